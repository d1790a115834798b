import type { Action, Change, Difference } from "../../src/model/change.ts";
import type { Outcome } from "../../src/model/outcome.ts";
import { type Problem, problem } from "../../src/model/problem.ts";
import type { Report } from "../../src/model/report.ts";
import { countsOf, verdictOf } from "../../src/report/summary.ts";

const pageId = (number: number): string => `0de0c0de-0000-4000-8000-${number.toString(16).padStart(12, "0")}`;

const pageOf = (number: number): NonNullable<Change["page"]> => ({
  id: pageId(number),
  url: `https://www.notion.so/${pageId(number).replaceAll("-", "")}`,
  parent: { kind: "data-source", id: pageId(0), databaseId: pageId(1) },
  created: "2026-11-02T08:00:00.000Z",
  edited: "2026-11-02T08:00:00.000Z",
  editedBy: pageId(2),
  inTrash: false,
  properties: {},
});

export const difference = (property: string, before: Difference["before"], after: Difference["after"]): Difference => ({
  property,
  before,
  after,
});

/** A change of which only what matters to the test has to be said. */
export const change = (action: Action, record: string, facts: Partial<Change> = {}): Change => ({
  target: "modules",
  record,
  action,
  place: { file: `modules/${record}/module.manifest.json`, line: 1, target: "modules", record },
  page: action === "create" || action === "backfill" ? undefined : pageOf(record.length + 16),
  desired: undefined,
  beforeSha: null,
  diff: [],
  body: false,
  problem: undefined,
  ...facts,
});

export const done = (one: Change): Outcome => ({
  status: "done",
  change: one,
  pageId: one.page?.id ?? pageId(99),
  finished: true,
});

export const failed = (
  one: Change,
  why: Problem = problem("Notion refused it.", "Mend the record.", one.place),
): Outcome => ({
  status: "failed",
  change: one,
  problem: why,
});

export interface Given {
  readonly changes?: readonly Change[];
  readonly problems?: readonly Problem[];
  readonly outcomes?: readonly Outcome[];
  readonly facts?: Partial<Report>;
}

const isWritten = ({ action }: Change): boolean => action !== "skip";

/** A report as the engine closes it. */
export const reportOf = ({ changes = [], problems = [], outcomes = [], facts = {} }: Given): Report => {
  const plan = { changes, hash: changes.some(isWritten) ? "5ca1ab1e".repeat(8) : "0".repeat(64) };
  const counts = countsOf(plan, outcomes);
  return {
    ...verdictOf(problems, counts),
    run: "01K0000000000000000000000A",
    mode: "sync",
    dryRun: outcomes.length === 0,
    startedAt: "2026-11-21T09:30:12.000Z",
    problems,
    plan,
    outcomes,
    counts,
    configSha: null,
    requests: 17,
    durationMs: 4200,
    files: {},
    ...facts,
  };
};
