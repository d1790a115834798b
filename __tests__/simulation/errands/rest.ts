import type { Ended, Given } from "../attempt.ts";
import { judgeRest } from "../invariants/judge.ts";
import { CALM_MS, peopleMend } from "../rest.ts";
import type { Errand } from "./errand.ts";
import { SCHEDULE } from "./events.ts";
import { start } from "./runner.ts";

const MOST_RUNS = 4;

const didNothing = ({ attempt }: Ended): boolean => attempt.writes.length === 0;

const sync = (errand: Errand, meant: boolean): Promise<Ended> => {
  const given: Given = { mode: "sync", ...(meant && { confirm: "true" }) };
  return start(errand, { given, event: SCHEDULE, calm: true });
};

/** Everything that was on its way has arrived, and nobody does anything. */
export const calmDown = async ({ scene }: Errand): Promise<void> => {
  await scene.time.pass(CALM_MS);
  await scene.emulator.settled();
};

/** The weather clears and people go home; a few runs bring everything to rest, and one more has nothing to do. */
export const comeToRest = async (errand: Errand): Promise<void> => {
  const { scene } = errand;
  const { weather, story, breaches } = scene;
  weather.clear();
  errand.troubled = 0;
  await calmDown(errand);
  story.tell("World", "comes to rest");
  peopleMend(scene);
  let last: Ended | undefined;
  let meant = false;
  for (let runs = 0; runs < MOST_RUNS && breaches.length === 0; runs += 1) {
    last = await sync(errand, meant);
    const halted = last.report?.status === "halted";
    meant = meant || halted;
    if (didNothing(last) && !halted) break;
  }
  if (breaches.length > 0 || last?.report === undefined) return;
  const idle = didNothing(last) ? last : await sync(errand, meant);
  if (breaches.length > 0 || idle.report === undefined) return;
  judgeRest({ last: idle.report, idleWrites: idle.attempt.writes }, scene);
};
