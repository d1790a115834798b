import { Failure } from "../../model/failure.ts";
import { isObject, type Json } from "../../model/json.ts";
import {
  COLORS,
  type Color,
  type Column,
  type ColumnChange,
  type ColumnDraft,
  type Database,
  type DataSource,
  type Option,
} from "../../model/schema.ts";
import { listAt, objectAt, textAt } from "./json.ts";
import { isInTrash } from "./pages.ts";
import { decodeText } from "./rich-text.ts";

const OPTIONAL: readonly string[] = ["select", "multi_select", "status"];

const isColor = (color: string | null): color is Color => COLORS.some((known) => known === color);

const option = (json: unknown): Option => {
  const id = textAt(json, "id");
  const color = textAt(json, "color");
  return {
    name: textAt(json, "name") ?? "",
    description: textAt(json, "description"),
    ...(id === null ? {} : { id }),
    ...(isColor(color) ? { color } : {}),
  };
};

const column = (name: string, json: unknown): Column => {
  const type = textAt(json, "type") ?? "unknown";
  const settings = objectAt(json, type);
  const relatesTo = textAt(settings, "data_source_id");
  const pairedWith = textAt(objectAt(settings, "dual_property"), "synced_property_id");
  const format = textAt(settings, "format");
  return {
    id: textAt(json, "id") ?? "",
    name,
    type,
    description: textAt(json, "description"),
    ...(OPTIONAL.includes(type) ? { options: listAt(settings, "options").map(option) } : {}),
    ...(relatesTo === null ? {} : { relatesTo }),
    ...(pairedWith === null ? {} : { pairedWith }),
    ...(format === null ? {} : { format }),
  };
};

const misread = (what: string): Failure =>
  new Failure({
    kind: "refused",
    message: `Notion did not answer with a ${what}.`,
    cure: `Check that the ID is that of a ${what}.`,
  });

export const decodeDataSource = (json: unknown): DataSource => {
  if (!isObject(json) || json["object"] !== "data_source") throw misread("data source");
  return {
    id: textAt(json, "id") ?? "",
    databaseId: textAt(objectAt(json, "parent"), "database_id") ?? "",
    title: decodeText(listAt(json, "title")),
    url: textAt(json, "url") ?? "",
    inTrash: isInTrash(json),
    columns: Object.entries(objectAt(json, "properties")).map(([name, settings]) => column(name, settings)),
  };
};

export const decodeDatabase = (json: unknown): Database => {
  if (!isObject(json) || json["object"] !== "database") throw misread("database");
  return {
    id: textAt(json, "id") ?? "",
    title: decodeText(listAt(json, "title")),
    url: textAt(json, "url") ?? "",
    inTrash: isInTrash(json),
    dataSources: listAt(json, "data_sources").map((source) => ({
      id: textAt(source, "id") ?? "",
      name: textAt(source, "name") ?? "",
    })),
  };
};

/** An option that is there is named by its ID, without a colour: Notion refuses to give it another one. */
const encodeOption = ({ id, name, color, description }: Option): Json => ({
  ...(id === undefined ? { name, ...(color === undefined ? {} : { color }) } : { id, name }),
  ...(description === undefined || description === null ? {} : { description }),
});

const settings = ({ type, options, format, relatesTo }: ColumnDraft): Json => {
  if (options !== undefined && OPTIONAL.includes(type)) return { options: options.map(encodeOption) };
  if (type === "number" && format !== undefined) return { format };
  if (type !== "relation") return {};
  return { data_source_id: relatesTo, type: "single_property", single_property: {} };
};

/** Notion empties the description of a property that is sent without it. */
const encodeColumn = (draft: ColumnDraft): Json => ({
  type: draft.type,
  [draft.type]: settings(draft),
  ...(draft.description === undefined || draft.description === null ? {} : { description: draft.description }),
});

const encodeChange = (change: ColumnChange): Json | null => {
  switch (change.change) {
    case "set":
      return encodeColumn(change.draft);
    case "rename":
      return { name: change.name };
    case "remove":
      return null;
  }
};

const each = <From, To>(
  from: Readonly<Record<string, From>>,
  make: (value: From) => To,
): Readonly<Record<string, To>> => Object.fromEntries(Object.entries(from).map(([name, value]) => [name, make(value)]));

export const encodeColumns = (columns: Readonly<Record<string, ColumnDraft>>): Json => each(columns, encodeColumn);

export const encodeChanges = (changes: Readonly<Record<string, ColumnChange>>): Json => each(changes, encodeChange);

/** Whether a data source is as the changes want it: what a change whose answer was lost is recognised by. */
export const reflects = (source: DataSource, changes: Readonly<Record<string, ColumnChange>>): boolean =>
  Object.entries(changes).every(([key, change]) => {
    const found = source.columns.find(({ id, name }) => id === key || name === key);
    if (change.change === "remove") return found === undefined;
    if (change.change === "rename")
      return source.columns.some(({ id, name }) => name === change.name && (found === undefined || id === found.id));
    const names = (options: readonly Option[] = []) => options.map(({ name }) => name).join("\n");
    return (
      found?.type === change.draft.type &&
      (change.draft.options === undefined || names(found.options) === names(change.draft.options))
    );
  });
