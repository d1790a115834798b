import { dashed, type Learnt, UUIDS, undashed } from "./names.ts";
import { isObject, type Json, type JsonObject } from "./recording.ts";

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** A text of the recording with our identifiers in it. What was never learnt stays as it is. */
export const translateText = (text: string, { ids, cursors }: Learnt): string =>
  cursors.ours(text) ??
  text.replaceAll(UUIDS, (id) => {
    const ours = ids.ours(undashed(id));
    if (ours === undefined) return id;
    return id.includes("-") ? dashed(ours) : ours;
  });

const propertyId = (text: string, { properties }: Learnt): string | undefined => {
  const ours = properties.ours(decoded(text));
  return ours === undefined ? undefined : encodeURIComponent(ours);
};

/** The last part of `/v1/pages/…/properties/…` is a property identifier. */
export const translatePath = (path: string, learnt: Learnt): string => {
  const [, head, property] = /^(.*\/properties\/)([^/]+)$/.exec(path) ?? [];
  if (head === undefined || property === undefined) return translateText(path, learnt);
  return translateText(head, learnt) + (propertyId(property, learnt) ?? property);
};

const PROPERTY_KEYS = ["property", "rollup_property_id", "relation_property_id", "synced_property_id"];

const translateEntry = (key: string, value: Json, { learnt, columns }: Scope): readonly [string, Json] => {
  const name = columns ? (propertyId(key, learnt) ?? key) : key;
  const isId = PROPERTY_KEYS.includes(key) || (key === "id" && typeof value === "string" && value.length < 13);
  if (isId && typeof value === "string") return [name, propertyId(value, learnt) ?? value];
  return [name, translateBody(value, { learnt, columns: key === "properties" })];
};

interface Scope {
  readonly learnt: Learnt;
  /** Whether the keys of this object are names or identifiers of columns. */
  readonly columns: boolean;
}

export const translateBody = (value: Json, scope: Scope): Json => {
  if (typeof value === "string") return translateText(value, scope.learnt);
  if (Array.isArray(value)) return value.map((item: Json) => translateBody(item, { ...scope, columns: false }));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, one]) => translateEntry(key, one, scope));
  return Object.fromEntries(entries) as JsonObject;
};
