import { describe, expect, test } from "@jest/globals";
import { ROOT_PAGE } from "../../src/emulator/emulator.ts";
import type { DataSource } from "../../src/model/schema.ts";
import { inWorkshop, type Workshop } from "./workshop.ts";

const CONFIG = `version: 1
targets:
  teams:
    source: { files: ["teams.json"] }
    key: name
    properties:
      Name: { type: title, from: name }
      Kind: { type: select, from: kind, vocabulary: [{ name: core, color: red }, guild] }
      Size: { type: number, from: size, format: percent }
      Members: { type: relation, from: members, to: people }
      Note: { type: rich_text, from: note, optional: true }
      SHA: { type: rich_text, is: sha }
  people:
    source: { files: ["people.json"] }
    key: name
    ids: { property: ID }
    scope: { Type: Person }
    properties:
      Name: { type: title, from: name }
      Team: { type: relation, from: team, to: teams }
`;

const FILES = {
  "notion-sync.yml": CONFIG,
  "teams.json": [{ name: "gears", kind: "core", size: 2, members: ["ada", "bob"] }],
  "people.json": [
    { name: "ada", team: "gears" },
    { name: "bob", team: "gears" },
  ],
};

const inVillage = <Result>(work: (shop: Workshop) => Promise<Result>, files: object = FILES): Promise<Result> =>
  inWorkshop({ files: { ...files }, notion: {} }, work);

const BUILD = { mode: "setup", "parent-page": ROOT_PAGE } as const;

interface Register {
  readonly targets: Readonly<Record<string, { readonly data_source: string; readonly properties: object }>>;
}

const register = (shop: Workshop): Register => shop.json(".github/notion-sync.databases.json") as Register;

const schemaOf = async (shop: Workshop, target: string): Promise<DataSource> => {
  const source = await shop.world.notion?.dataSource(register(shop).targets[target]?.data_source ?? "");
  if (source === undefined) throw new Error("There is no Notion.");
  return source;
};

const typesOf = ({ columns }: DataSource): object => Object.fromEntries(columns.map(({ name, type }) => [name, type]));

describe("setup", () => {
  test("makes the databases with their options and relations, writes them down, and syncs", async () => {
    await inVillage(async (shop) => {
      const report = await shop.run(BUILD);
      expect({ status: report.status, problems: report.problems.map(({ message }) => message) }).toEqual({
        status: "success",
        problems: [],
      });
      const teams = await schemaOf(shop, "teams");
      const people = await schemaOf(shop, "people");
      expect(typesOf(teams)).toEqual({
        Kind: "select",
        Members: "relation",
        Name: "title",
        Note: "rich_text",
        SHA: "rich_text",
        Size: "number",
      });
      expect(typesOf(people)).toEqual({ ID: "rich_text", Name: "title", Team: "relation", Type: "select" });
      const column = (name: string) => teams.columns.find((one) => one.name === name);
      expect(column("Kind")?.options?.map(({ name, color }) => [name, color])).toEqual([
        ["core", "red"],
        ["guild", expect.stringMatching(/./)],
      ]);
      expect(column("Size")?.format).toBe("percent");
      expect(column("Members")?.relatesTo).toBe(people.id);
      expect(register(shop).targets["teams"]?.properties).toMatchObject({ Kind: column("Kind")?.id });
      expect(await shop.rows(teams.id)).toMatchObject([{ Name: "gears", Kind: "core", Size: 2 }]);
      expect((await shop.rows(people.id)).map(({ Name, Type }) => [Name, Type])).toEqual([
        ["ada", "Person"],
        ["bob", "Person"],
      ]);
    });
  });

  test("twice changes nothing", async () => {
    await inVillage(async (shop) => {
      await shop.run(BUILD);
      const before = shop.text(".github/notion-sync.databases.json");
      const { writes } = shop.emulator.statistics();
      expect((await shop.run(BUILD)).status).toBe("success");
      expect(shop.emulator.statistics().writes).toBe(writes);
      expect(shop.text(".github/notion-sync.databases.json")).toBe(before);
    });
  });

  test("that lost its notes finds its databases again under the page", async () => {
    await inVillage(async (shop) => {
      await shop.run({ ...BUILD, "skip-initial-sync": "true" });
      const before = register(shop);
      await shop.put(".github/notion-sync.databases.json", '{ "version": 1, "targets": {} }');
      await shop.run({ ...BUILD, "skip-initial-sync": "true" });
      expect(register(shop)).toEqual(before);
    });
  });

  test("ends when the databases stand, if that is what was asked", async () => {
    await inVillage(async (shop) => {
      const report = await shop.run({ ...BUILD, "skip-initial-sync": "true" });
      expect(report.status).toBe("success");
      expect(report.plan.changes.map(({ target, record, action }) => [target, record, action])).toEqual([
        ["teams", "(database)", "create"],
        ["people", "(database)", "create"],
      ]);
      expect(await shop.rows((await schemaOf(shop, "teams")).id)).toEqual([]);
    });
  });

  test("adds to a database that stands only what the targets cannot do without", async () => {
    await inVillage(async (shop) => {
      await shop.run({ ...BUILD, "skip-initial-sync": "true" });
      const more = CONFIG.replace(
        "      SHA:",
        "      Motto: { type: rich_text, from: motto }\n      Hint: { type: rich_text, from: hint, optional: true }\n      SHA:",
      );
      await shop.put("notion-sync.yml", more);
      const report = await shop.run({ ...BUILD, "skip-initial-sync": "true" });
      expect(report.plan.changes.map(({ action, diff }) => [action, diff.map(({ property }) => property)])).toEqual([
        ["update", ["Motto"]],
      ]);
      expect(typesOf(await schemaOf(shop, "teams"))).toMatchObject({ Motto: "rich_text" });
    });
  });

  test("in a dry run says what it would build, and builds nothing", async () => {
    await inVillage(async (shop) => {
      const report = await shop.run({ ...BUILD, "dry-run": "true" });
      expect(report.status).toBe("success");
      expect(report.plan.changes[0]?.diff).toContainEqual({ property: "Size", before: null, after: "number" });
      expect(shop.emulator.statistics().writes).toBe(0);
      expect(() => register(shop)).toThrow("ENOENT");
    });
  });

  test.each([
    [{}, "There is no page under which the database could be made.", 2],
    [{ "parent-page": "over there" }, '"over there" is no ID or address of a Notion page.', 2],
  ])("with %j says what is missing", async (given, message, exit) => {
    await inVillage(async (shop) => {
      const report = await shop.run({ mode: "setup", ...given });
      expect(report.exit).toBe(exit);
      expect(report.problems.map((one) => one.message)).toContain(message);
      expect(shop.emulator.statistics().writes).toBe(0);
    });
  });

  test("killed after any request and run again has made no database twice", async () => {
    await inVillage(async (shop) => {
      for (let nth = 0; nth < 12; nth += 1) {
        for (const applied of [false, true]) {
          shop.emulator.reset();
          await shop.put(".github/notion-sync.databases.json", '{ "version": 1, "targets": {} }');
          shop.cutAt(nth, applied);
          await shop.run({ ...BUILD, "skip-initial-sync": "true", "max-retries": "0" });
          shop.mend();
          await shop.run({ ...BUILD, "skip-initial-sync": "true" });
          const databases = [...shop.emulator.store.things.values()].filter(({ object }) => object === "database");
          expect({ nth, applied, databases: databases.length }).toEqual({ nth, applied, databases: 2 });
          expect(Object.keys(typesOf(await schemaOf(shop, "teams")))).toContain("Members");
        }
      }
    });
  });

  test("gives the sums of the weeks a place beside the weeks", async () => {
    const config =
      "version: 1\ntargets:\n  ci: { preset: ci-reports }\n  kpis: { preset: kpis, source: { kpis: { ci: ci } } }\n";
    await inVillage(
      async (shop) => {
        await shop.run({ ...BUILD, "skip-initial-sync": "true" });
        const { targets } = register(shop);
        expect(targets["kpis"]?.data_source).toBe(targets["ci"]?.data_source);
        expect(typesOf(await schemaOf(shop, "kpis"))).toMatchObject({
          Type: "select",
          "Week Of": "date",
          "At-Risk Items": "number",
          "Total Runs": "number",
        });
      },
      { "notion-sync.yml": config },
    );
  });
});
