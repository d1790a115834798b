import { systemClock } from "../adapters/clock.ts";
import { consoleLog } from "../adapters/console.ts";
import { environment } from "../adapters/environment.ts";
import { maskCommand } from "../adapters/mask.ts";
import { outliveReaders } from "../adapters/outputs.ts";
import { progressOn } from "../adapters/progress.ts";
import { endingSignal } from "../adapters/signals.ts";
import { secretsOf } from "../config/secrets.ts";
import { workflowOf } from "../engine/workflow.ts";
import { EXIT, type Report } from "../model/report.ts";
import type { Runner } from "../ports/runner.ts";
import { annotations } from "../report/annotations.ts";
import { concealer } from "../report/conceal.ts";
import { reportMarkdown, SUMMARY_BYTES } from "../report/markdown.ts";
import { problemOf } from "../report/mishap.ts";
import { logLine } from "../report/neutralise.ts";
import { verdictLine } from "../report/summary.ts";
import { terminalLines } from "../report/terminal.ts";
import { carryOut } from "../wire.ts";
import { readInputs } from "./inputs.ts";
import { outputs } from "./outputs.ts";

interface Telling {
  readonly runner: Runner;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly redact: (text: string) => string;
}

const NO_SUMMARY = "The summary could not be written: the runner gave no file for it, or it is full.";

/** The report as the job's summary: its files are a click away, and of the run itself this is the page. */
const summaryOf = (report: Report, env: Telling["env"]): string => {
  const { files } = workflowOf({ env, event: undefined })?.links ?? {};
  return reportMarkdown(report, { most: SUMMARY_BYTES, links: { ...(files !== undefined && { files }) } });
};

/** On the runner's own surfaces: a remark at each line, the report as the job's summary, the outputs, and the verdict. */
const tell = async (report: Report, { runner, env, redact }: Telling): Promise<void> => {
  const workspace = env["GITHUB_WORKSPACE"];
  for (const remark of annotations(report, { redact, ...(workspace && { workspace }) })) {
    runner.annotate({ ...remark, ...(remark.file !== undefined && { file: redact(remark.file) }) });
  }
  const written = await runner.summarise(redact(summaryOf(report, env)));
  if (!written) runner.annotate({ level: "warning", title: "notion-sync", message: NO_SUMMARY });
  for (const [name, value] of Object.entries(outputs(report))) runner.output(name, redact(value));
  if (report.exit !== EXIT.success) runner.fail(logLine(redact(verdictLine(report))));
};

interface Voice {
  readonly redact: (text: string) => string;
  readonly clean: (line: string) => string;
}

const perform = async (env: Telling["env"], { redact, clean }: Voice): Promise<void> => {
  const log = consoleLog({ clean, verbose: env["RUNNER_DEBUG"] === "1", quiet: false, stream: process.stdout });
  const screen = { write: (text: string) => process.stdout.write(text), isTerminal: false };
  const progress = progressOn(screen, systemClock);
  const report = await carryOut({ given: readInputs(env), env, log, progress, signal: endingSignal() });
  process.stdout.write("::group::What notion-sync did\n");
  for (const line of terminalLines(report)) log.info(line);
  process.stdout.write("::endgroup::\n");
  const { actionsRunner: runner } = await import("../adapters/actions.ts");
  await tell(report, { runner, env, redact });
};

/** What the runner itself is lacking (a file for the outputs) is told too, and not by a stack trace. */
const fail = async (thrown: unknown, { clean }: Voice): Promise<void> => {
  const { message, cure } = problemOf(thrown);
  const { actionsRunner: runner } = await import("../adapters/actions.ts");
  runner.fail(clean(`${message} ${cure}`));
};

/** The action: inputs in, outputs and annotations out. Secrets are masked before the first line is printed. */
export const main = async (): Promise<void> => {
  outliveReaders();
  const env = environment();
  const secrets = secretsOf(readInputs(env), env);
  for (const secret of secrets) process.stdout.write(maskCommand(secret));
  const redact = concealer(secrets);
  const voice = { redact, clean: (line: string) => logLine(redact(line)) };
  await perform(env, voice).catch((thrown: unknown) => fail(thrown, voice));
};
