import type { Given } from "../attempt.ts";
import { type Dice, dice } from "../chance.ts";
import type { Fate } from "../fate.ts";
import type { Simulated } from "../simulated.ts";
import { chronicled } from "./chronicled.ts";
import { ownClient, ownPage } from "./in-notion.ts";
import { rowsOf, titleOf } from "./items.ts";
import { somebodyActs } from "./people.ts";
import { throwRecipe } from "./recipe.ts";
import { comeToRest } from "./rest.ts";
import { disaster, enlivened, pass } from "./runs.ts";
import { type PromotionScene, sceneOf } from "./scene.ts";

/** Only some pages, as a person names them. */
const named = (scene: PromotionScene): Given => {
  const { dice: luck, recipe } = scene;
  const pages = recipe.targets.flatMap((target) => rowsOf(scene, target));
  const names = luck
    .some(pages, 0.4)
    .map((page) => (luck.sometimes(0.5) ? page.id : titleOf(scene.sight, page)))
    .filter((name) => name !== "" && !name.includes(","));
  return names.length === 0 ? {} : { records: names.join(",") };
};

const MODES = ["promote", "promote", "promote", "promote", "sync", "sync", "verify", "audit", "validate"] as const;

/** What a process is started for. */
const throwOrder = (scene: PromotionScene): Given => {
  const { dice: luck, recipe } = scene;
  const mode = luck.pick([...MODES, "backfill", "health"]);
  if (mode !== "promote" && mode !== "sync") return { mode };
  return {
    mode,
    ...(luck.sometimes(0.12) && { "dry-run": "true" }),
    ...(luck.sometimes(0.12) && named(scene)),
    ...(luck.sometimes(0.06) && { shard: luck.pick(["1/2", "2/2"]) }),
    ...(luck.sometimes(0.1) && recipe.targets.length > 1 && { targets: luck.pick(["alpha", "beta"]) }),
  };
};

const PAUSES_MS = [0, 0, 1_000, 20_000, 90_000, 200_000, 3_600_000] as const;

const between = async (scene: PromotionScene): Promise<void> => {
  const { dice: luck, time } = scene;
  for (let count = luck.below(5); count > 0; count -= 1) {
    somebodyActs(scene);
    const pause = luck.pick(PAUSES_MS);
    if (pause > 0) await time.pass(pause);
  }
  if (luck.sometimes(0.08)) disaster(scene);
};

/** What there is before the first run. */
const furnish = async (scene: PromotionScene): Promise<void> => {
  const { dice: luck, recipe, time } = scene;
  for (let count = luck.below(4); count > 0; count -= 1) ownClient(scene, recipe.targets[0] ?? never());
  for (const target of recipe.targets) for (let count = 0; count < target.pages; count += 1) ownPage(scene, target);
  chronicled(scene);
  await time.pass(luck.pick([0, 60_000, 3_600_000]));
};

const never = (): never => {
  throw new Error("A world has a target.");
};

const MOST_RUNS = 6;

/** Runs here ask and write less than elsewhere: what is to become of one is to become of it in time. */
const throwEnd = (luck: Dice, likely: number): Fate => {
  if (!luck.sometimes(likely)) return { kind: "none" };
  const request = luck.below(luck.pick([4, 8, 14]));
  const write = luck.below(luck.pick([3, 6, 12]));
  return luck.pick<Fate>([
    { kind: "crash", request, applied: true },
    { kind: "crash", request, applied: false },
    { kind: "crash-at-disk", write, how: "before" },
    { kind: "crash-at-disk", write, how: luck.pick(["torn", "after"]) },
    { kind: "crash-at-disk", write, how: luck.pick(["torn", "after"]) },
    { kind: "signal", request },
    { kind: "disk-full", write, count: luck.between(1, 5) },
  ]);
};

const worldOf = (luck: Dice): PromotionScene => enlivened(sceneOf(throwRecipe(luck.fork()), luck));

/** A world of pages that become files when they are finished, from its seed to its rest. It ends at the first breach. */
export const promotions = async (seed: number): Promise<Simulated> => {
  const luck = dice(seed);
  const scene = worldOf(luck);
  const bustle = luck.pick([0, 0.05, 0.2, 0.4]);
  const peril = luck.pick([0, 0.4, 0.8]);
  const runs = luck.between(1, MOST_RUNS);
  const isWhole = (): boolean => scene.breaches.length === 0;
  await furnish(scene);
  for (let count = 0; count < runs && isWhole(); count += 1) {
    await pass(scene, { given: throwOrder(scene), fate: throwEnd(luck, peril), bustle });
    if (isWhole()) await between(scene);
  }
  if (isWhole()) await comeToRest(scene);
  const { breaches, story: told, figures: counted } = scene;
  return { seed, breaches, story: told.lines(), hash: told.hash(), counts: counted.counts, files: scene.files.all };
};
