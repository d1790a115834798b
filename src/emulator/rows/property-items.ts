import type { Call } from "../call.ts";
import { type Json, type JsonObject, listOf, objectOf, textOf } from "../json.ts";
import { missingThing } from "../missing.ts";
import { needPage } from "../needs.ts";
import { badCursor, listAnswer } from "../query/cursors.ts";
import { encodeId } from "../schema/schema.ts";
import { dataSourceOfPage, type Property } from "../store.ts";
import { pagingOfQuery } from "../validate.ts";
import { columnsOf, findColumn, readValue, viewOf } from "./row.ts";

const LISTED = ["title", "rich_text", "relation", "people", "rollup"];

/** Cursors of property items are short and opaque: the place, in base 36. */
const CURSOR_BASE = 60_466_176;

const cursorAt = (place: number): string => (CURSOR_BASE + place).toString(36);

const placeOf = (cursor: string | null, length: number): number => {
  if (cursor === null) return 0;
  const place = Number.parseInt(cursor, 36) - CURSOR_BASE;
  if (Number.isInteger(place) && place >= 0 && place < length) return place;
  throw badCursor(cursor);
};

const itemsOf = (property: Property, value: Json): readonly JsonObject[] => {
  const id = encodeId(property.id);
  const item = (type: string, one: Json): JsonObject => ({ object: "property_item", type, id, [type]: one });
  if (property.type !== "rollup") return listOf(value).map((one) => item(property.type, one));
  return listOf(objectOf(value)["array"]).map((one) =>
    item(textOf(objectOf(one)["type"]), objectOf(one)[textOf(objectOf(one)["type"])] ?? null),
  );
};

const summaryOf = (property: Property, value: Json): JsonObject => (property.type === "rollup" ? objectOf(value) : {});

export const retrievePropertyItem = (call: Call): Json => {
  const page = needPage(call, call.param("page_id"));
  const source = dataSourceOfPage(call.store, page);
  const key = call.param("property_id");
  const property = findColumn(source, key) ?? columnsOf(source).find((column) => column.id === key);
  if (property === undefined) throw missingThing(call.store, "property", key);
  const value = readValue(page, property, viewOf(call, Number.POSITIVE_INFINITY));
  const id = encodeId(property.id);
  if (!LISTED.includes(property.type)) {
    return { object: "property_item", type: property.type, id, [property.type]: value };
  }
  const items = itemsOf(property, value);
  const { size, cursor } = pagingOfQuery(call.query);
  const start = placeOf(cursor, items.length);
  const end = start + size;
  const next = end < items.length ? cursorAt(end) : null;
  const path = `https://api.notion.com/v1/pages/${page.id}/properties/${id}`;
  const nextUrl = next === null ? null : `${path}?start_cursor=${next}&page_size=${size}`;
  return {
    ...listAnswer("property_item", { results: items.slice(start, end), next }),
    property_item: { id, next_url: nextUrl, type: property.type, [property.type]: summaryOf(property, value) },
  };
};
