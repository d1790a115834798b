// Benchmarks. They print figures and judge nothing: machines differ, so compare columns of one run.
// With NODE24 set to a Node 24 binary the bundle is measured as the runner starts it.
// Name some to run only those: npm run bench -- startup memory
import "./ready.mjs";

const ALL = ["startup", "memory"];
const wanted = process.argv.slice(2);
for (const name of ALL.filter((one) => wanted.length === 0 || wanted.includes(one)))
  await import(`./bench/${name}.mjs`);
