import type { Case } from "./row.ts";

export const TABLE =
  "CREATE TABLE bolts (id int PRIMARY KEY, name text, v text); INSERT INTO bolts VALUES (1, 'a', 'x');";

export const source = (table: string, more = ""): string => `source: { postgres: { table: ${table}${more} } }`;

/** Rows that are pushed to Notion. */
export const rows = (number: number, input: string, sql: string, more: Partial<Case> = {}) => ({
  number,
  input,
  sql,
  target: [source("bolts"), "key: { from: _key, property: Key }"],
  properties: ["Key: { type: rich_text, is: key }", "V: { type: rich_text, from: v }"],
  columns: { Key: "rich_text", V: "rich_text" },
  ...more,
});
