import type { Given } from "../attempt.ts";
import { DISASTERS } from "../disk.ts";
import type { Fate } from "../fate.ts";
import { live } from "../process.ts";
import { askRules, RULES, SHARED } from "./invariants/all.ts";
import type { Passed } from "./invariants/rule.ts";
import { asked } from "./invariants/rule.ts";
import { somebodyEdits } from "./people.ts";
import type { PromotionScene } from "./scene.ts";
import { storageOf } from "./storage.ts";

/** The same world, in which everybody knows what to do and everything is asked at each step. */
export const enlivened = (scene: PromotionScene): PromotionScene => {
  scene.shelf.hear((put) => void askRules(({ onPut }) => onPut?.(put, scene), scene));
  return {
    ...scene,
    invariants: [...SHARED, ...RULES.map((rule) => asked(rule, scene))],
    act: () => somebodyEdits(scene),
  };
};

export interface Run {
  readonly given: Given;
  readonly fate?: Fate;
  readonly bustle?: number;
}

/** One process, and what it made of the workspace. */
export const pass = async (
  scene: PromotionScene,
  { given, fate = { kind: "none" }, bustle = 0 }: Run,
): Promise<Passed> => {
  const before = new Map(scene.files.all);
  const ended = await live(scene, {
    given,
    fate,
    bustle,
    around: (world, { life }) => ({ ...world, download: storageOf(scene, life) }),
  });
  const passed = { ...ended, before, after: new Map(scene.files.all) };
  askRules(({ onPassed }) => onPassed?.(passed, scene), scene);
  return passed;
};

/** The ledger is lost, turned back or changed by somebody. */
export const disaster = (scene: PromotionScene): void => {
  const name = scene.dice.pick(["lost ledger", "ledger rolled back", "ledger rolled back", "ledger tampered with"]);
  if (DISASTERS[name]?.(scene) !== true) return;
  scene.chronicle.forgot = true;
  scene.figures.count(`disaster: ${name}`);
  scene.story.tell("Disaster", name);
};
