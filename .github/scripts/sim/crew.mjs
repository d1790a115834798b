// A worker for each core. Whoever is free takes the next task, so that a slow one holds up nobody.
import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";

// Tasks are short, and go through all of the code: V8 spent a quarter of its time on making functions quick that are
// then called too seldom to earn it back. It waits longer now before it does so (its own measure is 132 KB). Later ones
// are patient by themselves, and do not know the switch.
const PATIENT = process.versions.v8.startsWith("11.") ? "--interrupt-budget=1000000" : undefined;
/** What a task leaves behind is gone when the next one begins: collected seldom, it costs next to nothing. */
const YOUNG_MB = 96;

/** `tasks` may be endless: it ends when it gives nothing, or when `heard` answers false. */
export const crew = ({ script, data, tasks, heard, jobs = availableParallelism() }) => {
  if (PATIENT !== undefined) setFlagsFromString(PATIENT);
  const coming = tasks[Symbol.iterator]();
  let on = true;
  const member = () =>
    new Promise((resolve, reject) => {
      const worker = new Worker(script, { workerData: data, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
      const next = () => {
        const { value, done } = on ? coming.next() : { done: true };
        if (done) return void worker.terminate().then(resolve);
        worker.postMessage(value);
      };
      worker.on("error", reject);
      worker.on("message", (message) => {
        if (heard(message) === false) on = false;
        next();
      });
      next();
    });
  return Promise.all(Array.from({ length: jobs }, member));
};
