import { parentPort, workerData } from "node:worker_threads";

const { strikeAll, SCENARIOS } = await import(workerData.module);

parentPort.on("message", async (index) => {
  const scenario = SCENARIOS[index];
  parentPort.postMessage({ name: scenario.name, ...(await strikeAll(scenario, workerData.every, index)) });
});
