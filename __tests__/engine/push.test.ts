import { describe, expect, test } from "@jest/globals";
import { DATA_SOURCE, DATABASE, inWorkshop, type Workshop } from "./workshop.ts";

const CONFIG = `version: 1
targets:
  bolts:
    source: { files: ["bolts/*.json"] }
    data-source: ${DATA_SOURCE}
    key: name
    properties:
      Name: { type: title, from: name }
      Size: { type: number, from: size }
      Tags: { type: multi_select, from: tags }
      SHA: { type: rich_text, is: sha }
      At: { type: date, is: synced-at }
`;

const NOTION = {
  seed: {
    databases: [
      {
        id: DATABASE,
        data_source: DATA_SOURCE,
        title: "Bolts",
        properties: {
          Name: "title",
          Size: "number",
          Tags: "multi_select",
          SHA: "rich_text",
          At: "date",
          Notes: "rich_text",
        },
      },
    ],
  },
};

const bolts = (count: number): Record<string, unknown> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const name = `bolt ${String(index).padStart(5, "0")}`;
      return [`bolts/${index}.json`, { name, size: index, tags: ["steel", index % 2 === 0 ? "metric" : "imperial"] }];
    }),
  );

const shop = <Result>(count: number, work: (shop: Workshop) => Promise<Result>): Promise<Result> =>
  inWorkshop({ files: { "notion-sync.yml": CONFIG, ...bolts(count) }, notion: NOTION }, work);

const actions = (report: Awaited<ReturnType<Workshop["run"]>>) => report.counts[0]?.actions;

describe("pushing files to Notion", () => {
  test("a first run creates a page a record, and a second run writes nothing", async () => {
    await shop(5, async ({ run, rows }) => {
      const first = await run();
      expect(first).toMatchObject({ status: "success", exit: 0 });
      expect(actions(first)).toEqual({ create: 5 });
      expect((await rows()).map((row) => [row["Name"], row["Size"], row["Tags"]])).toContainEqual([
        "bolt 00001",
        1,
        ["imperial", "steel"],
      ]);
      const second = await run();
      expect(actions(second)).toEqual({ skip: 5 });
      expect(second.plan.hash).not.toBe(first.plan.hash);
    });
  });

  test("key order, white space and unmapped fields cause no write; one changed field causes one", async () => {
    await shop(3, async ({ run, put, emulator }) => {
      await run();
      await put(
        "bolts/0.json",
        `{"tags":["metric","steel"],\n\n"size":0,"colour":"unmapped","name":" bolt 00000 "}`.replace(
          " bolt 00000 ",
          "bolt 00000",
        ),
      );
      await put("bolts/1.json", { name: "bolt 00001", size: 100, tags: ["steel", "imperial"] });
      const before = emulator.statistics().writes;
      const report = await run();
      expect(actions(report)).toEqual({ skip: 2, update: 1 });
      expect(emulator.statistics().writes - before).toBe(1);
      expect(report.plan.changes.find(({ action }) => action === "update")?.diff).toEqual([
        { property: "Size", before: 1, after: 100 },
      ]);
    });
  });

  test("a dry run sends nothing but reads, and the real run after it does what the plan said", async () => {
    await shop(4, async ({ run, emulator, json }) => {
      const planned = await run({ "dry-run": "true" });
      expect(emulator.statistics().writes).toBe(0);
      expect(planned.outcomes).toEqual([]);
      const plan = json(".notion-sync/plan.json") as { changes: unknown[]; hash: string };
      const real = await run();
      const done = json(".notion-sync/plan.json") as { changes: unknown[]; hash: string };
      expect(done.changes).toEqual(plan.changes);
      expect(done.hash).toBe(plan.hash);
      expect(real.outcomes.map(({ status }) => status)).toEqual(["done", "done", "done", "done"]);
    });
  });

  test("an edit in Notion is drift: overwritten, or reported where the target says so", async () => {
    await shop(2, async ({ run, put, edit, rows }) => {
      await run();
      await edit("bolt 00000", { Size: { type: "number", value: 77 } });
      await put("notion-sync.yml", CONFIG.replace("    key: name", "    key: name\n    on-drift: report"));
      const reported = await run();
      expect(reported).toMatchObject({ status: "success", exit: 0 });
      expect(reported.plan.changes[0]).toMatchObject({
        action: "skip",
        diff: [{ property: "Size", before: 77, after: 0 }],
      });
      expect((await rows())[0]).toMatchObject({ Size: 77 });
      await put("notion-sync.yml", CONFIG);
      expect(actions(await run())).toEqual({ update: 1, skip: 1 });
      expect((await rows())[0]).toMatchObject({ Size: 0 });
    });
  });

  test("a property that is not mapped is never touched", async () => {
    await shop(1, async ({ run, put, edit, rows }) => {
      await run();
      await edit("bolt 00000", { Notes: { type: "rich_text", value: "a person's own words" } });
      await put("bolts/0.json", { name: "bolt 00000", size: 9 });
      await run();
      expect((await rows())[0]).toMatchObject({ Size: 9, Tags: [], Notes: "a person's own words" });
    });
  });
});

describe("a database that people change", () => {
  test("a property that was renamed is found by its ID, with a warning, and the sync goes on", async () => {
    await shop(2, async ({ run, put, rename, rows }) => {
      await run();
      await rename("Size", "Length");
      await put("bolts/0.json", { name: "bolt 00000", size: 5, tags: ["new"] });
      const report = await run();
      expect(report).toMatchObject({ status: "success", exit: 0 });
      expect(report.problems.map(({ level, message }) => [level, message])).toEqual([
        ["warning", "`Size` is called `Length` in Notion now."],
      ]);
      expect((await rows())[0]).toMatchObject({ Length: 5 });
    });
  });

  test("an option that is spelt otherwise in Notion is the same option", async () => {
    await shop(1, async ({ run, put, rows, emulator }) => {
      await run();
      await put("bolts/0.json", { name: "bolt 00000", size: 0, tags: ["STEEL", "Metric"] });
      await run();
      expect((await rows())[0]).toMatchObject({ Tags: ["metric", "steel"] });
      const { writes } = emulator.statistics();
      expect(actions(await run())).toEqual({ skip: 1 });
      expect(emulator.statistics().writes).toBe(writes);
    });
  });
});

describe("several targets in one database", () => {
  const scoped = CONFIG.replace("    key: name", "    scope: { Notes: mine }\n    key: name");

  test("each sees only the pages of its scope, and makes its pages so", async () => {
    await inWorkshop(
      {
        files: { "notion-sync.yml": scoped.replace("key: name", "key: name\n    on-missing: archive"), ...bolts(2) },
        notion: {
          seed: {
            databases: NOTION.seed.databases.map((database) => ({
              ...database,
              rows: Array.from({ length: 12 }, (_, index) => ({
                properties: { Name: `other ${index}`, Notes: "theirs" },
              })),
            })),
          },
        },
      },
      async ({ run, rows }) => {
        expect(actions(await run())).toEqual({ create: 2 });
        expect(actions(await run())).toEqual({ skip: 2 });
        expect((await rows()).filter((row) => row["Notes"] === "mine")).toHaveLength(2);
        expect(await rows()).toHaveLength(14);
      },
    );
  });
});
