import { isObject } from "../../model/json.ts";
import type { Proposed, Unmatched } from "../../model/proposal.ts";
import type { Column } from "../../model/schema.ts";
import { type Evidence, relates } from "./evidence.ts";
import type { Field, Fields } from "./fields.ts";
import { isWritable, type Matches } from "./match.ts";

const COMPUTED = "Notion fills it in itself";
const FOREIGN = "a relation to another database: make that one a target too, and add `to`";

const whyNot = (column: Column, evidence: Evidence, { misfits }: Matches): string => {
  const refused = evidence.refused.get(column.name) ?? misfits.get(column.name);
  if (refused !== undefined) return refused;
  if (!isWritable(column)) return COMPUTED;
  if (column.type === "relation" && !relates(column, evidence)) return FOREIGN;
  return "no field has such a name";
};

/** Properties that nothing was found for, each with the reason. */
export const unmatchedIn = (
  mappings: readonly Proposed[],
  evidence: Evidence,
  matches: Matches,
): readonly Unmatched[] => {
  const mapped = new Set(mappings.map(({ property }) => property));
  return evidence.columns
    .filter(({ name }) => !mapped.has(name))
    .map((column) => ({ property: column.name, type: column.type, why: whyNot(column, evidence, matches) }));
};

/** Fields that nothing draws on; of one that is a thing with fields, those are told and not the thing. */
export const unusedIn = (
  fields: readonly Field[],
  used: readonly string[],
  records: readonly Fields[],
): readonly string[] => {
  const isDrawn = ({ from }: Field): boolean =>
    used.some((one) => one === from || one.includes(`${from}[]`) || one.includes(`${from})`));
  const isThing = ({ path: [name], path }: Field): boolean =>
    path.length === 1 && records.every((record) => isObject(record[name] ?? {}));
  return fields.filter((field) => !isDrawn(field) && !isThing(field)).map(({ from }) => from);
};
