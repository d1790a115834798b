import type { Desired } from "../../src/model/desired.ts";
import type { Page } from "../../src/model/page.ts";
import { EMPTY, type Property, type PropertyType, type Value } from "../../src/model/property.ts";
import type { Column, DataSource } from "../../src/model/schema.ts";
import type { Mapping, Target } from "../../src/model/target.ts";
import type { Bound } from "../../src/plan/bind.ts";
import type { Sides } from "../../src/plan/sides.ts";

/** Small targets, databases and pages, each with only what a test is about. */
export const mapping = (property: string, type: PropertyType, facts: Partial<Mapping> = {}): Mapping => ({
  property,
  type,
  origin: { kind: "from", expression: property.toLowerCase() },
  optional: false,
  fallback: undefined,
  vocabulary: undefined,
  to: undefined,
  overflow: "error",
  format: undefined,
  oneWay: undefined,
  ...facts,
});

export const TITLE = mapping("Name", "title");

export const target = (facts: Partial<Target> = {}): Target => ({
  name: "bolts",
  direction: "push",
  key: { from: "name", property: "Name" },
  mappings: [TITLE],
  body: undefined,
  when: {},
  scope: {},
  onMissing: "keep",
  onDrift: "overwrite",
  vocabularyPolicy: "error",
  ids: undefined,
  ttl: undefined,
  rotation: undefined,
  promoting: undefined,
  ...facts,
});

export const column = (name: string, type: string, facts: Partial<Column> = {}): Column => ({
  id: `id-${name}`,
  name,
  type,
  ...facts,
});

export const NAME = column("Name", "title");

export const dataSource = (columns: readonly Column[] = [NAME]): DataSource => ({
  id: "S",
  databaseId: "D",
  title: "Bolts",
  url: "https://www.notion.so/S",
  inTrash: false,
  columns,
});

export const bound = (facts: Partial<Target> = {}, columns: readonly Column[] = [NAME]): Bound => ({
  target: target(facts),
  dataSource: dataSource(columns),
  columns: new Map(columns.map((one) => [one.name, one])),
});

/** A page by what its properties hold, each of the type that it has in the database. */
export const page = (
  id: string,
  values: Readonly<Record<string, Value>> = {},
  types: readonly Column[] = [],
): Page => ({
  id,
  url: `https://www.notion.so/${id}`,
  parent: { kind: "data-source", id: "S", databaseId: "D" },
  created: "2026-11-01T00:00:00.000Z",
  edited: "2026-11-21T10:00:00.000Z",
  editedBy: "somebody",
  inTrash: false,
  properties: Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const type = types.find((one) => one.name === name)?.type ?? "title";
      return [name, { id: `id-${name}`, type, value, partial: false }];
    }),
  ),
});

/** A record by its key and what its properties are to hold. */
export const record = (
  key: string,
  properties: Readonly<Record<string, Property>> = {},
  facts: Partial<Desired> = {},
): Desired => ({
  target: "bolts",
  key,
  place: { file: `${key}.json`, target: "bolts", record: key },
  pageId: undefined,
  properties: { Name: { type: "title", value: key }, ...properties },
  links: {},
  body: null,
  sha: key,
  plain: { Name: key, ...Object.fromEntries(Object.entries(properties).map(([name, { value }]) => [name, value])) },
  ...facts,
});

export const empty = (type: PropertyType): Property => ({ type, value: EMPTY[type] }) as Property;

export const sides = (facts: Partial<Sides> = {}): Sides => ({
  bound: bound(),
  desired: [],
  pages: [],
  elsewhere: new Map(),
  createIfMissing: true,
  prune: false,
  bystander: false,
  whole: true,
  now: Date.UTC(2026, 10, 21),
  ...facts,
});
