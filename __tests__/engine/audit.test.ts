import { describe, expect, test } from "@jest/globals";
import type { Page } from "../../src/model/page.ts";
import type { NotionPort } from "../../src/ports/notion.ts";
import { collected } from "../fakes/collect.ts";
import { breachesOf } from "./published.ts";
import { DATA_SOURCE, DATABASE, inWorkshop, type Workshop } from "./workshop.ts";

const ELSEWHERE = "0de0c0de-0000-4000-8000-00000000e15e";

const CONFIG = `version: 1
targets:
  modules:
    source: { files: ["modules.json"] }
    data-source: ${DATA_SOURCE}
    key: module
    ids: { property: ID }
    properties:
      Module: { type: title, from: module }
      Owner: { type: rich_text, from: owner }
      Kind: { type: select, from: kind, vocabulary: [app, library] }
      Needs: { type: relation, from: needs, to: modules }
      SHA: { type: rich_text, is: sha }
`;

const columns = {
  Module: "title",
  Owner: "rich_text",
  Kind: { select: { options: [{ name: "app" }, { name: "library" }, { name: "monolith" }] } },
  Needs: { relation: { data_source_id: DATA_SOURCE, single_property: {} } },
  SHA: "rich_text",
  ID: "rich_text",
};

const notion = {
  seed: {
    databases: [
      { id: DATABASE, data_source: DATA_SOURCE, title: "Modules", properties: columns, rows: [] },
      {
        id: "0de0c0de-0000-4000-8000-00000000e15d",
        data_source: ELSEWHERE,
        title: "Elsewhere",
        properties: { Name: "title" },
        rows: [{ properties: { Name: "stranger" } }],
      },
    ],
  },
};

const NAMES = ["right", "drifted", "twice", "trashed", "stale"];

const modules = (names: readonly string[]): readonly object[] =>
  names.map((module) => ({ module, owner: "ada", kind: "app", needs: [] }));

const pageOf = async (port: NotionPort, title: string): Promise<Page | undefined> =>
  (await collected(port.pages({ dataSource: DATA_SOURCE })))
    .flat()
    .find(({ properties }) => properties["Module"]?.value === title);

/** One of every kind of discrepancy that a person can make. */
const disturb = async (shop: Workshop): Promise<void> => {
  const { notion: port } = shop.world;
  if (port === undefined) throw new Error("There is no Notion.");
  await shop.put("modules.json", modules([...NAMES, "missing"]));
  await shop.edit("drifted", { Owner: { type: "rich_text", value: "eve" } });
  const id = { type: "rich_text", value: "01ARZ3NDEKTSV4RRFFQ69G5FAV" } as const;
  for (const title of ["twice", "orphan"]) {
    const properties = { Module: { type: "title", value: title }, ID: id } as const;
    await port.createPage({ dataSource: DATA_SOURCE, properties });
  }
  await shop.trash("trashed");
  const stranger = (await collected(port.pages({ dataSource: ELSEWHERE }))).flat()[0];
  const stale = await pageOf(port, "stale");
  const right = await pageOf(port, "right");
  if (stranger === undefined || stale === undefined || right === undefined) throw new Error("A page is not there.");
  const lost = await port.createPage({
    dataSource: DATA_SOURCE,
    properties: { Module: { type: "title", value: "" }, ID: id },
  });
  await port.changePage(stale.id, { properties: { Needs: { type: "relation", value: [lost.id] } } });
  await port.changePage(lost.id, { inTrash: true });
  await port.changePage(right.id, { properties: { ID: { type: "rich_text", value: "" } } });
};

interface Audit {
  readonly targets: readonly {
    readonly target: string;
    readonly checked: number;
    readonly discrepancies: readonly {
      readonly kind: string;
      readonly record: string;
      readonly property: string | null;
    }[];
  }[];
}

const found = (shop: Workshop): readonly string[] =>
  (shop.json(".notion-sync/audit.json") as Audit).targets
    .flatMap(({ discrepancies }) => discrepancies)
    .map(({ kind, record, property }) => [kind, record, property].filter(Boolean).join(" "))
    .sort();

const EVERY = [
  "drift drifted Owner",
  "duplicate twice",
  "missing missing",
  "orphan orphan",
  "stale-relation stale Needs",
  "trashed trashed",
  "unknown-option Kind",
  "unset-id right ID",
];

const inDisorder = <Result>(work: (shop: Workshop) => Promise<Result>): Promise<Result> =>
  inWorkshop({ files: { "notion-sync.yml": CONFIG, "modules.json": modules(NAMES) }, notion }, async (shop) => {
    expect((await shop.run()).status).toBe("success");
    expect((await shop.run()).plan.changes.filter(({ action }) => action !== "skip")).toEqual([]);
    await disturb(shop);
    return work(shop);
  });

describe("an audit", () => {
  test("of a database with one of every discrepancy names exactly those, passes, and leaves one line", async () => {
    await inDisorder(async (shop) => {
      const lines = shop.text(".notion-sync/ledger.ndjson").split("\n").length;
      const report = await shop.run({ mode: "audit" });
      expect(found(shop)).toEqual(EVERY);
      expect(breachesOf("audit", shop.json(".notion-sync/audit.json"))).toEqual([]);
      expect({ status: report.status, exit: report.exit }).toEqual({ status: "success", exit: 0 });
      expect(report.problems.every(({ level }) => level === "warning")).toBe(true);
      expect(shop.text(".notion-sync/ledger.ndjson").split("\n")).toHaveLength(lines + 1);
    });
  });

  test("knows what the one before it found", async () => {
    await inDisorder(async (shop) => {
      const first = await shop.run({ mode: "audit" });
      await shop.edit("drifted", { Owner: { type: "rich_text", value: "ada" } });
      const second = await shop.run({ mode: "audit" });
      expect(first.audit?.before).toBeUndefined();
      expect(second.audit?.before).toEqual(first.audit?.now);
      expect(second.audit?.now["modules"]?.kinds).toEqual({
        ...first.audit?.now["modules"]?.kinds,
        drift: undefined,
      });
    });
  });

  test("verify fails on the same, and writes nothing", async () => {
    await inDisorder(async (shop) => {
      const { writes } = shop.emulator.statistics();
      const ledger = shop.text(".notion-sync/ledger.ndjson");
      const report = await shop.run({ mode: "verify" });
      expect({ status: report.status, exit: report.exit }).toEqual({ status: "drift", exit: 3 });
      expect(found(shop)).toEqual(EVERY);
      expect(shop.emulator.statistics().writes).toBe(writes);
      expect(shop.text(".notion-sync/ledger.ndjson")).toBe(ledger);
    });
  });

  test("of what is as it should be names nothing", async () => {
    await inWorkshop(
      {
        files: {
          "notion-sync.yml": CONFIG.replace("[app, library]", "[app, library, monolith]"),
          "modules.json": modules(NAMES),
        },
        notion,
      },
      async (shop) => {
        await shop.run();
        expect((await shop.run({ mode: "verify" })).status).toBe("success");
        expect(found(shop)).toEqual([]);
      },
    );
  });

  test("says how each kind is mended, and sends nobody to a sync that would leave it as it is", async () => {
    await inDisorder(async (shop) => {
      const { problems } = await shop.run({ mode: "audit" });
      const cures = new Map(problems.map(({ message, cure }) => [message, cure]));
      const sent = [...cures].filter(([, cure]) => cure.startsWith("Run `sync`")).map(([message]) => message);
      expect(sent.filter((message) => /duplicate|orphan|moved|unknown-option|\(body\)/.test(message))).toEqual([]);
      expect(sent).toContain('"drifted": drift of `Owner`.');
    });
  });

  test("names a content that a person edited beside a property, and a sync that leaves it does not hide it", async () => {
    const files = {
      "notion-sync.yml": `${CONFIG}    body: about\n`,
      "modules.json": [{ module: "right", owner: "ada", kind: "app", needs: [], about: "As it was." }],
    };
    await inWorkshop({ files, notion }, async (shop) => {
      await shop.run();
      await shop.editBody("right", "Said a person.");
      await shop.edit("right", { Owner: { type: "rich_text", value: "eve" } });
      await shop.run({ mode: "verify" });
      const both = ["drift right (body)", "drift right Owner"];
      expect(found(shop).filter((one) => one.startsWith("drift"))).toEqual(both);
      await shop.run();
      await shop.run({ mode: "verify" });
      expect(found(shop).filter((one) => one.startsWith("drift"))).toEqual(["drift right (body)"]);
    });
  });

  test("says nothing of a record whose time is over, not even of its body", async () => {
    const days = ["2001-01-01", "2999-01-01"];
    const config = `${CONFIG.replace(/ {6}Kind.*\n/, "      Day: { type: date, from: module }\n")}    body: about\n`;
    const files = {
      "notion-sync.yml": config,
      "modules.json": days.map((module) => ({ module, about: "As it was." })),
    };
    const database = { ...notion.seed.databases[0], properties: { ...columns, Day: "date" } };
    await inWorkshop({ files, notion: { seed: { databases: [database] } } }, async (shop) => {
      await shop.run();
      for (const day of days) await shop.editBody(day, "Said a person.");
      await shop.put("notion-sync.yml", config.replace("    ids", "    ttl: { days: 30, property: Day }\n    ids"));
      await shop.run({ mode: "verify" });
      expect(found(shop).filter((one) => one.includes("(body)"))).toEqual(["drift 2999-01-01 (body)"]);
    });
  });
});
