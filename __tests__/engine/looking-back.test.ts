import { describe, expect, test } from "@jest/globals";
import { config, failing, failures, inBolts, messages, title } from "./bolts.ts";
import { answering, runOtherwise } from "./otherwise.ts";
import { DATA_SOURCE, DATABASE, inWorkshop, type Workshop } from "./workshop.ts";

test.each([
  ["archive", "No target's pages have an end. Give one a `ttl`, or name one that has it with `targets`."],
  [
    "pull",
    "No target is pulled. Set `direction: two-way`, or `direction: pull`, for one, or name one that has it with `targets`.",
  ],
])("%s without a target that it is about says so, and asks Notion nothing", async (mode, told) => {
  const { status, problems, requests } = await inBolts((shop) => shop.run({ mode, confirm: "true" }));
  expect([status, requests]).toEqual(["success", 0]);
  expect(problems.map(({ level, message, cure }) => `${level}: ${message} ${cure}`)).toEqual([`warning: ${told}`]);
});

describe("archive", () => {
  test("names a page without a key by its ID", async () => {
    const text = config("    ttl: { days: 1, property: created_time }");
    await inBolts(
      async (shop) => {
        const made = await shop.world.notion?.createPage({ dataSource: DATA_SOURCE, properties: { Name: title("") } });
        await shop.world.clock.sleep(3 * 86_400_000);
        const report = await shop.run({ mode: "archive", confirm: "true" });
        expect(report.plan.changes.map(({ action, record }) => [action, record])).toEqual([["archive", made?.id]]);
      },
      { config: text },
    );
  });
});

describe("audit", () => {
  test("of a target with neither records nor pages finds nothing", async () => {
    const report = await inBolts((shop) => shop.run({ mode: "audit" }), { bolts: [[]] });
    expect(report.audit?.now).toEqual({ bolts: { checked: 0, kinds: {} } });
  });
});

describe("restore", () => {
  const SHELVES = "0de0c0de-0000-4000-8000-0000000050ca";
  const related = `${config("", "      Shelf: { type: relation, from: shelf, to: shelves }")}  shelves:
    source: { files: ["shelves.json"] }
    data-source: ${SHELVES}
    key: name
    properties:
      Name: { type: title, from: name }
`;

  const changedTwice = async (shop: Workshop): Promise<string> => {
    const good = await shop.run();
    await shop.world.clock.sleep(60_000);
    await shop.put("bolts/0.json", { name: "hex", size: 9 });
    await shop.run();
    shop.emulator.faults.add({ kind: "missing-row", row: 0, times: 1, match: { method: "POST" } });
    return good.run;
  };
  const sized = { config: config("", "      Size: { type: number, from: size }") };

  test("asks for a page that no query shows, and tells one that is gone", async () => {
    await inBolts(async (shop) => {
      const to = await changedTwice(shop);
      const gone = () => Promise.reject(failing("not-found", "It is gone."));
      const report = await runOtherwise(shop, { mode: "restore", to, confirm: "true" }, (world) => ({
        notion: answering(world, { page: gone }),
      }));
      expect(failures(report)).toEqual([expect.stringContaining("was not found, or not shared")]);
    }, sized);
  });

  test("ends where Notion does not say whether a page is there", async () => {
    await inBolts(async (shop) => {
      const to = await changedTwice(shop);
      const away = () => Promise.reject(failing("unavailable", "Notion is away."));
      const report = await runOtherwise(shop, { mode: "restore", to, confirm: "true" }, (world) => ({
        notion: answering(world, { page: away }),
      }));
      expect([report.exit === 0, messages(report).join()]).toEqual([false, expect.stringContaining("Notion is away.")]);
    }, sized);
  });

  test("needs a token", async () => {
    await inBolts(async (shop) => {
      const to = await changedTwice(shop);
      const report = await runOtherwise(shop, { mode: "restore", to }, () => ({ notion: undefined }));
      expect(report.exit).toBe(5);
    }, sized);
  });

  test("leaves the pages of other targets alone, whatever points at them", async () => {
    const notion = {
      seed: {
        databases: [
          { data_source: SHELVES, title: "Shelves", properties: { Name: "title" } },
          {
            id: DATABASE,
            data_source: DATA_SOURCE,
            title: "Bolts",
            properties: {
              Name: "title",
              SHA: "rich_text",
              Shelf: { relation: { data_source_id: SHELVES, single_property: {} } },
            },
          },
        ],
      },
    };
    const files = {
      "notion-sync.yml": related,
      "bolts/0.json": { name: "hex", shelf: ["top"] },
      "shelves.json": [{ name: "top" }, { name: "low" }],
    };
    await inWorkshop({ files, notion }, async (shop) => {
      const good = await shop.run();
      await shop.world.clock.sleep(60_000);
      await shop.put("bolts/0.json", { name: "hex", shelf: ["low"] });
      await shop.run();
      const report = await shop.run({ mode: "restore", to: good.run, targets: "bolts", confirm: "true" });
      expect(report.plan.changes.map(({ action, target }) => [action, target])).toEqual([["restore", "bolts"]]);
      expect(report.status).toBe("success");
    });
  });
});
