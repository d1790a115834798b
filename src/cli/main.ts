import { consoleLog } from "../adapters/console.ts";
import { environment } from "../adapters/environment.ts";
import { endingSignal } from "../adapters/signals.ts";
import { OPTION_NAMES, OPTIONS } from "../config/options.ts";
import { secretsOf } from "../config/secrets.ts";
import { COMMANDS, type Command, MODES } from "../model/mode.ts";
import { didYouMean } from "../model/nearest.ts";
import { type Problem, problem } from "../model/problem.ts";
import { EXIT, type ExitCode } from "../model/report.ts";
import { reportJson } from "../report/json.ts";
import { logLine } from "../report/neutralise.ts";
import { redactor } from "../report/redact.ts";
import { terminalLines } from "../report/terminal.ts";
import { problemText } from "../report/text.ts";
import { VERSION } from "../version.ts";
import { carryOut } from "../wire.ts";
import { type Flag, parseFlags } from "./flags.ts";
import { helpText } from "./help.ts";
import { LOCAL_FLAGS } from "./local-flags.ts";

type CommandRun = (words: readonly string[]) => Promise<readonly Problem[]>;

/** What is no mode has flags of its own, and is loaded only when asked for. */
const commands: Partial<Record<Command, CommandRun>> = {
  emulator: async (words) => (await import("./emulator.ts")).emulator(words),
};

const runFlags: Readonly<Record<string, Flag>> = {
  ...Object.fromEntries(OPTION_NAMES.map((name) => [name, OPTIONS[name]])),
  ...LOCAL_FLAGS,
};

const isCommand = (word: string): word is Command => Object.hasOwn(COMMANDS, word);

const complain = (problems: readonly Problem[], clean: (line: string) => string): ExitCode => {
  for (const line of problems.flatMap(problemText)) process.stderr.write(`${clean(line)}\n`);
  return EXIT.usage;
};

const runMode = async (words: readonly string[]): Promise<ExitCode> => {
  const env = environment();
  const parsed = parseFlags(words, runFlags);
  if (!parsed.ok) return complain(parsed.problems, redactor(secretsOf({}, env)));
  const { flags, rest } = parsed.value;
  if (flags["help"] === "true") return say(helpText());
  if (flags["version"] === "true") return say(`${VERSION}\n`);
  const [mode, ...more] = rest;
  if (mode !== undefined && !Object.hasOwn(MODES, mode)) {
    const names = Object.keys({ ...MODES, ...COMMANDS });
    return complain([problem(`There is no mode \`${mode}\`.`, didYouMean(mode, names))], logLine);
  }
  if (more[0] !== undefined) {
    const message = `There is no mode \`${more[0]}\` after \`${mode}\`: one run has one mode.`;
    return complain(
      [problem(message, "Run them one after the other, and give values to flags as --flag=value.")],
      logLine,
    );
  }
  const given = { ...flags, ...(mode === undefined ? {} : { mode }) };
  const redact = redactor(secretsOf(given, env));
  const clean = (line: string): string => logLine(redact(line));
  const log = consoleLog({
    clean,
    verbose: flags["verbose"] === "true",
    quiet: flags["quiet"] === "true",
    stream: process.stderr,
  });
  const report = await carryOut({ given, env, log, signal: endingSignal() });
  if (flags["json"] === "true") say(`${redact(JSON.stringify(reportJson(report), null, 2))}\n`);
  else for (const line of terminalLines(report)) say(`${clean(line)}\n`);
  return report.exit;
};

const say = (text: string): ExitCode => {
  process.stdout.write(text);
  return EXIT.success;
};

const answer = async (words: readonly string[]): Promise<ExitCode> => {
  const [first, ...others] = words;
  if (first === undefined) {
    process.stderr.write(helpText());
    return EXIT.usage;
  }
  if (!isCommand(first)) return runMode(words);
  const command = commands[first];
  if (command === undefined) {
    return complain(
      [problem(`The command \`${first}\` is not in this version yet.`, `It ${COMMANDS[first]}.`)],
      logLine,
    );
  }
  const problems = await command(others);
  return problems.length === 0 ? EXIT.success : complain(problems, logLine);
};

/** The command line: words in, a verdict out. */
export const main = async (): Promise<void> => {
  process.exitCode = await answer(process.argv.slice(2));
};
