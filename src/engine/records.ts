import type { Options } from "../config/options.ts";
import type { Problem } from "../model/problem.ts";
import { type Gathered, gather } from "./gather.ts";
import { during, frozen } from "./instants.ts";
import { type Loaded, load, type Setup } from "./load.ts";
import { inParallel } from "./parallel.ts";
import { librarian } from "./sources.ts";
import type { World } from "./world.ts";

/** The repository's side of every target. */
export interface Records {
  readonly setup: Setup;
  readonly targets: readonly { readonly loaded: Loaded; readonly gathered: Gathered }[];
}

const NOTHING: Gathered = { records: [], desired: [], problems: [] };

/** What was read, or else the errors that forbid to go on; with either, what is to be told. */
export interface ReadRecords {
  readonly records: Records | undefined;
  readonly problems: readonly Problem[];
}

/** What two targets draw on is told once. */
const once = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((one) => [JSON.stringify({ ...one, place: { ...one.place, target: null } }), one])).values(),
];

/** Reads the configuration and every source. A mistake in any record is found here, before Notion is asked anything. */
export const readRecords = async (options: Options, world: World): Promise<ReadRecords> => {
  const setup = await load(options, world.env, world);
  if (!setup.ok) return { records: undefined, problems: setup.problems };
  const { since, until } = options;
  const targets = await during(frozen({ ...world, rehearsal: options.mode === "validate" }), (still) => {
    const read = librarian(setup.value, { since, until, now: world.clock.now() }, still);
    return inParallel(setup.value.targets, async (loaded) => ({
      loaded,
      gathered: loaded.bystander ? NOTHING : await gather(loaded, read),
    }));
  });
  const problems = once([...setup.value.notices, ...targets.flatMap(({ gathered }) => gathered.problems)]);
  const wrong = problems.some(({ level }) => level === "error");
  return { records: wrong ? undefined : { setup: setup.value, targets }, problems };
};
