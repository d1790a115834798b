import type { Link } from "../model/desired.ts";
import { messageOf } from "../model/failure.ts";
import { keyText } from "../model/key.ts";
import { type Place, type Problem, problem } from "../model/problem.ts";
import { canonical, type Property } from "../model/property.ts";
import type { SourceRecord } from "../model/record.ts";
import type { Mapping, Origin, Target } from "../model/target.ts";
import { unwritable } from "../model/writable.ts";
import { type Expression, expression } from "./expression.ts";
import { truncated } from "./overflow.ts";
import { readValue } from "./value.ts";
import { type Choice, chooser } from "./vocabulary.ts";

/** What one property of a page should hold: a value, or links to other records, whose pages are not known yet. */
export type Cell = { readonly property: Property } | Links;

interface Links {
  readonly links: readonly Link[];
  /** Where the record names one of them. */
  readonly placeOf: (key: string) => Place;
}

/** A cell with the warnings that came with it, or no cell: the reason why, or nothing where the record does not know it. */
export interface Reading {
  readonly cell?: Cell;
  readonly problems: readonly Problem[];
  /** Of the field, or of the record where the value is computed. */
  readonly place: () => Place;
}

/** What the engine says itself is in no record. */
export type FromRecord = Mapping & { readonly origin: Exclude<Origin, { readonly kind: "is" }> };

/** The path of a plain field, so that a problem can point at it; an expression that computes points at the record. */
const fieldPath = ({ origin }: FromRecord): readonly string[] =>
  origin.kind === "from" && /^[\w.]+$/.test(origin.expression) ? origin.expression.split(".") : [];

const rawValue = ({ origin }: FromRecord): Expression =>
  origin.kind === "from" ? expression(origin.expression) : () => origin.value;

const linksTo = (target: string, keys: readonly string[]): readonly Link[] =>
  keys
    .map(keyText)
    .filter((key) => key !== "")
    .map((key) => ({ target, key }));

/** In a list the very element, so that nobody has to look for it. */
const linkPath = (path: readonly string[], raw: unknown, key: string): readonly (string | number)[] => {
  const index = path.length > 0 && Array.isArray(raw) ? raw.findIndex((item) => keyText(item) === key) : -1;
  return index < 0 ? path : [...path, index];
};

/** Parses a mapping's expression and indexes its vocabulary once; what it gives reads one record after the other. */
export const cellReader = (mapping: FromRecord, target: Target): ((record: SourceRecord) => Reading) => {
  const read = rawValue(mapping);
  const choose = chooser(mapping, target.vocabularyPolicy);
  const name = mapping.property;
  const path = fieldPath(mapping);
  const fail = (message: string, place: () => Place): Reading => ({
    problems: [problem(message, "Mend the value, or the mapping's expression.", place())],
    place,
  });

  const cellOf = (raw: unknown, record: SourceRecord, place: () => Place): Reading => {
    const value = readValue(mapping.type, raw);
    if ("wrong" in value) return fail(`\`${name}\` holds ${value.wrong}.`, place);
    const { property, problems }: Choice = choose(value.property, place);
    const fitting = mapping.overflow === "truncate" ? truncated(property) : property;
    const wrong = unwritable(fitting);
    if (wrong !== null) return fail(`\`${name}\` holds ${wrong}.`, place);
    const cell =
      fitting.type === "relation" && mapping.to !== undefined
        ? {
            links: linksTo(mapping.to, fitting.value),
            placeOf: (key: string): Place => ({ ...record.placeOf(linkPath(path, raw, key)), property: name }),
          }
        : { property: canonical(fitting) };
    return { cell, problems, place };
  };

  return (record) => {
    const place = (): Place => ({ ...record.placeOf(path), property: name });
    if (record.unknown?.includes(path.join(".")) === true) return { problems: [], place };
    try {
      return cellOf(read(record.data) ?? mapping.fallback ?? null, record, place);
    } catch (thrown) {
      return fail(`The expression of \`${name}\` fails: ${messageOf(thrown)}.`, place);
    }
  };
};
