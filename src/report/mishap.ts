import { failureProblem, isFailure, messageOf } from "../model/failure.ts";
import type { Mode } from "../model/mode.ts";
import { type Problem, problem } from "../model/problem.ts";
import { EXIT, type ExitCode, type Report } from "../model/report.ts";

/** What was thrown, as a problem with a cure. What nobody foresaw is our fault, and is said to be. */
export const problemOf = (thrown: unknown): Problem => {
  if (isFailure(thrown)) return failureProblem(thrown);
  return problem(
    `This is a fault in notion-sync itself: ${messageOf(thrown)}`,
    "Run it again with --verbose (in a workflow: with debug logging), and open an issue with what it prints.",
  );
};

/** A run that ended before it had anything to report but problems. */
export const mishap = (mode: Mode, problems: readonly Problem[], exit: ExitCode): Report => ({
  run: "",
  mode,
  dryRun: false,
  startedAt: "",
  status: "failed",
  exit,
  problems,
  plan: { changes: [], hash: "" },
  outcomes: [],
  counts: [],
  configSha: null,
  requests: 0,
  durationMs: 0,
  files: {},
});

export const thrownMishap = (mode: Mode, thrown: unknown): Report =>
  mishap(mode, [problemOf(thrown)], problemOf(thrown).cause === "access" ? EXIT.access : EXIT.partial);
