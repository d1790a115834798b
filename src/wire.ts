import { systemClock } from "./adapters/clock.ts";
import { discreetFiles } from "./adapters/discreet.ts";
import { downloads } from "./adapters/download.ts";
import { workspace } from "./adapters/environment.ts";
import { eventText } from "./adapters/event.ts";
import { workspaceFiles } from "./adapters/files.ts";
import { workspaceGit } from "./adapters/git/git.ts";
import { keepHeapSmall } from "./adapters/heap.ts";
import { type OptionName, type Options, readOptions } from "./config/options.ts";
import { secretsOf } from "./config/secrets.ts";
import { run } from "./engine/run.ts";
import type { World } from "./engine/world.ts";
import { EXIT, type Report } from "./model/report.ts";
import { isNotionStorage } from "./plan/promotion/storage.ts";
import type { Download } from "./ports/download.ts";
import type { Log } from "./ports/log.ts";
import type { NotionPort } from "./ports/notion.ts";
import type { PostgresPort } from "./ports/postgres.ts";
import type { Progress } from "./ports/progress.ts";
import { concealer } from "./report/conceal.ts";
import { mishap, thrownMishap } from "./report/mishap.ts";
import { wireBranch, wireForge } from "./wire-github.ts";

export interface Order {
  readonly given: Readonly<Partial<Record<OptionName, string>>>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: Log;
  readonly progress: Progress;
  /** Aborted when the run is to end. */
  readonly signal: AbortSignal;
}

const WINDOW_SECONDS = 60;
const MOST_DOWNLOADED = 20_000_000;
const MOST_DOWNLOADING_MS = 60_000;

/** The window's budget, or this job's share of it: a matrix of jobs spends one budget together. */
const budget = ({ "rate-limit": rate, shard }: Options): number =>
  Math.max(1, Math.floor((rate * WINDOW_SECONDS) / (shard?.of ?? 1)));

/** Notion is loaded only where there is a token to speak to it with. */
const notion = async (options: Options, { log, signal }: Order): Promise<NotionPort | undefined> => {
  const token = options["notion-token"];
  if (token === undefined) return undefined;
  const { notionGateway } = await import("./adapters/notion/gateway.ts");
  return notionGateway({
    token,
    baseUrl: options["notion-url"],
    clock: systemClock,
    chance: Math.random,
    rate: budget(options),
    maxRetries: options["max-retries"],
    log,
    signal,
  });
};

/** Files that Notion keeps are brought from where it keeps them, and from an emulator on this machine. */
const downloading = (options: Options, { signal }: Order): Download =>
  downloads({
    fetch: (url, init) => fetch(url, init),
    clock: systemClock,
    allowed: isNotionStorage,
    loopback: options["notion-url"] !== "https://api.notion.com",
    maxBytes: MOST_DOWNLOADED,
    timeoutMs: MOST_DOWNLOADING_MS,
    signal,
  });

/** The client of databases is loaded only for a target that has one. */
const postgres = async (url: string): Promise<PostgresPort> => {
  const { postgresDatabase } = await import("./adapters/postgres/postgres.ts");
  return postgresDatabase({ url });
};

/** Where a run leaves what it has to say; a ledger may be elsewhere, and has its objects beside it. */
const ownFolders = ({ "output-dir": folder, ledger = "" }: Options): readonly string[] => [
  folder,
  [...ledger.split("/").slice(0, -1), "objects"].join("/"),
];

/** The real world, for these options. */
const wire = async (options: Options, order: Order): Promise<World> => {
  const root = workspace(order.env);
  const conceal = concealer(secretsOf(order.given, order.env));
  return {
    notion: await notion(options, order),
    forge: wireForge(options, order),
    branch: wireBranch(options, order),
    files: discreetFiles(workspaceFiles(root), ownFolders(options), conceal),
    conceal,
    git: workspaceGit(root, order.env),
    download: downloading(options, order),
    postgres,
    env: order.env,
    event: await eventText(order.env),
    clock: systemClock,
    chance: Math.random,
    log: order.log,
    progress: order.progress,
    signal: order.signal,
  };
};

/** What both doors do: check the options, wire the world, run. It always ends in a report, whatever happens. */
export const carryOut = async (order: Order): Promise<Report> => {
  const { given, env, log } = order;
  keepHeapSmall();
  const options = readOptions(given, env);
  if (!options.ok) return mishap("sync", options.problems, EXIT.usage);
  try {
    return await run(options.value, await wire(options.value, order));
  } catch (thrown) {
    log.debug(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
    return thrownMishap(options.value.mode, thrown);
  }
};
