import { describe, expect, test } from "@jest/globals";
import { DATA_SOURCE, DATABASE, inWorkshop } from "../engine/workshop.ts";

const CONFIG = `version: 1
targets:
  modules:
    source: { files: ["modules.json"] }
    database: ${DATABASE}
    key: module
    properties:
      Module: { type: title, from: module }
      Owner: { type: rich_text, from: owner }
`;

const notion = {
  seed: {
    databases: [
      {
        id: DATABASE,
        data_source: DATA_SOURCE,
        title: "Modules",
        properties: { Module: "title", Owner: "rich_text" },
        rows: [{ properties: { Module: "billing", Owner: "ada" } }],
      },
    ],
  },
};

const ended = (
  token: string,
  mode: string,
  dryRun: string,
): Promise<{ readonly exit: number; readonly writes: number }> =>
  inWorkshop(
    { files: { "notion-sync.yml": CONFIG, "modules.json": [{ module: "billing", owner: "bob" }] }, notion, token },
    async (shop) => {
      const before = shop.emulator.statistics().writes;
      const { exit } = await shop.run({ mode, "dry-run": dryRun });
      return { exit, writes: shop.emulator.statistics().writes - before };
    },
  );

describe("the least rights that the page on security names", () => {
  test.each([
    ["validate", "false", 0],
    ["verify", "false", 3],
    ["audit", "false", 0],
    ["schema", "false", 0],
    ["sync", "true", 0],
  ])("`%s` (dry run: %s) reads content, and needs no other right", async (mode, dryRun, exit) => {
    expect(await ended("ntn_readonly_0000", mode, dryRun)).toEqual({ exit, writes: 0 });
  });

  test("`sync` needs them all but the one to see people", async () => {
    expect(await ended("ntn_nousers_0000", "sync", "false")).toEqual({ exit: 0, writes: 1 });
    expect((await ended("ntn_noupdate_0000", "sync", "false")).exit).toBe(5);
  });
});
