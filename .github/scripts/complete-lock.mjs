// npm leaves a platform's optional binaries out of the lock when it is not offered them, and `npm ci` on another platform
// then refuses the lock. This adds what is missing, by name and version. Run it after every change of the lock.
import { readFileSync, writeFileSync } from "node:fs";

const FILE = "package-lock.json";
const SYSTEMS = ["android", "darwin", "freebsd", "linux", "win32", "openharmony", "aix", "netbsd", "openbsd", "sunos"];
const CHIPS = ["arm64", "x64", "ia32", "arm", "ppc64", "riscv64", "s390x", "loong64", "wasm32", "mips64el"];

const lock = JSON.parse(readFileSync(FILE, "utf8"));
const present = (name) => Object.keys(lock.packages).some((path) => path.endsWith(`node_modules/${name}`));

const entry = (name, range, parent) => {
  const words = name.split(/[-/]/);
  const os = SYSTEMS.find((system) => words.includes(system));
  const cpu = CHIPS.find((chip) => words.includes(chip));
  const libc = ["musl", "gnu"].find((kind) => words.some((word) => word.startsWith(kind)));
  return {
    version: range.replace(/^\D*/, ""),
    ...(cpu && { cpu: [cpu] }),
    ...(parent.dev && { dev: true }),
    optional: true,
    ...(os && { os: [os] }),
    ...(os === "linux" && libc && { libc: [libc === "gnu" ? "glibc" : "musl"] }),
  };
};

const missing = Object.values(lock.packages).flatMap((parent) =>
  Object.entries(parent.optionalDependencies ?? {})
    .filter(([name]) => !present(name))
    .map(([name, range]) => [`node_modules/${name}`, entry(name, range, parent)]),
);
const { "": root, ...others } = lock.packages;
const all = { ...others, ...Object.fromEntries(missing) };
lock.packages = { "": root, ...Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1))) };
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${missing.length} optional packages added to ${FILE}.`);
