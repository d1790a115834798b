import { describe, expect, test } from "@jest/globals";
import type { Report } from "../../src/model/report.ts";
import { DATA_SOURCE, DATABASE, inWorkshop, type Workshop } from "./workshop.ts";

const COUNT = 148;

const config = (body: string): string => `version: 1
targets:
  modules:
    source: { files: ["modules.json"] }
    data-source: ${DATA_SOURCE}
    key: module
${body}    properties:
      Module: { type: title, from: module }
      Owner: { type: rich_text, from: owner }
      Tags: { type: multi_select, from: tags }
      Needs: { type: relation, from: needs, to: modules }
      SHA: { type: rich_text, is: sha }
`;

const notion = {
  seed: {
    databases: [
      {
        id: DATABASE,
        data_source: DATA_SOURCE,
        title: "Modules",
        properties: {
          Module: "title",
          Owner: "rich_text",
          Tags: "multi_select",
          Needs: { relation: { data_source_id: DATA_SOURCE, single_property: {} } },
          SHA: "rich_text",
        },
        rows: [],
      },
    ],
  },
};

const name = (index: number): string => `module-${String(index).padStart(3, "0")}`;

const modules = (owner: string, count = COUNT): readonly object[] =>
  Array.from({ length: count }, (_, index) => ({
    module: name(index),
    owner,
    tags: [owner, "all"],
    needs: index === 0 ? [] : [name(index - 1)],
    text: `# ${name(index)}\n\nKept by ${owner}.`,
  }));

const inModules = <Result>(work: (shop: Workshop) => Promise<Result>, count = COUNT, body = ""): Promise<Result> =>
  inWorkshop({ files: { "notion-sync.yml": config(body), "modules.json": modules("ada", count) }, notion }, work);

const outcome = ({ status, exit, problems }: Report) => ({
  status,
  exit,
  told: problems.map(({ message }) => message),
});

/** Runs have names that sort by time: no two begin in the same moment. */
const later = ({ world }: Workshop): Promise<void> => world.clock.sleep(60_000);
const NEXT = "The next `sync` brings the content of the sources again.";

describe("restore", () => {
  test("after a bad sync brings every page back, in as many requests as there are pages and three more", async () => {
    await inModules(async (shop) => {
      const good = await shop.run();
      const before = await shop.rows();
      await later(shop);
      await shop.put("modules.json", modules("nobody"));
      expect((await shop.run()).status).toBe("success");
      await shop.trash(name(7));
      expect(await shop.rows()).not.toEqual(before);

      const back = await shop.run({ mode: "restore", to: good.run, confirm: "true" });
      expect(outcome(back)).toEqual({ status: "success", exit: 0, told: [NEXT] });
      const ofTrash = 2;
      expect(back.requests).toBeLessThanOrEqual(COUNT + 3 + ofTrash);
      expect(await shop.rows()).toEqual(before);

      const again = await shop.run({ mode: "restore", to: good.run, confirm: "true" });
      expect(again.outcomes.every(({ status }) => status === "skipped")).toBe(true);
    });
  });

  test("brings bodies back too, and keeps what it writes over", async () => {
    await inModules(
      async (shop) => {
        const good = await shop.run();
        await later(shop);
        await shop.put("modules.json", modules("nobody", 2));
        await shop.run();
        const back = await shop.run({ mode: "restore", to: good.run, confirm: "true" });
        expect(back.status).toBe("success");
        const { notion: port } = shop.world;
        const bodies = await Promise.all(
          back.plan.changes.map(async ({ page }) => (await port?.body(page?.id ?? ""))?.markdown),
        );
        expect(bodies).toEqual(["# module-000\nKept by ada.", "# module-001\nKept by ada."]);
        expect(JSON.stringify(shop.kept())).toContain("Kept by nobody");
      },
      2,
      "    body: text\n",
    );
  });

  test("brings back a body that a person wrote over, although the page says that it is the right one", async () => {
    await inModules(
      async (shop) => {
        const good = await shop.run();
        await later(shop);
        await shop.editBody(name(1), "Somebody's own words.");
        const back = await shop.run({ mode: "restore", to: good.run, confirm: "true" });
        expect(back.plan.changes.map(({ action, body }) => [action, body])).toEqual([
          ["skip", false],
          ["restore", true],
        ]);
        const page = back.plan.changes[1]?.page?.id ?? "";
        expect((await shop.world.notion?.body(page))?.markdown).toBe("# module-001\nKept by ada.");
        expect(JSON.stringify(shop.kept())).toContain("Somebody's own words.");
      },
      2,
      "    body: text\n",
    );
  });

  test("to a run that wrote nothing of a target brings back what stood there then", async () => {
    await inModules(async (shop) => {
      await shop.run();
      const before = await shop.rows();
      await later(shop);
      const looked = await shop.run({ mode: "audit" });
      await later(shop);
      await shop.put("modules.json", modules("nobody", 2));
      await shop.run();
      const back = await shop.run({ mode: "restore", to: looked.run, confirm: "true" });
      expect(back.plan.changes.map(({ action }) => action)).toEqual(["restore", "restore"]);
      expect(await shop.rows()).toEqual(before);
    }, 2);
  });

  test("to a run that left pages alone, past their time to live, brings back what they held then", async () => {
    await inModules(
      async (shop) => {
        await shop.run();
        const before = await shop.rows();
        await shop.world.clock.sleep(31 * 86_400_000, new AbortController().signal);
        await shop.put("modules.json", modules("nobody", 3));
        const left = await shop.run();
        expect(left.outcomes.map(({ status }) => status)).toEqual(["skipped", "skipped", "skipped"]);
        await shop.edit(name(1), { Owner: { type: "rich_text", value: "somebody" } });

        const back = await shop.run({ mode: "restore", to: left.run, confirm: "true" });
        expect(outcome(back)).toEqual({ status: "success", exit: 0, told: [NEXT] });
        expect(await shop.rows()).toEqual(before);
      },
      3,
      "    ttl: { days: 30, property: created_time }\n",
    );
  });

  test("of a content or of one record touches no other page", async () => {
    await inModules(async (shop) => {
      const good = await shop.run();
      await later(shop);
      await shop.put("modules.json", modules("nobody", 3));
      await shop.run();
      const sha = good.plan.changes[1]?.desired?.sha ?? "";
      const one = await shop.run({ mode: "restore", to: sha, confirm: "true" });
      expect(one.plan.changes.map(({ record, action }) => [record, action])).toEqual([[name(1), "restore"]]);
      const named = await shop.run({ mode: "restore", to: good.run, records: name(2), confirm: "true" });
      expect(named.plan.changes.map(({ record }) => record)).toEqual([name(2)]);
      expect((await shop.rows()).map(({ Owner }) => Owner)).toEqual(["nobody", "ada", "ada"]);
    }, 3);
  });

  test("to a time leaves pages alone that were made later", async () => {
    await inModules(async (shop) => {
      await shop.run();
      const { clock } = shop.world;
      const then = new Date(clock.now()).toISOString();
      await later(shop);
      await shop.put("modules.json", modules("eve", 3));
      await shop.run();
      const back = await shop.run({ mode: "restore", to: then, confirm: "true" });
      expect(back.plan.changes.map(({ record }) => record)).toEqual([name(0), name(1)]);
      expect((await shop.rows()).map(({ Owner }) => Owner)).toEqual(["ada", "ada", "eve"]);
    }, 2);
  });

  test("without a person's word writes nothing, and a dry run shows what it would do", async () => {
    await inModules(async (shop) => {
      const { run } = await shop.run();
      await later(shop);
      await shop.put("modules.json", modules("eve", 2));
      await shop.run();
      const written = shop.emulator.statistics().writes;
      const halted = await shop.run({ mode: "restore", to: run });
      expect(outcome(halted)).toEqual({ status: "halted", exit: 4, told: ["It would restore 2 pages.", NEXT] });
      const dry = await shop.run({ mode: "restore", to: run, "dry-run": "true" });
      expect(outcome(dry)).toMatchObject({ status: "success", exit: 0 });
      expect(dry.plan.changes.map(({ action }) => action)).toEqual(["restore", "restore"]);
      expect(shop.emulator.statistics().writes).toBe(written);
    }, 2);
  });

  test.each([
    [{}, "`restore` does not say to when."],
    [{ to: "yesterday" }, '"yesterday" is no SHA, no ID of a run, and no time.'],
    [{ to: "2001-01-01" }, 'The ledger knows nothing of "2001-01-01".'],
    [{ to: "a".repeat(64) }, `The ledger knows nothing of "${"a".repeat(64)}".`],
  ])("to %j says what is wrong", async (given, message) => {
    await inModules(async (shop) => {
      await shop.run();
      const told = await shop.run({ mode: "restore", confirm: "true", ...given });
      expect(outcome(told)).toEqual({ status: "failed", exit: 2, told: [message] });
    }, 1);
  });

  test("tells the records whose content is not kept, and those whose page is gone", async () => {
    await inModules(async (shop) => {
      const { run, plan } = await shop.run();
      await later(shop);
      await shop.put("modules.json", modules("eve", 2));
      await shop.run();
      await shop.put(`.notion-sync/objects/${plan.changes[0]?.desired?.sha}.json`, "");
      const gone = (await shop.rows()).length;
      expect(gone).toBe(2);
      const back = await shop.run({ mode: "restore", to: run, confirm: "true" });
      expect(back.status).toBe("partial");
      expect(back.outcomes.map(({ status }) => status)).toEqual(["failed", "done"]);
    }, 2);
  });

  test("checks what Notion made of it, and says where that is something else", async () => {
    await inModules(async (shop) => {
      const { run } = await shop.run();
      await later(shop);
      await shop.put("modules.json", modules("eve", 1));
      await shop.run();
      await later(shop);
      const answer = shop.emulator.fetch;
      shop.twist(async (url, init) => {
        const given = await answer(url, init);
        const text = await given.text();
        return new Response(init.method === "PATCH" ? text.replaceAll("ada", "bob") : text, given);
      });
      const back = await shop.run({ mode: "restore", to: run, confirm: "true" });
      expect(back).toMatchObject({ status: "partial", exit: 1 });
      const [outcome] = back.outcomes;
      expect(outcome?.status === "failed" && outcome.problem.message).toContain("something else");
    }, 1);
  });
});
