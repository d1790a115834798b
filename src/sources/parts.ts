import type { Path } from "../config/places.ts";

/** A value within a value, and the way to it. */
export interface Part {
  readonly path: Path;
  readonly value: unknown;
}

const inner = (value: object): readonly Part[] =>
  Array.isArray(value)
    ? value.map((item: unknown, index) => ({ path: [index], value: item }))
    : Object.entries(value).map(([key, item]: [string, unknown]) => ({ path: [key], value: item }));

/** A value with everything in it, in the order of the text. What YAML's aliases share is met once. */
export const partsOf = (whole: unknown): readonly Part[] => {
  const seen = new Set<unknown>();
  const below = ({ path, value }: Part): readonly Part[] => {
    const self = { path, value };
    if (typeof value !== "object" || value === null) return [self];
    if (seen.has(value)) return [];
    seen.add(value);
    return [self, ...inner(value).flatMap((part) => below({ path: [...path, ...part.path], value: part.value }))];
  };
  return below({ path: [], value: whole });
};
