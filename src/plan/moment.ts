import type { DateValue } from "../model/property.ts";

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MINUTE =
  /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?$/i;

/** A day that is in the calendar: 30 February is not, and neither is the year 0. */
const isDay = (text: string): boolean => {
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (year === undefined || year === "0000") return false;
  const date = new Date(`${text}T00:00:00Z`);
  return date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
};

const moment = (text: string): string | undefined => {
  if (isDay(text)) return text;
  const [, day, hour, minute, zone = "Z"] = MINUTE.exec(text) ?? [];
  if (day === undefined || !isDay(day)) return undefined;
  const offset = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase();
  return new Date(`${day}T${hour}:${minute}:00.000${offset}`).toISOString();
};

const range = (start: unknown, end: unknown): DateValue | undefined => {
  if (typeof start !== "string" || typeof end !== "string") return undefined;
  const [from, to] = [moment(start.trim()), moment(end.trim())];
  if (from === undefined || to === undefined || Date.parse(to) < Date.parse(from)) return undefined;
  return { start: from, end: to };
};

/** A day, a minute, `{start, end}` or an ISO interval → the date that Notion will hold; undefined where it is none. */
export const readDate = (raw: unknown): DateValue | undefined => {
  if (raw instanceof Date) return moment(raw.toISOString());
  if (typeof raw === "string") {
    const text = raw.trim();
    const [start, end, ...more] = text.split("/");
    if (end === undefined) return moment(text);
    return more.length === 0 ? range(start, end) : undefined;
  }
  if (typeof raw !== "object" || raw === null || !("start" in raw)) return undefined;
  const end = "end" in raw ? raw.end : null;
  return end === null || end === undefined ? readDate(raw.start) : range(raw.start, end);
};
