import type { Given } from "../engine/workshop.ts";

export type Files = Readonly<Record<string, unknown>>;

interface Numbered {
  /** Of the catalogue of bad inputs. Several rows of this table may be about one of its numbers. */
  readonly number: number;
  readonly input: string;
}

/** What is there before the run: nothing that is not said. */
export interface Scene {
  /** A text or bytes as they are, anything else as JSON. */
  readonly files?: Files;
  /** Further lines of the target, and further mappings of it; or another configuration altogether. */
  readonly target?: readonly string[];
  readonly properties?: readonly string[];
  readonly config?: string;
  /** What Notion has beside the title and the SHA: columns and rows of the database, and anything else of a seed. */
  readonly columns?: Files;
  readonly rows?: readonly Files[];
  readonly seed?: Files;
  readonly options?: Given;
  readonly env?: Readonly<Record<string, string>>;
  readonly event?: unknown;
  readonly token?: string;
  readonly faults?: readonly Readonly<Record<string, string | number>>[];
  /** Statements that make the tables of a database: then records are rows. */
  readonly sql?: string;
}

/** What a user gets: how the run ends, all that is said, and what there is afterwards. */
export interface Ending {
  readonly ends: readonly [status: string, exit: number];
  readonly told: readonly string[];
  /** By title, what the pages hold afterwards; what is not named is not looked at. Nothing was written where it is missing. */
  readonly holds?: readonly Files[];
  /** Files that the run wrote, beside its own folder. */
  readonly wrote?: readonly string[];
}

/** A case that is carried out here. */
export interface Case extends Numbered, Scene, Ending {
  /** A run before this one; what it is about is not looked at. */
  readonly before?: Omit<Scene, "columns" | "rows" | "seed" | "env" | "event" | "token" | "sql">;
}

/** A case that another test proves. */
export interface Proved extends Numbered {
  readonly happens: string;
  readonly by: readonly [file: string, title: string];
}

/** What cannot reach the product, and why. */
export interface Absent extends Numbered {
  readonly because: string;
}

export type Row = Case | Proved | Absent;

export const isCase = (row: Row): row is Case => "ends" in row;
export const isProved = (row: Row): row is Proved => "by" in row;
export const isAbsent = (row: Row): row is Absent => "because" in row;

export const SUCCESS = ["success", 0] as const;
export const INVALID = ["failed", 2] as const;
export const PARTIAL = ["partial", 1] as const;
export const HALTED = ["halted", 4] as const;
export const BARRED = ["failed", 5] as const;
