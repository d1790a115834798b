import { describe, expect, test } from "@jest/globals";
import { rememberedBranch } from "../fakes/branch.ts";
import { lineOf, openOn } from "./keeping.ts";

describe("the content that a ledger on a branch keeps", () => {
  test("comes from the disk where the branch is not there yet", async () => {
    const { ledger, copy } = await openOn(rememberedBranch().branch);
    await copy.keep("abc", { body: "on the disk" });
    expect(await ledger.recall("abc")).toEqual({ body: "on the disk" });
  });

  test("is kept once by its SHA, however often it is written", async () => {
    const memory = rememberedBranch();
    const { ledger } = await openOn(memory.branch);
    await ledger.keep("abc", { body: "one" });
    await ledger.keep("abc", { body: "two" });
    await ledger.add([lineOf("a")]);
    await ledger.finish();
    expect(memory.file("objects/abc.json")).toBe('{"body":"one"}\n');
  });
});

test("a branch that somebody began without a ledger holds an empty one, and is added to", async () => {
  const memory = rememberedBranch();
  memory.someoneCommits({ "README.md": "Hands off." });
  const { ledger, told } = await openOn(memory.branch);
  expect([ledger.past, told]).toEqual([{ lines: [], broken: [] }, []]);
  await ledger.add([lineOf("a")]);
  await ledger.finish();
  expect(memory.file("README.md")).toBe("Hands off.");
  expect(memory.file("ledger.ndjson")).toContain('"record":"a"');
});
