import { IDENTITY, KEY_PROPERTY, SHA, SYNC_STATUS, SYNCED_AT, TITLE } from "./config.ts";
import type { PlannedProperty, PlannedTarget, Recipe } from "./recipe.ts";
import { type Json, USERS } from "./values.ts";

/** What people have in their databases beside what is mapped: theirs to keep. */
export const NOTES = "Notes of people";
const COMPUTED = {
  Made: "created_time",
  Number: { unique_id: { prefix: "X" } },
  Twice: { formula: { expression: "1 + 1" } },
};

const settings = ({ type, stock, vocabulary, to }: PlannedProperty, targets: readonly PlannedTarget[]): Json => {
  const other = targets.find(({ name }) => name === to);
  if (other !== undefined) return { relation: { data_source_id: other.dataSource, single_property: {} } };
  // What Notion makes no options of by itself has them, unless a vocabulary is to bring them.
  const options = type === "status" && !vocabulary ? stock.words.map((name) => ({ name })) : [];
  return { [type]: options.length > 0 ? { options } : {} };
};

const columnsOf = (target: PlannedTarget, targets: readonly PlannedTarget[]): Json => ({
  [TITLE]: "title",
  ...(target.keyIn === "text" && { [KEY_PROPERTY]: "rich_text" }),
  ...Object.fromEntries(target.properties.map((property) => [property.name, settings(property, targets)])),
  [SHA]: "rich_text",
  [IDENTITY]: "rich_text",
  ...(target.syncedAt && { [SYNCED_AT]: "date" }),
  ...(target.syncStatus && { [SYNC_STATUS]: "select" }),
  [NOTES]: "rich_text",
  ...COMPUTED,
});

/** What stands in Notion before the first run. */
export const notionSeed = ({ targets, setup }: Recipe): Json => ({
  users: USERS.map((user) => ({ ...user })),
  databases: setup
    ? []
    : targets.map((target) => ({
        id: target.database,
        data_source: target.dataSource,
        title: `Database ${target.name}`,
        properties: columnsOf(target, targets),
      })),
});
