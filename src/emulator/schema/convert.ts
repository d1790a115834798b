import type { World } from "../call.ts";
import { isList, isObject, type Json, listOf, numberOf, objectOf, textOf } from "../json.ts";
import { textItems } from "../rows/rich-text.ts";
import { type Option, type Property, plainText } from "../store.ts";
import { isIsoDate, keptDate } from "../times.ts";
import { newOption, optionNamed } from "./options.ts";

const nameOf = (property: Property, id: Json): string =>
  property.options.find((option) => option.id === id)?.name ?? "";

const textsOf = (value: Json, property: Property): readonly string[] => {
  switch (property.type) {
    case "title":
    case "rich_text":
      return [plainText(value)];
    case "select":
    case "status":
      return [nameOf(property, value)];
    case "multi_select":
      return listOf(value).map((id) => nameOf(property, id));
    case "date":
      return [textOf(objectOf(value)["start"])];
    default:
      return value === null || isList(value) ? [] : [isObject(value) ? JSON.stringify(value) : String(value)];
  }
};

interface Converted {
  readonly value: Json;
  readonly options?: readonly Option[];
}

const chosen = (
  texts: readonly string[],
  next: Property,
  world: World,
): { ids: readonly string[]; options: readonly Option[] } =>
  texts
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .reduce<{ ids: readonly string[]; options: readonly Option[] }>(
      ({ ids, options }, text) => {
        const option =
          optionNamed(options, text) ?? newOption(text, { type: next.type, path: next.name, ids: world.ids });
        return { ids: [...ids, option.id], options: options.includes(option) ? options : [...options, option] };
      },
      { ids: [], options: next.options },
    );

/** A value that moves with its column to another type: what cannot be said there is lost. */
export const convertValue = (
  value: Json,
  { old, next, world }: { old: Property; next: Property; world: World },
): Converted => {
  const texts = textsOf(value, old).filter((text) => text !== "");
  const text = texts.join(", ");
  switch (next.type) {
    case "rich_text":
      return { value: textItems(text) };
    case "number":
      return { value: text === "" || Number.isNaN(Number(text)) ? null : numberOf(Number(text)) };
    case "checkbox":
      return { value: text === "true" || text === "Yes" };
    case "date":
      return { value: isIsoDate(text) ? { start: keptDate(text, null), end: null, time_zone: null } : null };
    case "select": {
      const { ids, options } = chosen(
        texts.slice(0, 1).map((name) => name.replaceAll(",", "")),
        next,
        world,
      );
      return { value: ids[0] ?? null, options };
    }
    case "multi_select": {
      const { ids, options } = chosen(
        texts.flatMap((name) => name.split(",")),
        next,
        world,
      );
      return { value: [...new Set(ids)], options };
    }
    case "url":
    case "email":
    case "phone_number":
      return { value: text === "" ? null : text };
    default:
      return { value: null };
  }
};
