import { systemClock } from "../adapters/clock.ts";
import { consoleLog } from "../adapters/console.ts";
import { environment } from "../adapters/environment.ts";
import { maskCommand } from "../adapters/mask.ts";
import { progressOn } from "../adapters/progress.ts";
import { endingSignal } from "../adapters/signals.ts";
import { secretsOf } from "../config/secrets.ts";
import { EXIT } from "../model/report.ts";
import { logLine } from "../report/neutralise.ts";
import { redactor } from "../report/redact.ts";
import { toldBy, verdictLine } from "../report/summary.ts";
import { carryOut } from "../wire.ts";
import { readInputs } from "./inputs.ts";
import { outputs } from "./outputs.ts";

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
  const { actionsRunner: runner } = await import("../adapters/actions.ts");
  for (const problem of toldBy(report)) {
    runner.annotate({ ...problem, message: clean(problem.message), cure: clean(problem.cure) });
  }
  for (const [name, value] of Object.entries(outputs(report))) runner.output(name, redact(value));
  if (report.exit !== EXIT.success) runner.fail(clean(verdictLine(report)));
};
