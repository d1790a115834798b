import { describe, expect, test } from "@jest/globals";
import { isFailure } from "../../src/model/failure.ts";
import type { Files } from "../../src/ports/files.ts";

const refusal = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    return await work;
  } catch (thrown) {
    return isFailure(thrown) ? thrown.kind : thrown;
  }
};

/** What every workspace does, on a disk or in memory. */
export const filesContract = (name: string, open: () => Promise<Files>): void => {
  describe(`files: ${name}`, () => {
    test("what is written is read, whole and in pieces, and again when it is written anew", async () => {
      const files = await open();
      await files.write("a/b/c.txt", "one");
      await files.write("a/b/d.txt", ["tw", "o"]);
      await files.write("./a/e.txt", new TextEncoder().encode("three"));
      expect(await Promise.all(["a/b/c.txt", "./a/b/d.txt", "a/x/../e.txt"].map((path) => files.read(path)))).toEqual([
        "one",
        "two",
        "three",
      ]);
      await files.write("a/b/c.txt", "anew");
      expect(await files.read("a/b/c.txt")).toBe("anew");
    });

    test("a line is added at the end, and makes its file", async () => {
      const files = await open();
      await files.append("log/lines.txt", "one");
      await files.append("log/lines.txt", "two");
      expect(await files.read("log/lines.txt")).toBe("one\ntwo\n");
    });

    test("what is not there is undefined, and a folder is refused", async () => {
      const files = await open();
      await files.write("a/b.txt", "");
      expect(await files.read("a/c.txt")).toBeUndefined();
      expect(await files.read("x/y/z.txt")).toBeUndefined();
      expect(await refusal(files.read("a"))).toBe("refused");
      expect(await refusal(files.write("a", "x"))).toBe("refused");
      expect(await refusal(files.write("a/b.txt/c.txt", "x"))).toBe("refused");
    });

    test("nothing outside is read or written, nor what is run", async () => {
      const files = await open();
      expect(await refusal(files.read("../x.txt"))).toBe("refused");
      expect(await refusal(files.write("a/../../x.txt", "x"))).toBe("refused");
      expect(await refusal(files.append("../x.txt", "x"))).toBe("refused");
      expect(await refusal(files.write(".git/config", "x"))).toBe("refused");
      expect(await refusal(files.append(".github/workflows/ci.yml", "x"))).toBe("refused");
    });

    test.each<[readonly string[], readonly string[], readonly string[]]>([
      [["*.json"], [], ["a.json"]],
      [["**/*.json"], [], ["a.json", "d/b.json", "d/e/c.json"]],
      [["d/*.json", "d/x.md"], [], ["d/b.json", "d/x.md"]],
      [["./d/**"], ["**/e/**"], ["d/.hidden.json", "d/b.json", "d/x.md"]],
      [["d/?.json"], [], ["d/b.json"]],
      [["**/{a,b}.json"], [], ["a.json", "d/b.json"]],
      [["**/*.none"], [], []],
    ])("patterns %j without %j find %j, sorted", async (patterns, exclude, found) => {
      const files = await open();
      for (const path of ["d/x.md", "d/e/c.json", "a.json", "d/b.json", "d/.hidden.json"])
        await files.write(path, "{}");
      const seen = await files.list(patterns, exclude);
      expect(seen.filter((path) => !path.includes(".hidden") || found.includes(path))).toEqual(found);
    });
  });
};
