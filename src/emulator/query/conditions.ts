import { invalid, malformed, shown } from "../errors.ts";
import { asUuid } from "../ids.ts";
import { isList, type Json, listOf, numberOf, objectOf, own, textOf } from "../json.ts";
import { plainText } from "../store.ts";
import { floorMinute, isDateOnly, isIsoDate, reads } from "../times.ts";

const DAY = 86_400_000;

/** Does the value, as Notion shows it, meet the condition's operand? Negations are true of empty values. */
export type Test = (value: Json, operand: Json, now: number) => boolean;
type Tests = Readonly<Record<string, Test>>;

const lower = (value: Json): string => (isList(value) ? plainText(value) : textOf(value)).toLowerCase();

const emptiness = (isEmpty: (value: Json) => boolean): Tests => ({
  is_empty: (value) => isEmpty(value),
  is_not_empty: (value) => !isEmpty(value),
});

/** Text is compared without regard to case. */
const text: Tests = {
  equals: (value, operand) => lower(value) === lower(operand),
  does_not_equal: (value, operand) => lower(value) !== lower(operand),
  contains: (value, operand) => lower(value).includes(lower(operand)),
  does_not_contain: (value, operand) => !lower(value).includes(lower(operand)),
  starts_with: (value, operand) => lower(value).startsWith(lower(operand)),
  ends_with: (value, operand) => lower(value).endsWith(lower(operand)),
  ...emptiness((value) => lower(value) === ""),
};

const figure = (value: Json): number | null => numberOf(value) ?? numberOf(objectOf(value)["number"]);

const order =
  (holds: (a: number, b: number) => boolean): Test =>
  (value, operand) => {
    const [a, b] = [figure(value), figure(operand)];
    return a !== null && b !== null && holds(a, b);
  };

const number: Tests = {
  equals: order((a, b) => a === b),
  does_not_equal: (value, operand) => figure(value) !== figure(operand),
  greater_than: order((a, b) => a > b),
  less_than: order((a, b) => a < b),
  greater_than_or_equal_to: order((a, b) => a >= b),
  less_than_or_equal_to: order((a, b) => a <= b),
  ...emptiness((value) => figure(value) === null),
};

const checkbox: Tests = {
  equals: (value, operand) => (value === true) === operand,
  does_not_equal: (value, operand) => (value === true) !== operand,
};

const nameOf = (value: Json): string => textOf(objectOf(value)["name"]);
const anyOf = (operand: Json): readonly Json[] => (isList(operand) ? operand : [operand]);

const select: Tests = {
  equals: (value, operand) => anyOf(operand).includes(nameOf(value)),
  does_not_equal: (value, operand) => !anyOf(operand).includes(nameOf(value)),
  ...emptiness((value) => value === null),
};

/** IDs may come without their dashes. */
const asId = (operand: Json): Json => asUuid(textOf(operand)) ?? operand;

const has = (value: Json, operand: Json, key: string): boolean => {
  const wanted = key === "id" ? anyOf(operand).map(asId) : anyOf(operand);
  return listOf(value).some((item) => wanted.includes(objectOf(item)[key] ?? null));
};

const listed = (key: string): Tests => ({
  contains: (value, operand) => has(value, operand, key),
  does_not_contain: (value, operand) => !has(value, operand, key),
  ...emptiness((value) => listOf(value).length === 0),
});

const files: Tests = emptiness((value) => listOf(value).length === 0);

const startOf = (value: Json): number | null => {
  const start = typeof value === "string" ? value : textOf(objectOf(value)["start"]);
  return start === "" ? null : reads.moment(start);
};

const midnight = (time: number): number => reads.day(time) * DAY;

const monthsFrom = (time: number, months: number): number => {
  const date = new Date(midnight(time));
  return date.setUTCMonth(date.getUTCMonth() + months);
};

const RELATIVE: Readonly<Record<string, (now: number) => number>> = {
  today: midnight,
  tomorrow: (now) => midnight(now) + DAY,
  yesterday: (now) => midnight(now) - DAY,
  one_week_ago: (now) => midnight(now) - 7 * DAY,
  one_week_from_now: (now) => midnight(now) + 7 * DAY,
  one_month_ago: (now) => monthsFrom(now, -1),
  one_month_from_now: (now) => monthsFrom(now, 1),
};

interface Span {
  readonly from: number;
  readonly to: number;
}

/** A day is a whole day; a moment is its minute, since that is all that Notion keeps. */
const spanOf = (operand: Json, now: number): Span => {
  const word = own(RELATIVE, textOf(operand));
  const written = textOf(operand);
  if (word === undefined && !isDateOnly(written)) {
    const from = floorMinute(reads.moment(written));
    return { from, to: from + 60_000 };
  }
  const from = word === undefined ? reads.moment(written) : word(now);
  return { from, to: from + DAY };
};

const when =
  (holds: (time: number, span: Span) => boolean): Test =>
  (value, operand, now) => {
    const time = startOf(value);
    return time !== null && holds(time, spanOf(operand, now));
  };

const within =
  (spanAt: (now: number) => Span): Test =>
  (value, _, now) => {
    const time = startOf(value);
    const { from, to } = spanAt(midnight(now));
    return time !== null && time >= from && time < to;
  };

const sunday = (today: number): number => today - new Date(today).getUTCDay() * DAY;

const date: Tests = {
  equals: when((time, { from, to }) => time >= from && time < to),
  before: when((time, { from }) => time < from),
  after: when((time, { to }) => time >= to),
  on_or_before: when((time, { to }) => time < to),
  on_or_after: when((time, { from }) => time >= from),
  past_week: within((today) => ({ from: today - 7 * DAY, to: today + DAY })),
  past_month: within((today) => ({ from: monthsFrom(today, -1), to: today + DAY })),
  past_year: within((today) => ({ from: monthsFrom(today, -12), to: today + DAY })),
  this_week: within((today) => ({ from: sunday(today), to: sunday(today) + 7 * DAY })),
  next_week: within((today) => ({ from: today, to: today + 8 * DAY })),
  next_month: within((today) => ({ from: today, to: monthsFrom(today, 1) + DAY })),
  next_year: within((today) => ({ from: today, to: monthsFrom(today, 12) + DAY })),
  ...emptiness((value) => startOf(value) === null),
};

const person: Tests = {
  contains: (value, operand) => objectOf(value)["id"] === asId(operand),
  does_not_contain: (value, operand) => objectOf(value)["id"] !== asId(operand),
  ...emptiness((value) => value === null),
};

/** Which conditions each kind of filter knows. */
export const CONDITIONS: Readonly<Record<string, Tests>> = {
  title: text,
  rich_text: text,
  url: text,
  email: text,
  phone_number: text,
  number,
  unique_id: number,
  checkbox,
  select,
  status: select,
  multi_select: listed("name"),
  date,
  created_time: date,
  last_edited_time: date,
  people: listed("id"),
  created_by: person,
  last_edited_by: person,
  files,
  relation: listed("id"),
};

const TEXTUAL = ["title", "rich_text", "url", "email", "phone_number"];

/** Text filters fit every text column, and `date` fits times; anything else must be of the column's own type. */
export const fits = (filter: string, column: string): boolean =>
  filter === column ||
  (TEXTUAL.includes(filter) && TEXTUAL.includes(column)) ||
  (filter === "date" && ["created_time", "last_edited_time"].includes(column)) ||
  (filter === "people" && ["created_by", "last_edited_by"].includes(column));

const WANTS: readonly (readonly [RegExp, (operand: Json) => boolean, string])[] = [
  [/^(is_empty|is_not_empty)$/, (operand) => operand === true, "`true`"],
  [/^(past|this|next)_/, (operand) => Object.keys(objectOf(operand)).length === 0, "an empty object"],
];

const operandOf = (kind: string): ((operand: Json) => string | null) => {
  if (kind === "number" || kind === "unique_id") return (value) => (typeof value === "number" ? null : "a number");
  if (kind === "checkbox") return (value) => (typeof value === "boolean" ? null : "a boolean");
  if (["date", "created_time", "last_edited_time"].includes(kind)) {
    const known = (value: string): boolean => own(RELATIVE, value) !== undefined || isIsoDate(value);
    return (value) => (typeof value === "string" && known(value) ? null : "a valid ISO 8601 date string");
  }
  const lists = ["select", "status", "multi_select"].includes(kind);
  return (value) => (typeof value === "string" || (lists && isList(value)) ? null : "a string");
};

export const needTest = (kind: string, name: string, { operand, path }: { operand: Json; path: string }): Test => {
  const tests = own(CONDITIONS, kind);
  const test = tests === undefined ? undefined : own(tests, name);
  if (tests === undefined || test === undefined)
    throw malformed(`${path}.${name} should be not present, instead was ${shown(operand)}.`);
  const [, meets, wish] = WANTS.find(([pattern]) => pattern.test(name)) ?? [];
  const problem = meets === undefined ? operandOf(kind)(operand) : meets(operand) ? null : wish;
  if (problem !== null && problem !== undefined)
    throw malformed(`${path}.${name} should be ${problem}, instead was ${shown(operand)}.`);
  return test;
};

export const mismatchedFilter = (column: string, filter: string): Error =>
  invalid(
    `The property type in the database does not match the property type of the filter provided: database property ${column} does not match filter ${filter}`,
  );
