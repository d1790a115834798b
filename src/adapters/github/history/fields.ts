import { Failure } from "../../../model/failure.ts";
import { isObject, type Json } from "../../../model/json.ts";

// What may be missing is null; what has to be there and is not makes the answer unusable, never the figures wrong.

const unusable = (what: string): Failure =>
  new Failure({
    kind: "incomplete",
    message: `GitHub's answer cannot be used: ${what}.`,
    cure: "Run again; if it stays so, GitHub's API has changed, and a newer version of notion-sync may know it.",
  });

export const object = (value: unknown, what: string): Json => {
  if (isObject(value)) return value;
  throw unusable(`${what} is no object`);
};

export const list = (value: unknown, what: string): readonly unknown[] => {
  if (Array.isArray(value)) return value as readonly unknown[];
  throw unusable(`${what} is no list`);
};

export const number = (from: Json, key: string): number => {
  const value = from[key];
  if (typeof value === "number" && Number.isSafeInteger(value)) return value;
  throw unusable(`\`${key}\` is no whole number`);
};

export const textOr = <Other>(from: Json, key: string, other: Other): string | Other => {
  const value = from[key];
  return typeof value === "string" ? value : other;
};

export const secondOr = <Other>(from: Json, key: string, other: Other): number | Other => {
  const parsed = Date.parse(textOr(from, key, ""));
  return Number.isNaN(parsed) ? other : Math.floor(parsed / 1_000);
};

export const second = (from: Json, key: string): number => {
  const moment = secondOr(from, key, null);
  if (moment !== null) return moment;
  throw unusable(`\`${key}\` is no time`);
};
