import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { bash, scriptOf } from "./script.ts";

const PORTFOLIO = "examples/portfolio/workflow.yml";
const POSTGRES = "examples/postgres/workflow.yml";
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "notion-sync-recipe-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("what a relay sends is taken as keys, or not at all", () => {
  const script = scriptOf(POSTGRES, "Take keys from the relay, and nothing else");
  const taken = (records: string): string | undefined => {
    const output = join(folder, "output");
    writeFileSync(output, "");
    const { status } = bash(script, { cwd: folder, env: { RECORDS: records, GITHUB_OUTPUT: output } });
    return status === 0 ? readFileSync(output, "utf8") : undefined;
  };

  test.each(["", "team-1", "team-1,Team_2,3.4:5"])("%j is taken", (records) => {
    expect(taken(records)).toBe(`records=${records}\n`);
  });

  test.each([
    "$(id)",
    "`id`",
    "a b",
    "a\nstatus=success",
    "a;id",
    "'a'",
    "a%0Ab",
    "##[error]a",
    "::error::a b",
    "x".repeat(4001),
  ])("%j is refused", (records) => {
    expect(taken(records)).toBeUndefined();
  });
});

/** Stands in for GitHub's own command line: it knows one open pull request, which `create` opens. */
const GH = `#!/bin/bash
case "$1 $2" in
  "auth setup-git") ;;
  "pr list") if [ -e "$HOME/open" ]; then echo 1; else echo 0; fi ;;
  "pr create") touch "$HOME/open"; echo created >>"$HOME/created" ;;
  *) echo "unknown: $*" >&2; exit 1 ;;
esac
`;

describe("finished pages are gathered on one branch until a person merges it", () => {
  const before = scriptOf(PORTFOLIO, "Go on from the pull request that is still open");
  const after = scriptOf(PORTFOLIO, "Open or update the pull request");
  const git = "git -c user.name=Test -c user.email=test@example.com -c init.defaultBranch=main";

  const say = (script: string, cwd = folder): string => {
    const { status, log } = bash(script, { cwd });
    if (status !== 0) throw new Error(log);
    return log.trim();
  };

  beforeEach(() => {
    mkdirSync(join(folder, "bin"));
    writeFileSync(join(folder, "bin/gh"), GH);
    chmodSync(join(folder, "bin/gh"), 0o755);
    say(`${git} init --quiet --bare origin.git && ${git} clone --quiet origin.git main 2>&1`);
    say(
      `${git} commit --quiet --allow-empty --message first && ${git} push --quiet origin HEAD:main`,
      join(folder, "main"),
    );
  });

  /** One run: a fresh clone, the step before, what notion-sync would write, the step after. */
  const run = (name: string, files: Readonly<Record<string, string>>): void => {
    say(`${git} clone --quiet --branch main origin.git ${name}`);
    const cwd = join(folder, name);
    const env = {
      PATH: `${join(folder, "bin")}:/usr/local/bin:/usr/bin:/bin`,
      HOME: folder,
      BRANCH: "notion-sync/promote",
      GITHUB_SHA: say("git rev-parse HEAD", cwd),
      GITHUB_SERVER_URL: "https://github.com",
      GITHUB_REPOSITORY: "someone/something",
      GITHUB_RUN_ID: "1",
    };
    const begun = bash(before, { cwd, env });
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(cwd, path, ".."), { recursive: true });
      writeFileSync(join(cwd, path), text);
    }
    const ended = bash(after, { cwd, env });
    expect([begun.status, ended.status, begun.log + ended.log]).toEqual([0, 0, expect.any(String)]);
  };

  const onBranch = (): readonly string[] =>
    say("git ls-tree -r --name-only notion-sync/promote", join(folder, "origin.git")).split("\n");
  const opened = (): number => readFileSync(join(folder, "created"), "utf8").split("\n").length - 1;

  test("a second run adds to the branch of the first, and opens nothing", () => {
    run("one", { "projects/a/review.md": "a", ".notion-sync/report.md": "not for the branch" });
    run("two", { "projects/b/review.md": "b" });
    expect(onBranch()).toEqual(["projects/a/review.md", "projects/b/review.md"]);
    expect(opened()).toBe(1);
  });

  test("after a merge the next run begins anew from main", () => {
    run("one", { "projects/a/review.md": "a" });
    say("git push --quiet origin notion-sync/promote:main", join(folder, "one"));
    rmSync(join(folder, "open"));
    run("two", { "decisions/b.md": "b" });
    expect(onBranch()).toEqual(["decisions/b.md", "projects/a/review.md"]);
    expect(opened()).toBe(2);
  });

  test("a run that wrote nothing opens nothing", () => {
    run("one", {});
    expect(say("git branch --list", join(folder, "origin.git"))).not.toContain("promote");
  });
});
