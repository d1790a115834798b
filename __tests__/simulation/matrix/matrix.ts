import type { Breach } from "../scene.ts";
import { BLOWS, type Blow, isOfDisk } from "./blows.ts";
import { play } from "./play.ts";
import { SCENARIOS, type Scenario } from "./scenarios.ts";

/** One case of the crash matrix that did not end as it would have without the blow. */
export interface Lost {
  readonly scenario: string;
  readonly blow: Blow;
  readonly step: number;
  readonly breaches: readonly Breach[];
  readonly story: readonly string[];
}

export interface Matrix {
  readonly cases: number;
  readonly lost: readonly Lost[];
}

const OTHERWISE = {
  invariant: "L9",
  what: "What Notion holds in the end is not what it would have held without the blow.",
};

/** Every step of a situation, struck in every way; or only every so many of these. */
export const strikeAll = async (scenario: Scenario, every = 1, from = 0): Promise<Matrix> => {
  const whole = await play(scenario);
  const lost: Lost[] = [];
  let cases = 0;
  let order = from;
  if (whole.breaches.length > 0) {
    lost.push({ scenario: scenario.name, blow: BLOWS[0], step: -1, breaches: whole.breaches, story: whole.story });
  }
  for (const blow of BLOWS) {
    const steps = isOfDisk(blow) ? whole.steps.files : whole.steps.times.length;
    for (let step = 0; step < steps; step += 1) {
      order += 1;
      if (order % every !== 0) continue;
      cases += 1;
      const { breaches, state, story } = await play(scenario, { blow, step });
      const found = breaches.length === 0 && state !== whole.state ? [OTHERWISE] : breaches;
      if (found.length > 0) lost.push({ scenario: scenario.name, blow, step, breaches: found, story });
    }
  }
  return { cases, lost };
};

export { SCENARIOS };
