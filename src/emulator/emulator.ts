import type { Answer, Request } from "./answer.ts";
import { backstage, type Stage } from "./backstage.ts";
import type { World } from "./call.ts";
import { createFaults, type Faults } from "./faults/faults.ts";
import { strike } from "./faults/strike.ts";
import type { Twists } from "./faults/twists.ts";
import { createFetch } from "./fetch.ts";
import { answerApi } from "./front.ts";
import { createIds } from "./ids.ts";
import { createJournal, type Journal } from "./journal.ts";
import { createRate, type Rate } from "./rate.ts";
import { isWrite, matchRoute } from "./routes.ts";
import { plant } from "./seed.ts";
import { createStatistics, type Statistics } from "./statistics.ts";
import { emptyStore, type Page, type Store } from "./store.ts";
import { tooFar } from "./web/answers.ts";
import { isNear } from "./web/door.ts";
import { web } from "./web/web.ts";

export interface EmulatorOptions {
  readonly now?: () => number;
  /** Requests for each token in a window of 60 seconds; without it there is no limit. */
  readonly rate?: number;
  readonly latencyMs?: number;
  readonly seed?: unknown;
  /** Seeded, the same requests give the same bytes, IDs included. */
  readonly random?: () => number;
  readonly sleep?: (ms: number) => Promise<void>;
  /** How many rows one query goes through; Notion's 10,000 where it is missing. */
  readonly rowCap?: number;
}

export interface Emulator extends Stage {
  readonly handle: (request: Request) => Promise<Answer>;
  /** In process and without sockets. */
  readonly fetch: typeof globalThis.fetch;
  readonly store: Store;
  readonly world: World;
  readonly faults: Faults;
  readonly reset: () => void;
  readonly seed: (data: unknown) => void;
  readonly statistics: () => Statistics;
  /** What passed last, for the web page. */
  readonly journal: Journal;
  /** Ends when everything that a fault put off has been carried out. */
  readonly settled: () => Promise<void>;
}

export const ROOT_PAGE = "00000000-0000-4000-8000-000000000001";

const ROW_CAP = 10_000;

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });

const rootPage = (now: number, by: string): Page => ({
  object: "page",
  id: ROOT_PAGE,
  parent: { type: "workspace" },
  created: now,
  createdBy: by,
  edited: now,
  editedBy: by,
  inTrash: false,
  values: new Map(),
  icon: null,
  cover: null,
  isLocked: false,
  isArchived: false,
  uniqueNumber: 0,
  children: [],
  lag: null,
});

const prepare = (store: Store, world: World): void => {
  const { ids, now } = world;
  const fresh = emptyStore({
    id: ids.random(),
    name: "Workspace",
    connection: "notion-sync",
    urls: "https://www.notion.so/",
  });
  const bot = {
    id: ids.dated(now(), "bot"),
    name: "notion-sync",
    avatarUrl: null,
    type: "bot",
    email: null,
    emailVerified: null,
    own: true,
  } as const;
  for (const part of [
    store.users,
    store.things,
    store.comments,
    store.tasks,
    store.cursors,
    store.unshared,
    store.access,
  ])
    part.clear();
  store.workspace = fresh.workspace;
  store.users.set(bot.id, bot);
  store.things.set(ROOT_PAGE, rootPage(now(), bot.id));
};

const routeOf = (request: Request, path: string): string =>
  matchRoute(request.method, path)?.route ?? `${request.method} (unknown)`;

/** Carries requests to the API through the faults in force, and counts them. */
const createDesk = (options: EmulatorOptions, world: World) => {
  const sleep = options.sleep ?? pause;
  const faults = createFaults();
  const statistics = createStatistics();
  const journal = createJournal();
  const pending = new Set<Promise<void>>();
  let rate: Rate = createRate(options.rate);

  const later = (work: Promise<void>): void => {
    pending.add(work);
    void work.finally(() => pending.delete(work));
  };
  const answer = async (request: Request): Promise<Answer> => {
    if (options.latencyMs !== undefined && options.latencyMs > 0) await sleep(options.latencyMs);
    const carryOut = (twists: Twists): Answer => answerApi(request, { world, rate, twists });
    return strike(request, { rules: faults.hitting(request), answer: carryOut, world, sleep, later });
  };
  const note = (request: Request, path: string, status: number): void => {
    const write = isWrite(request.method, path);
    statistics.end({ route: routeOf(request, path), write, status });
    journal.add({ who: "", method: request.method, path, status, write });
  };
  return {
    faults,
    statistics,
    journal,
    serve: async (request: Request, path: string): Promise<Answer> => {
      statistics.begin();
      try {
        const given = await answer(request);
        note(request, path, given.status);
        return given;
      } catch (error) {
        note(request, path, 500);
        throw error;
      }
    },
    reset: (): void => {
      faults.clear();
      journal.clear();
      statistics.reset();
      rate = createRate(options.rate);
    },
    settled: async (): Promise<void> => {
      await Promise.all(pending);
    },
  };
};

export const createEmulator = (options: EmulatorOptions = {}): Emulator => {
  const store = emptyStore({ id: "", name: "", connection: "", urls: "" });
  const ids = createIds(options.random ?? Math.random);
  const world: World = { store, now: options.now ?? Date.now, ids, rowCap: options.rowCap ?? ROW_CAP };
  const desk = createDesk(options, world);
  const seed = (data: unknown): void => plant({ world, root: ROOT_PAGE }, data);
  const reset = (): void => {
    prepare(store, world);
    desk.reset();
    if (options.seed !== undefined) seed(options.seed);
  };
  const handle = async (request: Request): Promise<Answer> => {
    const path = request.path.split("?")[0] ?? "";
    if (path.startsWith("/_emulator/")) return backstage(request, emulator);
    if (!isNear(request)) return tooFar();
    return web(request, emulator) ?? desk.serve(request, path);
  };
  const { faults, journal, settled } = desk;
  const statistics = desk.statistics.report;
  const emulator: Emulator = {
    handle,
    fetch: createFetch(handle),
    store,
    world,
    faults,
    reset,
    seed,
    statistics,
    journal,
    settled,
  };
  reset();
  return emulator;
};
