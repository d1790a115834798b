import { failureProblem, isFailure } from "../model/failure.ts";
import { type Problem, problem } from "../model/problem.ts";
import type { SourceRecord } from "../model/record.ts";
import type { History } from "../ports/history.ts";
import type { AutoFix } from "./ci/auto-fix.ts";
import { figuresOf } from "./ci/figures.ts";
import { workflowsNamed } from "./ci/named.ts";
import type { Scope } from "./ci/past.ts";
import { readMaterial } from "./ci/read.ts";
import { ciWeek, recordOf } from "./ci/report.ts";
import { type Week, type Window, weeksIn } from "./ci/week.ts";

/** The source as the configuration has it. */
export interface CiSource {
  readonly repository?: string | undefined;
  readonly branch?: string | undefined;
  readonly workflows?: readonly string[] | undefined;
  readonly events?: readonly string[] | undefined;
  readonly "time-zone": string;
  readonly "auto-fix"?:
    | {
        readonly workflows?: readonly string[] | undefined;
        readonly labels?: readonly string[] | undefined;
        readonly authors?: readonly string[] | undefined;
      }
    | undefined;
}

export interface CiQuestion {
  readonly source: CiSource;
  readonly window: Window;
  readonly history: History;
}

export interface Weekly {
  readonly records: readonly SourceRecord[];
  readonly problems: readonly Problem[];
}

/** Runs of pull requests are about code that is not there yet, so they say nothing about the branch. */
const EVENTS = ["push", "schedule", "workflow_dispatch"];

interface Resolved {
  readonly scope: Scope;
  readonly autoFix: AutoFix | null;
  readonly problems: readonly Problem[];
}

const resolve = async (source: CiSource, history: History): Promise<Resolved> => {
  const { workflows, branch, events = EVENTS, "auto-fix": written } = source;
  const isNaming = workflows !== undefined || written?.workflows !== undefined;
  const known = isNaming ? await history.workflows() : [];
  const counted = workflows === undefined ? undefined : workflowsNamed(workflows, known);
  const repairing = workflowsNamed(written?.workflows ?? [], known);
  return {
    scope: { branch: branch ?? (await history.defaultBranch()), events, workflows: counted?.ids },
    autoFix:
      written === undefined
        ? null
        : { workflows: repairing.ids, authors: written.authors ?? [], labels: written.labels ?? [] },
    problems: [...(counted?.problems ?? []), ...repairing.problems],
  };
};

const noWeek = ({ since }: Window): Problem => ({
  ...problem(`No week since ${since ?? "then"} is over yet.`, "Say `until` to count one that is not over.", {
    option: "since",
  }),
  level: "warning",
});

const read = async (weeks: readonly Week[], { source, window, history }: CiQuestion): Promise<Weekly> => {
  const { scope, autoFix, problems } = await resolve(source, history);
  if (problems.length > 0) return { records: [], problems };
  const now = Math.floor(window.now / 1_000);
  const material = await readMaterial({ weeks, scope, autoFix, now }, history);
  const origin = {
    repository: source.repository ?? null,
    branch: scope.branch,
    newest: weeks.at(-1)?.monday ?? "",
  };
  const records = weeks.map((week) => {
    const data = ciWeek(figuresOf(week, material), material, origin);
    return recordOf({ ...data }, week.monday);
  });
  return { records, problems: [] };
};

/** A record a week: what the repository's runs on the branch say about it. docs/metrics.md has every definition. */
export const githubCi = async (question: CiQuestion): Promise<Weekly> => {
  const weeks = weeksIn(question.window, question.source["time-zone"]);
  if (!weeks.ok) return { records: [], problems: weeks.problems };
  if (weeks.value.length === 0) return { records: [], problems: [noWeek(question.window)] };
  try {
    return await read(weeks.value, question);
  } catch (thrown) {
    if (!isFailure(thrown)) throw thrown;
    return { records: [], problems: [failureProblem(thrown)] };
  }
};
