import { systemClock } from "../../adapters/clock.ts";
import { consoleLog } from "../../adapters/console.ts";
import { environment, workspace } from "../../adapters/environment.ts";
import { workspaceGit } from "../../adapters/git/git.ts";
import { endingSignal } from "../../adapters/signals.ts";
import { type Options, readOptions } from "../../config/options.ts";
import { secretsOf } from "../../config/secrets.ts";
import { noToken } from "../../engine/token.ts";
import { type Problem, problem } from "../../model/problem.ts";
import type { NotionPort } from "../../ports/notion.ts";
import { logLine } from "../../report/neutralise.ts";
import { redactor } from "../../report/redact.ts";
import { commandHelp } from "../command-help.ts";
import { parseFlags } from "../flags.ts";
import { withAsker } from "./asker.ts";
import { initIn } from "./carry-out.ts";
import { INIT_FLAGS, type InitFlags } from "./flags.ts";
import { ownFiles } from "./own-files.ts";
import type { Site } from "./site.ts";

type Env = ReturnType<typeof environment>;
type Clean = (line: string) => string;

const RATE = 180;

const connect = async (token: string, options: Options, clean: Clean): Promise<NotionPort> => {
  const { notionGateway } = await import("../../adapters/notion/gateway.ts");
  return notionGateway({
    token,
    baseUrl: options["notion-url"],
    clock: systemClock,
    chance: Math.random,
    rate: RATE,
    maxRetries: options["max-retries"],
    log: consoleLog({ clean, verbose: false, quiet: false, stream: process.stderr }),
    signal: endingSignal(),
  });
};

/** A dialogue is only held where somebody sits: a pipe has no answers, and would wait for ever. */
const isDialogue = (flags: InitFlags): boolean =>
  flags["yes"]?.toLowerCase() !== "true" && process.stdin.isTTY === true && process.stderr.isTTY === true;

const carry = async (flags: InitFlags, env: Env, clean: Clean): Promise<readonly Problem[]> => {
  const { "notion-token": token, "notion-url": url } = flags;
  const options = readOptions(
    { ...(token !== undefined && { "notion-token": token }), ...(url !== undefined && { "notion-url": url }) },
    env,
  );
  if (!options.ok) return options.problems;
  const known = options.value["notion-token"];
  if (known === undefined) return [{ ...noToken(), cause: "access" }];
  const root = workspace(env);
  const site: Site = {
    files: ownFiles(root),
    git: workspaceGit(root, env),
    clock: systemClock,
    chance: Math.random,
    env,
    notion: await connect(known, options.value, clean),
    asker: undefined,
    say: (line) => process.stdout.write(`${clean(line)}\n`),
  };
  if (!isDialogue(flags)) return initIn(flags, site);
  const ends = { input: process.stdin, output: process.stderr, clean };
  return withAsker(ends, (asker) => initIn(flags, { ...site, asker }));
};

/** Writes a configuration and a workflow from a live database and the files of this folder. */
export const init = async (words: readonly string[]): Promise<readonly Problem[]> => {
  const env = environment();
  const parsed = parseFlags(words, INIT_FLAGS);
  if (!parsed.ok) return parsed.problems;
  const { flags, rest } = parsed.value;
  if (flags["help"] === "true") {
    process.stdout.write(commandHelp("init", INIT_FLAGS));
    return [];
  }
  if (rest.length > 0)
    return [problem(`\`init\` does not know what \`${rest[0]}\` is.`, "See `notion-sync init --help`.")];
  const token = flags["notion-token"];
  const redact = redactor(secretsOf({ ...(token !== undefined && { "notion-token": token }) }, env));
  const problems = await carry(flags, env, (line) => logLine(redact(line)));
  return problems.map((one) => ({ ...one, message: redact(one.message), cure: redact(one.cure) }));
};
