import type { World } from "../call.ts";
import { invalid, malformed, undefinedAt } from "../errors.ts";
import { printExpression } from "../formula/text.ts";
import { isObject, type Json, type JsonObject, objectOf, textOf } from "../json.ts";
import { missingThing } from "../missing.ts";
import { isVisible } from "../sharing.ts";
import { type DataSource, dataSourceOf, type Property, type Store } from "../store.ts";
import { needObject, needText, needUuid } from "../validate.ts";
import { choicesOf, hasOptions, printChoices } from "./options.ts";

const BARE = [
  ...["title", "rich_text", "date", "people", "files", "checkbox", "url", "email", "phone_number", "place"],
  ...["created_time", "created_by", "last_edited_time", "last_edited_by"],
];

const CREATABLE = [...BARE, "number", "select", "multi_select", "status", "formula", "relation", "rollup", "unique_id"];

export const encodeId = (id: string): string => encodeURIComponent(id);

const decodeId = (id: string): string => {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
};

/** A property by its name or by its ID, encoded or not. */
export const findProperty = (source: DataSource, key: string): Property | undefined =>
  propertiesOf(source).find((property) => property.name === key) ??
  source.properties.get(decodeId(key)) ??
  source.properties.get(key);

const byKeyOrder = (a: Property, b: Property): number =>
  a.id.length - b.id.length || Buffer.compare(Buffer.from(a.id), Buffer.from(b.id));

const inOrder = new WeakMap<ReadonlyMap<string, Property>, readonly Property[]>();

/** The columns in the order of Notion's answers: by decoded ID, shorter first, then by byte. */
export const propertiesOf = (source: DataSource): readonly Property[] => {
  const known = inOrder.get(source.properties);
  if (known !== undefined) return known;
  const sorted = [...source.properties.values()].sort(byKeyOrder);
  inOrder.set(source.properties, sorted);
  return sorted;
};

export const titleProperty = (source: DataSource): Property | undefined =>
  propertiesOf(source).find((property) => property.type === "title");

const typeOf = (sent: JsonObject): string | undefined => {
  const named = textOf(sent["type"]);
  return CREATABLE.includes(named) && sent[named] !== undefined
    ? named
    : CREATABLE.find((type) => sent[type] !== undefined);
};

/** Both columns are kept by ID, so that a rollup outlives their renames. */
const rollupConfig = (config: JsonObject, { world, source, path }: Draft): JsonObject => {
  const columnOf = (place: DataSource, key: string): Property | undefined =>
    findProperty(place, textOf(config[`${key}_property_id`]) || textOf(config[`${key}_property_name`]));
  const relation = columnOf(source, "relation");
  if (relation?.type !== "relation") throw invalid(`${path}: the relation property of a rollup does not exist.`);
  const other = dataSourceOf(world.store, textOf(relation.config["target"]));
  const target = other === undefined ? undefined : columnOf(other, "rollup");
  if (target === undefined) throw invalid(`${path}: the property that a rollup looks at does not exist.`);
  return { relation: relation.id, target: target.id, function: needText(config["function"], `${path}.function`) };
};

const relationConfig = (config: JsonObject, { store }: World, path: string): JsonObject => {
  const id = needUuid(config["data_source_id"], `${path}.data_source_id`);
  const target = dataSourceOf(store, id);
  if (target === undefined || !isVisible(store, target)) throw missingThing(store, "data_source", id);
  const dual = config["dual_property"] !== undefined;
  if (!dual && config["single_property"] === undefined) {
    throw malformed(undefinedAt(`${path}.single_property`), undefinedAt(`${path}.dual_property`));
  }
  const name = textOf(objectOf(config["dual_property"])["synced_property_name"]);
  return { target: id, dual, wish: name };
};

interface Draft {
  readonly world: World;
  readonly source: DataSource;
  readonly path: string;
}

/** What the emulator keeps of a type's settings. */
const configOf = (type: string, config: JsonObject, { world, source, path }: Draft): JsonObject => {
  switch (type) {
    case "number":
      return { format: textOf(config["format"]) || "number" };
    case "unique_id":
      return { prefix: textOf(config["prefix"]) || null };
    case "formula":
      return {
        expression: needText(config["expression"], `${path}.expression`),
        // Only a seed says so: a formula that a person made in the app can be filtered on, and looks the same otherwise.
        ...(config["made_in_app"] === true ? { made_in_app: true } : {}),
      };
    case "rollup":
      return rollupConfig(config, { world, source, path });
    case "relation":
      return relationConfig(config, world, path);
    default:
      return {};
  }
};

/** A new column from the settings in a request, or an old one with new settings. */
export const draftProperty = (sent: Json | undefined, draft: Draft & { name: string; old?: Property }): Property => {
  const { world, source, path, old } = draft;
  const given = needObject(sent, path);
  const type = typeOf(given);
  if (type === undefined) {
    if (isObject(sent) && Object.keys(given).every((key) => ["name", "description", "id"].includes(key))) {
      throw invalid(`${draft.name} is not a valid property schema`);
    }
    throw malformed(...CREATABLE.map((known) => undefinedAt(`${path}.${known}`)));
  }
  const config = objectOf(given[type]);
  const at = { ...draft, path: `${path}.${type}` };
  const keeps = old?.type === type;
  const choices = hasOptions(type)
    ? choicesOf(config, { old: keeps ? old : undefined, type, path: at.path, ids: world.ids })
    : { options: [], groups: [] };
  const silent = keeps && Object.keys(config).length === 0;
  return {
    id: old?.id ?? (type === "title" ? "title" : world.ids.property(source.properties)),
    name: draft.name,
    description: textOf(given["description"]) || null,
    type,
    config: silent ? old.config : configOf(type, config, at),
    ...choices,
  };
};

const printRelation = (store: Store, { config }: Property): JsonObject => {
  const target = dataSourceOf(store, textOf(config["target"]));
  const synced = target?.properties.get(textOf(config["synced"]));
  const type = config["dual"] === true ? "dual_property" : "single_property";
  return {
    database_id: target?.parent.type === "database_id" ? target.parent.id : null,
    data_source_id: textOf(config["target"]),
    type,
    [type]: synced === undefined ? {} : { synced_property_name: synced.name, synced_property_id: encodeId(synced.id) },
  };
};

/** The column that a rollup follows, and the column it looks at on the other side. */
export const rollupParts = (store: Store, source: DataSource, { config }: Property) => {
  const relation = source.properties.get(textOf(config["relation"]));
  const target = dataSourceOf(store, textOf(relation?.config["target"]));
  const looked = target?.properties.get(textOf(config["target"]));
  return { relation, target, looked };
};

const printRollup = (store: Store, source: DataSource, property: Property): JsonObject => {
  const { relation, looked } = rollupParts(store, source, property);
  return {
    rollup_property_name: looked?.name ?? null,
    relation_property_name: relation?.name ?? null,
    rollup_property_id: looked?.id ?? null,
    relation_property_id: relation?.id ?? null,
    function: textOf(property.config["function"]),
  };
};

const printConfig = (store: Store, source: DataSource, property: Property): JsonObject => {
  if (hasOptions(property.type)) return printChoices(property, property.type);
  if (property.type === "relation") return printRelation(store, property);
  if (property.type === "rollup") return printRollup(store, source, property);
  if (property.type !== "formula") return property.config;
  return { expression: printExpression(textOf(property.config["expression"]), { store, source }) };
};

export const printSchema = (store: Store, source: DataSource): JsonObject =>
  Object.fromEntries(
    propertiesOf(source).map((property) => [
      property.name,
      {
        id: encodeId(property.id),
        name: property.name,
        description: property.description,
        type: property.type,
        [property.type]: printConfig(store, source, property),
      },
    ]),
  );
