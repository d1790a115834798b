// Requests and wall time of whole runs of the bundle against the emulator. Requests are exact, and more than the floor is
// a failure; time is only shown. With --quick the runs that wait for a minute's window are left out.
import { table } from "./table.mjs";
import { carryOut } from "./tasks/carry-out.mjs";
import { floorOf, inWords, TASKS } from "./tasks/list.mjs";

const ROUNDS = 5;
const WINDOW = 180;
const LATENCY_MS = 20;
const latency = ["--latency", String(LATENCY_MS)];

const FREE = { flags: latency, rate: 100, rounds: ROUNDS };
const WINDOWED = { flags: [...latency, "--rate", String(WINDOW)], rate: WINDOW / 60, rounds: 1 };

/** What the windows alone take: the last one is not waited for. */
const leastSeconds = (requests) => (Math.ceil(requests / WINDOW) - 1) * 60;

const free = async () => {
  const done = await carryOut(TASKS, FREE);
  console.log(`Nothing held back, ${LATENCY_MS} ms an answer, median of ${ROUNDS} runs:\n`);
  const rows = done.map(({ task, requests, seconds }) => [
    task.name,
    requests,
    floorOf(task),
    inWords(task),
    seconds.toFixed(2),
  ]);
  console.log(table(["task", ">requests", ">floor", "the floor is made of", ">seconds"], rows));
  return done;
};

const windowed = async () => {
  const done = await carryOut(TASKS, WINDOWED);
  console.log(`\nNo more than ${WINDOW} requests in a minute's window, ${LATENCY_MS} ms an answer, one run:\n`);
  const rows = done.map(({ task, requests, refused, seconds }) => [
    task.name,
    requests,
    floorOf(task),
    refused,
    seconds.toFixed(1),
    leastSeconds(floorOf(task)),
  ]);
  console.log(table(["task", ">requests", ">floor", ">refused (429)", ">seconds", ">seconds at least"], rows));
  return done;
};

const done = [...(await free()), ...(process.argv.includes("--quick") ? [] : await windowed())];
const wrong = [...new Set(done.flatMap((one) => one.wrong))];
for (const what of wrong) console.error(what);
process.exitCode = wrong.length === 0 ? 0 : 1;
