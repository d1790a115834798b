import type { Given } from "../attempt.ts";
import { CALM_MS, peopleMend } from "../rest.ts";
import { chronicled } from "./chronicled.ts";
import { askRules } from "./invariants/all.ts";
import type { Passed } from "./invariants/rule.ts";
import { pass } from "./runs.ts";
import type { PromotionScene } from "./scene.ts";

const MOST_RUNS = 3;

const isOurs = ([path]: readonly [string, string]): boolean => !path.startsWith(".notion-sync/");

const didNothing = ({ attempt, before, after }: Passed): boolean =>
  attempt.writes.length === 0 && [...after].filter(isOurs).every(([path, text]) => before.get(path) === text);

/** Faults stop and people go home; then at most three runs bring everything to rest, and one more has nothing to do. */
export const comeToRest = async (scene: PromotionScene): Promise<void> => {
  const { weather, time, story, breaches, emulator, calm, dice, recipe } = scene;
  weather.clear();
  calm.now = true;
  await time.pass(CALM_MS);
  await emulator.settled();
  story.tell("World", "comes to rest");
  peopleMend(scene);
  chronicled(scene);
  // Only a sync gives pages their IDs.
  const ids = recipe.targets.some((target) => target.ids);
  const order = (): Given => ({ mode: ids ? "sync" : dice.pick(["promote", "sync"]) });
  let last = await pass(scene, { given: order() });
  for (let runs = 1; runs < MOST_RUNS && breaches.length === 0 && !didNothing(last); runs += 1) {
    await time.pass(dice.pick([1_000, CALM_MS]));
    last = await pass(scene, { given: order() });
  }
  if (breaches.length > 0 || last.report === undefined) return;
  const idle = await pass(scene, { given: order() });
  const verified = await pass(scene, { given: { mode: "verify" } });
  if (breaches.length > 0 || verified.report === undefined || idle.report === undefined) return;
  const peace = { last: idle.report, idle, verified: verified.report };
  askRules(({ atPeace }) => atPeace?.(peace, scene), scene);
};
