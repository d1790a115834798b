/**
 * A value of a row, as plain JSON. Days and times are ISO text, in UTC where they have a zone, with all the digits that
 * the database has; numbers are exactly what the database holds.
 */
export type Datum = null | boolean | number | string | readonly Datum[] | { readonly [name: string]: Datum };
export type Data = Readonly<Record<string, Datum>>;

export type ColumnKind =
  | "text"
  | "uuid"
  | "integer"
  | "number"
  | "boolean"
  | "date"
  | "timestamp"
  | "timestamptz"
  | "enum"
  | "json"
  | "array"
  /** A type that has no counterpart in Notion: it is not read. */
  | "other";

export interface TableColumn {
  readonly name: string;
  /** As PostgreSQL writes it: `numeric(10,2)`. */
  readonly type: string;
  readonly kind: ColumnKind;
  /** What an array holds. */
  readonly element: ColumnKind | undefined;
  /** The words of an enum, or of an array of one, in their order. */
  readonly options: readonly string[];
  readonly nullable: boolean;
  /** The database fills it in where an insert leaves it out. */
  readonly filled: boolean;
  /** Computed by the database, so never written. */
  readonly generated: boolean;
  /** What this role may do with it. */
  readonly readable: boolean;
  readonly writable: boolean;
}

export interface TableName {
  readonly schema: string;
  readonly name: string;
}

export interface ForeignKey {
  readonly columns: readonly string[];
  readonly to: TableName;
  readonly toColumns: readonly string[];
}

export interface Table extends TableName {
  readonly kind: "table" | "view" | "materialized-view" | "foreign-table";
  readonly comment: string | null;
  readonly columns: readonly TableColumn[];
  readonly primaryKey: readonly string[];
  /** The primary key among them. */
  readonly uniqueKeys: readonly (readonly string[])[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly updatable: boolean;
  readonly insertable: boolean;
  /** Some rows may be hidden from this role, so that what it does not see may still be there. */
  readonly rowSecurity: boolean;
}

/** A value that cannot be carried as it is: the row holds its text, and `why` is the end of "`column` holds …". */
export interface Fault {
  readonly column: string;
  readonly why: string;
}

export interface Row {
  readonly values: Data;
  readonly faults: readonly Fault[];
}

export interface RowQuery {
  readonly table: Table;
  /** All that can be read, where this is missing. */
  readonly columns?: readonly string[];
  /** Equal to the value, to one of the values, or null: all of them together. */
  readonly where?: Data;
}

/** The database as it was at one instant, however long it is looked at. */
export interface Snapshot {
  tables(): Promise<readonly TableName[]>;
  /** By `name` or `schema.name`; fails with the nearest name where there is none. */
  table(written: string): Promise<Table>;
  /** All the rows that match, each once, in batches as they arrive, in the order of the primary key. */
  rows(query: RowQuery): AsyncIterable<readonly Row[]>;
  close(): Promise<void>;
}

export interface RowChange {
  readonly table: Table;
  readonly key: Data;
  /** What the row held when it was read, of the columns that matter: where that is no longer so, nothing is written. */
  readonly expected: Data;
  readonly values: Data;
}

/** The row as the database now holds it, rounded, trimmed and triggered; or why it was not written. */
export type Updated =
  | { readonly written: true; readonly row: Row }
  | { readonly written: false; readonly why: "gone" | "changed" };

export interface RowDraft {
  readonly table: Table;
  readonly values: Data;
}

/** Everything that is written here is there afterwards, or nothing of it. */
export interface Transaction {
  update(change: RowChange): Promise<Updated>;
  insert(draft: RowDraft): Promise<Row>;
  /** Makes the row, or sets the values of the one that has its primary key; columns that are not named stay. */
  put(draft: RowDraft): Promise<Row>;
}

export interface DraftColumn {
  readonly name: string;
  readonly type: "text" | "bigint" | "boolean" | "numeric" | "jsonb" | "timestamptz" | "date" | "text[]";
  readonly required?: boolean;
  /** What the database fills in: the time, the next number, or this text. */
  readonly fill?: "now" | "number" | { readonly value: string };
}

export interface TableDraft extends TableName {
  readonly comment?: string;
  readonly columns: readonly DraftColumn[];
  readonly primaryKey: readonly string[];
}

export type Lock = { readonly held: true; release(): Promise<void> } | { readonly held: false };

/** How the way to the database is protected: `local` needs none, `plain` and `unverified` are worth a warning. */
export type Protection = "local" | "plain" | "unverified" | "verified";

/** The user's database. Every method throws only a `Failure`, and none of them says the address or the password. */
export interface PostgresPort {
  readonly protection: Protection;
  snapshot(): Promise<Snapshot>;
  /** One after the other. What `work` throws undoes everything, and is thrown on. */
  transaction<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  /** Keeps others out until it is released or the connection ends; does not wait. Once it is lost, nothing more is written. */
  lock(name: string): Promise<Lock>;
  /** Makes the schemas, tables and columns that are not there, and answers with their names. Nothing is ever dropped. */
  define(tables: readonly TableDraft[]): Promise<readonly string[]>;
  close(): Promise<void>;
}
