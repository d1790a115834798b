import { isList, isObject, type Json, type JsonObject, listOf, numberOf, textOf } from "../json.ts";
import { deeper, MAX_DEPTH, type View } from "../query/view.ts";
import { dataSourceOfPage, type Page, type Property, pageOf, plainText } from "../store.ts";
import { reads } from "../times.ts";
import { rollupParts } from "./schema.ts";

const isEmpty = (value: Json): boolean =>
  value === null || value === "" || value === false || (isList(value) && value.length === 0);

const valueText = (value: Json): string => {
  if (isList(value)) return plainText(value) || JSON.stringify(value);
  return isObject(value) ? JSON.stringify(value) : String(value);
};

const numbersOf = (values: readonly Json[]): readonly number[] =>
  values.flatMap((value) => {
    const inner = isObject(value) ? value[textOf(value["type"])] : value;
    return numberOf(inner) ?? [];
  });

const dateOf = (value: Json): readonly string[] => {
  const found = isObject(value) ? textOf(value["start"]) : textOf(value);
  return found === "" ? [] : [found];
};

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

const median = (numbers: readonly number[]): number | null => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[middle - 1], sorted[middle]];
  if (high === undefined) return null;
  return sorted.length % 2 === 1 || low === undefined ? high : (low + high) / 2;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const least = (numbers: readonly number[]): number | null => (numbers.length === 0 ? null : Math.min(...numbers));
const most = (numbers: readonly number[]): number | null => (numbers.length === 0 ? null : Math.max(...numbers));

const COUNTS: Readonly<Record<string, (values: readonly Json[]) => number | null>> = {
  count: (values) => values.length,
  count_values: (values) => values.filter((value) => !isEmpty(value)).length,
  empty: (values) => values.filter(isEmpty).length,
  not_empty: (values) => values.filter((value) => !isEmpty(value)).length,
  unique: (values) => new Set(values.filter((value) => !isEmpty(value)).map(valueText)).size,
  percent_empty: (values) => share(values.filter(isEmpty).length, values.length),
  percent_not_empty: (values) => share(values.filter((value) => !isEmpty(value)).length, values.length),
  checked: (values) => values.filter((value) => value === true).length,
  unchecked: (values) => values.filter((value) => value === false).length,
  percent_checked: (values) => share(values.filter((value) => value === true).length, values.length),
  percent_unchecked: (values) => share(values.filter((value) => value === false).length, values.length),
  sum: (values) => sum(numbersOf(values)),
  average: (values) => share(sum(numbersOf(values)), numbersOf(values).length),
  median: (values) => median(numbersOf(values)),
  min: (values) => least(numbersOf(values)),
  max: (values) => most(numbersOf(values)),
  range: (values) =>
    numbersOf(values).length === 0 ? null : (most(numbersOf(values)) ?? 0) - (least(numbersOf(values)) ?? 0),
};

const sortedDates = (values: readonly Json[]): readonly string[] =>
  values.flatMap(dateOf).sort((a, b) => reads.moment(a) - reads.moment(b));

const DATES: Readonly<Record<string, (dates: readonly string[]) => { start: string | undefined; end: string | null }>> =
  {
    earliest_date: (dates) => ({ start: dates[0], end: null }),
    latest_date: (dates) => ({ start: dates.at(-1), end: null }),
    date_range: (dates) => ({ start: dates[0], end: dates.at(-1) ?? null }),
  };

const relatedValues = (page: Page, property: Property, view: View): { values: readonly Json[]; type: string } => {
  const { store } = view.world;
  const source = dataSourceOfPage(store, page);
  const parts = source === undefined ? undefined : rollupParts(store, source, property);
  const { relation, looked } = parts ?? {};
  if (relation === undefined || looked === undefined) return { values: [], type: "title" };
  const rows = listOf(page.values.get(relation.id)).flatMap((id) => pageOf(store, textOf(id)) ?? []);
  return { values: rows.map((row) => view.value(row, looked, deeper(view))), type: looked.type };
};

export const evaluateRollup = (page: Page, property: Property, view: View): JsonObject => {
  const name = textOf(property.config["function"]);
  const { values, type } = view.depth > MAX_DEPTH ? { values: [], type: "title" } : relatedValues(page, property, view);
  const count = COUNTS[name];
  if (count !== undefined) return { type: "number", number: count(values), function: name };
  const dates = DATES[name]?.(sortedDates(values));
  if (dates !== undefined) {
    const date = dates.start === undefined ? null : { start: dates.start, end: dates.end, time_zone: null };
    return { type: "date", date, function: name };
  }
  const distinct =
    name === "show_unique" ? [...new Map(values.map((value) => [valueText(value), value])).values()] : values;
  return { type: "array", array: distinct.map((value) => ({ type, [type]: value })), function: name };
};
