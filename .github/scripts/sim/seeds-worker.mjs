import { parentPort, workerData } from "node:worker_threads";

const { simulate } = await import(workerData.module);
const { kind } = workerData;

/** A seed that throws is a failure too: of the simulation, or of what it runs. */
const simulated = async (seed) => {
  try {
    const { breaches, hash, counts } = await simulate(seed, kind);
    return { seed, breaches, hash, counts };
  } catch (thrown) {
    const what = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    return { seed, breaches: [{ invariant: "thrown", what }], hash: "", counts: new Map() };
  }
};

parentPort.on("message", async ({ from, count, twice }) => {
  const results = [];
  for (let seed = from; seed < from + count; seed += 1) {
    const result = await simulated(seed);
    const again = twice > 0 && seed % twice === 0 ? await simulated(seed) : result;
    if (again.hash !== result.hash) {
      result.breaches.push({ invariant: "L6", what: "The same seed went another way the second time." });
    }
    results.push(result);
  }
  parentPort.postMessage(results);
});
