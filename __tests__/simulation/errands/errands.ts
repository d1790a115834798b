import { dice } from "../chance.ts";
import { bringPages } from "../people/in-notion.ts";
import { somebodyActs } from "../people/people.ts";
import { countTwins } from "../pushes.ts";
import type { Simulated } from "../simulated.ts";
import { errandOf } from "./beginning.ts";
import { disaster } from "./disasters.ts";
import type { Errand } from "./errand.ts";
import { inParts } from "./in-parts.ts";
import { throwOrder, throwRace } from "./orders.ts";
import { push } from "./pushed.ts";
import { fated, type Lot, race } from "./race.ts";
import { throwErrandRecipe } from "./recipe.ts";
import { comeToRest } from "./rest.ts";
import { start } from "./runner.ts";

const PAUSES_MS = [0, 0, 1_000, 20_000, 90_000, 3_600_000, 7 * 86_400_000, 21 * 86_400_000] as const;
const MOST_ERRANDS = 3;

const between = async (errand: Errand): Promise<void> => {
  const { scene } = errand;
  const { dice: luck, time } = scene;
  for (let count = luck.below(4); count > 0; count -= 1) somebodyActs(scene);
  if (luck.sometimes(0.08)) disaster(errand);
  const pause = luck.pick(PAUSES_MS);
  if (pause > 0) await time.pass(pause);
};

const oneErrand = async (errand: Errand, lot: Lot): Promise<void> => {
  const { dice: luck } = errand.scene;
  const kind = luck.next();
  if (kind < 0.12) return push(errand, (order) => fated(errand, order, lot));
  if (kind < 0.18) return inParts(errand);
  // Two runs do not share a workspace that stays.
  if (errand.recipe.shelf !== "kept" && luck.sometimes(0.5)) return race(errand, throwRace(errand), lot);
  await start(errand, fated(errand, throwOrder(errand), lot));
};

/** A world in which everything else happens that teams do with pushes, from its seed to its rest. It ends at the first breach. */
export const errands = async (seed: number): Promise<Simulated> => {
  const luck = dice(seed);
  const errand = errandOf(throwErrandRecipe(luck.fork()), luck);
  const { scene } = errand;
  const lot = { bustle: luck.pick([0, 0, 0.05, 0.15]), peril: luck.pick([0, 0.3, 0.6]) };
  const count = luck.between(1, MOST_ERRANDS);
  const isWhole = (): boolean => scene.breaches.length === 0;
  if (luck.sometimes(0.25)) for (const target of scene.recipe.targets) bringPages(scene, target);
  for (let done = 0; done < count && isWhole(); done += 1) {
    await oneErrand(errand, lot);
    if (isWhole()) await between(errand);
  }
  if (isWhole()) await comeToRest(errand);
  if (isWhole()) countTwins(scene);
  const { breaches, story, figures, files } = scene;
  return { seed, breaches, story: story.lines(), hash: story.hash(), counts: figures.counts, files: files.all };
};
