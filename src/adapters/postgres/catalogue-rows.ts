import { parsed } from "../../model/json.ts";
import type { ColumnKind, ForeignKey, Table, TableColumn } from "../../ports/postgres.ts";

type Cells = readonly (string | null)[];

const KINDS: ReadonlyMap<string, ColumnKind> = new Map([
  ["text", "text"],
  ["varchar", "text"],
  ["bpchar", "text"],
  ["citext", "text"],
  ["name", "text"],
  ["uuid", "uuid"],
  ["int2", "integer"],
  ["int4", "integer"],
  ["int8", "integer"],
  ["numeric", "number"],
  ["float4", "number"],
  ["float8", "number"],
  ["bool", "boolean"],
  ["date", "date"],
  ["timestamp", "timestamp"],
  ["timestamptz", "timestamptz"],
  ["json", "json"],
  ["jsonb", "json"],
]);

const kindOf = (name: string, type: string): ColumnKind => (type === "e" ? "enum" : (KINDS.get(name) ?? "other"));

const names = (json: string | null | undefined): readonly string[] => {
  const list = parsed(json ?? "[]");
  return Array.isArray(list) ? list.filter((name) => typeof name === "string") : [];
};

export const readColumn = (cells: Cells): TableColumn => {
  const [name, type, base, baseType, element, elementType, options, nullable, filled, generated, readable, writable] =
    cells.map((cell) => cell ?? "");
  const isArray = cells[5] !== null;
  return {
    name: name ?? "",
    type: type ?? "",
    kind: isArray ? "array" : kindOf(base ?? "", baseType ?? ""),
    element: isArray ? kindOf(element ?? "", elementType ?? "") : undefined,
    options: names(options === "" ? "[]" : options),
    nullable: nullable === "true",
    filled: filled === "true",
    generated: generated === "true",
    readable: readable === "true",
    writable: writable === "true" && generated !== "true",
  };
};

export const readKey = (rows: readonly Cells[]): Pick<Table, "primaryKey" | "uniqueKeys"> => {
  const keys = rows.map(([primary, columns]) => ({ primary: primary === "true", columns: names(columns) }));
  return {
    primaryKey: keys.find(({ primary }) => primary)?.columns ?? [],
    uniqueKeys: keys.map(({ columns }) => columns),
  };
};

export const readForeignKey = ([schema, name, columns, toColumns]: Cells): ForeignKey => ({
  columns: names(columns),
  to: { schema: schema ?? "", name: name ?? "" },
  toColumns: names(toColumns),
});
