import type { Json } from "../../model/json.ts";
import type { DateValue, Value } from "../../model/property.ts";
import { listAt, objectAt, textAt } from "./json.ts";

type Decode = (json: unknown) => Value;

const words = (value: Value): readonly string[] => {
  if (value === null || value === "") return [];
  if (typeof value !== "object") return [String(value)];
  if ("start" in value) return [`${value.start}/${value.end}`];
  return value.map((one) => (typeof one === "string" ? one : one.url));
};

const plain = (value: unknown): Value =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;

const uniqueId = (json: Json): string | null => {
  const { prefix, number } = json;
  if (typeof number !== "number") return null;
  return typeof prefix === "string" && prefix !== "" ? `${prefix}-${number}` : String(number);
};

const place = (json: Json): string | null => {
  const named = [textAt(json, "name"), textAt(json, "address")].filter((word) => word !== null && word !== "");
  if (named.length > 0) return named.join(", ");
  const { lat, lon } = json;
  return typeof lat === "number" && typeof lon === "number" ? `${lat}, ${lon}` : null;
};

interface Parts {
  /** Decodes a property of any type, since a rollup holds some. */
  readonly decode: Decode;
  readonly date: (json: unknown) => DateValue;
}

/** What Notion computes itself, as the plain value that a person sees. Nothing here is ever written. */
export const computed = ({ decode, date }: Parts): Readonly<Record<string, Decode>> => {
  const dateOrPlain = (json: Json): Value => {
    const type = textAt(json, "type") ?? "";
    return type === "date" ? date(json["date"]) : plain(json[type]);
  };
  const rollup = (json: Json): Value =>
    textAt(json, "type") === "array" ? listAt(json, "array").flatMap((item) => words(decode(item))) : dateOrPlain(json);
  const inside =
    (key: string, read: (json: Json) => Value): Decode =>
    (json) =>
      read(objectAt(json, key));
  return {
    formula: inside("formula", dateOrPlain),
    rollup: inside("rollup", rollup),
    created_time: (json) => textAt(json, "created_time"),
    last_edited_time: (json) => textAt(json, "last_edited_time"),
    created_by: inside("created_by", (user) => textAt(user, "id")),
    last_edited_by: inside("last_edited_by", (user) => textAt(user, "id")),
    unique_id: inside("unique_id", uniqueId),
    verification: inside("verification", (json) => textAt(json, "state")),
    place: inside("place", place),
  };
};
