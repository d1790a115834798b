import { build, moduleIn } from "./build.mjs";
import { crew } from "./crew.mjs";

const printed = ({ scenario, blow, step, breaches, story }) =>
  [
    `  ${scenario} · ${blow} · step ${step + 1}`,
    ...breaches.map(({ invariant, what }) => `    ${invariant}: ${what.slice(0, 300)}`),
    ...story.slice(-30).map((line) => `      ${line}`),
  ].join("\n");

/** Every scenario, on all cores. */
export const strikeEverything = async ({ folder, every, jobs }) => {
  const module = moduleIn(folder, "matrix/matrix.js");
  const { SCENARIOS } = await import(module);
  const lost = [];
  let cases = 0;
  await crew({
    script: new URL("./matrix-worker.mjs", import.meta.url),
    data: { module, every },
    tasks: SCENARIOS.keys(),
    jobs,
    heard: (one) => {
      cases += one.cases;
      lost.push(...one.lost);
    },
  });
  return { scenarios: SCENARIOS.length, cases, lost };
};

export const run = async ({ every, jobs }) => {
  const began = performance.now();
  const { scenarios, cases, lost } = await strikeEverything({
    folder: build(),
    every: Number(every),
    jobs: jobs === undefined ? undefined : Number(jobs),
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(
    `${scenarios} scenarios, each step struck in 8 ways: ${cases} cases, ${lost.length} lost, in ${seconds} s.`,
  );
  if (lost.length > 0) console.log(lost.slice(0, 5).map(printed).join("\n"));
  return lost.length === 0;
};
