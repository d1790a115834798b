import { isDateOnly, reads } from "../times.ts";

export interface Moment {
  readonly moment: number;
  readonly dayOnly: boolean;
}

export type Worth = null | string | number | boolean | Moment | readonly Worth[];

export const isMoment = (worth: Worth | undefined): worth is Moment =>
  typeof worth === "object" && worth !== null && "moment" in worth;

export const isMany = (worth: Worth | undefined): worth is readonly Worth[] => Array.isArray(worth);

export const momentOf = (text: string): Moment => ({ moment: reads.moment(text), dayOnly: isDateOnly(text) });

export const isBlank = (worth: Worth | undefined): boolean =>
  worth === undefined ||
  worth === null ||
  worth === "" ||
  worth === 0 ||
  worth === false ||
  (isMany(worth) && worth.length === 0);

const asNumber = (worth: Worth | undefined): number => {
  if (isMoment(worth)) return worth.moment;
  return typeof worth === "number" || typeof worth === "boolean" ? Number(worth) : Number(worth ?? 0) || 0;
};

const dayText = ({ moment, dayOnly }: Moment): string => new Date(moment).toISOString().slice(0, dayOnly ? 10 : 16);

export const asText = (worth: Worth | undefined): string => {
  if (worth === undefined || worth === null) return "";
  if (isMoment(worth)) return dayText(worth);
  return isMany(worth) ? worth.map(asText).join(", ") : String(worth);
};

const asMoment = (worth: Worth | undefined): Moment | null => (isMoment(worth) ? worth : null);

const DAY = 86_400_000;

const UNIT_MS: Readonly<Record<string, number>> = {
  minutes: 60_000,
  hours: 3_600_000,
  days: 86_400_000,
  weeks: 604_800_000,
};

const UNIT_MONTHS: Readonly<Record<string, number>> = { months: 1, quarters: 3, years: 12 };

/** Months keep the day of the month where the month is long enough. */
const plusMonths = (time: number, months: number): number => {
  const date = new Date(time);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
  const last = new Date(Date.UTC(new Date(first).getUTCFullYear(), new Date(first).getUTCMonth() + 1, 0)).getUTCDate();
  return (
    first + (Math.min(date.getUTCDate(), last) - 1) * 86_400_000 + (((time % 86_400_000) + 86_400_000) % 86_400_000)
  );
};

const shift = (worth: Worth | undefined, amount: number, unit: string): Worth => {
  const from = asMoment(worth);
  if (from === null) return null;
  const months = UNIT_MONTHS[unit];
  const moment =
    months === undefined ? from.moment + amount * (UNIT_MS[unit] ?? 0) : plusMonths(from.moment, amount * months);
  return { moment, dayOnly: from.dayOnly && (months !== undefined || unit === "days" || unit === "weeks") };
};

const monthsBetween = (a: number, b: number): number => {
  const [left, right] = [new Date(a), new Date(b)];
  const whole = (left.getUTCFullYear() - right.getUTCFullYear()) * 12 + left.getUTCMonth() - right.getUTCMonth();
  if (whole > 0 && plusMonths(b, whole) > a) return whole - 1;
  return whole < 0 && plusMonths(b, whole) < a ? whole + 1 : whole;
};

const between = (first: Worth | undefined, second: Worth | undefined, unit: string): Worth => {
  const [a, b] = [asMoment(first), asMoment(second)];
  if (a === null || b === null) return null;
  const months = UNIT_MONTHS[unit];
  if (months !== undefined) return Math.trunc(monthsBetween(a.moment, b.moment) / months);
  return Math.trunc((a.moment - b.moment) / (UNIT_MS[unit] ?? DAY));
};

const compare = (a: Worth | undefined, b: Worth | undefined): number =>
  typeof a === "string" && typeof b === "string" ? Number(a > b) - Number(a < b) : asNumber(a) - asNumber(b);

const equal = (a: Worth | undefined, b: Worth | undefined): boolean => {
  if (isMoment(a) && isMoment(b)) return a.moment === b.moment;
  return isMany(a) || isMany(b) || isMoment(a) || isMoment(b) ? asText(a) === asText(b) : (a ?? "") === (b ?? "");
};

/** An order needs two values: nothing is neither before nor after a date. */
const ordered = (a: Worth | undefined, b: Worth | undefined, holds: (difference: number) => boolean): boolean =>
  (a ?? null) !== null && (b ?? null) !== null && holds(compare(a, b));

const part = (worth: Worth | undefined, read: (date: Date) => number): Worth => {
  const moment = asMoment(worth);
  return moment === null ? null : read(new Date(moment.moment));
};

const DATE_WORDS: Readonly<Record<string, (date: Date) => string>> = {
  Y: (date) => String(date.getUTCFullYear()),
  YYYY: (date) => String(date.getUTCFullYear()),
  MM: (date) => String(date.getUTCMonth() + 1).padStart(2, "0"),
  DD: (date) => String(date.getUTCDate()).padStart(2, "0"),
  D: (date) => String(date.getUTCDate()),
  M: (date) => String(date.getUTCMonth() + 1),
  HH: (date) => String(date.getUTCHours()).padStart(2, "0"),
  mm: (date) => String(date.getUTCMinutes()).padStart(2, "0"),
  W: (date) => String(Math.floor((reads.day(date.getTime()) + 3) / 7)),
};

const formatDate = (worth: Worth | undefined, pattern: string): Worth => {
  const moment = asMoment(worth);
  if (moment === null) return "";
  return pattern.replaceAll(/YYYY|MM|DD|HH|mm|Y|M|D|W/g, (word) => DATE_WORDS[word]?.(new Date(moment.moment)) ?? word);
};

const toNumber = (worth: Worth | undefined): Worth => {
  if (typeof worth === "string") return worth.trim() === "" || Number.isNaN(Number(worth)) ? null : Number(worth);
  return worth === undefined || worth === null ? null : asNumber(worth);
};

const holds = (list: Worth | undefined, item: Worth | undefined): boolean =>
  isMany(list) ? list.some((one) => equal(one, item)) : asText(list).includes(asText(item));

type Operation = (...args: readonly Worth[]) => Worth;

const add: Operation = (a = null, b = null) =>
  typeof a === "string" || typeof b === "string" ? asText(a) + asText(b) : asNumber(a) + asNumber(b);

/** The functions of Notion's formula language that do not look at the page. */
export const FUNCTIONS: Readonly<Record<string, Operation>> = {
  or: (...args) => args.some((arg) => !isBlank(arg)),
  and: (...args) => args.every((arg) => !isBlank(arg)),
  not: (a) => isBlank(a),
  equal: (a, b) => equal(a, b),
  unequal: (a, b) => !equal(a, b),
  smaller: (a, b) => ordered(a, b, (difference) => difference < 0),
  smallerEq: (a, b) => ordered(a, b, (difference) => difference <= 0),
  larger: (a, b) => ordered(a, b, (difference) => difference > 0),
  largerEq: (a, b) => ordered(a, b, (difference) => difference >= 0),
  add,
  concat: (...args) => args.map(asText).join(""),
  subtract: (a, b) => asNumber(a) - asNumber(b),
  multiply: (a, b) => asNumber(a) * asNumber(b),
  divide: (a, b) => asNumber(a) / asNumber(b),
  mod: (a, b) => asNumber(a) % asNumber(b),
  pow: (a, b) => asNumber(a) ** asNumber(b),
  unaryMinus: (a) => -asNumber(a),
  unaryPlus: (a) => asNumber(a),
  abs: (a) => Math.abs(asNumber(a)),
  ceil: (a) => Math.ceil(asNumber(a)),
  floor: (a) => Math.floor(asNumber(a)),
  round: (a) => Math.round(asNumber(a)),
  min: (...args) => Math.min(...args.map(asNumber)),
  max: (...args) => Math.max(...args.map(asNumber)),
  sum: (...args) =>
    args.flatMap((arg) => (isMany(arg) ? arg : [arg])).reduce<number>((all, one) => all + asNumber(one), 0),
  empty: (a) => isBlank(a),
  length: (a) => (isMany(a) ? a.length : asText(a).length),
  includes: (a, b) => holds(a, b),
  contains: (a, b) => holds(a, b),
  format: (a) => asText(a),
  toNumber: (a) => toNumber(a),
  lower: (a) => asText(a).toLowerCase(),
  upper: (a) => asText(a).toUpperCase(),
  trim: (a) => asText(a).trim(),
  replaceAll: (a, b, c) => asText(a).replaceAll(asText(b), asText(c)),
  substring: (a, from, to) => asText(a).slice(asNumber(from), to === undefined ? undefined : asNumber(to)),
  join: (a, b) => (isMany(a) ? a.map(asText).join(asText(b)) : asText(a)),
  first: (a) => (isMany(a) ? (a[0] ?? null) : (a ?? null)),
  at: (a, index) => (isMany(a) ? (a.at(asNumber(index)) ?? null) : (a ?? null)),
  dateAdd: (date, amount, unit) => shift(date, asNumber(amount), asText(unit)),
  dateSubtract: (date, amount, unit) => shift(date, -asNumber(amount), asText(unit)),
  dateBetween: (a, b, unit) => between(a, b, asText(unit)),
  formatDate: (date, pattern) => formatDate(date, asText(pattern)),
  parseDate: (text) => momentOf(asText(text)),
  minute: (date) => part(date, (at) => at.getUTCMinutes()),
  hour: (date) => part(date, (at) => at.getUTCHours()),
  day: (date) => part(date, (at) => at.getUTCDay() || 7),
  date: (date) => part(date, (at) => at.getUTCDate()),
  month: (date) => part(date, (at) => at.getUTCMonth() + 1),
  year: (date) => part(date, (at) => at.getUTCFullYear()),
  timestamp: (date) => part(date, (at) => at.getTime()),
};
