import { describe, expect, test } from "@jest/globals";
import { config, failures, inBolts, title } from "./bolts.ts";
import { answering, runOtherwise } from "./otherwise.ts";
import { DATA_SOURCE } from "./workshop.ts";

test("a selection finds the pages of records that are known by a number", async () => {
  const text = config("", "      Size: { type: number, from: size }").replace(
    "{ from: name, property: Name }",
    "{ from: size, property: Size }",
  );
  await inBolts(
    async (shop) => {
      await shop.run();
      await shop.put("bolts/1.json", { name: "round oak", size: 5 });
      const report = await shop.run({ records: "5" });
      expect(report.plan.changes.map(({ action, record }) => [action, record])).toEqual([["update", "5"]]);
    },
    {
      config: text,
      bolts: [
        { name: "hex", size: 4 },
        { name: "oak", size: 5 },
      ],
    },
  );
});

test("a page that was moved to another place is told, and not made again", async () => {
  await inBolts(async (shop) => {
    await shop.run();
    shop.emulator.faults.add({ kind: "missing-row", row: 0, times: 1 });
    const report = await runOtherwise(shop, {}, (world) => ({
      notion: answering(world, {
        page: async (id, properties) => {
          const page = await world.notion?.page(id, properties);
          if (page === undefined) throw new Error("There is no Notion.");
          return { ...page, parent: { kind: "page", id: "p9" } };
        },
      }),
    }));
    expect(failures(report)).toEqual([expect.stringContaining('The page of "hex" was moved out of the database')]);
    expect(await shop.rows()).toHaveLength(1);
  });
});

test("a create whose answer was lost is told where two pages carry its key by then", async () => {
  await inBolts(async (shop) => {
    shop.emulator.faults.add({ kind: "reset", applied: true, match: { method: "POST", path: "/v1/pages" }, times: 1 });
    shop.twist(async (url, init) => {
      try {
        return await shop.emulator.fetch(url, init);
      } catch (thrown) {
        await shop.world.notion?.createPage({ dataSource: DATA_SOURCE, properties: { Name: title("hex") } });
        throw thrown;
      }
    });
    expect(failures(await shop.run())).toEqual(['2 pages carry the key "hex" after a create whose answer was lost.']);
  });
});

describe("a body", () => {
  const text = config("    body: text");
  const bolts = [{ name: "hex", text: "# One" }];

  test("is not written over where Notion could not say all of it in Markdown", async () => {
    await inBolts(
      async (shop) => {
        await shop.run();
        await shop.put("bolts/0.json", { name: "hex", text: "# Two" });
        const report = await runOtherwise(shop, {}, (world) => ({
          notion: answering(world, {
            body: async () => ({ markdown: "# One", partial: true, unknownBlocks: ["b"] }),
          }),
        }));
        expect(failures(report)).toEqual([
          expect.stringContaining('The content of "hex" has blocks that Markdown has no words for'),
        ]);
      },
      { config: text, bolts },
    );
  });

  test("that is written where there was none leaves nothing to keep", async () => {
    await inBolts(
      async (shop) => {
        await shop.run();
        await shop.editBody("hex", "");
        await shop.put("bolts/0.json", { name: "hex", text: "# Two" });
        expect((await shop.run()).status).toBe("success");
        expect(shop.kept().filter((kept) => typeof kept === "object" && kept !== null && "markdown" in kept)).toEqual(
          [],
        );
      },
      { config: text, bolts },
    );
  });

  test("that is put back is looked at in Notion's own answer", async () => {
    await inBolts(
      async (shop) => {
        const good = await shop.run();
        await shop.world.clock.sleep(60_000);
        await shop.put("bolts/0.json", { name: "hex", text: "# Two" });
        await shop.run();
        const report = await runOtherwise(shop, { mode: "restore", to: good.run, confirm: "true" }, (world) => ({
          notion: answering(world, {
            replaceBody: async () => ({ markdown: "# Three", partial: false, unknownBlocks: [] }),
          }),
        }));
        expect(failures(report)).toEqual([expect.stringContaining("something else of what was restored")]);
      },
      { config: text, bolts },
    );
  });
});

test("an ID that a page was given meanwhile stays", async () => {
  await inBolts(
    async (shop) => {
      await shop.world.notion?.createPage({ dataSource: DATA_SOURCE, properties: { Name: title("hex") } });
      let isOver = false;
      shop.twist(async (url, init) => {
        const answer = await shop.emulator.fetch(url, init);
        if (!isOver && String(url).includes("/query")) {
          isOver = true;
          await shop.edit("hex", { Commit: { type: "rich_text", value: "mine" } });
        }
        return answer;
      });
      await shop.run();
      expect(await shop.rows()).toMatchObject([{ Commit: "mine" }]);
    },
    { config: config("    ids: { property: Commit }") },
  );
});
