import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { bash } from "./script.ts";

const SCRIPT = resolve(".github/scripts/release.mjs");
const CHANGELOG = `# Changelog

## Unreleased

- not yet

## [1.2.3] - 2026-11-21

### Added

- A thing.

## [1.2.2] - 2026-11-20

- An older thing.

## [1.2.1] - soon
`;

let folder = "";

/** A repository whose package is version 1.2.3, with these tags. */
const repository = (tags: readonly string[], version = "1.2.3"): void => {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ version }));
  writeFileSync(join(folder, "CHANGELOG.md"), CHANGELOG);
  bash(
    [
      "git init --quiet",
      "git -c user.name=Test -c user.email=test@example.com commit --quiet --allow-empty --message first",
      ...tags.map((tag) => `git tag ${tag}`),
    ].join("\n"),
    { cwd: folder },
  );
};

const release = (tag: string): ReturnType<typeof bash> =>
  bash(`"${process.execPath}" "${SCRIPT}" ${tag} --notes notes.md --outputs outputs`, { cwd: folder });

const written = (file: string): string => readFileSync(join(folder, file), "utf8");

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "notion-sync-release-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("a tag becomes a release", () => {
  test("with its own part of the changelog, and the major version's tag moves to it", () => {
    repository(["v1.2.3", "v1.2.2", "v1", "v2.0.0", "v1.9.9-rc.1"]);
    expect(release("v1.2.3").status).toBe(0);
    expect(written("notes.md")).toBe("### Added\n\n- A thing.\n");
    expect(written("outputs")).toBe("major=v1\n");
  });

  test("and the major version's tag stays where a newer release is", () => {
    repository(["v1.2.3", "v1.10.0"]);
    expect(release("v1.2.3").status).toBe(0);
    expect(written("outputs")).toBe("major=\n");
  });
});

describe("a tag is refused", () => {
  test.each([
    ["when it is no version", "1.2.3", "1.2.3", "no release"],
    ["when it is a release candidate", "v1.2.3-rc.1", "1.2.3", "no release"],
    ["when the package says another version", "v1.2.3", "1.2.2", "package.json says 1.2.2"],
    ["when the changelog says nothing of it", "v1.3.0", "1.3.0", "CHANGELOG.md has nothing"],
    ["when the changelog has no date for it", "v1.2.1", "1.2.1", "CHANGELOG.md has nothing"],
  ])("%s", (_when, tag, version, why) => {
    repository([], version);
    const { status, log } = release(tag);
    expect(status).toBe(1);
    expect(log).toContain(why);
  });
});
