import type { World } from "../call.ts";
import { invalid, malformed, shown } from "../errors.ts";
import { isObject, type Json, type JsonObject, listOf, numberOf, objectOf, textOf } from "../json.ts";
import { missingThing, missingUser } from "../missing.ts";
import { defaultStatus, newOption, optionNamed, printOption } from "../schema/options.ts";
import { isVisible } from "../sharing.ts";
import { type DataSource, type Option, type Property, pageOf } from "../store.ts";
import { isIsoDate, isTimeZone, keptDate } from "../times.ts";
import { printUser } from "../users.ts";
import { LIMITS, needBoolean, needList, needObject, needShort, needText, needUuid } from "../validate.ts";
import { readRichText } from "./rich-text.ts";

/** Where a value is being written. `source` is missing for a page outside a database, which has only a title. */
interface Writing {
  readonly world: World;
  readonly source: DataSource | undefined;
  readonly property: Property;
  readonly path: string;
}

interface Reading {
  readonly world: World;
  readonly property: Property;
  /** How many references are shown, or all. */
  readonly limit: number;
}

/** One property type: what it holds when it is empty, what it takes, and what it shows. */
interface ValueKind {
  readonly empty: Json;
  write(value: Json, at: Writing): Json;
  read(kept: Json, at: Reading): Json;
}

const asKept = (kept: Json): Json => kept;

const text: ValueKind = {
  empty: [],
  write: (value, { path, world }) => readRichText(value, path, world.store),
  read: asKept,
};

const line = (limit: number): ValueKind => ({
  empty: null,
  write: (value, { path }) => {
    if (value === null) return null;
    const written = needShort(needText(value, path), path, limit);
    if (written === "") throw malformed(`${path}.length should be ≥ \`1\`, instead was \`0\`.`);
    return written;
  },
  read: asKept,
});

const number: ValueKind = {
  empty: null,
  write: (value, { path }) => {
    if (value === null || typeof value === "number") return value;
    throw malformed(`${path} should be a number, instead was ${shown(value)}.`);
  },
  read: asKept,
};

const addOption = (source: DataSource | undefined, property: Property, option: Option): void => {
  const now = source?.properties.get(property.id);
  if (source === undefined || now === undefined) return;
  source.properties = new Map(source.properties).set(property.id, { ...now, options: [...now.options, option] });
};

const optionsNow = ({ source, property }: Writing): readonly Option[] =>
  source?.properties.get(property.id)?.options ?? property.options;

/** The option that a page write means; one that select or multi_select do not have yet is made. */
const writeOption = (value: Json, at: Writing): string => {
  const sent = needObject(value, at.path);
  const { type } = at.property;
  const options = optionsNow(at);
  if (sent["id"] !== undefined && sent["name"] === undefined) {
    const id = needText(sent["id"], `${at.path}.id`);
    if (options.some((option) => option.id === id)) return id;
    throw invalid(`Invalid ${type} option. Option with id "${id}" does not exist.`);
  }
  const name = needText(sent["name"], `${at.path}.name`);
  const known = optionNamed(options, name);
  if (known !== undefined) return known.id;
  if (type === "status") throw invalid(`Invalid status option. Status option "${name}" does not exist".`);
  const made = newOption(name, { type, path: `${at.path}.name`, ids: at.world.ids });
  addOption(at.source, at.property, made);
  return made.id;
};

const readOption = (id: Json, { property }: Reading): Json => {
  const option = property.options.find((known) => known.id === id);
  return option === undefined ? null : printOption(option);
};

const select: ValueKind = {
  empty: null,
  write: (value, at) => (value === null ? null : writeOption(value, at)),
  read: readOption,
};

const status: ValueKind = {
  empty: null,
  write: (value, at) => (value === null ? (defaultStatus(at.property)?.id ?? null) : writeOption(value, at)),
  read: (id, at) => {
    const shownOption = readOption(id, at);
    const fallback = defaultStatus(at.property);
    return shownOption ?? (fallback === undefined ? null : printOption(fallback));
  },
};

const multiSelect: ValueKind = {
  empty: [],
  write: (value, at) => [
    ...new Set(
      needList(value, at.path).map((item, index) => writeOption(item, { ...at, path: `${at.path}[${index}]` })),
    ),
  ],
  read: (ids, at) => listOf(ids).flatMap((id) => readOption(id, at) ?? []),
};

const dateEnd = (value: Json | undefined, path: string): string | null => {
  if (value === undefined || value === null) return null;
  if (typeof value === "string" && isIsoDate(value)) return value;
  const wanted = "a valid ISO 8601 date string, `null`, or `undefined`";
  throw malformed(`${path} should be ${wanted}, instead was ${shown(value)}.`);
};

const writeDate = (value: Json, { path }: Writing): Json => {
  if (value === null) return null;
  const sent = needObject(value, path);
  const start = needText(sent["start"], `${path}.start`);
  if (!isIsoDate(start)) {
    throw malformed(`${path}.start should be a valid ISO 8601 date string, instead was ${shown(start)}.`);
  }
  const end = dateEnd(sent["end"], `${path}.end`);
  const zone = textOf(sent["time_zone"]) || null;
  if (zone !== null && !isTimeZone(zone)) {
    throw malformed(
      `${path}.time_zone should be a valid time zone, \`null\`, or \`undefined\`, instead was ${shown(zone)}.`,
    );
  }
  return { start: keptDate(start, zone), end: end === null ? null : keptDate(end, zone), time_zone: null };
};

const date: ValueKind = { empty: null, write: writeDate, read: asKept };

const people: ValueKind = {
  empty: [],
  write: (value, { path, world }) => [
    ...new Set(
      needList(value, path).map((item, index) => {
        const at = `${path}[${index}]`;
        const id = needUuid(needObject(item, at)["id"], `${at}.id`);
        if (!world.store.users.has(id)) throw missingUser(world.store, id);
        return id;
      }),
    ),
  ],
  read: (ids, { world, limit }) =>
    listOf(ids)
      .slice(0, limit)
      .map((id) => printUser(world.store, textOf(id))),
};

const writeFile = (value: Json, path: string): JsonObject => {
  const sent = needObject(value, path);
  const name = needShort(needText(sent["name"], `${path}.name`), `${path}.name`, LIMITS.option);
  const kind = ["external", "file", "file_upload"].find((key) => isObject(sent[key]));
  if (kind === undefined) throw malformed(`${path}.external should be defined, instead was \`undefined\`.`);
  const held = objectOf(sent[kind]);
  if (kind !== "external") return { name, type: kind, [kind]: held };
  const url = needShort(needText(held["url"], `${path}.external.url`), `${path}.external.url`, LIMITS.url);
  return { name, type: "external", external: { url } };
};

const files: ValueKind = {
  empty: [],
  write: (value, { path }) => needList(value, path).map((item, index) => writeFile(item, `${path}[${index}]`)),
  read: asKept,
};

const checkbox: ValueKind = { empty: false, write: (value, { path }) => needBoolean(value, path), read: asKept };

const writeReference = (value: Json, { world, property, path }: Writing): string => {
  const id = needUuid(needObject(value, path)["id"], `${path}.id`);
  const page = pageOf(world.store, id);
  if (page === undefined || !isVisible(world.store, page)) throw missingThing(world.store, "page", id);
  const target = textOf(property.config["target"]);
  if (page.parent.type !== "data_source_id" || page.parent.id !== target) {
    throw invalid(`Page with ID ${id} is not in the data source that the relation ${property.name} points to.`);
  }
  return id;
};

const relation: ValueKind = {
  empty: [],
  write: (value, at) => [
    ...new Set(
      needList(value, at.path).map((item, index) => writeReference(item, { ...at, path: `${at.path}[${index}]` })),
    ),
  ],
  read: (ids, { world, limit }) =>
    listOf(ids)
      .filter((id) => {
        const page = pageOf(world.store, textOf(id));
        return page !== undefined && isVisible(world.store, page);
      })
      .slice(0, limit)
      .map((id) => ({ id })),
};

const place: ValueKind = {
  empty: null,
  write: (value, { path }) => {
    if (value === null) return null;
    const sent = needObject(value, path);
    const coordinate = (key: string): number => {
      const found = numberOf(sent[key]);
      if (found !== null) return found;
      throw malformed(`${path}.${key} should be a number, instead was ${shown(sent[key])}.`);
    };
    const words = ["name", "address", "aws_place_id", "google_place_id"].map(
      (key) => [key, sent[key] ?? null] as const,
    );
    return { lat: coordinate("lat"), lon: coordinate("lon"), ...Object.fromEntries(words) };
  },
  read: asKept,
};

/** The types that a page write may name. All others are computed by Notion. */
export const VALUE_KINDS: Readonly<Record<string, ValueKind>> = {
  title: text,
  rich_text: text,
  number,
  select,
  status,
  multi_select: multiSelect,
  date,
  people,
  files,
  checkbox,
  url: line(LIMITS.url),
  email: line(LIMITS.email),
  phone_number: line(LIMITS.phone),
  relation,
  place,
};
