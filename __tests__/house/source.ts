import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Program, parseSync } from "oxc-parser";

/** One file of the project, read and parsed. Paths have forward slashes and start at the project's root. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly program: Program;
}

export const source = (path: string, text: string): Source => ({ path, text, program: parseSync(path, text).program });

/** Every TypeScript file below a folder. */
export const sources = (folder: string): readonly Source[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name).replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts"))
    .sort()
    .map((path) => source(path, readFileSync(path, "utf8")));

/** Something in the house that is not as it should be: where, and the rule with its reason. */
export type Breach = string;
export type Rule = (file: Source) => readonly Breach[];

export const breaches = (files: readonly Source[], rule: Rule): readonly Breach[] =>
  files.flatMap((file) => rule(file));

export const lineAt = (file: Source, offset: number): number => file.text.slice(0, offset).split("\n").length;

/** A node of the syntax tree, as far as the rules look at it. */
export interface Syntax {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

const isSyntax = (value: unknown): value is Syntax =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

const childrenOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : typeof value === "object" && value !== null ? Object.values(value) : [];

/** All nodes of the given types, anywhere in the file. */
export const nodes = (file: Source, types: readonly string[]): readonly Syntax[] => {
  const found: Syntax[] = [];
  const open: unknown[] = [file.program];
  while (open.length > 0) {
    const value = open.pop();
    if (isSyntax(value) && types.includes(value.type)) found.push(value);
    open.push(...childrenOf(value).filter((child) => typeof child === "object" && child !== null));
  }
  return found.sort((a, b) => a.start - b.start);
};
