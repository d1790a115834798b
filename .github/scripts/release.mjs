// What has to be true of a tag before it becomes a release, told before anything is published:
//   node .github/scripts/release.mjs v1.2.3 [--notes FILE] [--outputs FILE]
// FILE of --notes gets this version's part of the changelog. FILE of --outputs gets `major=v1`, the tag that users follow,
// or `major=` when a newer release of that major version is there already.
import { spawnSync } from "node:child_process";
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { notes: { type: "string" }, outputs: { type: "string" } },
});
const [tag = ""] = positionals;
const version = tag.replace(/^v/, "");
const [major = ""] = tag.split(".");

const stop = (why) => {
  console.error(why);
  process.exit(1);
};

const NUMBERS = /^v(\d+)\.(\d+)\.(\d+)$/;

/** The part of the changelog under `## [1.2.3] - 2026-11-21`, up to the next version. */
const notes = () => {
  const parts = readFileSync("CHANGELOG.md", "utf8").split(/^## /m).slice(1);
  const part = parts.find(
    (text) => /^\[?(\d+\.\d+\.\d+)\]? - \d{4}-\d{2}-\d{2}$/m.exec(text.split("\n")[0])?.[1] === version,
  );
  return part?.split("\n").slice(1).join("\n").trim();
};

const numbers = (name) => NUMBERS.exec(name).slice(1).map(Number);
const isNewer = (one, other) => {
  const place = numbers(one).findIndex((number, index) => number !== numbers(other)[index]);
  return place >= 0 && numbers(one)[place] > numbers(other)[place];
};

const releases = () => {
  const { status, stdout } = spawnSync("git", ["tag", "--list", `${major}.*`], { encoding: "utf8" });
  if (status !== 0) stop("The tags cannot be read: run this in the repository.");
  return stdout.split("\n").filter((name) => NUMBERS.test(name));
};

if (!NUMBERS.test(tag)) stop(`${JSON.stringify(tag)} is no release: a tag is v1.2.3.`);
const packaged = JSON.parse(readFileSync("package.json", "utf8")).version;
if (packaged !== version) stop(`The tag is ${tag}, and package.json says ${packaged}: set both to the same version.`);
const text = notes();
if (!text) stop(`CHANGELOG.md has nothing under "## [${version}] - <date>": say there what is new.`);

const newest = releases().every((other) => !isNewer(other, tag));
if (values.notes !== undefined) writeFileSync(values.notes, `${text}\n`);
if (values.outputs !== undefined) appendFileSync(values.outputs, `major=${newest ? major : ""}\n`);
console.log(`${tag} may be released${newest ? `, and ${major} moves to it` : `; ${major} stays at a newer release`}.`);
