import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readOptions } from "../../../src/config/options.ts";
import type { EmulatorOptions } from "../../../src/emulator/emulator.ts";
import { run } from "../../../src/engine/run.ts";
import type { Report } from "../../../src/model/report.ts";
import type { NotionPort } from "../../../src/ports/notion.ts";
import { DATA_SOURCE, DATABASE, inWorkshop, type Workshop } from "../workshop.ts";

export const CLIENTS = "0de0c0de-0000-4000-8000-0000000050c1";
const ADA = "5c0d3e2a-7b61-4f9c-8a45-2e6f1d0b9c83";

export const CONFIG = `version: 1
targets:
  projects:
    direction: promote
    data-source: ${DATA_SOURCE}
    when: { Status: Complete }
    files:
      - { path: "projects/{{ slug }}/planning.md", template: planning-brief }
      - { path: "projects/{{ slug }}/execution.md", template: execution-brief }
      - { path: "projects/{{ slug }}/review.md", template: review-brief }
      - { path: "decisions/{{ date }}_{{ slug }}_v01.md", template: decision, each: Decisions }
    mark: { Promoted: true, "Portfolio Path": "{{ paths[0] }}" }
    action-log: logs/context_actions.csv
`;

/** One file a page, and a mark. */
export const oneFile = (path = "out/{{ slug }}.md", more = ""): string => `version: 1
targets:
  projects:
    direction: promote
    data-source: ${DATA_SOURCE}
    when: { Status: Complete }
    files: [{ path: "${path}", template: deliverable-spec }]
    mark: { Promoted: true }
    action-log: log.csv
${more}`;

export const WALL = {
  id: "3f2a9c10-77de-8b41-9a05-6c1d2e3f4a5b",
  properties: {
    Name: "Harbour wall",
    Status: "Complete",
    Goal: "Keep the sea out",
    Owner: "Ada",
    Tags: ["stone", "sea"],
    Date: "2026-10-05",
    Decisions: "Granite, not concrete\nPour in March",
    Client: "Port of Brine",
    Budget: 1200,
  },
  body: "Half of it stands.\n\n## Review\n\nIt holds.",
  created_time: "2026-10-01T08:00:00Z",
  last_edited_time: "2026-10-20T08:00:00Z",
};

export const LAMP = {
  properties: { Name: "Lamp", Status: "Complete", Decisions: "" },
  created_time: "2026-10-02T08:00:00Z",
  last_edited_time: "2026-10-21T08:00:00Z",
};

export const PIER = { properties: { Name: "Pier", Status: "Doing", Decisions: "None yet" } };

/** A finished page by this name, and nothing else. */
export const called = (Name: string, more: object = {}, facts: object = {}) => ({
  properties: { Name, Status: "Complete", ...more },
  created_time: "2026-10-02T08:00:00Z",
  last_edited_time: "2026-10-21T08:00:00Z",
  ...facts,
});

export const notion = (rows: readonly object[] = [WALL, LAMP, PIER]): EmulatorOptions => ({
  seed: {
    users: [{ id: ADA, name: "Ada", email: "ada@example.com" }],
    databases: [
      {
        data_source: CLIENTS,
        title: "Clients",
        properties: { Name: "title" },
        rows: [{ properties: { Name: "Port of Brine" } }],
      },
      {
        id: DATABASE,
        data_source: DATA_SOURCE,
        title: "Projects",
        properties: {
          Name: "title",
          Status: { select: { options: [{ name: "Doing" }, { name: "Complete" }] } },
          Goal: "rich_text",
          Owner: "people",
          Tags: "multi_select",
          Date: "date",
          Decisions: "rich_text",
          Client: { relation: { data_source_id: CLIENTS, single_property: {} } },
          Budget: "number",
          Double: { formula: { expression: 'prop("Budget") * 2' } },
          "Last edited": "last_edited_time",
          Promoted: "checkbox",
          "Portfolio Path": "rich_text",
        },
        rows,
      },
    ],
  },
});

type Setup = Omit<Parameters<typeof inWorkshop>[0], "files" | "notion"> & {
  readonly files?: Readonly<Record<string, unknown>>;
  readonly rows?: readonly object[];
  readonly config?: string;
};

export const inOffice = <Result>(
  work: (shop: Workshop) => Promise<Result>,
  { files = {}, rows, config = CONFIG, ...setup }: Setup = {},
): Promise<Result> =>
  inWorkshop({ ...setup, files: { "notion-sync.yml": config, ...files }, notion: notion(rows) }, work);

/** A run in which Notion answers one kind of question otherwise. */
export const promotedWith = (shop: Workshop, answers: Partial<NotionPort>): Promise<Report> => {
  const options = readOptions({ config: "notion-sync.yml", mode: "promote" }, {});
  const { world } = shop;
  if (!options.ok || world.notion === undefined) throw new Error("There is nothing to run.");
  const notion = new Proxy(world.notion, {
    get: (target, name) => {
      const value: unknown = Reflect.get(Object.hasOwn(answers, name) ? answers : target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return run(options.value, { ...world, notion });
};

export const promoted = (shop: Workshop, given: object = {}): Promise<Report> =>
  shop.run({ mode: "promote", ...given });

/** Every file of the workspace, but those that each run leaves. */
export const filesIn = ({ folder }: Workshop): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !path.startsWith(".notion-sync/") && path !== "notion-sync.yml")
    .sort();

export const ledgerOf = (shop: Workshop): readonly Readonly<Record<string, unknown>>[] =>
  shop
    .text(".notion-sync/ledger.ndjson")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

export const actionsOf = ({ plan }: Report): readonly string[] =>
  plan.changes.map(({ record, action }) => `${record}: ${action}`);

/** What is wrong with each page of the plan. */
export const faultsOf = ({ plan }: Report): readonly string[] =>
  plan.changes.flatMap(({ problem }) => problem?.message ?? []);
