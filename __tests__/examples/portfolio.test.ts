import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { filesIn } from "../engine/promote/office.ts";
import { inWorkshop, type Workshop } from "../engine/workshop.ts";

const FOLDER = "examples/portfolio";
const files = Object.fromEntries(
  readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(FOLDER.length + 1), readFileSync(path, "utf8")] as const),
);

const DATABASES = ["OFFERS", "PLAYBOOKS", "DECISIONS", "PROJECTS", "ENGAGEMENTS", "DELIVERABLES", "DAILY_NOTES"];
const id = (kind: string, index: number): string => `0de0c0de-0000-4000-8000-00000000${kind}0${index + 1}`;
const env = Object.fromEntries(DATABASES.map((name, index) => [`${name}_DB`, id("db", index)]));

const office = (work: (shop: Workshop) => Promise<void>): Promise<void> =>
  inWorkshop({ files, notion: { seed: JSON.parse(files["notion.json"] ?? "") as object }, env }, work);

const rowsOf = ({ rows }: Workshop, name: string) => rows(id("d5", DATABASES.indexOf(name)));

const PROMOTED = [
  "decisions/2026-10-05_one-template-for-all-exhibitions_v01.md",
  "decisions/2026-10-05_pages-without-a-cookie-banner_v01.md",
  "decisions/2026-10-19_scans-stay-at-the-archive_v01.md",
  "deliverables/opening-hours-page.md",
  "engagements/city-museum-2026.md",
  "logs/context_actions.csv",
  ...["harbour-archive", "museum-website"].flatMap((slug) =>
    ["execution", "planning", "review"].map((name) => `projects/${slug}/${name}.md`),
  ),
];

const newIn = (shop: Workshop): readonly string[] => filesIn(shop).filter((path) => !Object.hasOwn(files, path));

describe("the example of a portfolio", () => {
  test("shows what is written here, keeps what is finished there, and in the end has nothing to do", async () => {
    await office(async (shop) => {
      const dry = await shop.run({ "dry-run": "true" });
      expect(newIn(shop)).toEqual([]);
      const first = await shop.run();
      expect([first.status, first.problems, first.plan.hash]).toEqual(["success", [], dry.plan.hash]);
      expect(newIn(shop)).toEqual(PROMOTED);
      expect(shop.text("logs/context_actions.csv").trimEnd().split("\n")).toHaveLength(PROMOTED.length);
      expect(shop.text("projects/museum-website/planning.md")).toContain("Visitors find opening hours in ten seconds");
      expect(shop.text("projects/museum-website/review.md")).toContain("half the calls");
      expect(shop.text("deliverables/opening-hours-page.md")).toContain("For [Museum website](");
      expect(shop.text("engagements/city-museum-2026.md")).toContain("zone: confidential");

      const second = await shop.run();
      expect(second.status).toBe("success");
      const busy = second.plan.changes.filter(({ action }) => action !== "skip");
      const DECIDED = ["decisions", "create"];
      expect(busy.map(({ target, action }) => [target, action])).toEqual([DECIDED, DECIDED, DECIDED]);

      const { writes } = shop.emulator.statistics();
      const before = filesIn(shop).map((path) => [path, shop.text(path)]);
      const third = await shop.run();
      expect([third.status, shop.emulator.statistics().writes]).toEqual(["success", writes]);
      expect(filesIn(shop).map((path) => [path, shop.text(path)])).toEqual(before);
    });
  });

  test("gives every page an ID, each another", async () => {
    await office(async (shop) => {
      await shop.run();
      for (const name of DATABASES) {
        const ids = (await rowsOf(shop, name)).map((row) => String(row["Unique ID"]));
        expect(ids.filter((one) => !/^[0-9A-HJKMNP-TV-Z]{26}$/.test(one))).toEqual([]);
        expect([name, new Set(ids).size]).toEqual([name, ids.length]);
      }
    });
  });

  test("`promote` writes the same files, and a second time nothing", async () => {
    await office(async (shop) => {
      expect((await shop.run({ mode: "promote" })).status).toBe("success");
      expect(newIn(shop)).toEqual(PROMOTED);
      const { writes } = shop.emulator.statistics();
      const again = await shop.run({ mode: "promote" });
      expect(again.plan.changes.map(({ action }) => action)).toEqual(["skip", "skip", "skip", "skip"]);
      expect(shop.emulator.statistics().writes).toBe(writes);
    });
  });

  test("`archive` moves daily notes to the trash that are past their time", async () => {
    await office(async (shop) => {
      const report = await shop.run({ mode: "archive", confirm: "true" });
      expect(report.plan.changes.map(({ record, action }) => [record, action])).toEqual([["Long ago", "archive"]]);
      expect((await rowsOf(shop, "DAILY_NOTES")).map((row) => row["Name"])).toEqual(["Still to come"]);
    });
  });
});
