import { systemClock } from "../adapters/clock.ts";
import { consoleLog } from "../adapters/console.ts";
import { environment } from "../adapters/environment.ts";
import { maskCommand } from "../adapters/mask.ts";
import { progressOn } from "../adapters/progress.ts";
import { endingSignal } from "../adapters/signals.ts";
import { secretsOf } from "../config/secrets.ts";
import { EXIT, type Report } from "../model/report.ts";
import type { Runner } from "../ports/runner.ts";
import { annotations } from "../report/annotations.ts";
import { reportMarkdown, SUMMARY_BYTES } from "../report/markdown.ts";
import { logLine } from "../report/neutralise.ts";
import { redactor } from "../report/redact.ts";
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

/** On the runner's own surfaces: a remark at each line, the report as the job's summary, the outputs, and the verdict. */
const tell = async (report: Report, { runner, env, redact }: Telling): Promise<void> => {
  const workspace = env["GITHUB_WORKSPACE"];
  for (const remark of annotations(report, { redact, ...(workspace && { workspace }) })) runner.annotate(remark);
  const written = await runner.summarise(redact(reportMarkdown(report, { most: SUMMARY_BYTES })));
  if (!written) runner.annotate({ level: "warning", title: "notion-sync", message: NO_SUMMARY });
  for (const [name, value] of Object.entries(outputs(report))) runner.output(name, redact(value));
  if (report.exit !== EXIT.success) runner.fail(logLine(redact(verdictLine(report))));
};

/** The action: inputs in, outputs and annotations out. Secrets are masked before the first line is printed. */
export const main = async (): Promise<void> => {
  const env = environment();
  const given = readInputs(env);
  const secrets = secretsOf(given, env);
  for (const secret of secrets) process.stdout.write(maskCommand(secret));
  const redact = redactor(secrets);
  const clean = (line: string): string => logLine(redact(line));
  const log = consoleLog({ clean, verbose: env["RUNNER_DEBUG"] === "1", quiet: false, stream: process.stdout });

  const screen = { write: (text: string) => process.stdout.write(text), isTerminal: false };
  const progress = progressOn(screen, systemClock);
  const report = await carryOut({ given, env, log, progress, signal: endingSignal() });
  process.stdout.write("::group::What notion-sync did\n");
  for (const line of terminalLines(report)) log.info(line);
  process.stdout.write("::endgroup::\n");
  const { actionsRunner: runner } = await import("../adapters/actions.ts");
  await tell(report, { runner, env, redact });
};
