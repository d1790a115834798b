import type { PlannedProperty, PlannedTarget, Recipe } from "./recipe.ts";
import type { Json } from "./values.ts";

export const CONFIG = "notion-sync.json";
/** The property that says which page stands for which record, where the title does not. */
export const KEY_PROPERTY = "Code";
export const TITLE = "Name";
export const SHA = "SHA";
export const IDENTITY = "Unique";
export const SYNCED_AT = "Synced at";
export const SYNC_STATUS = "Sync status";
export const PAGE_ID = "notion_page_id";

const EXTENSIONS = { list: "list.json", each: "*.json", markdown: "*.md" } as const;

export const pattern = ({ name, layout }: PlannedTarget): string => `data/${name}/${EXTENSIONS[layout]}`;

const vocabularyOf = ({ stock }: PlannedProperty): Json =>
  stock.words.map((word) => ({
    name: word,
    aliases: Object.entries(stock.aliases).flatMap(([alias, name]) => (name === word ? [alias] : [])),
  }));

const mappingOf = (property: PlannedProperty): Json => ({
  type: property.type,
  from: property.field,
  ...(property.vocabulary && { vocabulary: vocabularyOf(property) }),
  ...(property.to !== undefined && { to: property.to }),
});

/** The property that carries the key. */
export const keyProperty = ({ keyIn }: PlannedTarget): string => (keyIn === "title" ? TITLE : KEY_PROPERTY);

const propertiesOf = (target: PlannedTarget): { readonly [name: string]: Json } => ({
  [TITLE]: { type: "title", from: target.keyIn === "title" ? "key" : "label" },
  ...(target.keyIn === "text" && { [KEY_PROPERTY]: { type: "rich_text", is: "key" } }),
  ...Object.fromEntries(target.properties.map((property) => [property.name, mappingOf(property)])),
  [SHA]: { type: "rich_text", is: "sha" },
  ...(target.syncedAt && { [SYNCED_AT]: { type: "date", is: "synced-at" } }),
  ...(target.syncStatus && { [SYNC_STATUS]: { type: "select", is: "sync-status" } }),
});

const targetOf = (target: PlannedTarget, { setup }: Recipe): Json => ({
  source: { files: [pattern(target)], ...(target.pageId && { "page-id": PAGE_ID }) },
  ...(!setup && { "data-source": target.dataSource }),
  key: target.keyIn === "title" ? "key" : { from: "key", property: KEY_PROPERTY },
  ...(target.body && { body: target.layout === "markdown" ? "_body" : "body" }),
  ...(target.ids && !setup && { ids: { property: IDENTITY } }),
  "on-missing": target.onMissing,
  "on-drift": target.onDrift,
  properties: propertiesOf(target),
});

/** The configuration of a world, as its repository holds it. */
export const configText = (recipe: Recipe): string =>
  JSON.stringify({
    version: 1,
    safety: recipe.safety,
    targets: Object.fromEntries(recipe.targets.map((target) => [target.name, targetOf(target, recipe)])),
  });
