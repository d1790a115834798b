import { parentPort, workerData } from "node:worker_threads";

const load = (name, home = workerData.spoilt) => import(`${home}/${name}`);
const { kindOf, simulate } = await load("simulate.js");
const { pastSeeds } = await load("past-seeds.js");
const { strikeAll, SCENARIOS } = await load("matrix/matrix.js");
const unspoilt = await load("simulate.js", workerData.whole);

/** A world that breaks without a fault as well shows none. */
const isSound = async ([kind, seed]) => (await unspoilt.simulate(seed, kind)).breaches.length === 0;

const inWorlds = async (seeds) => {
  for (const world of seeds) {
    const [kind, seed] = world;
    const [breach] = (await simulate(seed, kind)).breaches;
    if (breach !== undefined && (await isSound(world)))
      return { by: breach.invariant, where: `seed ${seed} (${kind})` };
  }
  return undefined;
};

const inMatrix = async (scenarios, every) => {
  for (const [index, scenario] of scenarios.entries()) {
    const [lost] = (await strikeAll(scenario, every, index)).lost;
    if (lost !== undefined) return { by: lost.breaches[0].invariant, where: scenario.name };
  }
  return undefined;
};

/** Where it was found before: a world, or a situation of the matrix. It is tried first, and may find nothing any more. */
const whereItWas = async ({ world, situation }) =>
  (await inWorlds(world === undefined ? [] : [world])) ??
  inMatrix(
    SCENARIOS.filter(({ name }) => name === situation),
    1,
  );

/** The first world, or the first situation, in which the fault shows: the likeliest first. Undefined where it does not. */
const killer = async ({ worlds, every, ...before }) => {
  const seeds = Array.from({ length: worlds }, (_, index) => [kindOf(index + 1), index + 1]);
  const likely = (await whereItWas(before)) ?? (await inWorlds(pastSeeds));
  return likely ?? (await inMatrix(SCENARIOS, every)) ?? (await inWorlds(seeds));
};

/** What throws, or never ends, is found as well: whoever starts this sees it. */
const tried = async (effort) => {
  try {
    return await killer(effort);
  } catch (thrown) {
    return { by: "thrown", where: thrown instanceof Error ? thrown.message : String(thrown) };
  }
};

parentPort.postMessage("begun");
parentPort.postMessage(await tried(workerData));
