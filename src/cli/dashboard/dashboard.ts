import { parse, resolve } from "node:path";
import { systemClock } from "../../adapters/clock.ts";
import { environment } from "../../adapters/environment.ts";
import { workspaceFiles } from "../../adapters/files.ts";
import { OPTIONS, readOptions } from "../../config/options.ts";
import { secretsOf } from "../../config/secrets.ts";
import { historyOf } from "../../ledger/history.ts";
import { readLedger } from "../../ledger/line.ts";
import { failureProblem, isFailure } from "../../model/failure.ts";
import type { History } from "../../model/history.ts";
import { type Problem, problem } from "../../model/problem.ts";
import { dashboardPage } from "../../report/dashboard/page.ts";
import { logLine } from "../../report/neutralise.ts";
import { redactor } from "../../report/redact.ts";
import { VERSION } from "../../version.ts";
import { commandHelp, type Explained, withHelp } from "../command-help.ts";
import { parseFlags } from "../flags.ts";

const FOLDER = OPTIONS["output-dir"].default;

const FLAGS: Explained = withHelp({
  ledger: { meaning: `the ledger (${FOLDER}/ledger.ndjson)` },
  output: { meaning: `where the page goes (${FOLDER}/dashboard.html)` },
  "rate-limit": { meaning: `requests a second that the runs may send, on average (${OPTIONS["rate-limit"].default})` },
});

type Flags = Readonly<Record<string, string>>;

const SECONDS = 60;

/** Secrets are in no ledger, and should one have come there it is in no page. */
const discreet = (history: History, redact: (text: string) => string): History => ({
  ...history,
  troubles: history.troubles.map((one) => ({ ...one, record: redact(one.record), message: redact(one.message) })),
});

const onBranch = (ledger: string): Problem =>
  problem(
    "The ledger is on a branch, and the page is made from a file.",
    `Bring it here first: \`git fetch origin ${ledger.slice("branch:".length)}\`, then \`git show FETCH_HEAD:ledger.ndjson > ledger.ndjson\`, and name that file.`,
    { option: "ledger" },
  );

const missing = (file: string): Problem =>
  problem("There is no such ledger.", "Name the file that a run left, by default `.notion-sync/ledger.ndjson`.", {
    file,
  });

/** A person names paths from where they stand, and may name any: so the whole disk is the workspace here. */
const disk = () => workspaceFiles(parse(process.cwd()).root);

const write = async (flags: Flags, perMinute: number): Promise<readonly Problem[]> => {
  const ledger = flags["ledger"] ?? `${FOLDER}/ledger.ndjson`;
  const output = flags["output"] ?? `${FOLDER}/dashboard.html`;
  if (ledger.startsWith("branch:")) return [onBranch(ledger)];
  const files = disk();
  const text = await files.read(resolve(ledger));
  if (text === undefined && flags["ledger"] !== undefined) return [missing(ledger)];
  const page = dashboardPage({
    history: discreet(historyOf(readLedger(text ?? "")), redactor(secretsOf({}, environment()))),
    ledger,
    exists: text !== undefined,
    madeAt: new Date(systemClock.now()).toISOString(),
    perMinute,
    version: VERSION,
  });
  await files.write(resolve(output), page);
  process.stdout.write(`Written: ${logLine(output)}\n`);
  return [];
};

/** Makes one page out of a ledger, which any browser opens from the disk. */
export const dashboard = async (words: readonly string[]): Promise<readonly Problem[]> => {
  const parsed = parseFlags(words, FLAGS);
  if (!parsed.ok) return parsed.problems;
  const { flags, rest } = parsed.value;
  if (flags["help"] === "true") {
    process.stdout.write(commandHelp("dashboard", FLAGS));
    return [];
  }
  if (rest.length > 0) {
    return [problem(`\`dashboard\` does not know what \`${rest[0]}\` is.`, "See `notion-sync dashboard --help`.")];
  }
  const rate = flags["rate-limit"];
  const options = readOptions(rate === undefined ? {} : { "rate-limit": rate }, {});
  if (!options.ok) return options.problems;
  try {
    return await write(flags, Math.max(1, Math.floor(options.value["rate-limit"] * SECONDS)));
  } catch (thrown) {
    if (!isFailure(thrown)) throw thrown;
    return [failureProblem(thrown)];
  }
};
