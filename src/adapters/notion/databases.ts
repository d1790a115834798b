import type { ColumnChange } from "../../model/schema.ts";
import type { DatabaseDraft } from "../../ports/notion.ts";
import type { Ask } from "./request.ts";
import { type Request, segment } from "./request.ts";
import { encodeText } from "./rich-text.ts";
import { decodeDataSource, encodeChanges, encodeColumns, reflects } from "./schema.ts";

export const readDatabase = (id: string): Request => ({
  kind: "read",
  method: "get",
  path: `databases/${segment(id)}`,
  about: `the database ${id}`,
});

export const readDataSource = (id: string): Request => ({
  kind: "read",
  method: "get",
  path: `data_sources/${segment(id)}`,
  about: `the data source ${id}`,
});

export const createDatabase = ({ parentPage, title, columns }: DatabaseDraft): Request => ({
  kind: "create",
  method: "post",
  path: "databases",
  about: `the new database "${title}"`,
  body: {
    parent: { type: "page_id", page_id: parentPage },
    title: encodeText(title),
    initial_data_source: { properties: encodeColumns(columns) },
  },
  committed: readDatabase,
});

interface SchemaChange {
  readonly id: string;
  readonly changes: Readonly<Record<string, ColumnChange>>;
}

/** After a lost answer the schema is looked at first: a column that was removed or renamed by name is not found twice. */
export const changeColumns = ({ id, changes }: SchemaChange, look: Ask): Request => ({
  kind: "update",
  method: "patch",
  path: `data_sources/${segment(id)}`,
  about: `the properties of the data source ${id}`,
  body: { properties: encodeChanges(changes) },
  happened: async () => {
    const json = await look({ ...readDataSource(id), retries: 0 });
    return reflects(decodeDataSource(json), changes) ? json : undefined;
  },
});
