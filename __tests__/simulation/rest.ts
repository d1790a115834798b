import { ROOT_PAGE } from "../../src/emulator/emulator.ts";
import type { Ended, Given } from "./attempt.ts";
import { judgeRest } from "./invariants/judge.ts";
import { live } from "./process.ts";
import type { Scene } from "./scene.ts";

/** Longer than anything that is still on its way takes. */
export const CALM_MS = 600_000;
const MOST_RUNS = 3;

/** What only people can mend, and what every report asks them to. */
export const peopleMend = ({ marks, hand, story }: Scene): void => {
  for (const { dataSource, id, name } of marks.renamed.values()) {
    hand("PATCH", `/v1/data_sources/${dataSource}`, { properties: { [id]: { name } } });
    story.tell("Ada", `calls the column ${name} by its old name again`);
  }
};

/** Somebody who sets up goes on until it has worked. */
export const SETUP: Given = { mode: "setup", "parent-page": ROOT_PAGE };

const orderFor = (meant: boolean, { recipe, marks }: Scene): Given => {
  const confirm: Given = meant ? { confirm: "true" } : {};
  if (!marks.built) return { ...SETUP, ...confirm };
  return { mode: "sync", ...(recipe.updateManifest && { "update-manifest": "true" }), ...confirm };
};

const didNothing = ({ attempt }: Ended): boolean => attempt.writes.length === 0;

/** Faults stop and people go home; then two or three runs bring everything to rest, and one more has nothing to do. */
export const comeToRest = async (scene: Scene): Promise<void> => {
  const { weather, time, story, breaches, emulator } = scene;
  weather.clear();
  await time.pass(CALM_MS);
  await emulator.settled();
  story.tell("World", "comes to rest");
  peopleMend(scene);
  let last: Ended | undefined;
  // Once a run was halted a person has looked at the plan, and says that it is meant.
  let meant = false;
  for (let runs = 0; runs < MOST_RUNS && breaches.length === 0; runs += 1) {
    last = await live(scene, { given: orderFor(meant, scene) });
    const halted = last.report?.status === "halted";
    meant = meant || halted;
    if (didNothing(last) && !halted) break;
  }
  if (breaches.length > 0 || last?.report === undefined) return;
  const idle = didNothing(last) ? last : await live(scene, { given: orderFor(meant, scene) });
  if (breaches.length > 0 || idle.report === undefined) return;
  judgeRest({ last: idle.report, idleWrites: idle.attempt.writes }, scene);
};
