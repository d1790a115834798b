import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { workspaceFiles } from "../../src/adapters/files.ts";
import { failureProblem, isFailure } from "../../src/model/failure.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "notion-sync-files-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const read = async (content: string | Buffer): Promise<unknown> => {
  writeFileSync(join(folder, "a.json"), content);
  try {
    return await workspaceFiles(folder).read("a.json");
  } catch (thrown) {
    if (!isFailure(thrown)) throw thrown;
    const { message, place } = failureProblem(thrown, { file: "a.json" });
    return { message, place };
  }
};

const NOT_UTF8 = "The file is not UTF-8: here is something that is no character of it.";
const UTF16 = "The file is written in UTF-16, and is read as UTF-8.";
const utf16be = Buffer.from("\ufeffabc", "utf16le").swap16();

describe("a file is read as UTF-8", () => {
  test.each(["", "plain", "\ufeffwith a mark", "caf\u00e9 \u{1f529}", "a mark of its own: \ufffd"])(
    "whole, as it is: %j",
    async (text) => {
      expect(await read(text)).toBe(text);
    },
  );

  test.each<[string, Buffer, object]>([
    ["Latin-1", Buffer.from("a\ncaf\xe9 b", "latin1"), { line: 2, column: 4 }],
    ["half a character at the end", Buffer.from("a\n\u00e9").subarray(0, 3), { line: 2, column: 1 }],
    ["a half behind a mark that is meant", Buffer.from([0xef, 0xbf, 0xbd, 0xef, 0x41]), { line: 1, column: 2 }],
    ["half of a mark", Buffer.from([0x61, 0xef, 0xbf]), { line: 1, column: 2 }],
    ["half of a surrogate pair", Buffer.from([0x61, 0xed, 0xa0, 0x80]), { line: 1, column: 2 }],
  ])("and refused where it is none, at its place: %s", async (_what, bytes, place) => {
    expect(await read(bytes)).toEqual({ message: NOT_UTF8, place: { file: "a.json", ...place } });
  });

  test.each<[string, Buffer]>([
    ["with a mark", Buffer.from("\ufeffabc", "utf16le")],
    ["the other way round", utf16be],
    ["without a mark", Buffer.from("caf\u00e9", "utf16le")],
  ])("and UTF-16 is told as such: %s", async (_what, bytes) => {
    expect(await read(bytes)).toEqual({ message: UTF16, place: { file: "a.json" } });
  });
});
