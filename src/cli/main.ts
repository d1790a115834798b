import { systemClock } from "../adapters/clock.ts";
import { consoleLog } from "../adapters/console.ts";
import { environment } from "../adapters/environment.ts";
import { outliveReaders } from "../adapters/outputs.ts";
import { progressOn } from "../adapters/progress.ts";
import { endingSignal } from "../adapters/signals.ts";
import { secretsOf } from "../config/secrets.ts";
import { COMMANDS, type Command } from "../model/mode.ts";
import { type Problem, problem } from "../model/problem.ts";
import { EXIT, type ExitCode } from "../model/report.ts";
import { reportJson } from "../report/json.ts";
import { problemOf } from "../report/mishap.ts";
import { logLine } from "../report/neutralise.ts";
import { redactor } from "../report/redact.ts";
import { terminalLines } from "../report/terminal.ts";
import { problemText } from "../report/text.ts";
import { VERSION } from "../version.ts";
import { carryOut } from "../wire.ts";
import { helpText } from "./help.ts";
import { readTyped, type Typed } from "./order.ts";

type CommandRun = (words: readonly string[]) => Promise<readonly Problem[]>;

/** What is no mode has flags of its own, and is loaded only when asked for. */
const commands: Partial<Record<Command, CommandRun>> = {
  emulator: async (words) => (await import("./emulator.ts")).emulator(words),
  init: async (words) => (await import("./init/init.ts")).init(words),
  dashboard: async (words) => (await import("./dashboard/dashboard.ts")).dashboard(words),
};

const isCommand = (word: string): word is Command => Object.hasOwn(COMMANDS, word);
const isOn = (typed: Typed, flag: string): boolean => typed[flag] === "true";

const say = (text: string): ExitCode => {
  process.stdout.write(text);
  return EXIT.success;
};

const complain = (problems: readonly Problem[], redact: (line: string) => string = (line) => line): ExitCode => {
  for (const line of problems.flatMap(problemText)) process.stderr.write(`${logLine(redact(line))}\n`);
  return EXIT.usage;
};

const perform = async (typed: Typed, env: ReturnType<typeof environment>): Promise<ExitCode> => {
  const redact = redactor(secretsOf(typed, env));
  const clean = (line: string): string => logLine(redact(line));
  const quiet = isOn(typed, "quiet");
  const json = isOn(typed, "json");
  const log = consoleLog({ clean, verbose: isOn(typed, "verbose"), quiet, stream: process.stderr });
  const screen = { write: (text: string) => process.stderr.write(text), isTerminal: process.stderr.isTTY === true };
  const progress = quiet || json ? () => undefined : progressOn(screen, systemClock);
  const report = await carryOut({ given: typed, env, log, progress, signal: endingSignal() });
  if (json) say(`${redact(JSON.stringify(reportJson(report), null, 2))}\n`);
  else for (const line of terminalLines(report)) say(`${clean(line)}\n`);
  return report.exit;
};

const runMode = async (words: readonly string[]): Promise<ExitCode> => {
  const env = environment();
  const typed = readTyped(words);
  if (!typed.ok) return complain(typed.problems, redactor(secretsOf({}, env)));
  if (isOn(typed.value, "help")) return say(helpText());
  if (isOn(typed.value, "version")) return say(`${VERSION}\n`);
  return perform(typed.value, env);
};

const runCommand = async (command: Command, words: readonly string[]): Promise<ExitCode> => {
  const carry = commands[command];
  if (carry === undefined) {
    return complain([problem(`The command \`${command}\` is not in this version yet.`, `It ${COMMANDS[command]}.`)]);
  }
  const problems = await carry(words).catch((thrown: unknown) => [problemOf(thrown)]);
  if (problems.length === 0) return EXIT.success;
  complain(problems);
  return problems.some(({ cause }) => cause === "access") ? EXIT.access : EXIT.usage;
};

const answer = async (words: readonly string[]): Promise<ExitCode> => {
  const [first, ...others] = words;
  if (first === undefined) {
    process.stderr.write(helpText());
    return EXIT.usage;
  }
  return isCommand(first) ? runCommand(first, others) : runMode(words);
};

/** The command line: words in, a verdict out. */
export const main = async (): Promise<void> => {
  outliveReaders();
  process.exitCode = await answer(process.argv.slice(2));
};
