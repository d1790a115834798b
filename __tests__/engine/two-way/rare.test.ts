import { describe, expect, test } from "@jest/globals";
import type { Property } from "../../../src/model/property.ts";
import { DATA_SOURCE } from "../workshop.ts";
import { onShelf, type Shelf } from "./shelf.ts";
import { actions, CLEAN, said } from "./yard.ts";

const INSERT = "    on-new-page: insert";
const ARCHIVE = "    on-missing: archive";

const ownPage = async ({ shop }: Shelf, properties: Readonly<Record<string, Property>>): Promise<string> => {
  const made = await shop.world.notion?.createPage({ dataSource: DATA_SOURCE, properties });
  return made?.id ?? "";
};

const named = (name: string): Property => ({ type: "title", value: name });
const text = (value: string): Property => ({ type: "rich_text", value });

test("a word is written as a word, whichever side it comes from", async () => {
  await onShelf("", async (shelf) => {
    shelf.set("a", { name: "saw", kind: "steel" });
    await shelf.shop.run();
    shelf.set("a", { kind: "brass" });
    expect(said(await shelf.shop.run())).toEqual(CLEAN);
    expect(await shelf.shop.rows()).toMatchObject([{ Kind: "brass" }]);
    expect(shelf.state("a")).toMatchObject({ base: { Kind: { type: "select", value: "brass" } } });
    await shelf.shop.edit("saw", { Kind: { type: "select", value: "wood" } });
    expect(said(await shelf.shop.run())).toEqual(CLEAN);
    expect(shelf.row("a")).toMatchObject({ kind: "wood" });
  });
});

describe("a page that becomes a row", () => {
  test("leaves in the log what it said where nothing comes back", async () => {
    await onShelf(INSERT, async (shelf) => {
      await ownPage(shelf, { Name: named("saw"), Key: text("a"), Label: text("typed") });
      expect(said(await shelf.shop.run())).toEqual(CLEAN);
      expect(await shelf.shop.rows()).toMatchObject([{ Name: "saw", Label: "saw" }]);
      expect(shelf.losers()).toEqual(["typed"]);
    });
  });

  test("leaves in the log, with the row, what the database made something else of", async () => {
    await onShelf(INSERT, async (shelf) => {
      await ownPage(shelf, { Name: named("saw"), Key: text("a"), Size: { type: "number", value: 1.23 } });
      await shelf.shop.run({ mode: "pull" });
      expect(shelf.row("a")).toMatchObject({ size: 1.2 });
      expect(shelf.losers()).toEqual([1.23]);
      await shelf.shop.run();
      expect(await shelf.shop.rows()).toMatchObject([{ Size: 1.2 }]);
      expect(shelf.losers()).toEqual([1.23]);
    });
  });
});

describe("what is not settled is written down once", () => {
  test("while a conflict stays open", async () => {
    await onShelf("    conflicts: flag", async (shelf) => {
      shelf.set("a", { name: "saw", kind: "steel" });
      await shelf.shop.run();
      shelf.set("a", { kind: "brass" });
      await shelf.shop.edit("saw", { Kind: { type: "select", value: "wood" } });
      expect(await shelf.shop.run()).toMatchObject({ exit: 1 });
      const before = shelf.state("a");
      await shelf.shop.world.clock.sleep(60_000);
      expect(await shelf.shop.run()).toMatchObject({ exit: 1 });
      expect(shelf.state("a")).toEqual(before);
    });
  });

  test("while a relation waits for a page", async () => {
    await onShelf("", async (shelf) => {
      shelf.set("a", { name: "saw" });
      shelf.set("b", { name: "file" });
      await shelf.shop.run();
      await shelf.shop.trash("file");
      shelf.set("a", { mate: "b" });
      expect(said(await shelf.shop.run()).failures).toEqual(['`Mate` points at "tools:b", which has no page.']);
      const before = shelf.state("a");
      await shelf.shop.world.clock.sleep(60_000);
      await shelf.shop.run();
      expect(shelf.state("a")).toEqual(before);
    });
  });
});

describe("a page whose row is gone", () => {
  test("that is a copy with edits of its own stays out of the trash, in later runs too", async () => {
    await onShelf(ARCHIVE, async (shelf) => {
      shelf.set("a", { name: "saw", kind: "steel" });
      await shelf.shop.run();
      await ownPage(shelf, { Name: named("copy"), Key: text("a"), Kind: { type: "select", value: "mine" } });
      shelf.remove("a");
      await shelf.shop.run({ confirm: "true" });
      await shelf.shop.run({ confirm: "true" });
      expect((await shelf.shop.rows()).map(({ Name }) => Name)).toEqual(["copy"]);
    });
  });

  test("is looked at once more before it goes there", async () => {
    await onShelf(ARCHIVE, async (shelf) => {
      shelf.set("a", { name: "saw", size: 1 });
      await shelf.shop.run();
      shelf.remove("a");
      let wasEdited = false;
      shelf.shop.twist(async (url, init) => {
        const answer = await shelf.shop.emulator.fetch(url, init);
        if (!wasEdited && String(url).includes("/query")) {
          wasEdited = true;
          await shelf.shop.edit("saw", { Size: { type: "number", value: 7 } });
        }
        return answer;
      });
      const report = await shelf.shop.run({ confirm: "true" });
      expect(said(report).failures).toEqual(['`Size` of "a" was edited in Notion while this run was under way.']);
      expect(await shelf.shop.rows()).toMatchObject([{ Name: "saw", Size: 7 }]);
    });
  });

  test("comes back with it, and what it said until then is in the log", async () => {
    await onShelf(ARCHIVE, async (shelf) => {
      shelf.set("a", { name: "saw", kind: "steel" });
      await shelf.shop.run();
      shelf.remove("a");
      await shelf.shop.run({ confirm: "true" });
      shelf.set("a", { name: "saw", kind: "brass" });
      expect(actions(await shelf.shop.run())).toContain("restore a");
      expect(await shelf.shop.rows()).toMatchObject([{ Name: "saw", Kind: "brass" }]);
      expect(shelf.losers()).toEqual(["steel"]);
    });
  });
});

test("a page that a person threw away before its making was written down stays in the trash", async () => {
  await onShelf("", async (shelf) => {
    shelf.set("a", { name: "saw" });
    await shelf.shop.run();
    shelf.forget("a");
    await shelf.shop.trash("saw");
    expect(said(await shelf.shop.run()).problems[0]).toContain('The page of "a" is in the trash, and is left there');
    expect(await shelf.shop.rows()).toEqual([]);
  });
});

test("a page that was lost is not taken for another record's that carries its key by now", async () => {
  await onShelf("", async (shelf) => {
    shelf.set("a", { name: "saw" });
    await shelf.shop.run();
    shelf.set("b", { name: "file" });
    shelf.forget("b");
    await shelf.shop.edit("saw", { Key: text("b") });
    // Queries go on showing that key when the page has its own again.
    shelf.shop.emulator.faults.add({ kind: "index-lag", match: { write: true }, lagMs: 600_000 });
    await shelf.shop.run();
    await shelf.shop.world.clock.sleep(1_200_000);
    expect(shelf.pageOf("a")).not.toBe(shelf.pageOf("b"));
    expect((await shelf.shop.run()).exit).toBe(0);
  });
});

describe("what a page was to hold that was never made says nothing of an older one with its key", () => {
  const POST = { method: "POST", path: "/v1/pages" };
  const meeting = (
    fault: Readonly<Record<string, unknown>>,
    work: (shelf: Shelf, comeBack: () => Promise<unknown>) => Promise<void>,
  ) =>
    onShelf("    conflicts: flag", async (shelf) => {
      const { emulator, trash, world, run } = shelf.shop;
      const older = await ownPage(shelf, { Name: named("saw"), Key: text("a"), Size: { type: "number", value: 1 } });
      await trash("saw");
      await world.clock.sleep(120_000);
      shelf.set("a", { name: "saw", size: 7, kind: "steel" });
      emulator.faults.add({ ...fault, match: POST, times: 1 });
      await work(shelf, async () => world.notion?.changePage(older, { inTrash: false }));
      expect(said(await run()).failures).toEqual(["`Size` was changed on both sides, each differently."]);
      expect(shelf.row("a")).toMatchObject({ size: 7, kind: "steel" });
      expect(await shelf.shop.rows()).toMatchObject([{ Size: 1, Kind: "steel" }]);
    });

  test("that comes out of the trash after Notion refused the new one", async () => {
    await meeting({ kind: "too-large" }, async ({ shop }, comeBack) => {
      expect(said(await shop.run()).failures).toHaveLength(1);
      await comeBack();
      await shop.run();
    });
  });

  test("that comes out of the trash before the new one, whose answer was lost, is looked for", async () => {
    await meeting({ kind: "reset", applied: false }, async ({ shop }, comeBack) => {
      shop.twist(async (url, init) => {
        const answer = shop.emulator.fetch(url, init);
        await answer.catch(comeBack);
        return answer;
      });
      expect(said(await shop.run()).failures).toEqual(["`Size` was changed on both sides, each differently."]);
    });
  });
});
