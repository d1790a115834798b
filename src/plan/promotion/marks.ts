import type { Difference } from "../../model/change.ts";
import type { Page } from "../../model/page.ts";
import {
  bad,
  type Checked,
  good,
  type Place,
  type Problem,
  problem,
  problemsOf,
  valuesOf,
} from "../../model/problem.ts";
import type { Promoting } from "../../model/promotion.ts";
import { canonical, isPropertyType } from "../../model/property.ts";
import { unwritable } from "../../model/writable.ts";
import type { Bound } from "../bind.ts";
import { canonicalJson } from "../sha.ts";
import { readValue } from "../value.ts";
import type { FileVariables } from "./page.ts";

export interface MarkVariables extends FileVariables {
  /** Of all files that the page becomes. */
  readonly paths: readonly string[];
}

/** How a text under `mark` becomes a value: templates are on another floor. */
export type RenderMark = (text: string, variables: MarkVariables) => Checked<string>;

export interface MarkQuestion {
  readonly mark: Promoting["mark"];
  readonly columns: Bound["columns"];
  readonly page: Page;
  readonly variables: MarkVariables;
  readonly place: Place;
}

const filledIn = (value: unknown, variables: MarkVariables, renderMark: RenderMark): Checked<unknown> => {
  if (typeof value === "string") return renderMark(value, variables);
  if (!Array.isArray(value)) return good(value);
  const read = value.map((one) => filledIn(one, variables, renderMark));
  const problems = problemsOf(read);
  return problems.length > 0 ? bad(...problems) : good(valuesOf(read));
};

const unfit = (property: string, wrong: string, place: Place): Problem =>
  problem(`\`mark\` gives \`${property}\` ${wrong}.`, "Mend the value under `mark`.", { ...place, property });

const marked = (
  name: string,
  given: unknown,
  { columns, page, place }: MarkQuestion,
): Checked<readonly Difference[]> => {
  const column = columns.get(name);
  if (column === undefined || !isPropertyType(column.type)) return good([]);
  const read = readValue(column.type, given);
  if ("wrong" in read) return bad(unfit(name, read.wrong, place));
  const property = canonical(read.property);
  const fault = unwritable(property);
  if (fault !== null) return bad(unfit(name, fault, place));
  const before = page.properties[column.name]?.value ?? null;
  const same = canonicalJson(before) === canonicalJson(property.value);
  return good(same ? [] : [{ property: name, before, after: property.value }]);
};

/** What is to be marked on a promoted page, and is not yet. */
export const marksOf = (question: MarkQuestion, renderMark: RenderMark): Checked<readonly Difference[]> => {
  const read = Object.entries(question.mark).map(([name, value]) => {
    const given = filledIn(value, question.variables, renderMark);
    return given.ok ? marked(name, given.value, question) : given;
  });
  const problems = problemsOf(read);
  if (problems.length > 0)
    return bad(...problems.map((one) => ({ ...one, place: { ...question.place, ...one.place } })));
  return good(valuesOf(read).flat());
};
