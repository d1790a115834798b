import { describe, expect, test } from "@jest/globals";
import type { Report } from "../../src/model/report.ts";
import { DATA_SOURCE, DATABASE, inWorkshop, type Workshop } from "./workshop.ts";

const CONFIG = `version: 1
targets:
  bolts:
    source: { files: ["bolts/*.md"] }
    data-source: ${DATA_SOURCE}
    key: name
    body: _body
    properties:
      Name: { type: title, from: name }
      Kind: { type: select, from: kind, vocabulary: [{ name: metric, color: red, aliases: [iso] }, imperial] }
      Owner: { type: people, from: owner }
      SHA: { type: rich_text, is: sha }
`;

const ADA = "5c0d3e2a-7b61-4f9c-8a45-2e6f1d0b9c83";

const notion = (rows: readonly unknown[] = []) => ({
  seed: {
    users: [{ id: ADA, name: "Ada", email: "Ada@example.com" }],
    databases: [
      {
        id: DATABASE,
        data_source: DATA_SOURCE,
        title: "Bolts",
        properties: {
          Name: "title",
          Kind: {
            select: {
              options: [
                { name: "metric", color: "blue" },
                { name: "old", color: "gray" },
              ],
            },
          },
          Owner: "people",
          SHA: "rich_text",
        },
        rows,
      },
    ],
  },
});

const FILES = {
  "bolts/a.md": "---\nname: a\nkind: iso\nowner: ada@example.com\n---\n# About a\n\nIt *holds*.\n",
  "bolts/b.md": "---\nname: b\nkind: imperial\n---\nAbout b.\n",
};

const shop = <Result>(
  work: (shop: Workshop) => Promise<Result>,
  files: Readonly<Record<string, unknown>> = FILES,
  rows: readonly unknown[] = [],
): Promise<Result> => inWorkshop({ files: { "notion-sync.yml": CONFIG, ...files }, notion: notion(rows) }, work);

/** The database offers an option that no vocabulary has: worth a warning, in every case. */
const OLD_OPTION = "unknown-option Kind";

const messages = ({ problems }: Report): string => problems.map(({ message }) => message).join("\n");

describe("backfill", () => {
  test("adds what the vocabulary has more, recolours and drops nothing, and is done after that", async () => {
    await shop(async ({ run, json, text }) => {
      const first = await run({ mode: "backfill" });
      expect(first).toMatchObject({ status: "success", exit: 0 });
      expect(first.counts).toMatchObject([{ target: "bolts", actions: { backfill: 1 }, done: { backfill: 1 } }]);
      await run({ mode: "schema" });
      const schema = json(".notion-sync/schema.json") as {
        targets: { bolts: { columns: { name: string; options?: { name: string; color: string }[] }[] } };
      };
      const kind = schema.targets.bolts.columns.find(({ name }) => name === "Kind");
      expect(kind?.options?.map(({ name }) => name)).toEqual(["metric", "old", "imperial"]);
      expect(kind?.options?.[0]?.color).toBe("blue");
      expect(text(".notion-sync/ledger.ndjson")).toContain(
        '"action":"notion-backfill-apply","status":"success","properties":["Kind"],"total_options":3',
      );
      expect((await run({ mode: "backfill" })).counts).toEqual([]);
    });
  });

  test("drops what the vocabulary has no more only with prune, and halts without confirm", async () => {
    await shop(async ({ run, emulator }) => {
      const names = ({ plan }: Report) => plan.changes[0]?.diff[0]?.after;
      expect(names(await run({ mode: "backfill", "dry-run": "true" }))).toEqual(["metric", "old", "imperial"]);
      const halted = await run({ mode: "backfill", prune: "true" });
      expect(halted).toMatchObject({ status: "halted", exit: 4 });
      expect(messages(halted)).toContain('It would drop "old" of `Kind`');
      expect(emulator.statistics().writes).toBe(0);
      const meant = await run({ mode: "backfill", prune: "true", confirm: "true" });
      expect(meant.status).toBe("success");
      expect(names(meant)).toEqual(["metric", "imperial"]);
    });
  });
});

describe("validate", () => {
  test("works without a token, and finds every record that breaks a rule, with its line", async () => {
    await shop(
      async ({ run }) => {
        const report = await run({ mode: "validate" });
        expect(report).toMatchObject({ status: "failed", exit: 2, requests: 0 });
        expect(report.problems.map(({ place }) => `${place.file}:${place.line}`)).toEqual([
          "bolts/b.md:3",
          "bolts/c.md:2",
        ]);
        expect(messages(report)).toContain('`Kind` holds "wooden", which its vocabulary does not have.');
        expect(messages(report)).toContain("The record has no key.");
      },
      { ...FILES, "bolts/b.md": "---\nname: b\nkind: wooden\n---\n", "bolts/c.md": "---\nkind: metric\n---\n" },
    );
  });

  test("with a token also asks whether the database fits", async () => {
    await shop(async ({ run, put }) => {
      await put("notion-sync.yml", CONFIG.replace("Kind:", "Knid:").replace("type: people", "type: email"));
      const report = await run({ mode: "validate" });
      expect(report).toMatchObject({ status: "failed", exit: 2 });
      expect(report.problems.map(({ cure }) => cure).join()).toContain("Did you mean `Kind`?");
    });
  });
});

describe("people, bodies and aliases", () => {
  test("are written as Notion has them, and a second run writes nothing", async () => {
    await shop(async ({ run, rows, emulator }) => {
      expect(await run()).toMatchObject({ status: "success" });
      expect((await rows())[0]).toMatchObject({ Name: "a", Kind: "metric", Owner: [ADA] });
      const { writes } = emulator.statistics();
      expect((await run()).counts[0]?.actions).toEqual({ skip: 2 });
      expect(emulator.statistics().writes).toBe(writes);
    });
  });

  test("somebody whom Notion does not know is that record's error, before anything is written", async () => {
    await shop(
      async ({ run, emulator }) => {
        const report = await run();
        expect(report).toMatchObject({ status: "failed", exit: 2 });
        expect(messages(report)).toContain("Notion shows no user with the address bob@example.com.");
        expect(emulator.statistics().writes).toBe(0);
      },
      { "bolts/a.md": "---\nname: a\nowner: bob@example.com\n---\n" },
    );
  });
});

describe("verify", () => {
  const kinds = (audit: unknown): readonly string[] =>
    (audit as { targets: { discrepancies: { kind: string; record: string; property: string | null }[] }[] }).targets
      .flatMap(({ discrepancies }) => discrepancies)
      .map(({ kind, record, property }) => [kind, record, property].filter(Boolean).join(" "));

  test("is content after a sync, and names each way in which a page then differs", async () => {
    await shop(async ({ run, edit, put, json, emulator }) => {
      await run();
      expect(await run({ mode: "verify" })).toMatchObject({ status: "success", exit: 0 });
      const { writes } = emulator.statistics();
      await edit("a", { Kind: { type: "select", value: "old" } });
      await put("bolts/c.md", "---\nname: c\n---\n");
      const report = await run({ mode: "verify" });
      expect(report).toMatchObject({ status: "drift", exit: 3 });
      expect(kinds(json(".notion-sync/audit.json"))).toEqual(["drift a Kind", "missing c", OLD_OPTION]);
      expect(emulator.statistics().writes).toBe(writes + 1);
    });
  });

  test("reads bodies too, and sees an edit there though no property tells of it", async () => {
    await shop(async ({ run, editBody, json }) => {
      await run();
      await editBody("b", "About b, said a person.");
      expect(await run({ mode: "verify" })).toMatchObject({ status: "drift", exit: 3 });
      expect(kinds(json(".notion-sync/audit.json"))).toEqual(["drift b (body)", OLD_OPTION]);
    });
  });

  test("pages that carry one key are duplicates, and pages without a record are only worth a warning", async () => {
    await shop(
      async ({ run, json }) => {
        await run({ mode: "backfill" });
        const report = await run({ mode: "verify" });
        expect(report.exit).toBe(3);
        expect(kinds(json(".notion-sync/audit.json"))).toEqual(["duplicate a", "missing b", "orphan z", OLD_OPTION]);
      },
      FILES,
      [{ properties: { Name: "a" } }, { properties: { Name: "a" } }, { properties: { Name: "z" } }],
    );
  });
});

describe("pages that are not where they should be", () => {
  test("a duplicate key in Notion fails that record, and no other", async () => {
    await shop(
      async ({ run, rows }) => {
        const report = await run();
        expect(report).toMatchObject({ status: "partial", exit: 1 });
        expect(report.outcomes.map(({ status, change }) => [status, change.record])).toContainEqual(["failed", "a"]);
        expect((await rows()).map((row) => row["Name"])).toEqual(["a", "a", "b"]);
      },
      FILES,
      [{ properties: { Name: "a" } }, { properties: { Name: "a" } }],
    );
  });

  test("a page in the trash is brought back, or fails its record where that is not wanted", async () => {
    await shop(async ({ run, trash, rows }) => {
      await run();
      await trash("a");
      const refused = await run({ "create-if-missing": "false" });
      expect(refused).toMatchObject({ status: "partial", exit: 1 });
      expect((await rows()).map((row) => row["Name"])).toEqual(["b"]);
      const report = await run();
      expect(report).toMatchObject({ status: "success" });
      expect(report.counts[0]?.actions).toEqual({ restore: 1, skip: 1 });
      expect((await rows()).map((row) => row["Name"])).toEqual(["a", "b"]);
    });
  });
});
