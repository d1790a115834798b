import { describe, expect, test } from "@jest/globals";
import { outputs } from "../../../src/action/outputs.ts";
import { DATA_SOURCE, DATABASE, inWorkshop, type Workshop } from "../workshop.ts";
import { filesIn } from "./office.ts";

const COPIES = "0de0c0de-0000-4000-8000-0000000050c2";

/** Projects become files; offers, and the files that projects have become, become pages. */
const CONFIG = `version: 1
targets:
  projects:
    direction: promote
    data-source: ${DATA_SOURCE}
    when: { Status: Complete }
    files: [{ path: "projects/{{ slug }}.md", template: templates/project.liquid }]
    mark: { Promoted: true, Path: "{{ paths | join: ', ' }}" }
    ids: { property: Unique ID }
  copies:
    source: { files: ["projects/*.md", "offers/*.md"] }
    data-source: ${COPIES}
    key: title
    body: _body
    properties:
      Name: { type: title, from: title }
      Budget: { type: number, from: budget }
      Tags: { type: multi_select, from: tags }
      Day: { type: date, from: date }
      Done: { type: checkbox, from: done }
      Goal: { type: rich_text, from: goal }
      Source: { type: rich_text, from: unique_id }
      SHA: { type: rich_text, is: sha }
`;

const TEMPLATE = `---
title: {{ title }}
budget: {{ page.properties.Budget }}
done: {{ page.properties.Done }}
goal: {{ page.properties.Goal }}
unique_id: {{ page.properties["Unique ID"] }}
---
{{ page.body }}
`;

const GOAL = 'yes: "no"\n# 1,5 – {{ x }}\n--- \\ \'';

const NOTION = {
  seed: {
    databases: [
      {
        id: DATABASE,
        data_source: DATA_SOURCE,
        title: "Projects",
        properties: {
          Name: "title",
          Status: { select: { options: [{ name: "Complete" }] } },
          Budget: "number",
          Tags: "multi_select",
          Date: "date",
          Done: "checkbox",
          Goal: "rich_text",
          Promoted: "checkbox",
          Path: "rich_text",
          "Unique ID": "rich_text",
        },
        rows: [
          {
            properties: {
              Name: "null: [1, 2]",
              Status: "Complete",
              Budget: 0.1,
              Tags: ["true", "2026-01-01", "-"],
              Date: "2026-10-05",
              Done: true,
              Goal: GOAL,
            },
            body: "## Review\n\nIt holds.\n\n---\n\nThe end.",
          },
          { properties: { Name: "Draft" } },
        ],
      },
      {
        data_source: COPIES,
        title: "Copies",
        properties: {
          Name: "title",
          Budget: "number",
          Tags: "multi_select",
          Day: "date",
          Done: "checkbox",
          Goal: "rich_text",
          Source: "rich_text",
          SHA: "rich_text",
        },
      },
    ],
  },
};

const FILES = {
  "notion-sync.yml": CONFIG,
  "templates/project.liquid": TEMPLATE,
  "offers/a.md": "---\ntitle: Audit\nbudget: 3\n---\nWe look at it.\n",
};

const shop = <Result>(work: (shop: Workshop) => Promise<Result>): Promise<Result> =>
  inWorkshop({ files: FILES, notion: NOTION }, work);

describe("push and promotion of one repository live side by side", () => {
  test("in one plan and one report, and in the end nothing is left to do", async () => {
    await shop(async ({ run, emulator, ...rest }) => {
      const first = await run();
      expect([first.status, first.problems]).toEqual(["success", []]);
      expect(first.counts.map(({ target, done }) => [target, done])).toEqual([
        ["projects", { backfill: 2, promote: 1 }],
        ["copies", { create: 1 }],
      ]);
      expect(outputs(first)).toMatchObject({ created: "1", promoted: "1" });
      expect(filesIn({ ...rest, run, emulator } as Workshop)).toContain("projects/null-1-2.md");
      const second = await run();
      expect(second.counts.map(({ target, actions }) => [target, actions])).toEqual([
        ["copies", { create: 1, skip: 1 }],
        ["projects", { skip: 1 }],
      ]);
      const { writes } = emulator.statistics();
      const third = await run();
      expect([third.status, outputs(third)["has-changes"], emulator.statistics().writes]).toEqual([
        "success",
        "false",
        writes,
      ]);
    });
  });

  test("a file that was promoted says the same when it is read as a record", async () => {
    await shop(async ({ run, rows, text }) => {
      await run();
      await run();
      const [copy] = (await rows(COPIES)).filter((row) => row["Name"] !== "Audit");
      const [project] = await rows();
      expect(copy).toMatchObject({
        Name: "null: [1, 2]",
        Budget: 0.1,
        Tags: ["-", "2026-01-01", "true"],
        Day: "2026-10-05",
        Done: true,
        Goal: GOAL,
        Source: project?.["Unique ID"],
      });
      expect(text("projects/null-1-2.md")).toContain("## Review\n\nIt holds.\n\n---\n\nThe end.");
    });
  });

  test("a page has its ID in the first file that it becomes", async () => {
    await shop(async ({ run, rows, text }) => {
      const dry = await run({ "dry-run": "true" });
      expect((await run()).plan.hash).toBe(dry.plan.hash);
      const [project] = await rows();
      expect(project?.["Unique ID"]).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
      expect(text("projects/null-1-2.md")).toContain(`unique_id: "${String(project?.["Unique ID"])}"`);
    });
  });

  test("`promote` does its part alone", async () => {
    await shop(async ({ run, rows }) => {
      const report = await run({ mode: "promote" });
      expect(report.counts.map(({ target, done }) => [target, done])).toEqual([["projects", { promote: 1 }]]);
      expect((await rows(COPIES)).length).toBe(0);
      expect((await rows()).map((row) => row["Unique ID"])).toEqual(["", ""]);
    });
  });

  test("a record of either kind is named by `records`", async () => {
    await shop(async ({ run }) => {
      const report = await run({ records: "Audit" });
      expect(report.plan.changes.map(({ target, action }) => [target, action])).toContainEqual(["copies", "create"]);
      expect(report.plan.changes.some(({ action }) => action === "promote")).toBe(false);
      expect((await run({ records: "Adit" })).problems.map(({ cure }) => cure)).toContain("Did you mean `Audit`?");
    });
  });

  test("backfill, verify and audit leave promotion alone", async () => {
    await shop(async ({ run }) => {
      for (const mode of ["backfill", "audit", "verify"]) {
        const report = await run({ mode });
        expect(report.plan.changes.filter(({ promotion }) => promotion !== undefined)).toEqual([]);
      }
    });
  });
});
