import { Failure } from "../../model/failure.ts";
import { isObject, type Json } from "../../model/json.ts";

// What GitHub answers, read without trusting it. What may be missing is null; what must be there is asked for with `needed`.

export const objectAt = (value: unknown, key: string): Json | null => {
  const inner = isObject(value) ? value[key] : undefined;
  return isObject(inner) ? inner : null;
};

export const listAt = (value: unknown, key: string): readonly unknown[] => {
  const inner = isObject(value) ? value[key] : undefined;
  return Array.isArray(inner) ? (inner as readonly unknown[]) : [];
};

export const textAt = (value: unknown, key: string): string | null => {
  const inner = isObject(value) ? value[key] : undefined;
  return typeof inner === "string" ? inner : null;
};

export const numberAt = (value: unknown, key: string): number | null => {
  const inner = isObject(value) ? value[key] : undefined;
  return typeof inner === "number" ? inner : null;
};

export const isTrueAt = (value: unknown, key: string): boolean => isObject(value) && value[key] === true;

/** An answer without what makes it one: GitHub has changed, or something in between answered. */
export const needed = <Found>(found: Found | null, what: string): Found => {
  if (found !== null) return found;
  throw new Failure({
    kind: "incomplete",
    message: `GitHub's answer has no ${what}.`,
    cure: "Run again; if it stays so, something between this machine and GitHub changes its answers.",
  });
};
