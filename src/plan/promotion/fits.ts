import { didYouMean } from "../../model/nearest.ts";
import { type Problem, problem } from "../../model/problem.ts";
import { isPropertyType, type PropertyType } from "../../model/property.ts";
import type { Column } from "../../model/schema.ts";
import type { Target } from "../../model/target.ts";
import { readValue } from "../value.ts";

/** Types that Notion finds pages by when it is given a plain value. */
const SOUGHT: readonly PropertyType[] = [
  "status",
  "select",
  "multi_select",
  "checkbox",
  "title",
  "rich_text",
  "number",
  "date",
  "url",
  "email",
  "phone_number",
];

/** Types that a mark may have: not a name, by which a page's files are called, and nobody but a person assigns people. */
const MARKED: readonly PropertyType[] = [
  "checkbox",
  "rich_text",
  "status",
  "select",
  "multi_select",
  "date",
  "url",
  "number",
  "email",
  "phone_number",
];

const otherType = (key: string, { name, type }: Column, types: readonly string[]): Problem =>
  problem(
    `\`${key}\` names \`${name}\`, which is of type ${type} in Notion.`,
    `Name a property of one of these types: ${types.join(", ")}.`,
  );

const optionFault = (key: string, { name, options }: Column, value: unknown): Problem | undefined => {
  const names = options?.map((option) => option.name);
  if (names === undefined || typeof value !== "string" || names.includes(value)) return undefined;
  return problem(
    `\`${key}\` names ${JSON.stringify(value)} of \`${name}\`, which has no such option.`,
    didYouMean(value, names),
  );
};

const unfit = (key: string, { name }: Column, wrong: string): Problem =>
  problem(`\`${key}\` gives \`${name}\` ${wrong}.`, "Mend the value.");

const asRead = (type: PropertyType, value: unknown): string | undefined => {
  const read = readValue(type, value);
  return "wrong" in read ? read.wrong : undefined;
};

/** A value that pages are found by. One that is left empty is found as such, but a checkbox is never empty. */
const soughtFault = (column: Column, value: unknown): Problem | undefined => {
  const { type } = column;
  if (!isPropertyType(type) || !SOUGHT.includes(type)) return otherType("when", column, SOUGHT);
  if (value === null && type !== "checkbox") return undefined;
  const takes = { checkbox: "boolean", number: "number" }[type as string] ?? "string";
  if (typeof value !== takes) return unfit("when", column, `${JSON.stringify(value)}, and takes a ${takes}`);
  return optionFault("when", column, value);
};

const isTemplate = (value: unknown): boolean => [value].flat().some((one) => String(one).includes("{"));

/** A value that is marked. What a template gives is only known when there is a page. */
const markFault = (column: Column, value: unknown): Problem | undefined => {
  const { type } = column;
  if (!isPropertyType(type) || !MARKED.includes(type)) return otherType("mark", column, MARKED);
  if (isTemplate(value)) return undefined;
  const wrong = asRead(type, value);
  if (wrong !== undefined) return unfit("mark", column, wrong);
  return type === "status" ? optionFault("mark", column, value) : undefined;
};

/** Properties that a promoted target goes by. */
export const promotedProperties = ({
  promoting,
  when,
}: Target): readonly (readonly [property: string, key: "when" | "mark"])[] =>
  promoting === undefined
    ? []
    : [
        ...Object.keys(when).map((name) => [name, "when"] as const),
        ...Object.keys(promoting.mark).map((name) => [name, "mark"] as const),
      ];

/** What is wrong with the way in which a promoted target goes by a property, before any page is asked for. */
export const promotionFault = (
  { promoting, when }: Target,
  [property, key]: readonly [property: string, key: string],
  column: Column,
): Problem | undefined => {
  if (promoting === undefined) return undefined;
  if (key === "mark") return markFault(column, promoting.mark[property]);
  if (key !== "when") return undefined;
  return Object.entries(when)
    .flatMap(([name, values]) => (name === property ? values : []))
    .map((value) => soughtFault(column, value))
    .find((found) => found !== undefined);
};
