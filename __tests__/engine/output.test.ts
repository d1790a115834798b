import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { ROOT_PAGE } from "../../src/emulator/emulator.ts";
import { DATA_SOURCE, DATABASE, type Given, inWorkshop, type Workshop } from "./workshop.ts";

const SEED = {
  databases: [
    { id: DATABASE, data_source: DATA_SOURCE, title: "Bolts", properties: { Name: "title", SHA: "rich_text" } },
  ],
};

const TARGET = `version: 1
targets:
  bolts:
    source: { files: ["bolts.json"] }
    key: name
    properties: { Name: { type: title, from: name }, SHA: { type: rich_text, is: sha } }
`;

const FILES = {
  "notion-sync.yml": `${TARGET}    data-source: ${DATA_SOURCE}\n`,
  "unbuilt.yml": TARGET,
  "bolts.json": [{ name: "M4" }],
  "in-the-way": "",
};

const inShop = (work: (shop: Workshop) => Promise<void>) => inWorkshop({ files: FILES, notion: { seed: SEED } }, work);

const SETUP: Given = { mode: "setup", "parent-page": ROOT_PAGE, config: "unbuilt.yml" };

describe("a folder for the output that cannot be written to stops the run before Notion is written", () => {
  test.each<readonly [given: Given, says: string]>([
    [{ "output-dir": "in-the-way" }, "in-the-way/plan.json cannot be written (ENOTDIR)."],
    [{ "output-dir": "in-the-way/deeper" }, "in-the-way/deeper/plan.json cannot be written (ENOTDIR)."],
    [{ "output-dir": "../elsewhere" }, "../elsewhere/plan.json is outside the workspace."],
    [
      { "output-dir": ".github/workflows" },
      ".github/workflows/plan.json leads into .git or .github/workflows, where nothing is ever written.",
    ],
    [{ ...SETUP, "output-dir": "in-the-way" }, "in-the-way/plan.json cannot be written (ENOTDIR)."],
  ])("%j", (given, message) =>
    inShop(async (shop) => {
      const { status, exit, problems } = await shop.run(given);
      expect({ status, exit, writes: shop.emulator.statistics().writes }).toEqual({
        status: "failed",
        exit: 2,
        writes: 0,
      });
      expect(problems).toContainEqual(expect.objectContaining({ message, place: { option: "output-dir" } }));
      expect(problems.filter(({ level }) => level === "error")).toHaveLength(1);
    }),
  );
});

test("a dry run that cannot leave its plan says so, and is no success", () =>
  inShop(async (shop) => {
    const { status, exit, problems } = await shop.run({ "dry-run": "true", "output-dir": "in-the-way" });
    expect([status, exit, problems.map(({ place }) => place.option)]).toEqual(["failed", 2, ["output-dir"]]);
  }));

test("what was written is told when only the report can be left no more", () =>
  inShop(async (shop) => {
    shop.twist((url, init) => {
      if (init?.method === "POST" && String(url).endsWith("/pages")) {
        rmSync(join(shop.folder, ".notion-sync"), { recursive: true });
        writeFileSync(join(shop.folder, ".notion-sync"), "");
      }
      return shop.emulator.fetch(url, init);
    });
    const { status, exit, counts, problems } = await shop.run();
    expect([status, exit]).toEqual(["partial", 1]);
    expect(counts[0]?.done).toEqual({ create: 1 });
    expect(problems).toContainEqual(
      expect.objectContaining({
        message: ".notion-sync/plan.json cannot be written (ENOTDIR).",
        place: { option: "output-dir" },
      }),
    );
  }));

test("the plan is there before the first page is written, for when the run dies", () =>
  inShop(async (shop) => {
    const seen: unknown[] = [];
    shop.twist((url, init) => {
      if (init?.method === "POST" && String(url).endsWith("/pages")) seen.push(shop.json(".notion-sync/plan.json"));
      return shop.emulator.fetch(url, init);
    });
    await shop.run();
    expect(seen).toEqual([expect.objectContaining({ summary: expect.objectContaining({ create: 1 }) })]);
  }));
