import type { Options } from "../config/options.ts";
import type { Plan } from "../model/change.ts";
import type { Health } from "../model/health.ts";
import type { Outcome } from "../model/outcome.ts";
import type { Problem } from "../model/problem.ts";
import type { Audited, Report, Verdict } from "../model/report.ts";
import { ulid } from "../model/ulid.ts";
import { planText, reportJson } from "../report/json.ts";
import { reportMarkdown } from "../report/markdown.ts";
import { countsOf, verdictOf } from "../report/summary.ts";
import { outputPath } from "./output.ts";
import type { World } from "./world.ts";

const DRY_EVENTS: readonly (string | undefined)[] = ["pull_request", "pull_request_target", "merge_group"];

export const isDryRun = (options: Options, { env }: World): boolean =>
  options["dry-run"] === "auto" ? DRY_EVENTS.includes(env["GITHUB_EVENT_NAME"]) : options["dry-run"] === "true";

export interface Ending {
  readonly problems: readonly Problem[];
  readonly plan?: Plan;
  readonly outcomes?: readonly Outcome[];
  readonly configSha?: string | null;
  /** Where the problems do not say it themselves: a token that is missing is not a mistake in a record. */
  readonly verdict?: Verdict;
  readonly audit?: Audited;
  readonly health?: Health;
}

/** What the plan itself has to tell; failures that came out while writing are told by their outcomes. */
const toldByPlan = ({ changes }: Plan, outcomes: readonly Outcome[]): readonly Problem[] =>
  changes
    .map(({ problem }) => problem)
    .filter((problem) => problem !== undefined)
    .filter(({ level, cause }) => level !== "error" || outcomes.length === 0 || cause === "conflict");

/** What a person has to decide: the rest is written all the same. */
const undecided = ({ changes }: Plan): readonly Problem[] =>
  changes.flatMap(({ problem }) => (problem?.cause === "conflict" ? [problem] : []));

/** What only showed while writing, and is no matter of one record. */
const refusals = (outcomes: readonly Outcome[]): readonly Problem[] =>
  outcomes.flatMap((one) => (one.status === "failed" && one.problem.cause === "access" ? [one.problem] : []));

/** A run from its beginning: opened before anything is read, closed by a report. */
export interface Opened {
  readonly run: string;
  readonly close: (ending: Ending) => Report;
}

export const opened = (options: Options, world: World): Opened => {
  const began = world.clock.now();
  const run = ulid(began, world.chance);
  const close = ({
    problems,
    plan = { changes: [], hash: "" },
    outcomes = [],
    configSha = null,
    verdict,
    audit,
    health,
  }: Ending): Report => {
    const counts = countsOf(plan, outcomes);
    return {
      ...(verdict ?? verdictOf([...problems, ...refusals(outcomes), ...undecided(plan)], counts)),
      run,
      mode: options.mode,
      dryRun: isDryRun(options, world),
      startedAt: new Date(began).toISOString(),
      problems: [...problems, ...toldByPlan(plan, outcomes)],
      plan,
      outcomes,
      counts,
      configSha,
      requests: world.notion?.usage().requests ?? 0,
      durationMs: world.clock.now() - began,
      files: {},
      ...(audit !== undefined && { audit }),
      ...(health !== undefined && { health }),
    };
  };
  return { run, close };
};

/** Leaves the plan and the report behind, as files. */
export const leave = async (report: Report, options: Options, { files }: World): Promise<Report> => {
  const paths = {
    plan: outputPath(options, "plan.json"),
    report: outputPath(options, "report.md"),
    "report-json": outputPath(options, "report.json"),
  };
  const pretty = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
  await files.write(paths.plan, planText(report));
  await files.write(paths.report, reportMarkdown(report));
  await files.write(paths["report-json"], pretty(reportJson(report)));
  return { ...report, files: { ...report.files, ...paths } };
};
