import { build, moduleIn } from "./build.mjs";
import { crew } from "./crew.mjs";

const AT_ONCE = 20;
/** One seed in so many is run twice, and has to go the same way. */
const TWICE = 100;
const MOST_FAILURES = 20;

function* portions(from, count) {
  for (let done = 0; done < count; done += AT_ONCE) {
    yield { from: from + done, count: Math.min(AT_ONCE, count - done), twice: TWICE };
  }
}

/** What the worlds of these seeds came to. `enough` failures end it. */
export const simulateAll = async ({
  folder,
  from,
  count,
  jobs,
  kind,
  enough = MOST_FAILURES,
  told = () => undefined,
}) => {
  const totals = new Map();
  const failures = [];
  let seeds = 0;
  await crew({
    script: new URL("./seeds-worker.mjs", import.meta.url),
    data: { module: moduleIn(folder, "simulate.js"), kind },
    tasks: portions(from, count),
    jobs,
    heard: (results) => {
      for (const { seed, breaches, counts } of results) {
        seeds += 1;
        for (const [what, times] of counts) totals.set(what, (totals.get(what) ?? 0) + times);
        if (breaches.length > 0) failures.push({ seed, breaches });
      }
      told(seeds, failures.length);
      return failures.length < enough;
    },
  });
  return { seeds, totals, failures: failures.sort((a, b) => a.seed - b.seed) };
};

const printed =
  (kind) =>
  ({ seed, breaches: [first, ...others] }) => {
    const more = others.length > 0 ? ` (and ${others.length} more)` : "";
    return `  ${first.invariant}: ${first.what.slice(0, 300)}${more}\n    npm run sim -- --seed ${seed}${kind === undefined ? "" : ` --kind ${kind}`}`;
  };

const grouped = (totals, start) =>
  [...totals]
    .filter(([what]) => what.startsWith(start))
    .sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }))
    .map(([what, times]) => `  ${String(times).padStart(9)}  ${what}`);

export const run = async ({ seeds: asked = "1000", from, jobs, kind }) => {
  const folder = build();
  const began = performance.now();
  const cpu = process.cpuUsage();
  const { seeds, totals, failures } = await simulateAll({
    folder,
    from: Number(from),
    count: Number(asked),
    kind,
    jobs: jobs === undefined ? undefined : Number(jobs),
    told: (done, bad) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${done} seeds, ${bad} failed `);
    },
  });
  if (process.stderr.isTTY) process.stderr.write("\r");
  const seconds = (performance.now() - began) / 1000;
  const busy = process.cpuUsage(cpu).user / 1e6;
  const of = (what) => totals.get(what) ?? 0;
  console.log(`Seeds ${from} to ${Number(from) + Number(asked) - 1}: ${seeds} worlds, ${failures.length} failed.`);
  console.log(
    `${seconds.toFixed(0)} s: ${(seeds / seconds).toFixed(1)} seeds a second, ${(seeds / busy).toFixed(1)} a second of one core.`,
  );
  console.log(
    `${of("runs")} runs, ${of("requests")} requests, ${of("crashes")} crashes, ${of("deeds of people")} deeds of people.`,
  );
  console.log(["Faults and disasters:", ...grouped(totals, "fault: "), ...grouped(totals, "disaster: ")].join("\n"));
  const windows = grouped(totals, "window: ");
  if (windows.length > 0)
    console.log(["Worlds beyond what is promised, where it only has to be told:", ...windows].join("\n"));
  if (failures.length > 0) console.log(["Failures:", ...failures.map(printed(kind))].join("\n"));
  return failures.length === 0;
};
