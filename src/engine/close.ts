import type { Options } from "../config/options.ts";
import type { Plan } from "../model/change.ts";
import { expectFailure, failureProblem } from "../model/failure.ts";
import type { Health } from "../model/health.ts";
import type { Outcome } from "../model/outcome.ts";
import type { Problem } from "../model/problem.ts";
import { type Audited, EXIT, type Report, type Verdict } from "../model/report.ts";
import { ulid } from "../model/ulid.ts";
import { planText, reportText } from "../report/json.ts";
import { reportParts } from "../report/markdown.ts";
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

const PLAN = "plan.json";

/** Why something could not be left behind; only what the disk says is a reason. */
const untold = (thrown: unknown): Problem => {
  expectFailure(thrown);
  const found = failureProblem(thrown, { option: "output-dir" });
  return { ...found, cure: `${found.cure} The folder is named by \`output-dir\`.` };
};

/**
 * The plan is left before any of it is carried out: a run that dies shows what it was about, and one that could not tell
 * afterwards what it did ends here, with the reason.
 */
export const leavePlan = async (
  report: Report,
  options: Options,
  { files }: World,
): Promise<readonly [] | readonly [Problem]> => {
  try {
    await files.write(outputPath(options, PLAN), planText(report));
    return [];
  } catch (thrown) {
    return [untold(thrown)];
  }
};

/** What was carried out is told, though not in a file: on the screen, in the summary, on GitHub. */
const unleft = (report: Report, why: Problem): Report => {
  const wrote = report.outcomes.length > 0;
  const verdict: Verdict = wrote ? { status: "partial", exit: EXIT.partial } : { status: "failed", exit: EXIT.usage };
  const isTold = report.problems.some(({ message }) => message === why.message);
  return {
    ...report,
    ...(report.exit === EXIT.success && verdict),
    problems: isTold ? report.problems : [...report.problems, why],
  };
};

/** Leaves the report behind, as files: for people, and for machines. */
export const leaveReport = async (report: Report, options: Options, { files }: World): Promise<Report> => {
  const paths = { report: outputPath(options, "report.md"), "report-json": outputPath(options, "report.json") };
  try {
    await files.write(paths.report, reportParts(report));
    await files.write(paths["report-json"], reportText(report));
  } catch (thrown) {
    return unleft(report, untold(thrown));
  }
  return { ...report, files: { ...report.files, ...paths } };
};

/** Leaves the plan and the report behind. */
export const leave = async (report: Report, options: Options, world: World): Promise<Report> => {
  const [unwritable] = await leavePlan(report, options, world);
  if (unwritable !== undefined) return unleft(report, unwritable);
  const left = await leaveReport(report, options, world);
  return { ...left, files: { ...left.files, plan: outputPath(options, PLAN) } };
};
