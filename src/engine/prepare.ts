import type { Options } from "../config/options.ts";
import type { Line } from "../ledger/line.ts";
import { memoryOf } from "../ledger/memory.ts";
import type { Plan } from "../model/change.ts";
import { failureProblem, isFailure } from "../model/failure.ts";
import type { Problem } from "../model/problem.ts";
import { EXIT, type Verdict } from "../model/report.ts";
import type { FindPerson } from "../plan/people.ts";
import { makePlan } from "../plan/plan.ts";
import type { Sides } from "../plan/sides.ts";
import type { NotionPort } from "../ports/notion.ts";
import { directory, exact } from "./ask.ts";
import { connect } from "./connect.ts";
import type { Setup } from "./load.ts";
import { look } from "./look.ts";
import { inParallel } from "./parallel.ts";
import { type Records, readRecords } from "./records.ts";
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

type Ready = Extract<Prepared, { readonly ready: true }>;

export type { Ready };

interface Seen {
  readonly sides: readonly Sides[];
  readonly problems: readonly Problem[];
}

interface Sight {
  readonly setup: Setup;
  readonly options: Options;
  readonly past: readonly Line[];
  readonly notion: NotionPort;
  readonly people: () => Promise<FindPerson>;
}

type TargetRecords = Records["targets"][number];

const bothSides = async ({ loaded, gathered }: TargetRecords, sight: Sight): Promise<Seen> => {
  const { setup, options, past, notion, people } = sight;
  const connected = await connect(loaded, notion, setup.placeOf);
  if (!connected.ok) return { sides: [], problems: connected.problems };
  const bound = connected.value;
  const { desired, problems } = await exact(gathered, bound, people);
  if (problems.some(({ level }) => level === "error")) return { sides: [], problems };
  const looked = await look(desired, { bound, hints: memoryOf(past, loaded.target.name), notion });
  const rules = { createIfMissing: options["create-if-missing"], prune: options.prune && options.confirm };
  return { sides: [{ bound, desired, ...looked, ...rules, whole: true }], problems };
};

/** Both sides of a target. A database that does not fit, or cannot be read now, is a problem of this target alone. */
const see = async (target: TargetRecords, sight: Sight): Promise<Seen> => {
  try {
    return await bothSides(target, sight);
  } catch (thrown) {
    if (!isFailure(thrown)) throw thrown;
    const { name } = target.loaded.target;
    const place = { ...sight.setup.placeOf(["targets", name, "database"]), target: name };
    return { sides: [], problems: [failureProblem(thrown, place)] };
  }
};

/** Reads both sides and plans. Nothing is asked of Notion while there is a mistake in any record. */
export const prepare = async (options: Options, past: readonly Line[], world: World): Promise<Prepared> => {
  const { records, problems } = await readRecords(options, world);
  if (records === undefined) return { ready: false, problems };
  const { setup, targets } = records;
  const { notion } = world;
  if (notion === undefined) {
    return { ready: false, problems: [...problems, noToken()], verdict: { status: "failed", exit: EXIT.access } };
  }
  const sight = { setup, options, past, notion, people: directory(notion) };
  const seen = await inParallel(targets, (target) => see(target, sight));
  const sides = seen.flatMap((one) => one.sides);
  const all = [...problems, ...seen.flatMap((one) => one.problems)];
  return { ready: true, setup, sides, plan: makePlan(sides), problems: all, notion };
};
