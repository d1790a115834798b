import { describe, expect, test } from "@jest/globals";
import { DATA_SOURCE, DATABASE, inWorkshop, type Workshop } from "./workshop.ts";

const config = (where: string, extra = ""): string => `version: 1
targets:
  bolts:
    source: { files: ["bolts.json"] }
    ${where}
    key: name
    properties:
      Name: { type: title, from: name }
      Size: { type: number, from: size }
      Kind: { type: select, from: kind }
      SHA: { type: rich_text, is: sha }
${extra}`;

const BY_SOURCE = config(`data-source: ${DATA_SOURCE}`);
const BY_DATABASE = config(`database: ${DATABASE}`);

const notion = (rows: readonly unknown[] = []) => ({
  seed: {
    databases: [
      {
        id: DATABASE,
        data_source: DATA_SOURCE,
        title: "Bolts",
        properties: { Name: "title", Size: "number", Kind: "select", SHA: "rich_text" },
        rows,
      },
    ],
  },
});

const name = (index: number): string => `bolt ${String(index).padStart(5, "0")}`;

const bolts = (count: number, changed: readonly number[] = []) =>
  Array.from({ length: count }, (_, index) => ({
    name: name(index),
    size: changed.includes(index) ? -1 : index,
    kind: index % 2 === 0 ? "metric" : "imperial",
  }));

const cost = async ({ run }: Workshop): Promise<number> => {
  const report = await run();
  expect(report.status).toBe("success");
  return report.requests;
};

describe("requests for 500 records", () => {
  test.each([
    ["a data source ID", BY_SOURCE, 0],
    ["a database ID", BY_DATABASE, 1],
  ])("with %s: 503 cold, 6 unchanged, 7 with one changed, at most", async (_what, text, more) => {
    await inWorkshop(
      { files: { "notion-sync.yml": text, "bolts.json": bolts(500) }, notion: notion() },
      async (shop) => {
        expect(await cost(shop)).toBeLessThanOrEqual(503 + more);
        expect(await cost(shop)).toBeLessThanOrEqual(6 + more);
        await shop.put("bolts.json", bolts(500, [77]));
        expect(await cost(shop)).toBeLessThanOrEqual(7 + more);
      },
    );
  });

  test("the schema is not asked for again while nothing shows that it changed", async () => {
    await inWorkshop(
      { files: { "notion-sync.yml": BY_DATABASE, "bolts.json": bolts(100) }, notion: notion() },
      async (shop) => {
        await shop.run();
        expect(await cost(shop)).toBe(1);
      },
    );
  });
});

describe("requests for 50 documents in Markdown", () => {
  const CONFIG = config(`data-source: ${DATA_SOURCE}`, "    body: _body\n").replace("bolts.json", "docs/*.md");
  const docs = (text: (index: number) => string): Record<string, string> =>
    Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [
        `docs/${index}.md`,
        `---\nname: doc ${index}\nsize: ${index}\n---\n# About ${index}\n\n${text(index)}\n`,
      ]),
    );

  test("53 cold, 2 unchanged, 4 with one changed body, 2 with one changed property, at most", async () => {
    const files = { "notion-sync.yml": CONFIG, ...docs(() => "As it was.") };
    await inWorkshop({ files, notion: notion() }, async (shop) => {
      expect(await cost(shop)).toBeLessThanOrEqual(53);
      expect(await cost(shop)).toBeLessThanOrEqual(2);
      await shop.put("docs/7.md", "---\nname: doc 7\nsize: 7\n---\n# About 7\n\nSomething else.\n");
      expect(await cost(shop)).toBeLessThanOrEqual(4);
      await shop.put("docs/8.md", "---\nname: doc 8\nsize: 88\n---\n# About 8\n\nAs it was.\n");
      expect(await cost(shop)).toBeLessThanOrEqual(2);
    });
  });

  test("what a body said before it was replaced is kept", async () => {
    const files = { "notion-sync.yml": CONFIG, ...docs(() => "As it was.") };
    await inWorkshop({ files, notion: notion() }, async ({ run, put, editBody, kept }) => {
      await run();
      await editBody("doc 7", "A person's own words.");
      await put("docs/7.md", "---\nname: doc 7\n---\nSomething else.\n");
      await run();
      expect(kept()).toContainEqual({ body: "A person's own words." });
    });
  });
});

describe("many records", () => {
  test("10,050 pages are matched, none missed and none made twice", async () => {
    const rows = bolts(10_050).map(({ name: title, size }) => ({
      properties: { Name: title, Size: size },
      created_time: new Date(Date.UTC(2026, 0, 1) + Math.floor(size / 40) * 60_000).toISOString(),
    }));
    await inWorkshop(
      { files: { "notion-sync.yml": BY_SOURCE, "bolts.json": bolts(10_050) }, notion: notion(rows) },
      async ({ run }) => {
        const report = await run({ "dry-run": "true" });
        expect(report.status).toBe("success");
        expect(report.counts[0]?.actions).toEqual({ update: 10_050 });
        expect(report.requests).toBeLessThanOrEqual(104);
      },
    );
  });

  test("100 cold records fit into one window of 180 requests a minute: no waiting at all", async () => {
    await inWorkshop(
      {
        files: { "notion-sync.yml": BY_SOURCE, "bolts.json": bolts(100) },
        notion: { ...notion(), rate: 180 },
        rate: 180,
      },
      async ({ run, emulator }) => {
        const report = await run();
        expect(report).toMatchObject({ status: "success" });
        expect(report.durationMs).toBeLessThan(60_000);
        expect(emulator.statistics().rate_limited).toBe(0);
      },
    );
  });

  test("1,000 cold records against 180 requests a minute: all written, and no more refusals than windows", async () => {
    await inWorkshop(
      {
        files: { "notion-sync.yml": BY_SOURCE, "bolts.json": bolts(1_000) },
        notion: { ...notion(), rate: 180 },
        rate: 180,
      },
      async ({ run, rows, emulator }) => {
        const report = await run();
        expect(report).toMatchObject({ status: "success" });
        const windows = Math.ceil(report.durationMs / 60_000);
        expect(windows).toBeLessThanOrEqual(7);
        expect(emulator.statistics().rate_limited).toBeLessThanOrEqual(windows);
        expect(new Set((await rows()).map((row) => row["Name"])).size).toBe(1_000);
      },
    );
  });
});
