import type { z } from "zod";
import { MODES, type Mode } from "../model/mode.ts";
import { bad, type Checked, good, problem } from "../model/problem.ts";
import { choice, day, list, number, serviceUrl, shard, text, yesOrNo } from "./kinds.ts";

interface Facts<Schema extends z.ZodType, Default extends string = string> {
  /** As it is written in `action.yml`; `''` is "not given". */
  readonly default: Default;
  readonly meaning: string;
  readonly schema: Schema;
  /** Words that a bare flag may be followed by, and what the flag means alone. */
  readonly words?: readonly string[];
  /** Variables that stand in when the option is not given, first one first. */
  readonly env?: readonly string[];
  readonly secret?: true;
}

const option = <Schema extends z.ZodType, const Default extends string>(
  facts: Facts<Schema, Default>,
): Facts<Schema, Default> => facts;
const SWITCH = ["true", "false"] as const;
const AUTO = ["true", "false", "auto"] as const;
const SURFACE = ["auto", "always", "never"] as const;

/**
 * Every option, once. The inputs of the action, the flags of the command line, `--help`, the types and the table in the
 * README come from here.
 */
export const OPTIONS = {
  mode: option({
    default: "sync",
    meaning: "what to do: one of the modes (on the command line: the first argument)",
    schema: choice(Object.keys(MODES) as [Mode, ...Mode[]]),
  }),
  targets: option({
    default: "all",
    meaning: "names from the configuration, separated by commas or new lines",
    schema: list,
  }),
  records: option({ default: "", meaning: "only these record keys (commas or new lines)", schema: list }),
  "dry-run": option({
    default: "auto",
    meaning: "`true`, `false`, or `auto`: true on pull_request, pull_request_target and merge_group events, else false",
    schema: choice(AUTO),
    words: AUTO,
  }),
  config: option({ default: ".github/notion-sync.yml", meaning: "the configuration file", schema: text }),
  "changed-only": option({
    default: "false",
    meaning: "only records whose files changed in this event: the pull request's base…head, or a push's before…after",
    schema: yesOrNo,
    words: SWITCH,
  }),
  since: option({
    default: "",
    meaning: "first day of the window for time-based sources and for back-filling missed weeks (`2025-09-01`)",
    schema: day,
  }),
  until: option({ default: "", meaning: "last day of that window", schema: day }),
  shard: option({
    default: "",
    meaning: "`2/4`: only the second quarter of the records, by a stable hash of their key, for matrix jobs",
    schema: shard,
  }),
  prune: option({
    default: "false",
    meaning: "backfill may remove vocabulary options that the vocabulary no longer has",
    schema: yesOrNo,
    words: SWITCH,
  }),
  confirm: option({
    default: "false",
    meaning: "needed by everything destructive: restore, archive, prune, and a plan over the safety limits",
    schema: yesOrNo,
    words: SWITCH,
  }),
  "create-if-missing": option({
    default: "true",
    meaning:
      "a stale page ID, or a page in the trash, is replaced by a new page or restored; `false`: that record fails",
    schema: yesOrNo,
    words: SWITCH,
  }),
  "update-manifest": option({
    default: "false",
    meaning: "write new page IDs back into the source files, changing nothing else in them",
    schema: yesOrNo,
    words: SWITCH,
  }),
  "parent-page": option({
    default: "",
    meaning: "setup: the page under which databases are created (ID or URL)",
    schema: text,
  }),
  to: option({ default: "", meaning: "restore: a SHA, a run ID (ULID) or a time", schema: text }),
  "skip-initial-sync": option({
    default: "false",
    meaning: "setup ends when the databases stand",
    schema: yesOrNo,
    words: SWITCH,
  }),
  "rate-limit": option({
    default: "3",
    meaning:
      "average requests a second, as a budget for each 60-second window that may be spent in a burst; " +
      "with `shard: i/n` each job takes its n-th part",
    schema: number("a number above 0 and up to 100", (value) => value > 0 && value <= 100),
  }),
  "settle-wait": option({
    default: "60",
    meaning:
      "seconds that a create whose answer was lost is looked for before it is made again; " +
      "once a run, side by side with other work",
    schema: number("a number of seconds from 0 to 3600", (value) => value <= 3600),
  }),
  "max-retries": option({
    default: "5",
    meaning: "attempts after the first for what may be retried; waits that Notion asks for (429, 529) do not count",
    schema: number("a whole number from 0 to 20", (value) => Number.isInteger(value) && value <= 20),
  }),
  comment: option({
    default: "auto",
    meaning: "`auto` (on pull requests), `always`, `never`; outside GitHub Actions `auto` is never",
    schema: choice(SURFACE),
    words: SURFACE,
  }),
  "open-issue": option({
    default: "auto",
    meaning:
      "`auto` (real runs on every event but pull_request* and merge_group), `always`, `never`; " +
      "outside GitHub Actions `auto` is never",
    schema: choice(SURFACE),
    words: SURFACE,
  }),
  "output-dir": option({ default: ".notion-sync", meaning: "where plan, report and ledger go", schema: text }),
  ledger: option({
    default: "",
    meaning:
      "the ledger's path (`<output-dir>/ledger.ndjson` when empty), or `branch:NAME` to keep it on a branch of the repository",
    schema: text,
  }),
  "notion-token": option({
    default: "",
    meaning: "the token of the Notion connection (else the variable NOTION_TOKEN, NOTION_API_TOKEN or NOTION_API_KEY)",
    schema: text,
    env: ["NOTION_TOKEN", "NOTION_API_TOKEN", "NOTION_API_KEY"],
    secret: true,
  }),
  "github-token": option({
    default: "${{ github.token }}",
    meaning: "the token for GitHub (else the variable GITHUB_TOKEN)",
    schema: text,
    env: ["GITHUB_TOKEN"],
    secret: true,
  }),
  "notion-url": option({
    default: "https://api.notion.com",
    meaning: "another base URL, for an emulator: loopback addresses only",
    schema: serviceUrl,
  }),
} as const;

export type OptionName = keyof typeof OPTIONS;

/** The options of a run, checked. One that was not given and has no default is `undefined`. */
export type Options = {
  readonly [Name in OptionName]: (typeof OPTIONS)[Name]["default"] extends "" | `\${{${string}`
    ? z.output<(typeof OPTIONS)[Name]["schema"]> | undefined
    : z.output<(typeof OPTIONS)[Name]["schema"]>;
};

export const OPTION_NAMES = Object.keys(OPTIONS) as readonly OptionName[];

/** A default that only a workflow can fill in is no default anywhere else. */
const plainDefault = (written: string): string => (written.startsWith("${{") ? "" : written);

const readOption = (name: OptionName, given: string | undefined): Checked<unknown> => {
  const { schema, default: usual, secret }: Facts<z.ZodType> = OPTIONS[name];
  const value = given ?? plainDefault(usual);
  if (value === "") return good(undefined);
  const parsed = schema.safeParse(value);
  if (parsed.success) return good(parsed.data);
  const why = parsed.error.issues[0]?.message ?? "is not valid";
  const shown = secret ? "" : `, not ${JSON.stringify(value.slice(0, 100))}`;
  return bad(problem(`The option \`${name}\` ${why}${shown}.`, `Give \`${name}\` another value.`, { option: name }));
};

/** What was given (only strings come through either door), with the variables that may stand in for it. */
export const readOptions = (
  given: Readonly<Partial<Record<OptionName, string>>>,
  env: Readonly<Record<string, string | undefined>>,
): Checked<Options> => {
  const fromEnv = (name: OptionName): string | undefined =>
    (OPTIONS[name] as Facts<z.ZodType>).env?.map((variable) => env[variable]?.trim()).find((value) => value);
  const read = OPTION_NAMES.map((name) => ({
    name,
    result: readOption(name, given[name]?.trim() || fromEnv(name) || undefined),
  }));
  const problems = read.flatMap(({ result }) => (result.ok ? [] : result.problems));
  if (problems.length > 0) return bad(...problems);
  return good(
    Object.fromEntries(read.map(({ name, result }) => [name, result.ok ? result.value : undefined])) as Options,
  );
};
