import type { Liquid } from "liquidjs";
import { isObject } from "../model/json.ts";
import { didYouMean, nearest } from "../model/nearest.ts";
import { type Place, type Problem, problem } from "../model/problem.ts";
import type { Template, Variables } from "./template.ts";

const DEEPEST = 20;

/** How far a name leads, and what there is to choose from where it ends. Names of properties may have dots. */
const leadOf = (name: string, variables: Variables): { readonly rest: string; readonly known: readonly string[] } => {
  let here: unknown = variables;
  let rest = name;
  for (let depth = 0; depth < DEEPEST && isObject(here); depth += 1) {
    const known = Object.keys(here);
    const step = known
      .filter((key) => rest.startsWith(`${key}.`))
      .sort((a, b) => b.length - a.length)
      .at(0);
    if (step === undefined) return { rest, known };
    here = here[step];
    rest = rest.slice(step.length + 1);
  }
  return { rest, known: [] };
};

const undefinedVariable = (name: string, variables: Variables): readonly [string, string] => {
  const { rest, known } = leadOf(name, variables);
  const first = rest.split(".")[0] ?? rest;
  const word = nearest(rest, known) === undefined ? first : rest;
  const choice = known.length === 0 ? "There is nothing below it." : didYouMean(word, known);
  return [`There is no \`${name}\`.`, `${choice} What only some pages have is written \`… | default: ""\`.`];
};

/** What Liquid says, and what to do about it; the first that fits is told. */
const WORDS: readonly (readonly [RegExp, (found: string, engine: Liquid) => readonly [string, string]])[] = [
  [
    /^undefined filter: (.+)$/,
    (name, { filters }) => [`There is no filter \`${name}\`.`, didYouMean(name, Object.keys(filters))],
  ],
  [
    /^tag "?([^"]+?)"? not found$/,
    (name, { tags }) => [
      `There is no tag \`${name}\`.`,
      `${didYouMean(name, Object.keys(tags))} Templates stand alone.`,
    ],
  ],
  [/^((?:template )?render limit exceeded)$/, () => ["It takes too long.", "Make its loops smaller."]],
  [/^(.* limit exceeded|Invalid string length)$/, () => ["It takes too much room.", "Make its loops smaller."]],
  [
    /^("(?:now|today)" .+)$/,
    (why) => [`${why}.`, "Use `date`, `page.created` or `page.edited`: equal pages give equal files."],
  ],
];

const OTHERWISE = "Mend the template at this place.";

const worded = (message: string, engine: Liquid): readonly [string, string] => {
  const why = message.split("\n")[0]?.replace(/(?:, file:.*?)?, line:\d+, col:\d+$/, "") ?? "";
  const found = WORDS.map(([pattern, words]) => {
    const name = pattern.exec(why)?.[1];
    return name === undefined ? undefined : words(name, engine);
  }).find((words) => words !== undefined);
  return found ?? [`It cannot be rendered: ${why}.`, OTHERWISE];
};

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const positionOf = (thrown: unknown): readonly [number, number] | undefined => {
  const token = isObject(thrown) ? thrown["token"] : undefined;
  if (!isObject(token) || typeof token["getPosition"] !== "function") return undefined;
  const at: unknown = Reflect.apply(token["getPosition"], token, []);
  if (!isList(at)) return undefined;
  const [row, column] = at;
  return typeof row === "number" && typeof column === "number" ? [row, column] : undefined;
};

const variableIn = (thrown: unknown): string | undefined => {
  const cause = isObject(thrown) ? thrown["originalError"] : undefined;
  return isObject(cause) && typeof cause["variableName"] === "string" ? cause["variableName"] : undefined;
};

/** A mistake of a template at its line. Where there is no file, the message says which template it is. */
export const templateProblem = (
  message: string,
  cure: string,
  { template, at }: { readonly template: Template; readonly at?: readonly [number, number] | undefined },
): Problem => {
  const row = at === undefined ? undefined : at[0] + (template.line ?? 1) - 1;
  if (template.file === undefined) {
    const where = row === undefined ? "" : `, line ${row}`;
    return problem(`The template \`${template.name}\`${where}: ${message}`, cure);
  }
  const place: Place = { file: template.file, ...(row !== undefined && at && { line: row, column: at[1] }) };
  return problem(message, cure, place);
};

/** Whatever came of rendering that is no text, as a problem of the template. */
export const mishap = (
  thrown: unknown,
  {
    template,
    variables,
    engine,
  }: { readonly template: Template; readonly variables: Variables; readonly engine: Liquid },
): Problem => {
  const name = variableIn(thrown);
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const words = name === undefined ? worded(message, engine) : undefinedVariable(name, variables);
  return templateProblem(words[0], words[1], { template, at: positionOf(thrown) });
};
