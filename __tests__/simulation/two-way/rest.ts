import type { Ended, Given } from "../attempt.ts";
import { judgeRest } from "../invariants/judge.ts";
import type { Course } from "../process.ts";
import { CALM_MS, peopleMend } from "../rest.ts";
import type { Both } from "./both.ts";
import { couplesOf, differencesOf, isOpen } from "./couples.ts";
import { settleInRow, settleOnPage } from "./people/settle.ts";

const MOST_RUNS = 3;

type Live = (course: Course) => Promise<Ended>;

const didNothing = ({ attempt }: Ended, { doings }: Both): boolean =>
  attempt.writes.length === 0 && doings(attempt).commits.length === 0;

/** Two or three runs bring everything to rest, and one more has nothing to do. */
const settle = async (both: Both, live: Live): Promise<void> => {
  const { breaches } = both.scene;
  let last: Ended | undefined;
  let meant = false;
  const order = (): Given => ({ mode: "sync", ...(meant && { confirm: "true" }) });
  // What was halted is no run: nothing was carried out.
  for (let runs = 0; runs < MOST_RUNS + Number(meant) && breaches.length === 0; runs += 1) {
    last = await live({ given: order() });
    const halted = last.report?.status === "halted";
    meant = meant || halted;
    if (didNothing(last, both) && !halted) break;
  }
  if (breaches.length > 0 || last?.report === undefined) return;
  const idle = didNothing(last, both) ? last : await live({ given: order() });
  if (breaches.length > 0 || idle.report === undefined) return;
  judgeRest({ last: idle.report, idleWrites: idle.attempt.writes }, both.scene);
};

/** A person makes the two sides of each conflict equal: that is what every report asks for. */
const peopleSettle = (both: Both): number => {
  let count = 0;
  for (const pair of both.plan.pairs) {
    for (const couple of couplesOf(both, pair)) {
      const [page] = couple.pages;
      if (page === undefined || couple.pages.length > 1) continue;
      for (const difference of differencesOf(both, couple, page).filter((one) => isOpen(both, couple, one))) {
        const settles = both.scene.dice.sometimes(0.5) ? settleInRow : settleOnPage;
        count += Number(settles(both, { pair, page, row: couple.row, field: difference.field }));
      }
    }
  }
  return count;
};

/** Faults stop and people go home; then everything comes to rest, and once more when conflicts have been decided. */
export const comeToRest = async (both: Both, live: Live): Promise<void> => {
  const { weather, time, story, breaches, emulator } = both.scene;
  weather.clear();
  await time.pass(CALM_MS);
  await emulator.settled();
  story.tell("World", "comes to rest");
  peopleMend(both.scene);
  await settle(both, live);
  if (breaches.length > 0 || peopleSettle(both) === 0) return;
  story.tell("World", "comes to rest once more");
  await time.pass(CALM_MS);
  await settle(both, live);
};
