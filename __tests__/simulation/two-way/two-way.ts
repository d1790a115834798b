import { prepareState } from "../../../src/state/state.ts";
import { rememberedFiles } from "../../fakes/files.ts";
import { fakeDatabase } from "../../fakes/postgres.ts";
import type { Attempt, Ended, Given } from "../attempt.ts";
import { type Dice, dice } from "../chance.ts";
import { throwFate as throwFateOfRun } from "../fate.ts";
import { type Course, live } from "../process.ts";
import { sceneOf } from "../pushes.ts";
import type { Scene } from "../scene.ts";
import type { Simulated } from "../simulated.ts";
import { throwWeather } from "../weather/weather.ts";
import { CONFIG } from "../world/config.ts";
import { allRows, type Both, type Doings, newDoings, URL_OF_DATABASE } from "./both.ts";
import { disasters } from "./disasters.ts";
import { allInvariants, rowInvariants } from "./invariants/all.ts";
import { rowJudge } from "./judge.ts";
import { addRows, someoneActs } from "./people/people.ts";
import { type Pair, type Plan, throwPlan } from "./plan.ts";
import { portFor } from "./port.ts";
import { comeToRest } from "./rest.ts";
import { draftOf, pairConfig, pairSeed, tableId, tiesOf } from "./tables.ts";
import { throwFate, throwTrouble, watched } from "./trouble.ts";
import { words } from "./words.ts";

/** Both kinds of targets in one configuration. */
const configure = ({ files }: Scene, { pairs }: Plan): void => {
  const written = JSON.parse(files.all.get(CONFIG) ?? "{}") as { readonly targets: object };
  const targets = { ...written.targets, ...Object.fromEntries(pairs.map((pair) => [pair.name, pairConfig(pair)])) };
  files.put(CONFIG, JSON.stringify({ ...written, targets }));
};

const bothOf = (plan: Plan, given: Scene, late: Both["late"]): Both => {
  const attempts = new WeakMap<Attempt, Doings>();
  let [order, count] = [0, 0];
  const invariants: NonNullable<Scene["invariants"]>[number][] = [];
  const scene: Scene = { ...given, invariants, act: () => someoneActs(both) };
  const both: Both = {
    scene,
    plan,
    database: fakeDatabase({ now: given.time.now }),
    words: words(),
    late,
    trashed: new Set(),
    archived: new Set(),
    deleted: new Set(),
    twinRows: new Set(),
    remarks: new Map(),
    pulled: new Set(),
    doings: (attempt) => {
      const known = attempts.get(attempt) ?? newDoings();
      attempts.set(attempt, known);
      return known;
    },
    tick: () => {
      order += 1;
      return order;
    },
    nth: () => {
      count += 1;
      return count;
    },
    sink: { rows: new Set(), commits: [], risked: [] },
  };
  return both;
};

const told = (pair: Pair): string => {
  const fields = pair.fields.map(({ column, way }) => (way === "both" ? column : `${column} (${way})`)).join(", ");
  const marks = ["inserts", "counted", "realm", "trigger", "rounds", "uniqueNames", "syncStatus"] as const;
  const said = marks.filter((mark) => pair[mark]).join(", ");
  return `${pair.name}: ${pair.direction}, ${pair.policy}, on-missing ${pair.onMissing}; ${said}; ${fields}`;
};

/** Tables with their first rows, and the databases in Notion. */
const build = async ({ plan, database, scene }: Both): Promise<void> => {
  const port = database.open();
  await port.define(plan.pairs.map((pair) => draftOf(pair, plan.pairs)));
  for (const pair of plan.pairs) database.tie(tableId(pair), tiesOf(pair));
  await prepareState(port);
  scene.emulator.seed({ databases: plan.pairs.map((pair) => pairSeed(pair, plan.pairs)) });
};

const throwOrder = ({ scene: { dice: luck }, plan: { pairs } }: Both): Given => {
  const mode = luck.pick([
    "sync",
    "sync",
    "sync",
    "sync",
    "sync",
    "sync",
    "pull",
    "pull",
    "verify",
    "audit",
    "validate",
    "health",
  ]);
  if (mode !== "sync" && mode !== "pull") return { mode };
  return {
    mode,
    ...(luck.sometimes(0.12) && { "dry-run": "true" }),
    ...(luck.sometimes(0.3) && { confirm: "true" }),
    ...(luck.sometimes(0.1) && { targets: luck.pick(["teams", pairs.at(-1)?.name ?? "teams"]) }),
  };
};

const PAUSES_MS = [0, 0, 1_000, 20_000, 90_000, 300_000, 3_600_000] as const;

const MOST_RUNS = 4;

interface Lives {
  /** `elsewhere` is another runner, with a disk of its own. */
  readonly run: (course: Course, peril?: number, elsewhere?: boolean) => Promise<Ended>;
}

/** Processes of one world: each with a port of its own, and another beside it now and then. */
const livesIn = (both: Both, luck: Dice, isClear: () => boolean): Lives => {
  const { scene, plan } = both;
  const own = rowInvariants(both);
  (scene.invariants as unknown[]).push(...allInvariants(own));
  const judge = rowJudge(both, own);
  const trouble = throwTrouble(luck.fork(), isClear);
  const run: Lives["run"] = async (course, peril = 0, elsewhere = false) => {
    const fate = throwFate(luck, peril);
    const beside: Promise<Ended>[] = [];
    // By its own disk a run is judged, too: half a line that another left on theirs is no fault of this one.
    const home = elsewhere ? { ...scene, files: rememberedFiles(Object.fromEntries(scene.files.all)) } : scene;
    const ended = await live(home, {
      ...course,
      around: (world, { attempt, life }) => ({
        ...world,
        ...(elsewhere && { files: home.files }),
        env: { ...world.env, DATABASE_URL: URL_OF_DATABASE },
        postgres: async () =>
          portFor(both, {
            attempt,
            life,
            fate,
            bustle: course.bustle ?? 0,
            trouble,
            judge,
            // What is filled from files knows of no lock.
            second: () =>
              void (plan.recipe.targets.length === 0 && beside.push(run({ given: { mode: "sync" } }, 0, true))),
          }),
      }),
    });
    await Promise.all(beside);
    return ended;
  };
  return { run };
};

const between = async (both: Both, struck: ReturnType<typeof disasters>): Promise<void> => {
  const { dice: luck, time } = both.scene;
  for (let count = luck.below(9); count > 0; count -= 1) {
    someoneActs(both);
    await time.pass(luck.pick([0, 0, 20_000, 60_000, 300_000]));
  }
  if (luck.sometimes(0.1)) struck.strike();
  struck.remember();
  await time.pass(luck.pick(PAUSES_MS));
};

/** A world of rows and pages that people edit on both sides, from its seed to its rest. It ends at the first breach. */
export const twoWay = async (seed: number): Promise<Simulated> => {
  const luck = dice(seed);
  const plan = throwPlan(luck.fork());
  const late: Both["late"] = [];
  const { weather, isClear } = watched(throwWeather(luck.fork()), late, () => plain.time.now());
  const plain: Scene = sceneOf(plan.recipe, luck, weather);
  configure(plain, plan);
  const both = bothOf(plan, plain, late);
  const { scene } = both;
  await build(both);
  const { run } = livesIn(both, luck, isClear);
  const struck = disasters(both);
  for (const pair of plan.pairs) scene.story.tell("World", told(pair));
  const bustle = luck.pick([0, 0.03, 0.1, 0.25]);
  const peril = luck.pick([0, 0.3, 0.6]);
  const isWhole = (): boolean => scene.breaches.length === 0;
  for (const pair of plan.pairs) addRows(both, pair);
  for (let count = luck.below(4); count > 0; count -= 1) someoneActs(both);
  if (luck.sometimes(0.6)) await run({ given: { mode: "sync", confirm: "true" } });
  both.sink.rows = allRows(both);
  for (let count = luck.between(1, MOST_RUNS); count > 0 && isWhole(); count -= 1) {
    await between(both, struck);
    if (isWhole()) await run({ given: throwOrder(both), fate: throwFateOfRun(luck, peril), bustle }, peril);
  }
  if (isWhole()) await comeToRest(both, (course) => run(course));
  const { breaches, story, figures: counted } = scene;
  return { seed, breaches, story: story.lines(), hash: story.hash(), counts: counted.counts, files: scene.files.all };
};
