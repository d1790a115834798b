// The simulation: whole worlds from seeds, the crash matrix, and planted mutants. docs/reliability.md says what is shown by it.
//   npm run sim -- --seeds 10000 [--from 1]   worlds of these seeds, on all cores; fails when any invariant breaks
//   npm run sim -- --seed 42                  one of them, and its story
//   … --kind pushes                           only worlds of this kind (they take turns otherwise)
//   npm run sim -- --matrix [--every 10]      every step of every scenario, struck in every way (or each tenth)
//   npm run sim -- --mutants [name]           faults planted in the source; each has to be found
//   … --since main                            only those in files that differ from this commit's
import "./ready.mjs";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: "string" },
    seed: { type: "string" },
    from: { type: "string", default: "1" },
    jobs: { type: "string" },
    kind: { type: "string" },
    matrix: { type: "boolean", default: false },
    every: { type: "string", default: "1" },
    mutants: { type: "boolean", default: false },
    since: { type: "string" },
  },
});

const wanted = values.mutants ? "mutants" : values.matrix ? "matrix" : values.seed === undefined ? "seeds" : "story";
const { run } = await import(`./sim/${wanted}.mjs`);
process.exitCode = (await run({ ...values, names: positionals })) ? 0 : 1;
