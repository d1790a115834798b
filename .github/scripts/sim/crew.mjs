// A worker for each core. Whoever is free takes the next task, so that a slow one holds up nobody.
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

/** `tasks` may be endless: it ends when it gives nothing, or when `heard` answers false. */
export const crew = ({ script, data, tasks, heard, jobs = availableParallelism() }) => {
  const coming = tasks[Symbol.iterator]();
  let on = true;
  const member = () =>
    new Promise((resolve, reject) => {
      const worker = new Worker(script, { workerData: data });
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
