import type { Options } from "../config/options.ts";
import type { Line } from "../ledger/line.ts";
import { memoryOf } from "../ledger/memory.ts";
import type { Plan } from "../model/change.ts";
import { failureProblem, isFailure } from "../model/failure.ts";
import type { Problem } from "../model/problem.ts";
import { EXIT, type Verdict } from "../model/report.ts";
import { makePlan } from "../plan/plan.ts";
import type { Sides } from "../plan/sides.ts";
import type { NotionPort } from "../ports/notion.ts";
import { connect } from "./connect.ts";
import { type Gathered, gather } from "./gather.ts";
import { type Loaded, load, type Setup } from "./load.ts";
import { look } from "./look.ts";
import { inParallel } from "./parallel.ts";
import { noToken } from "./token.ts";
import type { World } from "./world.ts";

/** Everything that is known before the first write; or why there will be none. */
export type Prepared =
  | { readonly ready: false; readonly problems: readonly Problem[]; readonly verdict?: Verdict }
  | {
      readonly ready: true;
      readonly setup: Setup;
      readonly sides: readonly Sides[];
      readonly plan: Plan;
      readonly problems: readonly Problem[];
      readonly notion: NotionPort;
    };

interface Seen {
  readonly sides: readonly Sides[];
  readonly problems: readonly Problem[];
}

interface Sight {
  readonly setup: Setup;
  readonly past: readonly Line[];
  readonly notion: NotionPort;
  readonly createIfMissing: boolean;
  readonly prune: boolean;
}

/** Both sides of a target. A database that does not fit is a problem of this target alone. */
const see = async (
  loaded: Loaded,
  { desired }: Gathered,
  { setup, past, notion, createIfMissing, prune }: Sight,
): Promise<Seen> => {
  const target = loaded.target.name;
  try {
    const connected = await connect(loaded, notion, setup.placeOf);
    if (!connected.ok) return { sides: [], problems: connected.problems };
    const bound = connected.value;
    const looked = await look(desired, { bound, hints: memoryOf(past, target), notion });
    return { sides: [{ bound, desired, ...looked, createIfMissing, prune, whole: true }], problems: [] };
  } catch (thrown) {
    if (!isFailure(thrown)) throw thrown;
    const place = { ...setup.placeOf(["targets", target, "database"]), target };
    return { sides: [], problems: [failureProblem(thrown, place)] };
  }
};

/** Reads both sides and plans. Validation comes first: a mistake in any record means that nothing is asked of Notion. */
export const prepare = async (options: Options, past: readonly Line[], world: World): Promise<Prepared> => {
  const setup = await load(options, world.env, world);
  if (!setup.ok) return { ready: false, problems: setup.problems };
  const read = await inParallel(setup.value.targets, async (loaded) => [loaded, await gather(loaded, world)] as const);
  const invalid = read.flatMap(([, { problems }]) => problems);
  if (invalid.some(({ level }) => level === "error")) return { ready: false, problems: invalid };
  const { notion } = world;
  if (notion === undefined) {
    return { ready: false, problems: [...invalid, noToken()], verdict: { status: "failed", exit: EXIT.access } };
  }
  const sight = {
    setup: setup.value,
    past,
    notion,
    createIfMissing: options["create-if-missing"],
    prune: options.prune && options.confirm,
  };
  const seen = await inParallel(read, ([loaded, gathered]) => see(loaded, gathered, sight));
  const sides = seen.flatMap((one) => one.sides);
  const problems = [...invalid, ...seen.flatMap((one) => one.problems)];
  return { ready: true, setup: setup.value, sides, plan: makePlan(sides), problems, notion };
};
