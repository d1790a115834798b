import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { outputs } from "../../../src/action/outputs.ts";
import {
  actionsOf,
  CONFIG,
  called,
  faultsOf,
  filesIn,
  inOffice,
  LAMP,
  ledgerOf,
  oneFile,
  promoted,
  WALL,
} from "./office.ts";

const BRIEFS = ["execution.md", "planning.md", "review.md"];
const ALL = [
  "decisions/2026-10-05_granite-not-concrete_v01.md",
  "decisions/2026-10-05_pour-in-march_v01.md",
  "logs/context_actions.csv",
  ...BRIEFS.map((name) => `projects/harbour-wall/${name}`),
  ...BRIEFS.map((name) => `projects/lamp/${name}`),
];

describe("a page that is complete becomes its files", () => {
  test("three briefs and a decision each, a mark, and a line for each file", async () => {
    await inOffice(async (shop) => {
      const report = await promoted(shop);
      expect([report.status, report.exit, report.problems]).toEqual(["success", 0, []]);
      expect(actionsOf(report)).toEqual(["Harbour wall: promote", "Lamp: promote"]);
      expect(filesIn(shop)).toEqual([...ALL].sort());
      const rows = await shop.rows();
      expect(rows.map((row) => [row["Name"], row["Promoted"], row["Portfolio Path"]])).toEqual(
        expect.arrayContaining([
          ["Harbour wall", true, "projects/harbour-wall/planning.md"],
          ["Lamp", true, "projects/lamp/planning.md"],
          ["Pier", false, ""],
        ]),
      );
      const [head, ...lines] = shop.text("logs/context_actions.csv").trimEnd().split("\n");
      expect(head).toBe("ts,agent,action,entity,path,latency_ms,token_in,token_out,success,notes");
      expect(lines.map((line) => line.split(",").slice(1, 5).join()).sort()).toEqual(
        ALL.filter((path) => path.endsWith(".md"))
          .map((path) => `notion-sync,promote,projects,${path}`)
          .sort(),
      );
      expect(outputs(report)).toMatchObject({ promoted: "2", conflicts: "0", "has-changes": "true", planned: "2" });
    });
  });

  test("with a header that says where it comes from", async () => {
    await inOffice(async (shop) => {
      await promoted(shop);
      const line = ledgerOf(shop).find(({ action, record }) => action === "promote" && record === "Harbour wall");
      expect(shop.text("projects/harbour-wall/planning.md").split("---\n")[1]).toBe(
        [
          "entity: projects",
          "level: brief",
          "zone: internal",
          "version: v01",
          "tags:",
          "  - sea",
          "  - stone",
          "source_path: projects/harbour-wall/planning.md",
          "date: 2026-10-05",
          `notion_page_id: ${WALL.id}`,
          `sha: "${String(line?.["page_sha"])}"`,
          "",
        ].join("\n"),
      );
    });
  });

  test("with people, other pages and formulas by what they say", async () => {
    const template =
      "{{ page.properties.Owner[0] }} · {{ page.properties.Client[0].title }} · {{ page.properties.Client[0].key }} · {{ page.properties.Double }}\n";
    const config = CONFIG.replace("template: planning-brief", "template: mine.liquid");
    await inOffice(
      async (shop) => {
        await promoted(shop, { records: "Harbour wall" });
        expect(shop.text("projects/harbour-wall/planning.md")).toContain(
          "\n\nAda · Port of Brine · Port of Brine · 2400\n",
        );
      },
      { config, files: { "mine.liquid": template } },
    );
  });

  test("and the ledger has a line with each file", async () => {
    await inOffice(async (shop) => {
      await promoted(shop);
      expect(ledgerOf(shop).find(({ action, record }) => action === "promote" && record === "Lamp")).toMatchObject({
        target: "projects",
        status: "success",
        slug: "lamp",
        page_sha: expect.stringMatching(/^[0-9a-f]{64}$/),
        files: ["planning", "execution", "review"].map((name) => ({
          path: `projects/lamp/${name}.md`,
          sha: expect.stringMatching(/^[0-9a-f]{64}$/),
        })),
      });
    });
  });
});

describe("a page is promoted again only when it changed", () => {
  test("a second run writes nothing, in files or in Notion", async () => {
    await inOffice(async (shop) => {
      await promoted(shop);
      const before = filesIn(shop).map((path) => [path, shop.text(path)]);
      const { writes } = shop.emulator.statistics();
      const second = await promoted(shop);
      expect(second.status).toBe("success");
      expect(actionsOf(second)).toEqual(["Harbour wall: skip", "Lamp: skip"]);
      expect(outputs(second)).toMatchObject({ promoted: "0", "has-changes": "false" });
      expect(filesIn(shop).map((path) => [path, shop.text(path)])).toEqual(before);
      expect(shop.emulator.statistics().writes).toBe(writes);
    });
  });

  test("an edit in Notion brings its files again, and those of no other page", async () => {
    await inOffice(async (shop) => {
      await promoted(shop);
      await shop.edit("Lamp", { Goal: { type: "rich_text", value: "Light" } });
      expect(actionsOf(await promoted(shop))).toEqual(["Harbour wall: skip", "Lamp: promote"]);
      expect(shop.text("projects/lamp/planning.md")).toContain("Light");
    });
  });

  test("an edit of its content does too", async () => {
    await inOffice(async (shop) => {
      await promoted(shop);
      await shop.editBody("Lamp", "It burns.");
      expect(actionsOf(await promoted(shop))).toEqual(["Harbour wall: skip", "Lamp: promote"]);
      expect(shop.text("projects/lamp/planning.md")).toContain("It burns.");
    });
  });

  test("a mark that a person takes away stays away until then", async () => {
    await inOffice(async (shop) => {
      await promoted(shop);
      await shop.edit("Lamp", { Promoted: { type: "checkbox", value: false } });
      expect(actionsOf(await promoted(shop))).toEqual(["Harbour wall: skip", "Lamp: skip"]);
    });
  });

  test("a file that is gone is written again", async () => {
    await inOffice(async (shop) => {
      await promoted(shop);
      rmSync(join(shop.folder, "projects/lamp/review.md"));
      await promoted(shop);
      expect(filesIn(shop)).toEqual([...ALL].sort());
    });
  });
});

describe("a dry run", () => {
  test("writes no file, no mark and no log, and plans what the real run does", async () => {
    await inOffice(async (shop) => {
      const { writes } = shop.emulator.statistics();
      const dry = await promoted(shop, { "dry-run": "true" });
      expect(filesIn(shop)).toEqual([]);
      expect(shop.emulator.statistics().writes).toBe(writes);
      const plan = shop.json(".notion-sync/plan.json") as { changes: readonly Record<string, unknown>[] };
      expect(plan.changes.find(({ record }) => record === "Lamp")).toMatchObject({
        action: "promote",
        files: [
          { path: "projects/lamp/planning.md", action: "write" },
          { path: "projects/lamp/execution.md", action: "write" },
          { path: "projects/lamp/review.md", action: "write" },
        ],
        diff: [
          { property: "Promoted", before: false, after: true },
          { property: "Portfolio Path", before: "", after: "projects/lamp/planning.md" },
        ],
      });
      const real = await promoted(shop);
      expect(real.plan.hash).toBe(dry.plan.hash);
    });
  });

  test("ends as the real run would where a file was edited", async () => {
    await inOffice(async (shop) => {
      await promoted(shop);
      await shop.put("projects/lamp/review.md", "mine");
      expect(await promoted(shop, { "dry-run": "true" })).toMatchObject({ status: "partial", exit: 1 });
    });
  });
});

describe("a file that a person edited", () => {
  test("stays, with a conflict, and the page's other files are written", async () => {
    await inOffice(async (shop) => {
      await promoted(shop);
      await shop.put("projects/lamp/review.md", `${shop.text("projects/lamp/review.md")}\nA word of mine.\n`);
      await shop.edit("Lamp", { Goal: { type: "rich_text", value: "Light" } });
      const report = await promoted(shop);
      expect([report.status, report.exit]).toEqual(["partial", 1]);
      expect(actionsOf(report)).toEqual(["Harbour wall: skip", "Lamp: conflict"]);
      expect(outputs(report)).toMatchObject({ conflicts: "1", failed: "0" });
      expect(shop.text("projects/lamp/review.md")).toContain("A word of mine.");
      expect(shop.text("projects/lamp/planning.md")).toContain("Light");
      expect(shop.text(".notion-sync/report.md")).toContain("was edited since it was written");
      expect(ledgerOf(shop).findLast(({ record }) => record === "Lamp")).toMatchObject({
        action: "conflict",
        status: "conflict",
      });
    });
  });

  test("is a conflict in every run, and written anew once it is deleted", async () => {
    await inOffice(async (shop) => {
      await promoted(shop);
      await shop.put("projects/lamp/review.md", "mine");
      expect((await promoted(shop)).status).toBe("partial");
      expect((await promoted(shop)).status).toBe("partial");
      rmSync(join(shop.folder, "projects/lamp/review.md"));
      expect((await promoted(shop)).status).toBe("success");
      expect(actionsOf(await promoted(shop))).toEqual(["Harbour wall: skip", "Lamp: skip"]);
    });
  });

  test("is one too where it was brought back to what an earlier run wrote", async () => {
    await inOffice(async (shop) => {
      await promoted(shop);
      const first = shop.text("projects/lamp/planning.md");
      await shop.edit("Lamp", { Goal: { type: "rich_text", value: "Light" } });
      await promoted(shop);
      await shop.put("projects/lamp/planning.md", first);
      await shop.edit("Lamp", { Goal: { type: "rich_text", value: "More light" } });
      expect(actionsOf(await promoted(shop))).toContain("Lamp: conflict");
      expect(shop.text("projects/lamp/planning.md")).toBe(first);
    });
  });

  test("a file that was there before is one, and none of the page's files is lost", async () => {
    await inOffice(
      async (shop) => {
        const report = await promoted(shop);
        expect(report.status).toBe("partial");
        expect(faultsOf(report)).toEqual([
          "out/lamp.md is there already and was not written by a promotion that the ledger remembers, so it is kept.",
        ]);
        expect(shop.text("out/lamp.md")).toBe("mine");
        expect((await shop.rows()).map((row) => row["Promoted"])).toEqual([false]);
      },
      { rows: [LAMP], config: oneFile(), files: { "out/lamp.md": "mine" } },
    );
  });
});

describe("without the ledger of the runs before", () => {
  const forget = ({ folder }: { readonly folder: string }): void =>
    rmSync(join(folder, ".notion-sync"), { recursive: true });

  test("files that name this page and this content are taken over", async () => {
    await inOffice(async (shop) => {
      await promoted(shop);
      forget(shop);
      const { writes } = shop.emulator.statistics();
      expect(actionsOf(await promoted(shop))).toEqual(["Harbour wall: skip", "Lamp: skip"]);
      expect(shop.emulator.statistics().writes).toBe(writes);
      await shop.edit("Lamp", { Goal: { type: "rich_text", value: "Light" } });
      expect(actionsOf(await promoted(shop))).toEqual(["Harbour wall: skip", "Lamp: promote"]);
    });
  });

  test("one that a person edited is not taken for ours, and never written over", async () => {
    await inOffice(
      async (shop) => {
        await promoted(shop);
        const edited = `${shop.text("out/lamp.md")}A word of mine.\n`;
        await shop.put("out/lamp.md", edited);
        forget(shop);
        await promoted(shop);
        await shop.edit("Lamp", { Goal: { type: "rich_text", value: "Light" } });
        expect((await promoted(shop)).status).toBe("partial");
        expect(shop.text("out/lamp.md")).toBe(edited);
      },
      { rows: [LAMP], config: oneFile() },
    );
  });
});

describe("which pages", () => {
  test("`records` takes a page's title or its ID", async () => {
    await inOffice(async (shop) => {
      expect(actionsOf(await promoted(shop, { records: "Lamp" }))).toEqual(["Lamp: promote"]);
      expect(actionsOf(await promoted(shop, { records: WALL.id }))).toEqual(["Harbour wall: promote"]);
      const none = await promoted(shop, { records: "Lump" });
      expect([none.exit, none.problems.map(({ message, cure }) => `${message} ${cure}`)]).toEqual([
        2,
        ["There is no record `Lump`. Did you mean `Lamp`?"],
      ]);
    });
  });

  test("a run without a target that is promoted says so", async () => {
    const config =
      "version: 1\ntargets:\n  ids: { database: 0de0c0de-0000-4000-8000-00000000da7a, ids: { property: ID } }\n";
    await inOffice(
      async (shop) => {
        const { status, problems } = await promoted(shop);
        expect([status, problems.map(({ message }) => message)]).toEqual(["success", ["No target is promoted."]]);
      },
      { config },
    );
  });

  test("two pages of one name have files of their own", async () => {
    await inOffice(
      async (shop) => {
        await promoted(shop);
        expect(filesIn(shop).filter((path) => path.startsWith("out/"))).toHaveLength(2);
        expect(actionsOf(await promoted(shop))).toEqual(["Lamp: skip", "Lamp: skip"]);
      },
      { config: oneFile(), rows: [called("Lamp"), called("Lamp")] },
    );
  });
});
