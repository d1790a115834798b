import type { Options } from "../config/options.ts";
import type { Line } from "../ledger/line.ts";
import { memoryOf } from "../ledger/memory.ts";
import { expectFailure, failureProblem } from "../model/failure.ts";
import type { Problem } from "../model/problem.ts";
import type { Target } from "../model/target.ts";
import type { Bound } from "../plan/bind.ts";
import type { FindPerson } from "../plan/people.ts";
import { makePlan } from "../plan/plan.ts";
import type { Sides } from "../plan/sides.ts";
import type { NotionPort } from "../ports/notion.ts";
import { exact } from "./ask.ts";
import { needsSchema, pastHere, remembered, stillHolds } from "./binding.ts";
import type { Choice } from "./choice.ts";
import { connect } from "./connect.ts";
import type { Loaded, Setup } from "./load.ts";
import { look } from "./look.ts";
import type { Records } from "./records.ts";

export interface Sight {
  readonly setup: Setup;
  readonly options: Options;
  readonly past: readonly Line[];
  readonly notion: NotionPort;
  readonly people: () => Promise<FindPerson>;
  readonly choiceOf: (loaded: Loaded) => Choice;
  readonly now: number;
  /** Schemas are asked for, whatever is remembered of them. */
  readonly fresh: boolean;
}

/** Both sides of a target, or why there are none. */
export interface Seen {
  readonly sides: readonly Sides[];
  readonly problems: readonly Problem[];
}

type TargetRecords = Records["targets"][number];

type Looked = Pick<Sides, "pages" | "elsewhere">;

interface Ask {
  readonly bound: Bound;
  readonly target: TargetRecords;
  readonly sight: Sight;
  /** What was read of Notion's side already. */
  readonly seen?: Looked | undefined;
}

const isRelated = ({ target }: Bound, { setup }: Sight): boolean =>
  target.mappings.some(({ type }) => type === "relation") ||
  Object.values(setup.config.targets).some(({ properties }) =>
    Object.values(properties).some(({ to }) => to === target.name),
  );

/** A target that gives its pages IDs, or marks the newest of them, has to see all of them. */
const seesAll = ({ ids, rotation }: Target): boolean => ids !== undefined || rotation !== undefined;

const sidesOf = async ({ bound, target, sight, seen }: Ask): Promise<Seen> => {
  const { desired: all, problems } = await exact(target.gathered, bound, sight.people);
  const { whole, has } = sight.choiceOf(target.loaded);
  const desired = all.filter(has);
  if (problems.some(({ level }) => level === "error")) return { sides: [], problems };
  const { name } = bound.target;
  const hints = memoryOf(pastHere(sight.past, { target: name, dataSource: bound.dataSource.id }), name);
  const keys = new Set(all.map(({ key }) => key));
  const { pages, elsewhere } =
    seen ??
    (await look(desired, {
      bound,
      hints,
      notion: sight.notion,
      whole,
      keys,
      related: isRelated(bound, sight) || seesAll(bound.target),
    }));
  const { options } = sight;
  const rules = {
    createIfMissing: options["create-if-missing"],
    prune: options.prune,
    now: sight.now,
    over: hints.over,
  };
  return {
    sides: [{ bound, desired, pages, elsewhere, ...rules, whole, bystander: target.loaded.bystander }],
    problems,
  };
};

const covers = (old: Bound, now: Bound): boolean => {
  const ids = new Set([...old.columns.values()].map(({ id }) => id));
  return old.dataSource.id === now.dataSource.id && [...now.columns.values()].every(({ id }) => ids.has(id));
};

/** With the schema as it is now; pages that were read already are not read again. */
const asked = async (target: TargetRecords, sight: Sight, before?: Sides): Promise<Seen> => {
  const { bound, problems } = await connect(target.loaded, sight);
  if (bound === undefined) return { sides: [], problems };
  const pages = before !== undefined && covers(before.bound, bound) ? before : undefined;
  const seen = await sidesOf({ bound, target, sight, seen: pages });
  return { ...seen, problems: [...problems, ...seen.problems] };
};

/**
 * With the binding of the last run, as long as the pages show that it still holds: then the schema is not asked for,
 * and a run that changes nothing, or only text, costs one request less.
 */
const recalled = async (bound: Bound, target: TargetRecords, sight: Sight): Promise<Seen> => {
  const seen = await sidesOf({ bound, target, sight });
  const [sides] = seen.sides;
  if (sides === undefined) return asked(target, sight);
  const sure = stillHolds(bound, sides.pages) && !needsSchema(bound, makePlan([sides]).changes, sides.pages);
  return sure ? seen : asked(target, sight, sides);
};

/** A database that does not fit, or cannot be read now, is a problem of its target alone. */
export const bothSides = async (target: TargetRecords, sight: Sight): Promise<Seen> => {
  try {
    const known = sight.setup.databases.targets[target.loaded.target.name];
    const bound = sight.fresh ? undefined : remembered(sight.past, { ...target.loaded, known });
    return await (bound === undefined ? asked(target, sight) : recalled(bound, target, sight));
  } catch (thrown) {
    expectFailure(thrown);
    const { name } = target.loaded.target;
    const place = { ...sight.setup.placeOf(["targets", name, "database"]), target: name };
    return { sides: [], problems: [failureProblem(thrown, place)] };
  }
};
