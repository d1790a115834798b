import type { Path } from "../config/places.ts";
import { nearest } from "../model/nearest.ts";
import { shown, spelled } from "./wording.ts";

/** One way in which a value breaks its schema. */
export interface Fault {
  readonly path: Path;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly value: unknown;
  /** For a field whose name is wrong: the name. */
  readonly name: string | undefined;
  /** The fields that the schema knows at this place. */
  readonly known: readonly string[];
  readonly message: string;
  readonly alternatives: readonly string[];
}

/** It in words, without a full stop, and where it is. */
export interface Told {
  readonly message: string;
  readonly cure?: string;
  readonly path: Path;
  readonly isKey?: boolean;
}

const MOST_WORDS = 12;

const TYPES: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  null: "null",
};

const FORMATS: Readonly<Record<string, string>> = {
  date: "a day that exists, like 2026-11-21",
  "date-time": "a time with its zone, like 2026-11-21T09:30:00Z",
  time: "a time of day with its zone, like 09:30:00Z",
  email: "an e-mail address",
  uri: "a whole address, like https://example.org/",
  uuid: "a UUID",
  regex: "a regular expression",
};

const subject = (path: Path): string => (path.length === 0 ? "The record" : `\`${spelled(path)}\``);

const listed = (values: unknown): string => {
  const list = Array.isArray(values) ? values.map(shown) : [shown(values)];
  const more = list.length - MOST_WORDS;
  return more > 0 ? `${list.slice(0, MOST_WORDS).join(", ")} or ${more} more` : list.join(", ");
};

const must = ({ path, value }: Fault, what: string): Told => ({
  message: `${subject(path)} must be ${what}, and is ${shown(value)}`,
  path,
});

const sizeOf = (value: unknown): number => {
  if (typeof value === "string") return Array.from(value).length;
  return typeof value === "object" && value !== null ? Object.keys(value).length : 0;
};

const sized =
  (bound: string, what: string) =>
  ({ path, params, value }: Fault): Told => ({
    message: `${subject(path)} must have ${bound} ${String(params["limit"])} ${what}, and has ${sizeOf(value)}`,
    path,
  });

const missing = ({ path, params }: Fault): Told => {
  const field = String(params["missingProperty"]);
  const { property } = params;
  const needs = typeof property === "string" ? `, and \`${property}\` needs it` : "";
  return { message: `\`${spelled([...path, field])}\` is missing${needs}`, cure: "Add it.", path };
};

const unknown =
  (param: string) =>
  ({ path, params, known }: Fault): Told => {
    const field = String(params[param]);
    const meant = nearest(field, known);
    const whole = [...path, field];
    return {
      message: `\`${spelled(whole)}\` is a field that the schema does not know`,
      cure: meant === undefined ? "Take it out, or add it to the schema." : `Did you mean \`${meant}\`?`,
      path: whole,
      isKey: true,
    };
  };

const enumerated = (fault: Fault): Told => {
  const { params, value } = fault;
  const words = [params["allowedValues"]].flat().filter((word) => typeof word === "string");
  const meant = typeof value === "string" ? nearest(value, words) : undefined;
  const said = must(fault, `one of ${listed(params["allowedValues"])}`);
  return meant === undefined ? said : { ...said, cure: `Did you mean "${meant}"?` };
};

const typed = (fault: Fault): Told => {
  const types = [fault.params["type"]].flat().map(String);
  return must(fault, [...new Set(types.map((type) => TYPES[type] ?? type))].join(" or "));
};

const repeated = ({ path, params }: Fault): Told => {
  const [first, again] = [Number(params["i"]), Number(params["j"])].sort((a, b) => a - b);
  const item = [...path, again ?? 0];
  return { message: `\`${spelled(item)}\` repeats \`${spelled([...path, first ?? 0])}\``, path: item };
};

const shaped = (fault: Fault): Told => {
  const { path, params, alternatives } = fault;
  const fits = [params["passingSchemas"] ?? []].flat().length;
  if (fits > 1) return { message: `${subject(path)} fits ${fits} shapes, and may only fit one of them`, path };
  if (alternatives.length === 0) return { message: `${subject(path)} has none of the shapes that it may have`, path };
  return { message: `${subject(path)} has none of the shapes that it may have: ${alternatives.join("; or ")}`, path };
};

const compared = (fault: Fault): Told =>
  must(fault, `${String(fault.params["comparison"])} ${String(fault.params["limit"])}`);

const forbidden = ({ path }: Fault): Told => ({
  message: `${subject(path)} is something that the schema forbids`,
  path,
});

const WORDS: Readonly<Record<string, (fault: Fault) => Told>> = {
  required: missing,
  dependencies: missing,
  dependentRequired: missing,
  additionalProperties: unknown("additionalProperty"),
  unevaluatedProperties: unknown("unevaluatedProperty"),
  enum: enumerated,
  const: (fault) => must(fault, shown(fault.params["allowedValue"])),
  type: typed,
  format: (fault) =>
    must(fault, FORMATS[String(fault.params["format"])] ?? `of the format ${listed(fault.params["format"])}`),
  pattern: (fault) => must(fault, `text that matches ${String(fault.params["pattern"])}`),
  minimum: compared,
  maximum: compared,
  exclusiveMinimum: compared,
  exclusiveMaximum: compared,
  multipleOf: (fault) => must(fault, `a multiple of ${String(fault.params["multipleOf"])}`),
  minLength: sized("at least", "characters"),
  maxLength: sized("at most", "characters"),
  minItems: sized("at least", "items"),
  maxItems: sized("at most", "items"),
  minProperties: sized("at least", "fields"),
  maxProperties: sized("at most", "fields"),
  uniqueItems: repeated,
  anyOf: shaped,
  oneOf: shaped,
  not: forbidden,
  "false schema": forbidden,
};

/** A fault in words. Of what has no words here, the library's own are used. */
export const told = (fault: Fault): Told => {
  const { keyword, path, name, message, value } = fault;
  if (name !== undefined) {
    const field = [...path, name];
    return { message: `\`${spelled(field)}\` is no name for a field here: it ${message}`, path: field, isKey: true };
  }
  const words = Object.hasOwn(WORDS, keyword) ? WORDS[keyword] : undefined;
  return words?.(fault) ?? { message: `${subject(path)} ${message}, and is ${shown(value)}`, path };
};
