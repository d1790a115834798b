import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { workspaceFiles } from "../../src/adapters/files.ts";
import { fileLedger } from "../../src/ledger/ledger.ts";
import { type Line, readLedger } from "../../src/ledger/line.ts";
import { INTENT, LEFT, memoryOf } from "../../src/ledger/memory.ts";

const line = (record: string): Line => ({ ts: "2026-11-21T10:00:00.000Z", run: "R", action: "create", record });
const PATH = ".notion-sync/ledger.ndjson";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "notion-sync-ledger-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const written = (): string => readFileSync(join(folder, PATH), "utf8");
const open = () => fileLedger(PATH, workspaceFiles(folder));
const records = (text: string) => readLedger(text).lines.map(({ record }) => record);

describe("the ledger", () => {
  test("keeps lines in the order in which they were given, across openings", async () => {
    const first = await open();
    await Promise.all(Array.from({ length: 50 }, (_, index) => first.add([line(`a${index}`)])));
    await (await open()).add([line("b")]);
    expect(records(written())).toEqual([...Array.from({ length: 50 }, (_, index) => `a${index}`), "b"]);
    expect(readLedger(written()).broken).toEqual([]);
  });

  test("survives a torn last line: it costs only itself, and is noticed", async () => {
    await (await open()).add([line("a"), line("b")]);
    writeFileSync(join(folder, PATH), written().slice(0, -10));
    const torn = await open();
    expect(torn.past.lines.map(({ record }) => record)).toEqual(["a"]);
    expect(torn.past.broken).toEqual([2]);
    await torn.add([line("c")]);
    expect(records(written())).toEqual(["a", "c"]);
    expect(readLedger(written()).broken).toEqual([2]);
  });

  test("survives a tear anywhere, in the middle of a character too: the lines before it are read", async () => {
    await (await open()).add([line("caf\u00e9"), line("\u{1f529}")]);
    const whole = readFileSync(join(folder, PATH));
    const start = whole.indexOf("\n") + 1;
    for (let end = start; end < whole.length - 1; end += 1) {
      writeFileSync(join(folder, PATH), whole.subarray(0, end));
      expect((await open()).past.lines.map(({ record }) => record)).toEqual(["caf\u00e9"]);
    }
  });

  test("content that cannot be read any more is not remembered", async () => {
    const ledger = await open();
    await ledger.keep("abc", { body: "caf\u00e9" });
    writeFileSync(join(folder, ".notion-sync/objects/abc.json"), Buffer.from([0x22, 0xe9, 0x22]));
    expect(await ledger.recall("abc")).toBeUndefined();
  });

  test.each<[string, (lines: string[]) => string[], number[]]>([
    ["changed", (lines) => lines.map((one, index) => (index === 1 ? one.replace("b", "x") : one)), [3]],
    ["taken out", (lines) => lines.filter((_, index) => index !== 1), [2]],
    ["put in", (lines) => [lines[0] ?? "", lines[0] ?? "", ...lines.slice(1)], [2]],
    ["cut off at the start", (lines) => lines.slice(1), [1]],
  ])("notices a line that was %s", async (_what, tamper, broken) => {
    await (await open()).add([line("a"), line("b"), line("c")]);
    const lines = tamper(written().trimEnd().split("\n"));
    expect(readLedger(`${lines.join("\n")}\n`).broken).toEqual(broken);
  });

  test("keeps content once by its SHA, beside itself", async () => {
    const ledger = await open();
    await ledger.keep("abc", { body: "one" });
    await ledger.keep("abc", { body: "two" });
    await (await open()).keep("abc", { body: "three" });
    expect(readdirSync(join(folder, ".notion-sync/objects"))).toEqual(["abc.json"]);
    expect(readFileSync(join(folder, ".notion-sync/objects/abc.json"), "utf8")).toBe('{"body":"one"}\n');
  });
});

describe("what the ledger remembers of a target's records", () => {
  const about = (action: string, more: Partial<Line> = {}): Line => ({ ...line("a"), action, target: "t", ...more });
  const remembered = (...lines: readonly Line[]) => {
    const { pages, open: begun, homes } = memoryOf(lines, "t");
    return { page: pages.get("a"), open: begun.has("a"), home: homes.get("a") };
  };

  test.each<[string, readonly Line[], object]>([
    ["a create that was begun", [about(INTENT)], { open: true }],
    [
      "one that is done",
      [about(INTENT), about("create", { status: "success", page_id: "p", source: "f" })],
      { page: "p", open: false, home: "f" },
    ],
    [
      "one whose answer was lost",
      [about(INTENT), about("create", { status: "error", unsettled: true })],
      { open: true },
    ],
    ["one that was refused", [about(INTENT), about("create", { status: "error", page_id: null })], { open: false }],
    [
      "one that made its page and failed after that",
      [about(INTENT), about("create", { status: "error", page_id: "p" })],
      { page: "p", open: false },
    ],
    ["one that was never sent", [about(INTENT), about(LEFT, { page_id: null })], { open: false }],
    ["one whose page has no relations yet", [about(INTENT), about(LEFT, { page_id: "p" })], { page: "p", open: false }],
    ["an update that failed", [about("update", { status: "error", page_id: "p" })], {}],
    [
      "a page in the trash",
      [about("create", { status: "success", page_id: "p", source: "f" }), about("archive", { source: null })],
      { page: "p" },
    ],
  ])("%s", (_what, lines, expected) => {
    expect(remembered(...lines)).toEqual({ page: undefined, open: false, home: undefined, ...expected });
  });
});
