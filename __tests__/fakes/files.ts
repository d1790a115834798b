import { Failure } from "../../src/model/failure.ts";
import type { Files } from "../../src/ports/files.ts";

/** A workspace in memory, that keeps the contract of the one on a disk; and what a test does behind a run's back. */
export interface RememberedFiles extends Files {
  /** Everything that is there, by path. */
  readonly all: ReadonlyMap<string, string>;
  readonly put: (path: string, text: string) => void;
  readonly remove: (path: string) => void;
}

const refused = (message: string, cure: string): Failure => new Failure({ kind: "refused", message, cure });

/** Where a path leads, without its detours; undefined where it leaves the workspace. */
const placeOf = (path: string): string | undefined => {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== "" && part !== ".") parts.push(part);
  }
  return path.startsWith("/") ? undefined : parts.join("/");
};

const SIGNS: Readonly<Record<string, string>> = { "**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]" };

const meaning = (sign: string): string =>
  sign.startsWith("{") ? `(?:${sign.slice(1, -1).replaceAll(",", "|")})` : (SIGNS[sign] ?? `\\${sign}`);

/** The few signs of a pattern that tests use. */
const matcher = (pattern: string): RegExp => {
  const written = pattern.replace(/^(\.\/)+/, "");
  return new RegExp(`^${written.replaceAll(/\{[^{}]*\}|\*\*\/|\*\*|[*?.+^$()|[\]\\]/g, meaning)}$`);
};

const isGuarded = (place: string): boolean => {
  const names = place.toLowerCase().split("/");
  return names.includes(".git") || (names[0] === ".github" && names[1] === "workflows");
};

const whole = (content: Parameters<Files["write"]>[1]): string => {
  if (typeof content === "string") return content;
  return content instanceof Uint8Array ? new TextDecoder().decode(content) : [...content].join("");
};

export const rememberedFiles = (given: Readonly<Record<string, string>> = {}): RememberedFiles => {
  const all = new Map(Object.entries(given));

  const inside = (path: string): string => {
    const place = placeOf(path);
    if (place === undefined) throw refused(`${path} is outside the workspace.`, "Name a path below it.");
    return place;
  };
  const isFolder = (place: string): boolean => [...all.keys()].some((path) => path.startsWith(`${place}/`));
  const writable = (path: string): string => {
    const place = inside(path);
    if (isGuarded(place)) throw refused(`${path} leads into .git or .github/workflows.`, "Name a path elsewhere.");
    if (!all.has(place) && isFolder(place)) throw refused(`${path} cannot be written.`, "Name a file, not a folder.");
    const above = place.split("/").slice(0, -1);
    if (above.some((_, index) => all.has(above.slice(0, index + 1).join("/")))) {
      throw refused(`${path} cannot be written.`, "Something on the way to it is a file: move it.");
    }
    return place;
  };
  return {
    all,
    put: (path, text) => void all.set(path, text),
    remove: (path) => void all.delete(path),
    read: async (path) => {
      const place = inside(path);
      const text = all.get(place);
      if (text === undefined && isFolder(place)) throw refused(`${path} cannot be read.`, "Name a file, not a folder.");
      return text;
    },
    list: async (patterns, exclude) => {
      const [wanted, unwanted] = [patterns.map(matcher), exclude.map(matcher)];
      const found = [...all.keys()].filter((path) => wanted.some((one) => one.test(path)));
      return found.filter((path) => !unwanted.some((one) => one.test(path))).sort();
    },
    write: async (path, content) => {
      const place = writable(path);
      all.set(place, whole(content));
    },
    append: async (path, line) => {
      const place = writable(path);
      all.set(place, `${all.get(place) ?? ""}${line}\n`);
    },
  };
};
