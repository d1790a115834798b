import { atMost, invalid, malformed, shown, undefinedAt, unexpected } from "./errors.ts";
import { asUuid } from "./ids.ts";
import { isList, isObject, type Json, type JsonObject } from "./json.ts";
import type { Parent } from "./store.ts";

export const LIMITS = {
  payloadBytes: 500_000,
  blocks: 1000,
  array: 100,
  text: 2000,
  equation: 1000,
  url: 2000,
  email: 200,
  phone: 200,
  option: 100,
  references: 25,
  pageSize: 100,
  depth: 2,
} as const;

const article = (kind: string): string => (/^[aeio]/.test(kind) ? `an ${kind}` : `a ${kind}`);

const mismatch = (path: string, kind: string, value: Json | undefined): string =>
  value === undefined ? undefinedAt(path) : `${path} should be ${article(kind)}, instead was ${shown(value)}.`;

export const needObject = (value: Json | undefined, path: string): JsonObject => {
  if (isObject(value)) return value;
  throw malformed(mismatch(path, "object", value));
};

export const needText = (value: Json | undefined, path: string): string => {
  if (typeof value === "string") return value;
  throw malformed(mismatch(path, "string", value));
};

export const needBoolean = (value: Json | undefined, path: string): boolean => {
  if (typeof value === "boolean") return value;
  throw malformed(mismatch(path, "boolean", value));
};

/** An array of at most a hundred, which is Notion's limit for every array of text items, blocks, options and references. */
export const needList = (value: Json | undefined, path: string): readonly Json[] => {
  if (!isList(value)) throw malformed(mismatch(path, "array", value));
  if (value.length > LIMITS.array) throw malformed(atMost(`${path}.length`, LIMITS.array, value.length));
  return value;
};

export const needShort = (text: string, path: string, limit: number): string => {
  if (text.length > limit) throw malformed(atMost(`${path}.length`, limit, text.length));
  return text;
};

export const needOnly = (object: JsonObject, allowed: readonly string[], path: string): void => {
  const stranger = Object.keys(object).find((key) => !allowed.includes(key));
  if (stranger !== undefined) throw malformed(unexpected(`${path}.${stranger}`, object[stranger]));
};

export const needUuid = (value: Json | undefined, path: string): string => {
  const text = needText(value, path);
  const uuid = asUuid(text);
  if (uuid === undefined) throw malformed(`${path} should be a valid uuid, instead was \`"${text}"\`.`);
  return uuid;
};

export const pathUuid = (text: string, name: string): string => {
  const uuid = asUuid(text);
  if (uuid !== undefined) return uuid;
  throw invalid(`path failed validation: path.${name} should be a valid uuid, instead was \`"${text}"\`.`);
};

/** `{ type, page_id }` and the like. Which kinds may be a parent is the endpoint's to say. */
export const needParent = (value: Json | undefined, kinds: readonly Exclude<Parent["type"], "workspace">[]): Parent => {
  const parent = needObject(value, "body.parent");
  if (parent["workspace"] === true) return { type: "workspace" };
  const kind = kinds.find((key) => parent[key] !== undefined);
  if (kind === undefined) throw malformed(...kinds.map((key) => undefinedAt(`body.parent.${key}`)));
  if (typeof parent[kind] === "string") return { type: kind, id: needUuid(parent[kind], `body.parent.${kind}`) };
  const others = kinds.filter((key) => key !== kind).map((key) => undefinedAt(`body.parent.${key}`));
  throw malformed(...others, `body.parent.${kind} should be a string, instead was ${shown(parent[kind])}.`);
};

const pageSize = (value: Json | undefined, where: "body" | "query"): number => {
  if (value === undefined || value === null) return LIMITS.pageSize;
  const size = Number(value);
  const refuse = (problem: string): never => {
    throw invalid(`${where} failed validation: ${where}.page_size should be ${problem}, instead was ${shown(value)}.`);
  };
  if (!Number.isInteger(size)) return refuse("an integer or `undefined`");
  if (size < 0) return refuse("≥ `0` or `undefined`");
  if (size > LIMITS.pageSize) return refuse(`≤ \`${LIMITS.pageSize}\` or \`undefined\``);
  return size === 0 ? LIMITS.pageSize : size;
};

export interface Paging {
  readonly size: number;
  readonly cursor: string | null;
}

export const pagingOfBody = (body: JsonObject): Paging => ({
  size: pageSize(body["page_size"], "body"),
  cursor: body["start_cursor"] === undefined ? null : needText(body["start_cursor"], "body.start_cursor"),
});

const figure = (text: string | null): Json | undefined => {
  if (text === null) return undefined;
  return text === "" || Number.isNaN(Number(text)) ? text : Number(text);
};

export const pagingOfQuery = (query: URLSearchParams): Paging => ({
  size: pageSize(figure(query.get("page_size")), "query"),
  cursor: query.get("start_cursor"),
});
