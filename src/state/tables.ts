import type { TableDraft } from "../ports/postgres.ts";

/** Counts up when what is kept changes its meaning; a column that is only added needs no new number. */
export const LAYOUT = 1;

const SCHEMA = "notion_sync";
const comment = (what: string): string => `notion-sync, layout ${LAYOUT}: ${what}`;

/** The layout that a table's comment tells of; undefined where somebody else made the table. */
export const layoutOf = (remark: string | null): number | undefined => {
  const [, layout] = /^notion-sync, layout (\d+):/.exec(remark ?? "") ?? [];
  return layout === undefined ? undefined : Number(layout);
};

/** For each record the last values that both sides had, its page, and the run that is about to make one. */
const STATE: TableDraft = {
  schema: SCHEMA,
  name: "state",
  comment: comment("the last values that the row and its page had in common"),
  columns: [
    { name: "target", type: "text", required: true },
    { name: "key", type: "text", required: true },
    { name: "page_id", type: "text" },
    { name: "base", type: "jsonb", required: true, fill: { value: "{}" } },
    { name: "intent", type: "text" },
    { name: "run", type: "text", required: true },
  ],
  primaryKey: ["target", "key"],
};

/** One line a value that was carried over, never changed and never removed. */
const AUDIT_LOG: TableDraft = {
  schema: SCHEMA,
  name: "audit_log",
  comment: comment("what was carried over, and what was lost with it"),
  columns: [
    { name: "id", type: "bigint", required: true, fill: "number" },
    { name: "at", type: "timestamptz", required: true, fill: "now" },
    { name: "run", type: "text", required: true },
    { name: "target", type: "text", required: true },
    { name: "key", type: "text", required: true },
    { name: "page_id", type: "text" },
    { name: "who", type: "text", required: true },
    { name: "field", type: "text", required: true },
    { name: "old", type: "jsonb" },
    { name: "new", type: "jsonb" },
    { name: "loser", type: "jsonb" },
    { name: "conflict", type: "boolean", required: true, fill: { value: "false" } },
  ],
  primaryKey: ["id"],
};

export const STATE_TABLES = { state: STATE, audit: AUDIT_LOG } as const;
