import type { TableDraft } from "../../../src/ports/postgres.ts";
import type { Ties } from "../../fakes/postgres-tables.ts";
import type { Json } from "../world/values.ts";
import { KEY, NOTES, type Pair, REALM, STATUS, SYNCED_AT } from "./plan.ts";
import { KINDS, MOODS } from "./values.ts";

export const tableId = ({ name }: Pick<Pair, "name">): string => `public.${name}`;

const keyType = ({ counted }: Pair): "bigint" | "text" => (counted ? "bigint" : "text");

export const draftOf = (pair: Pair, pairs: readonly Pair[]): TableDraft => ({
  schema: "public",
  name: pair.name,
  columns: [
    { name: "id", type: keyType(pair), required: true },
    ...pair.fields.map(({ column, kind, to }) => {
      const other = pairs.find(({ name }) => name === to);
      const type = other === undefined ? KINDS[kind].column : keyType(other);
      return { name: column, type, ...(kind === "title" && { required: true, fill: { value: "" } }) };
    }),
    { name: "realm", type: "text" },
    { name: "remark", type: "text" },
    { name: "updated_at", type: "timestamptz", required: true, fill: "now" },
  ],
  primaryKey: ["id"],
});

export const LIMIT = 1_000_000;

export const tiesOf = ({ fields, counted, trigger, rounds, uniqueNames }: Pair): Ties => {
  const moods = fields.filter(({ kind }) => kind === "mood").map(({ column }) => [column, MOODS] as const);
  const numbers = rounds ? fields.filter(({ kind }) => kind === "number").map(({ column }) => column) : [];
  return {
    ...(uniqueNames && { unique: [["name"]] }),
    references: fields.flatMap(({ column, to }) =>
      to === undefined ? [] : [{ column, to: tableId({ name: to }), onDelete: "set null" as const }],
    ),
    enums: Object.fromEntries(moods),
    scales: Object.fromEntries(numbers.map((column) => [column, 1])),
    limits: Object.fromEntries(numbers.map((column) => [column, LIMIT])),
    ...(counted && { counted: "id" }),
    ...(trigger && { touched: "updated_at" }),
  };
};

/** A pair as the configuration says it. */
export const pairConfig = (pair: Pair): Json => ({
  direction: pair.direction,
  source: {
    postgres: {
      table: pair.name,
      "updated-at": "updated_at",
      ...(pair.realm && { where: { realm: REALM } }),
    },
  },
  "data-source": pair.dataSource,
  key: { from: "id", property: KEY },
  ...(pair.direction === "two-way" && { conflicts: pair.policy }),
  "on-missing": pair.onMissing,
  ...(pair.direction === "two-way" && { "on-new-page": pair.inserts ? "insert" : "report" }),
  properties: {
    ...Object.fromEntries(
      pair.fields.map(({ name, column, kind, way, to }) => [
        name,
        {
          type: KINDS[kind].property,
          from: column,
          ...(way !== "both" && { direction: way }),
          ...(to !== undefined && { to }),
        },
      ]),
    ),
    [KEY]: { type: "rich_text", is: "key" },
    ...(pair.syncStatus && { [STATUS]: { type: "select", is: "sync-status" } }),
    ...(pair.syncedAt && { [SYNCED_AT]: { type: "date", is: "synced-at" } }),
  },
});

/** A pair's database as it stands in Notion before the first run. */
export const pairSeed = (pair: Pair, pairs: readonly Pair[]): Json => ({
  id: pair.database,
  data_source: pair.dataSource,
  title: `Database ${pair.name}`,
  properties: {
    ...Object.fromEntries(
      pair.fields.map(({ name, kind, to }) => {
        const other = pairs.find((one) => one.name === to);
        return [
          name,
          other === undefined
            ? KINDS[kind].property
            : { relation: { data_source_id: other.dataSource, single_property: {} } },
        ];
      }),
    ),
    [KEY]: "rich_text",
    ...(pair.syncStatus && { [STATUS]: "select" }),
    ...(pair.syncedAt && { [SYNCED_AT]: "date" }),
    [NOTES]: "rich_text",
    Made: "created_time",
  },
});
