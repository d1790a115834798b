import type { TableName } from "../../ports/postgres.ts";

/** A name out of the catalogue, so that it is that name and nothing else, whatever characters it is made of. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const quotedTable = ({ schema, name }: TableName): string => `${quoted(schema)}.${quoted(name)}`;

export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** As a person writes it: quoted only where it must be. */
export const spoken = ({ schema, name }: TableName): string =>
  [schema, name].map((part) => (/^[a-z_][a-z0-9_$]*$/.test(part) ? part : quoted(part))).join(".");
