import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Branch } from "../../src/ports/branch.ts";

/** A repository without the branch, and what other people do to it. */
export interface Grove {
  readonly branch: Branch;
  readonly someoneCommits: (files: Readonly<Record<string, string>>, message?: string) => void;
  readonly someoneDeletes: () => void;
  /** Subjects of the commits, newest first, as `git log` tells them. */
  readonly subjects: () => readonly string[];
  readonly close?: () => Promise<void>;
}

const MESSAGE = "notion-sync ledger: run R, 1 line [skip ci]\n\n1 in all.";
const files = (...entries: readonly (readonly [string, string])[]): ReadonlyMap<string, string> => new Map(entries);
const TEN_MEGABYTES = 10 * 2 ** 20;

/** What every implementation of the port must do. */
export const branchContract = (name: string, open: () => Promise<Grove>): void => {
  describe(`${name} honours the contract of a branch`, () => {
    let grove: Grove;
    let branch: Branch;

    beforeEach(async () => {
      grove = await open();
      branch = grove.branch;
    });
    afterEach(() => grove.close?.());

    const commit = async (on: string | undefined, path: string, text: string, message = MESSAGE): Promise<string> => {
      const done = await branch.commit({ on, files: files([path, text]), message });
      if (!done.committed) throw new Error("Somebody else was quicker.");
      return done.commit;
    };
    const now = async (path: string): Promise<string | undefined> => {
      const head = await branch.head();
      return head && branch.read(path, head.commit);
    };

    test("a branch that is not there has no head", async () => {
      expect(await branch.head()).toBeUndefined();
    });

    test("the first commit makes the branch, and what it says can be read again", async () => {
      const made = await commit(undefined, "ledger.ndjson", '{"a":"Äpfel 🍎"}\n');
      expect(await branch.head()).toEqual({ commit: made, message: MESSAGE });
      expect(await branch.read("ledger.ndjson", made)).toBe('{"a":"Äpfel 🍎"}\n');
    });

    test("a file that is not there is undefined, and one that is empty is not", async () => {
      const made = await commit(undefined, "empty", "");
      expect(await branch.read("ledger.ndjson", made)).toBeUndefined();
      expect(await branch.read("objects/a.json", made)).toBeUndefined();
      expect(await branch.read("empty", made)).toBe("");
    });

    test("a commit writes the files that it names, and leaves the others as they are", async () => {
      const first = await commit(undefined, "objects/a.json", "one");
      const done = await branch.commit({
        on: first,
        files: files(["b", "two"], ["objects/c.json", "3"]),
        message: "x",
      });
      expect(done.committed).toBe(true);
      expect([await now("objects/a.json"), await now("b"), await now("objects/c.json")]).toEqual(["one", "two", "3"]);
    });

    test("what was read at a commit stays what it was", async () => {
      const first = await commit(undefined, "a", "one");
      await commit(first, "a", "two");
      expect([await branch.read("a", first), await now("a")]).toEqual(["one", "two"]);
    });

    test("when somebody else was quicker, that is the answer, and nothing is written", async () => {
      const first = await commit(undefined, "a", "one");
      grove.someoneCommits({ b: "theirs" });
      expect(await branch.commit({ on: first, files: files(["a", "two"]), message: "x" })).toEqual({
        committed: false,
      });
      expect([await now("a"), await now("b")]).toEqual(["one", "theirs"]);
    });

    test("when somebody else has begun the branch, that is the answer", async () => {
      grove.someoneCommits({ a: "theirs" });
      expect(await branch.commit({ on: undefined, files: files(["a", "ours"]), message: "x" })).toEqual({
        committed: false,
      });
      expect(await now("a")).toBe("theirs");
    });

    test("when somebody else has deleted the branch, that is the answer, and it can be begun again", async () => {
      const first = await commit(undefined, "a", "one");
      grove.someoneDeletes();
      expect(await branch.commit({ on: first, files: files(["a", "two"]), message: "x" })).toEqual({
        committed: false,
      });
      await commit(undefined, "a", "three");
      expect(await now("a")).toBe("three");
    });

    test("of two who commit at once on the same head, one is told that the other was quicker", async () => {
      const first = await commit(undefined, "a", "one");
      const both = await Promise.all(
        ["x", "y"].map((path) => branch.commit({ on: first, files: files([path, path]), message: path })),
      );
      expect(both.filter(({ committed }) => committed)).toHaveLength(1);
    });

    test("a file of ten megabytes is read whole", async () => {
      const line = `${"x".repeat(1_023)}\n`;
      grove.someoneCommits({ "ledger.ndjson": line.repeat(TEN_MEGABYTES / line.length) });
      const text = await now("ledger.ndjson");
      expect([text?.length, text?.endsWith(line)]).toEqual([TEN_MEGABYTES, true]);
    });

    test("one commit each, with the message that was given, which `git log` tells", async () => {
      const first = await commit(undefined, "a", "one", "First [skip ci]\n\nMore.");
      await commit(first, "a", "two", "Second [skip ci]");
      expect(grove.subjects().slice(0, 2)).toEqual(["Second [skip ci]", "First [skip ci]"]);
    });
  });
};
