import type { ErrorObject } from "ajv";
import type { Path, Places } from "../config/places.ts";
import { type Place, type Problem, problem } from "../model/problem.ts";
import { type Fault, told } from "./faults.ts";
import { pathOf } from "./pointer.ts";

/** The file of the schema, and the places of what was held to it. */
type Where = Places & { readonly file: string };

const MOST = 20;
const ALTERNATIVES = 5;
/** Keywords that try other schemas on a value, or on its items, and need not find that all of them hold. */
const CHOICES: readonly string[] = ["anyOf", "oneOf", "contains"];
const DEFINITIONS = /^(\$defs|definitions)(\/|$)/;

interface Folded {
  readonly error: ErrorObject;
  /** For a choice of shapes: why the value has none of them. */
  readonly branches: readonly Folded[];
}

/** Whether an error came up while one of the shapes was tried, rather than beside the choice. */
const isOfBranch = ({ error }: Folded, choice: ErrorObject): boolean => {
  const { instancePath, schemaPath } = error;
  if (instancePath !== choice.instancePath && !instancePath.startsWith(`${choice.instancePath}/`)) return false;
  if (schemaPath.startsWith(`${choice.schemaPath}/`)) return true;
  const home = choice.schemaPath.slice(0, choice.schemaPath.lastIndexOf("/") + 1);
  return !schemaPath.startsWith(home) || DEFINITIONS.test(schemaPath.slice(home.length));
};

/** What follows from other errors is not told beside them: each shape that a value does not have gives errors of its own. */
const folded = (errors: readonly ErrorObject[]): readonly Folded[] => {
  const kept: Folded[] = [];
  for (const error of errors) {
    if (error.keyword === "if" || error.keyword === "propertyNames") continue;
    const branches: Folded[] = [];
    while (CHOICES.includes(error.keyword)) {
      const last = kept.at(-1);
      if (last === undefined || !isOfBranch(last, error)) break;
      branches.unshift(last);
      kept.pop();
    }
    kept.push({ error, branches });
  }
  return kept;
};

const typesOf = ({ params }: ErrorObject): readonly unknown[] => [params["type"] as unknown].flat();

/** Shapes that differ in nothing but their type are one list of types. */
const sameButType = ({ error, branches }: Folded): ErrorObject | undefined => {
  const plain = branches.every(
    (branch) => branch.error.keyword === "type" && branch.error.instancePath === error.instancePath,
  );
  if (!plain || branches.length === 0) return undefined;
  return { ...error, keyword: "type", params: { type: branches.flatMap((branch) => typesOf(branch.error)) } };
};

const faultOf = ({ error, branches }: Folded, whole: unknown): Fault => ({
  path: pathOf(error.instancePath, whole),
  keyword: error.keyword,
  params: error.params,
  value: error.data as unknown,
  name: error.propertyName,
  known: Object.keys((error.parentSchema?.["properties"] as object | undefined) ?? {}),
  message: error.message ?? "does not hold to the schema",
  alternatives: branches.slice(0, ALTERNATIVES).map((branch) => told(toFault(branch, whole)).message),
});

const toFault = (one: Folded, whole: unknown): Fault => {
  const error = sameButType(one);
  return faultOf(error === undefined ? one : { error, branches: [] }, whole);
};

const byPlace = (a: Place, b: Place): number => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);

const problemOf = (fault: Fault, { placeOf, placeOfKey, file }: Where): Problem => {
  const { message, cure, path, isKey = false } = told(fault);
  const fallback = `Mend the value; or the schema, if that is wrong (${file}).`;
  return problem(`${message}.`, cure ?? fallback, isKey ? placeOfKey(path) : placeOf(path));
};

/** What the library found, in words for people, at the exact places, in the order of the file. */
export const complaints = (errors: readonly ErrorObject[], whole: unknown, where: Where): readonly Problem[] => {
  const all = folded(errors).map((one) => problemOf(toFault(one, whole), where));
  const unique = [...new Map(all.map((one) => [JSON.stringify([one.message, one.place]), one])).values()];
  const sorted = unique.sort((a, b) => byPlace(a.place, b.place));
  if (sorted.length <= MOST) return sorted;
  const rest = problem(
    `There are ${sorted.length - MOST} more of these.`,
    "Mend those above first.",
    where.placeOf([] satisfies Path),
  );
  return [...sorted.slice(0, MOST), rest];
};
