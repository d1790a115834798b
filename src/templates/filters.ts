import type { FilterImplOptions } from "liquidjs";
import { isObject } from "../model/json.ts";
import { bullets, line, prose } from "./markdown.ts";
import { section } from "./section.ts";
import { isBlank, shown } from "./shown.ts";

/** The first of some properties that holds anything, whatever the capitals of its name: databases differ. */
const pick = (properties: unknown, ...names: readonly unknown[]): unknown => {
  const held = Object.entries(isObject(properties) ? properties : {});
  return (
    names
      .map((name) => shown(name).toLowerCase())
      .map((name) => held.find(([key]) => key.toLowerCase() === name)?.[1])
      .find((value) => !isBlank(value)) ?? null
  );
};

/** Filters of the product itself, beside Liquid's. */
export const OWN_FILTERS: Readonly<Record<string, FilterImplOptions>> = {
  pick,
  line,
  bullets,
  prose,
  section: (body: unknown, ...names: readonly unknown[]) => section(shown(body), names.map(shown)),
  // Whatever is written goes through the one door for it: there is no way around.
  raw: (value: unknown) => value,
};

/** Equal pages have to give equal files, so nothing in them may come from chance or from the clock. */
export const LEFT_OUT_FILTERS = ["sample", "shuffle"] as const;
export const DATE_FILTERS = [
  "date",
  "date_to_xmlschema",
  "date_to_rfc822",
  "date_to_string",
  "date_to_long_string",
] as const;

export const isNow = (value: unknown): boolean => value === "now" || value === "today";
