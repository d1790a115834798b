import { describe, expect, test } from "@jest/globals";
import { fileLedger } from "../../src/ledger/ledger.ts";
import { type Line, readLedger } from "../../src/ledger/line.ts";
import { Failure } from "../../src/model/failure.ts";
import type { Files } from "../../src/ports/files.ts";
import { rememberedFiles } from "../fakes/files.ts";

const PATH = "ledger.ndjson";

const lineOf = (record: string): Line => ({ ts: "2026-11-21T09:30:00.000Z", run: "R", action: "intent", record });

const full = (): Promise<never> =>
  Promise.reject(new Failure({ kind: "refused", message: "It is full.", cure: "Make room." }));

/** A disk that takes nothing while it is full. */
const fillingUp = () => {
  const files = rememberedFiles();
  let isFull = false;
  const disk: Files = {
    ...files,
    append: (path, line) => (isFull ? full() : files.append(path, line)),
    write: (path, content) => (isFull ? full() : files.write(path, content)),
  };
  return {
    files,
    disk,
    fill: (on: boolean) => {
      isFull = on;
    },
  };
};

describe("a disk that was full for a while", () => {
  test("loses no line: what it did not take comes before what is new, and the chain holds", async () => {
    const { files, disk, fill } = fillingUp();
    const ledger = await fileLedger(PATH, disk);
    await ledger.add([lineOf("a")]);
    fill(true);
    await expect(ledger.add([lineOf("b")])).rejects.toThrow("full");
    fill(false);
    await ledger.add([lineOf("c")]);
    const { lines, broken } = readLedger(files.all.get(PATH) ?? "");
    expect(lines.map(({ record }) => record)).toEqual(["a", "b", "c"]);
    expect(broken).toEqual([]);
  });

  test("keeps content the next time that it is to be kept", async () => {
    const { files, disk, fill } = fillingUp();
    const ledger = await fileLedger(PATH, disk);
    fill(true);
    await expect(ledger.keep("sha", { body: "words" })).rejects.toThrow("full");
    fill(false);
    await ledger.keep("sha", { body: "words" });
    expect(files.all.get("objects/sha.json")).toContain("words");
  });
});
