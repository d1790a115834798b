import { describe, expect, test } from "@jest/globals";
import { inFiles } from "../../src/config/sources.ts";
import { targetSchema } from "../../src/config/target.ts";
import { affected, changedFiles, firstKnown, isAffected, ownFiles, type PathSource } from "../../src/engine/changed.ts";
import { Failure } from "../../src/model/failure.ts";
import type { Answer, Range } from "../../src/ports/git.ts";
import { inRepository } from "../adapters/git/repository.ts";

const BASE = "b".repeat(40);
const HEAD = "a".repeat(40);
const ZERO = "0".repeat(40);

const known = (changed: readonly string[], deleted: readonly string[] = []): Answer => ({
  known: true,
  changes: { changed, deleted, renamed: [{ from: "old.json", to: "new.json" }] },
});

/** What was asked, and what came of it. */
const asked = async (name: string | undefined, event: unknown, answer: Answer = known(["x.json"], ["y.json"])) => {
  const ranges: (Range | "local")[] = [];
  const paths: PathSource = {
    changes: async (range) => {
      ranges.push(range);
      return answer;
    },
    localChanges: async () => {
      ranges.push("local");
      return answer;
    },
  };
  const env = name === undefined ? {} : { GITHUB_ACTIONS: "true", GITHUB_EVENT_NAME: name };
  const text = event === undefined || typeof event === "string" ? event : JSON.stringify(event);
  return { selection: await changedFiles({ env, event: text }, paths), ranges };
};

const PULL_REQUEST = { pull_request: { base: { sha: BASE }, head: { sha: HEAD } } };

describe("which commits an event is about", () => {
  test.each<[name: string, event: unknown, range: Range]>([
    ["pull_request", PULL_REQUEST, { base: BASE, head: HEAD, from: "merge-base" }],
    ["pull_request_target", PULL_REQUEST, { base: BASE, head: HEAD, from: "merge-base" }],
    [
      "merge_group",
      { merge_group: { base_sha: BASE, head_sha: HEAD } },
      { base: BASE, head: HEAD, from: "merge-base" },
    ],
    ["push", { before: BASE, after: HEAD, forced: true }, { base: BASE, head: HEAD, from: "base" }],
  ])("%s", async (name, event, range) => {
    const { selection, ranges } = await asked(name, event);
    expect(ranges).toEqual([range]);
    expect(selection).toEqual({
      all: false,
      changed: new Set(["x.json", "new.json"]),
      deleted: new Set(["y.json", "old.json"]),
    });
  });

  test("outside a workflow it is what differs from the upstream branch", async () => {
    expect((await asked(undefined, undefined)).ranges).toEqual(["local"]);
  });

  test.each<[name: string, event: unknown, why: string]>([
    ["push", { before: ZERO, after: HEAD }, "this is the first push of its branch or tag"],
    ["push", { before: BASE, after: ZERO }, "this push deletes its branch or tag"],
    ["push", { before: "--output=x", after: HEAD }, "the event does not say which commits it is about"],
    ["push", "{", "the event's file cannot be read"],
    ["push", undefined, "the event's file cannot be read"],
    ["pull_request", {}, "the event does not say which commits it is about"],
    ["schedule", {}, "the event `schedule` is about no change"],
    ["workflow_dispatch", PULL_REQUEST, "the event `workflow_dispatch` is about no change"],
    ["constructor", {}, "the event `constructor` is about no change"],
    ["", {}, "the event has no name"],
  ])("%s %#: all records, and it says why", async (name, event, why) => {
    const { selection, ranges } = await asked(name, event);
    expect(selection).toEqual({ all: true, notice: `All records are looked at: ${why}.` });
    expect(ranges).toEqual([]);
  });

  test("a range that nobody knows means all, and so does a machine without git", async () => {
    const { selection } = await asked("push", { before: BASE, after: HEAD }, { known: false, why: "it is gone" });
    expect(selection).toEqual({
      all: true,
      notice: "All records are looked at: what changed is not known (it is gone).",
    });
    const fails = async () => {
      throw new Failure({ kind: "refused", message: "There is no git.", cure: "Install it." });
    };
    expect(await changedFiles({ env: {}, event: undefined }, { changes: fails, localChanges: fails })).toEqual({
      all: true,
      notice: "All records are looked at: what changed is not known (There is no git).",
    });
  });

  test("whoever knows first answers", async () => {
    const no = async (): Promise<Answer> => ({ known: false, why: "not here" });
    const yes = async (): Promise<Answer> => known(["a"]);
    const range: Range = { base: BASE, head: HEAD, from: "base" };
    expect(await firstKnown([no, yes, no])(range)).toMatchObject({ known: true });
    expect(await firstKnown([no, no])(range)).toEqual({ known: false, why: "not here" });
  });
});

describe("what a change selects in a target", () => {
  const target = targetSchema.parse({
    source: { files: ["parts/**/*.json", "./one.yml"], schema: "./schemas/part.json" },
    database: "d",
    key: "name",
    properties: {
      Name: { type: "title", from: "name" },
      Kind: { type: "select", from: "kind", vocabulary: "vocab/kinds.json" },
      Tags: { type: "multi_select", from: "tags", vocabulary: ["a"] },
    },
  });
  const own = ownFiles(target, ".github/notion-sync.yml");
  const patterns = inFiles(target.source)?.files ?? [];
  const of = (changed: readonly string[], deleted: readonly string[] = []) =>
    affected({ own, patterns }, { all: false, changed: new Set(changed), deleted: new Set(deleted) });

  test("the records of the files that changed", () => {
    const on = of(["parts/a.json", "README.md"], ["parts/a.md", "other/b.json", "two.yml"]);
    expect(on).toEqual({ whole: false, paths: new Set(["parts/a.json", "README.md"]) });
    expect([{ _path: "parts/a.json" }, { _path: "parts/b.json" }, {}].map((data) => isAffected(data, on))).toEqual([
      true,
      false,
      false,
    ]);
  });

  test.each([".github/notion-sync.yml", "schemas/part.json", "vocab/kinds.json"])("all of them when %s did", (path) => {
    const on = of([path]);
    expect(on).toEqual({ whole: true, why: `All its records are looked at: ${path} changed.` });
    expect(isAffected({ _path: "parts/b.json" }, on)).toBe(true);
    expect(of([], [path]).whole).toBe(true);
  });

  test.each(["parts/a.json", "parts/deep/er/a.json", "one.yml"])(
    "all of them when %s was deleted: a page may be without a record now",
    (path) => {
      expect(of([], [path])).toEqual({ whole: true, why: `All its records are looked at: ${path} was deleted.` });
    },
  );

  test("all of them when the range is not known", () => {
    expect(affected({ own, patterns }, { all: true, notice: "Why." })).toEqual({ whole: true, why: "Why." });
  });
});

test("in a real repository, a push selects what it changed", async () => {
  await inRepository(async ({ commit, run, git }) => {
    const before = commit({ "a.json": "1", "b.json": "1", "c.json": "some text that is moved elsewhere\n" });
    run("mv", "c.json", "d.json");
    const after = commit({ "a.json": "2" });
    const env = { GITHUB_ACTIONS: "true", GITHUB_EVENT_NAME: "push" };
    expect(await changedFiles({ env, event: JSON.stringify({ before, after }) }, git)).toEqual({
      all: false,
      changed: new Set(["a.json", "d.json"]),
      deleted: new Set(["c.json"]),
    });
  });
});
