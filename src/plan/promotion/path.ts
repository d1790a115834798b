import { bad, type Checked, good, type Place, problem } from "../../model/problem.ts";
import { isDevice } from "./reserved.ts";

/** A rendered path: what the configuration says, and what it takes from the page. */
export type PathPart = { readonly literal: string } | { readonly value: unknown };

const COMPONENT_BYTES = 200;
const PATH_BYTES = 1_000;

const VALUE_SIGNS = /[/\\]/;
const UNFIT = /[\p{Cc}\p{Surrogate}\p{Default_Ignorable_Code_Point}\u2028\u2029]/u;
const WINDOWS = /[<>:"|?*\\]/;

/** Paths that a file system may take for the same: by case, by form, on whatever machine they are checked out. */
export const foldedPath = (path: string): string =>
  path.normalize("NFKC").toUpperCase().toLowerCase().normalize("NFKC");

type Rule = readonly [breaks: (name: string) => boolean, why: string];

const COMPONENT_RULES: readonly Rule[] = [
  [(name) => name === "", "has an empty part"],
  [(name) => name === "." || name === "..", "leads somewhere else (`.` or `..`)"],
  [(name) => /^\s|[\s.]$/u.test(name), "has a part that starts or ends with a space, or ends with a dot"],
  [isDevice, "has a name that Windows keeps for a device"],
  [(name) => /^(?:\.git|git~\d+)$/i.test(name), "leads into `.git`"],
  [(name) => Buffer.byteLength(name) > COMPONENT_BYTES, `has a part of more than ${COMPONENT_BYTES} bytes`],
];

const PATH_RULES: readonly Rule[] = [
  [(path) => path.trim() === "", "is empty"],
  [(path) => UNFIT.test(path), "holds a control character, or one that cannot be seen"],
  [(path) => /^[/\\]/.test(path), "is absolute"],
  [(path) => /^[a-z]:/i.test(path), "begins with the letter of a drive"],
  [(path) => WINDOWS.test(path), 'holds one of \\ < > : " | ? *'],
  [(path) => Buffer.byteLength(path) > PATH_BYTES, `is longer than ${PATH_BYTES} bytes`],
  ...COMPONENT_RULES.map(
    ([breaks, why]): Rule => [(path) => path.split("/").some((name) => breaks(foldedPath(name)) || breaks(name)), why],
  ),
  [(path) => /^\.github\/workflows(?:\/|$)/.test(foldedPath(path)), "leads into `.github/workflows`"],
];

/** What is wrong with a path below the workspace, as the end of "The path … ". */
export const pathFault = (path: string): string | undefined => PATH_RULES.find(([breaks]) => breaks(path))?.[1];

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(textOf).join("-");
  if (typeof value === "object")
    return "title" in value ? textOf(value.title) : "name" in value ? textOf(value.name) : "";
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
};

const writtenBy = (part: PathPart): string => ("literal" in part ? part.literal : textOf(part.value));

const joined = (parts: readonly PathPart[]): string => parts.map(writtenBy).join("");

/** What a page gives may be a name, or a part of one: never a way to another folder, and never a hidden file. */
const valueFault = (parts: readonly PathPart[]): string | undefined => {
  const faults = parts.map((part, index) => {
    if ("literal" in part) return undefined;
    if (VALUE_SIGNS.test(writtenBy(part))) return "takes a slash or a backslash from the page";
    const starts = /(?:^|\/)$/.test(joined(parts.slice(0, index)));
    const hidden = starts && joined(parts.slice(index)).startsWith(".");
    return hidden ? "has a name that begins with a dot because of what the page holds" : undefined;
  });
  return faults.find((fault) => fault !== undefined);
};

const shownPath = (path: string): string => JSON.stringify(path.length > 120 ? `${path.slice(0, 119)}…` : path);

const CURE = "Use `{{ slug }}` in `path`, which is safe whatever the page is called, or rename the page.";

/** The path that the parts make, or why nothing is written there. */
export const safePath = (parts: readonly PathPart[], place: Place): Checked<string> => {
  const path = joined(parts).normalize("NFC");
  const fault = pathFault(path) ?? valueFault(parts);
  return fault === undefined ? good(path) : bad(problem(`The path ${shownPath(path)} ${fault}.`, CURE, place));
};
