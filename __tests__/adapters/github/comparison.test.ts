import { describe, expect, test } from "@jest/globals";
import { gitHub } from "../../../src/adapters/github/github.ts";
import type { Answer, Range } from "../../../src/ports/git.ts";
import { broken, html, json, type Scripted, scriptedFetch } from "../../fakes/wire.ts";
import { clientInVirtualTime, refusal } from "./meet.ts";

const BASE = "b".repeat(40);
const HEAD = "c".repeat(40);
const RANGE: Range = { base: BASE, head: HEAD, from: "merge-base" };

const ask = (answer: () => Scripted, range: Range = RANGE): Promise<Answer> => {
  const { fetch } = scriptedFetch(answer);
  return gitHub(clientInVirtualTime({ fetch, maxRetries: 0 }), "acme/bolts").changes(range);
};

const compared = (files: unknown, mergeBase = BASE) => json({ merge_base_commit: { sha: mergeBase }, files });
const file = (status: string, filename: string, before?: string) => ({
  status,
  filename,
  ...(before === undefined ? {} : { previous_filename: before }),
});
const many = (count: number) => Array.from({ length: count }, (_, index) => file("modified", `${1_000 + index}.json`));

describe("what a comparison says", () => {
  test("each change is in one list, and each list is sorted", async () => {
    const files = [
      file("modified", "b"),
      file("added", "a"),
      file("changed", "mode"),
      file("copied", "copy", "b"),
      file("removed", "z"),
      file("removed", "y"),
      file("renamed", "to2", "from2"),
      file("renamed", "to1", "from1"),
      file("unchanged", "same"),
    ];
    expect(await ask(compared(files))).toEqual({
      known: true,
      changes: {
        changed: ["a", "b", "copy", "mode"],
        deleted: ["y", "z"],
        renamed: [
          { from: "from1", to: "to1" },
          { from: "from2", to: "to2" },
        ],
      },
    });
  });

  test("nothing changed is an answer", async () => {
    expect(await ask(compared([]))).toEqual({ known: true, changes: { changed: [], deleted: [], renamed: [] } });
  });

  test("one request is made, for one commit and all the files", async () => {
    const { fetch, sent } = scriptedFetch(compared([]));
    await gitHub(clientInVirtualTime({ fetch }), "acme/bolts").changes(RANGE);
    expect(sent.map(({ path, query }) => `${path}?${query.toString()}`)).toEqual([
      `/repos/acme/bolts/compare/${BASE}...${HEAD}?page=1&per_page=1`,
    ]);
  });
});

describe("what is not known is never an empty answer", () => {
  const UNKNOWN: readonly (readonly [string, () => Scripted, RegExp])[] = [
    ["300 files, where GitHub stops", compared(many(300)), /300 files or more/],
    ["no files at all", json({ merge_base_commit: { sha: BASE } }), /names no files/],
    ["a change of a kind that is new", compared([file("teleported", "a")]), /unknown kind/],
    ["a rename from nowhere", compared([file("renamed", "a")]), /unknown kind/],
    ["a commit that is not there", refusal(404, "Not Found"), /nothing at/],
    ["a missing right", refusal(403, "Resource not accessible by integration"), /may not/],
    ["no GitHub", broken("ECONNREFUSED"), /could not be reached/],
    ["a comparison that takes GitHub too long", html(503), /could not be reached/],
  ];

  test.each(UNKNOWN)("%s", async (_, answer, why) => {
    expect(await ask(answer)).toEqual({ known: false, why: expect.stringMatching(why) });
  });

  test("299 files are all of them", async () => {
    expect(await ask(compared(many(299)))).toMatchObject({ known: true });
  });

  test("a push that rewrote its branch", async () => {
    const range: Range = { ...RANGE, from: "base" };
    expect(await ask(compared([], "a".repeat(40)), range)).toMatchObject({ known: false, why: /rewritten/ });
    expect(await ask(json({ files: [] }), range)).toMatchObject({ known: false });
    expect(await ask(compared([]), range)).toMatchObject({ known: true });
  });

  test("but the end of the run is the end", async () => {
    const { fetch } = scriptedFetch(compared([]));
    const github = gitHub(clientInVirtualTime({ fetch, signal: AbortSignal.abort() }), "acme/bolts");
    await expect(github.changes(RANGE)).rejects.toMatchObject({ kind: "cancelled" });
  });
});

describe("a repository's name", () => {
  test.each(["acme", "acme/bolts/x", "../bolts", "acme/..", "acme/bo lts", "acme/{x}", "acme/bolts?x", ""])(
    "is not %p",
    (name) => {
      const { fetch } = scriptedFetch(compared([]));
      expect(() => gitHub(clientInVirtualTime({ fetch }), name)).toThrow(/names no repository/);
    },
  );
});
