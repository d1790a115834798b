import { DATABASES_FILE, type Databases, databasesText } from "../config/databases.ts";
import type { DataSource } from "../model/schema.ts";
import type { Ground } from "./estate.ts";
import type { Loaded } from "./load.ts";
import type { World } from "./world.ts";

const entryOf = ({ target }: Loaded, { id, databaseId, columns }: DataSource): Databases["targets"][string] => {
  const ids = new Map(columns.map((column) => [column.name, column.id]));
  return {
    database: databaseId,
    data_source: id,
    properties: Object.fromEntries(
      target.mappings.flatMap(({ property }) => {
        const column = ids.get(property);
        return column === undefined ? [] : [[property, column] as const];
      }),
    ),
  };
};

/** Which databases belong to the targets, as the next run reads it. What another target has there stays. */
export const writeDown = async (
  standing: ReadonlyMap<string, DataSource>,
  { setup, lots }: Ground,
  { files }: World,
): Promise<void> => {
  const entries = lots.flatMap(({ loaded, tenants }) => {
    const source = standing.get(loaded.target.name);
    return source === undefined
      ? []
      : [loaded, ...tenants].map((one) => [one.target.name, entryOf(one, source)] as const);
  });
  const targets = { ...setup.databases.targets, ...Object.fromEntries(entries) };
  const text = databasesText({ version: 1, targets });
  if ((await files.read(DATABASES_FILE)) !== text) await files.write(DATABASES_FILE, text);
};
