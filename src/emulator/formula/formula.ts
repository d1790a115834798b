import type { Json, JsonObject } from "../json.ts";
import { listOf, numberOf, objectOf, own, textOf } from "../json.ts";
import { deeper, MAX_DEPTH, type View } from "../query/view.ts";
import { findProperty } from "../schema/schema.ts";
import { type DataSource, dataSourceOfPage, type Page, type Property, plainText } from "../store.ts";
import { floorMinute, keptDate } from "../times.ts";
import { asText, FUNCTIONS, isBlank, isMany, isMoment, momentOf, type Worth } from "./functions.ts";
import { type Formula, parseFormula } from "./parse.ts";
import { withNames } from "./text.ts";

const parsed = new Map<string, Formula>();
const MAX_PARSED = 1000;

const parse = (expression: string): Formula => {
  const known = parsed.get(expression);
  if (known !== undefined) return known;
  if (parsed.size >= MAX_PARSED) parsed.clear();
  const formula = parseFormula(expression);
  parsed.set(expression, formula);
  return formula;
};

const named = (value: Json): Worth => (value === null ? null : textOf(objectOf(value)["name"]));

const dateWorth = (value: Json): Worth => (value === null ? null : momentOf(textOf(objectOf(value)["start"])));

const scalar = (value: Json): Worth =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;

/** How a formula sees a value that Notion shows. */
const worthOf = (type: string, value: Json): Worth => {
  switch (type) {
    case "title":
    case "rich_text":
      return plainText(value);
    case "select":
    case "status":
      return named(value);
    case "multi_select":
    case "people":
    case "files":
      return listOf(value).map(named);
    case "relation":
      return listOf(value).map((one) => textOf(objectOf(one)["id"]));
    case "date":
      return dateWorth(value);
    case "created_time":
    case "last_edited_time":
      return momentOf(textOf(value));
    case "formula":
    case "rollup": {
      const inner = objectOf(value);
      const kind = textOf(inner["type"]);
      return kind === "date" ? dateWorth(inner[kind] ?? null) : scalar(inner[kind] ?? null);
    }
    case "unique_id":
      return `${textOf(objectOf(value)["prefix"])}${numberOf(objectOf(value)["number"]) ?? ""}`;
    default:
      return scalar(value);
  }
};

interface Scope {
  readonly page: Page;
  readonly source: DataSource;
  readonly view: View;
}

const lookUp = (name: string, { page, source, view }: Scope): Worth => {
  const property = findProperty(source, name);
  if (property === undefined || view.depth > MAX_DEPTH) return null;
  return worthOf(property.type, view.value(page, property, deeper(view)));
};

const evaluate = (formula: Formula, scope: Scope): Worth => {
  if (formula.kind === "value") return formula.value;
  const { name, args } = formula;
  const arg = (index: number): Worth => {
    const one = args[index];
    return one === undefined ? null : evaluate(one, scope);
  };
  if (name === "if") return isBlank(arg(0)) ? arg(2) : arg(1);
  if (name === "ifs") {
    const yes = args.findIndex((_, index) => index % 2 === 0 && index + 1 < args.length && !isBlank(arg(index)));
    return yes >= 0 ? arg(yes + 1) : args.length % 2 === 1 ? arg(args.length - 1) : null;
  }
  if (name === "prop") return lookUp(asText(arg(0)), scope);
  if (name === "now") return { moment: floorMinute(scope.view.world.now()), dayOnly: false };
  if (name === "today") return momentOf(new Date(scope.view.world.now()).toISOString().slice(0, 10));
  return own(FUNCTIONS, name)?.(...args.map((_, index) => arg(index))) ?? null;
};

const DATES = ["dateAdd", "dateSubtract", "parseDate", "now", "today"];
const NUMBERS = ["toNumber", "dateBetween", "minute", "hour", "day", "date", "month", "year", "timestamp"];

const COLUMN_KINDS: Readonly<Record<string, string>> = {
  date: "date",
  number: "number",
  checkbox: "boolean",
  created_time: "date",
};

/** What an empty result would have been: read off the formula, since there is no value to ask. */
const emptyKind = (formula: Formula, scope: Scope): string => {
  if (formula.kind === "value") return typeof formula.value;
  const [first, second, third] = formula.args;
  if (formula.name === "prop" && first?.kind === "value") {
    return COLUMN_KINDS[findProperty(scope.source, String(first.value))?.type ?? ""] ?? "string";
  }
  if (formula.name === "if" && second !== undefined) {
    const kind = emptyKind(second, scope);
    return kind === "string" && third !== undefined ? emptyKind(third, scope) : kind;
  }
  if (DATES.includes(formula.name)) return "date";
  return NUMBERS.includes(formula.name) ? "number" : "string";
};

const printWorth = (worth: Worth, kind: () => string): JsonObject => {
  if (worth === null) return { type: kind(), [kind()]: null };
  if (isMoment(worth)) {
    const text = new Date(worth.moment).toISOString();
    const start = worth.dayOnly ? text.slice(0, 10) : keptDate(text, null);
    return { type: "date", date: { start, end: null, time_zone: null } };
  }
  if (isMany(worth)) return { type: "string", string: asText(worth) };
  if (typeof worth === "number") return { type: "number", number: Number.isFinite(worth) ? worth : null };
  return typeof worth === "boolean" ? { type: "boolean", boolean: worth } : { type: "string", string: worth };
};

export const evaluateFormula = (page: Page, property: Property, view: View): Json => {
  const source = dataSourceOfPage(view.world.store, page);
  if (source === undefined) return null;
  const scope = { page, source, view };
  try {
    const formula = parse(withNames(textOf(property.config["expression"]), source));
    return printWorth(evaluate(formula, scope), () => emptyKind(formula, scope));
  } catch (error) {
    if (error instanceof SyntaxError) return { type: "string", string: null };
    throw error;
  }
};
