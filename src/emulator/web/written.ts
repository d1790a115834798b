import type { Json } from "../json.ts";
import { textItems } from "../rows/rich-text.ts";

/** What a form held, field by field. */
export type Fields = URLSearchParams;

const one = (fields: Fields, name = "value"): string => (fields.get(name) ?? "").trim();

const some = (fields: Fields): readonly string[] => fields.getAll("value").filter((value) => value !== "");

const words = (fields: Fields): Json => textItems((fields.get("value") ?? "").replaceAll("\r\n", "\n"));

const line = (fields: Fields): Json => one(fields) || null;

/** What is no number goes on as it is: refusing it is for the API. */
const number = (fields: Fields): Json => {
  const written = one(fields);
  if (written === "") return null;
  return Number.isFinite(Number(written)) ? Number(written) : written;
};

const choice = (fields: Fields): Json => (one(fields) === "" ? null : { name: one(fields) });

const moment = (fields: Fields, which: "start" | "end"): string => {
  const [day, clock] = [one(fields, which), one(fields, `${which}_time`)];
  return clock === "" ? day : `${day}T${clock}${one(fields, `${which}_offset`)}`;
};

const date = (fields: Fields): Json => {
  const [start, end] = [moment(fields, "start"), moment(fields, "end")];
  return start === "" && end === "" ? null : { start, end: end || null };
};

const references = (fields: Fields): Json => some(fields).map((id) => ({ id }));

const WRITTEN: ReadonlyMap<string, (fields: Fields) => Json> = new Map(
  Object.entries({
    title: words,
    rich_text: words,
    number,
    select: choice,
    status: choice,
    multi_select: (fields: Fields) => some(fields).map((name) => ({ name })),
    date,
    people: references,
    relation: references,
    checkbox: (fields: Fields) => one(fields) === "true",
    url: line,
    email: line,
    phone_number: line,
  }),
);

/** Whether the page has a way to write that type; the others are computed, or files. */
export const canWrite = (type: string): boolean => WRITTEN.has(type);

/** The value of a form as a page write would have it. */
export const writtenValue = (type: string, fields: Fields): Json => WRITTEN.get(type)?.(fields) ?? null;
