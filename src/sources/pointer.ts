import type { Path } from "../config/places.ts";

/** A JSON Pointer as a path: the value itself tells an index of a list from a key that looks like one. */
export const pathOf = (pointer: string, value: unknown): Path => {
  const steps = pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  const path: (string | number)[] = [];
  let here = value;
  for (const step of steps) {
    path.push(Array.isArray(here) ? Number(step) : step);
    here =
      typeof here === "object" && here !== null ? Object.entries(here).find(([key]) => key === step)?.[1] : undefined;
  }
  return path;
};
