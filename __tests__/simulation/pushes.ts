import { createEmulator } from "../../src/emulator/emulator.ts";
import { rememberedFiles } from "../fakes/files.ts";
import type { Given } from "./attempt.ts";
import { type Dice, dice } from "./chance.ts";
import { simulatedTime } from "./clock.ts";
import { DISASTERS } from "./disk.ts";
import { throwFate } from "./fate.ts";
import { figures } from "./figures.ts";
import { livePages } from "./invariants/pages.ts";
import { marks } from "./marks.ts";
import { handOf } from "./notion/hand.ts";
import { sightOf } from "./notion/sight.ts";
import { bringPages } from "./people/in-notion.ts";
import { somebodyActs } from "./people/people.ts";
import { live } from "./process.ts";
import { comeToRest, SETUP } from "./rest.ts";
import { DATABASES, type Scene } from "./scene.ts";
import type { Simulated } from "./simulated.ts";
import { story } from "./story.ts";
import { isBeyond, throwWeather, type Weather } from "./weather/weather.ts";
import { CONFIG, configText } from "./world/config.ts";
import { notionSeed } from "./world/database.ts";
import { type PlannedTarget, type Recipe, throwRecipe } from "./world/recipe.ts";
import { repository } from "./world/repository.ts";
import type { Json } from "./world/values.ts";

const START = Date.UTC(2026, 10, 21, 9, 30, 17, 250);

const homeIn = (text: string | undefined, name: string): string | undefined => {
  if (text === undefined) return undefined;
  const { targets } = JSON.parse(text) as {
    readonly targets: Readonly<Record<string, { readonly data_source: string }>>;
  };
  return targets[name]?.data_source;
};

export const sceneOf = (recipe: Recipe, luck: Dice, weather: Weather = throwWeather(luck.fork())): Scene => {
  const time = simulatedTime(START);
  const files = rememberedFiles({ [CONFIG]: configText(recipe) });
  const emulator = createEmulator({
    now: time.now,
    sleep: time.pass,
    random: luck.fork().next,
    seed: notionSeed(recipe) as Json,
  });
  const history = marks();
  history.built = !recipe.setup;
  if (isBeyond(weather)) history.twins.add("queries lag behind for longer than `settle-wait` looks for a page");
  return {
    recipe,
    dice: luck,
    time,
    files,
    emulator,
    sight: sightOf(emulator),
    hand: handOf(emulator, () => ({})),
    repository: repository(recipe, files, luck.fork()),
    story: story(time.now),
    marks: history,
    figures: figures(),
    weather,
    breaches: [],
    home: ({ name, dataSource }: PlannedTarget) => (recipe.setup ? homeIn(files.all.get(DATABASES), name) : dataSource),
  };
};

/** Only some records, as a person names them. */
const named = ({ dice: luck, recipe, repository: sources }: Scene): Given => {
  const keys = recipe.targets.flatMap(({ name }) => sources.keysOf(name)).filter((key) => !key.includes(","));
  const some = luck.some(keys, 0.4);
  return some.length === 0 ? {} : { records: some.join(",") };
};

/** What a process is started for, in a world where anything may be asked for. */
const throwOrder = (scene: Scene): Given => {
  const { dice: luck, recipe } = scene;
  if (!scene.marks.built) return SETUP;
  const mode = luck.pick([
    "sync",
    "sync",
    "sync",
    "sync",
    "sync",
    "backfill",
    "verify",
    "audit",
    "validate",
    "health",
    "schema",
  ]);
  if (mode !== "sync") return { mode };
  return {
    mode,
    ...(luck.sometimes(0.12) && { "dry-run": "true" }),
    ...(recipe.updateManifest && { "update-manifest": "true" }),
    ...(luck.sometimes(0.2) && { confirm: "true" }),
    ...(luck.sometimes(0.1) && named(scene)),
    ...(luck.sometimes(0.1) && recipe.targets.length > 1 && { targets: luck.pick(["alpha", "beta"]) }),
  };
};

/** Whether something is on its way into what a query shows: who forgets what was begun cannot know of it. */
export const isLate = ({ emulator, recipe, sight, home, time }: Scene): boolean =>
  recipe.targets.some((target) =>
    sight.rows(home(target) ?? "").some(({ lag }) => lag !== null && lag.until > time.now()),
  ) || emulator.faults.list().length > 0;

const disaster = (scene: Scene): void => {
  const name = scene.dice.pick(["lost ledger", "ledger rolled back", "ledger tampered with"]);
  if (DISASTERS[name]?.(scene) !== true) return;
  scene.figures.count(`disaster: ${name}`);
  scene.story.tell("Disaster", name);
  if (isLate(scene)) scene.marks.twins.add("the ledger was lost while a create did not show yet");
};

const PAUSES_MS = [0, 0, 1_000, 20_000, 90_000, 3_600_000] as const;

const between = async (scene: Scene): Promise<void> => {
  const { dice: luck, time } = scene;
  for (let count = luck.below(4); count > 0; count -= 1) somebodyActs(scene);
  if (luck.sometimes(0.12)) disaster(scene);
  const pause = luck.pick(PAUSES_MS);
  if (pause > 0) await time.pass(pause);
};

/** Worlds in which two pages carry one key in the end, by why that may be. */
export const countTwins = (scene: Scene): void => {
  const keys = scene.recipe.targets.flatMap((target) =>
    [...livePages(scene, target)].map(([key, pages]) => ({ target, key, pages })),
  );
  const twins = keys.some(
    ({ target, key, pages }) => pages.length > 1 && scene.repository.records(target.name).has(key),
  );
  if (twins) scene.figures.count(`window: ${[...scene.marks.twins].sort().join("; ")}`);
};

const MOST_RUNS = 4;

/** A world of targets that are filled from files, from its seed to its rest. It ends at the first breach. */
export const pushes = async (seed: number): Promise<Simulated> => {
  const luck = dice(seed);
  const scene = sceneOf(throwRecipe(luck.fork()), luck);
  const bustle = luck.pick([0, 0, 0.05, 0.2]);
  const peril = luck.pick([0, 0.3, 0.7]);
  const runs = luck.between(1, MOST_RUNS);
  const isWhole = (): boolean => scene.breaches.length === 0;
  if (luck.sometimes(0.25)) for (const target of scene.recipe.targets) bringPages(scene, target);
  for (let count = luck.below(3); count > 0; count -= 1) somebodyActs(scene);
  for (let count = 0; count < runs && isWhole(); count += 1) {
    await live(scene, { given: throwOrder(scene), fate: throwFate(luck, peril), bustle });
    if (isWhole()) await between(scene);
  }
  if (isWhole()) await comeToRest(scene);
  if (isWhole()) countTwins(scene);
  const { breaches, story: told, figures: counted } = scene;
  return { seed, breaches, story: told.lines(), hash: told.hash(), counts: counted.counts, files: scene.files.all };
};
