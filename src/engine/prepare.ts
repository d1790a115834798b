import type { Options } from "../config/options.ts";
import type { Plan } from "../model/change.ts";
import type { Problem } from "../model/problem.ts";
import { EXIT, type Verdict } from "../model/report.ts";
import { ulids } from "../model/ulid.ts";
import { withIds } from "../plan/ids.ts";
import { type Claims, contradictions } from "../plan/pairs.ts";
import { makePlan } from "../plan/plan.ts";
import type { Sides } from "../plan/sides.ts";
import type { NotionPort } from "../ports/notion.ts";
import { directory } from "./ask.ts";
import { bothSides } from "./both-sides.ts";
import { choose } from "./choice.ts";
import type { Setup } from "./load.ts";
import { inParallel } from "./parallel.ts";
import type { Past } from "./record.ts";
import { type Records, readRecords } from "./records.ts";
import { withoutSameBodies } from "./same-bodies.ts";
import { sharedPages } from "./shared-pages.ts";
import { strayRelations } from "./stray-relations.ts";
import { noToken } from "./token.ts";
import type { World } from "./world.ts";

/** Everything that is known before the first write; or why there will be none. */
export type Prepared =
  | { readonly ready: false; readonly problems: readonly Problem[]; readonly verdict?: Verdict }
  | {
      readonly ready: true;
      readonly setup: Setup;
      readonly records: Records;
      readonly sides: readonly Sides[];
      readonly plan: Plan;
      readonly problems: readonly Problem[];
      readonly notion: NotionPort;
    };

/** A mistake in a record that only Notion could tell, such as a person whom it does not know. */
const isOfRecord = ({ level, cause, place }: Problem): boolean =>
  level === "error" && cause === undefined && place.record !== undefined;

/** All that the records say, in the targets whose schema is known. */
const claims = (sides: readonly Sides[], targets: Records["targets"]): readonly Claims[] =>
  sides.flatMap(({ bound }) =>
    targets
      .filter(({ loaded }) => loaded.target.name === bound.target.name)
      .map(({ gathered }) => ({ bound, desired: gathered.desired })),
  );

/** Options, and whether the schemas are to be asked for anew, whatever is remembered of them. */
export type Preparing = Options & { readonly fresh?: boolean };

/** Reads both sides and plans. Nothing is asked of Notion while there is a mistake in any record. */
export const prepare = async (options: Preparing, past: Past, world: World): Promise<Prepared> => {
  const { records, problems } = await readRecords(options, world);
  if (records === undefined) return { ready: false, problems };
  const { setup, targets } = records;
  const { notion } = world;
  if (notion === undefined) {
    return { ready: false, problems: [...problems, noToken()], verdict: { status: "failed", exit: EXIT.access } };
  }
  const choices = await choose(options, { ...records, past: past.lines }, world);
  if (choices.problems.some(({ level }) => level === "error")) {
    return { ready: false, problems: [...problems, ...choices.problems] };
  }
  const sight = {
    setup,
    options,
    past: past.lines,
    notion,
    people: directory(notion),
    choiceOf: choices.of,
    now: world.clock.now(),
    fresh: options.fresh === true,
  };
  const seen = await inParallel(targets, (target) => bothSides(target, sight));
  const read = seen.flatMap((one) => one.sides);
  const astray = [...strayRelations(read, setup.placeOf), ...sharedPages(read, setup)];
  const barred = new Set(astray.filter(({ level }) => level === "error").map(({ place }) => place.target));
  const rows = new Map(targets.map(({ loaded, gathered }) => [loaded.target.name, gathered.counterpart?.side]));
  const sides = read
    .filter(({ bound }) => !barred.has(bound.target.name))
    .map((one) => {
      const side = rows.get(one.bound.target.name);
      return side === undefined ? one : { ...one, rows: side };
    });
  const all = [
    ...problems,
    ...choices.problems,
    ...seen.flatMap((one) => one.problems),
    ...astray,
    ...contradictions(claims(read, targets)),
  ];
  const newId = ulids(() => world.clock.now(), world.chance);
  const plan = withIds(await withoutSameBodies(makePlan(sides), past), newId);
  if (all.some(isOfRecord)) return { ready: false, problems: all };
  return { ready: true, setup, records, sides, plan, problems: all, notion };
};
