// Benchmarks. Only requests are judged, since they are exact: more than the floor is a failure. Of time they print figures
// and judge nothing: machines differ, so compare columns of one run.
// With NODE24 set to a Node 24 binary the bundle is measured as the runner starts it.
//   npm run bench                          all that is quick
//   npm run bench -- tasks planning        those that are named, whole
//   npm run bench -- tasks --write         and what was measured goes into docs/performance.md
import { spawn } from "node:child_process";
import { resolve } from "node:path";
import "./ready.mjs";
import { BENCHES, writePage } from "./bench/page.mjs";

const words = process.argv.slice(2);
const write = words.includes("--write");
const named = words.filter((word) => word !== "--write");
const unknown = named.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(", ")}. There are: ${Object.keys(BENCHES).join(", ")}.`);
  process.exit(2);
}

const quick = named.length === 0 && !write;
const wanted = Object.keys(BENCHES).filter((name) =>
  named.length > 0 ? named.includes(name) : write || BENCHES[name].quick,
);

/** Runs one in a process of its own, and shows what it prints as it comes. */
const measured = (name) =>
  new Promise((done) => {
    const script = resolve(".github/scripts/bench", `${name}.mjs`);
    const child = spawn(process.execPath, [script, ...(quick ? ["--quick"] : [])], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let printed = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
      printed += text;
      process.stdout.write(text);
    });
    child.once("close", (code) => done({ printed: printed.trim(), ok: code === 0 }));
  });

const failed = [];
for (const name of wanted) {
  console.log(`\n## ${name}\n`);
  const { printed, ok } = await measured(name);
  if (!ok) failed.push(name);
  else if (write) writePage(name, printed);
}
for (const name of failed)
  console.error(`✗ ${name}: see above${write ? "; docs/performance.md keeps what it had" : ""}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
