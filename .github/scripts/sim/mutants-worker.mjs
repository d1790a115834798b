import { parentPort, workerData } from "node:worker_threads";

const load = (name) => import(`${workerData.folder}${name}`);
const { kindOf, simulate } = await load("simulate.js");
const { pastSeeds } = await load("past-seeds.js");
const { strikeAll, SCENARIOS } = await load("matrix/matrix.js");

/** The first world, or the first situation, in which the fault shows; undefined where it does not. */
const killer = async ({ worlds, every }) => {
  const seeds = [...pastSeeds, ...Array.from({ length: worlds }, (_, index) => [kindOf(index + 1), index + 1])];
  for (const [kind, seed] of seeds) {
    const [breach] = (await simulate(seed, kind)).breaches;
    if (breach !== undefined) return { by: breach.invariant, where: `seed ${seed} (${kind})` };
  }
  for (const [index, scenario] of SCENARIOS.entries()) {
    const [lost] = (await strikeAll(scenario, every, index)).lost;
    if (lost !== undefined) return { by: lost.breaches[0].invariant, where: scenario.name };
  }
  return undefined;
};

/** What throws, or never ends, is found as well: whoever starts this sees it. */
const tried = async (effort) => {
  try {
    return await killer(effort);
  } catch (thrown) {
    return { by: "thrown", where: thrown instanceof Error ? thrown.message : String(thrown) };
  }
};

parentPort.postMessage(await tried(workerData));
