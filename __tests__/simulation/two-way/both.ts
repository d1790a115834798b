import type { Data, Datum } from "../../../src/ports/postgres.ts";
import type { FakeDatabase } from "../../fakes/postgres.ts";
import type { Attempt, Sent } from "../attempt.ts";
import { linesIn } from "../invariants/ledger-lines.ts";
import { written } from "../invariants/pages.ts";
import { LEDGER, type Scene } from "../scene.ts";
import type { Field, Pair, Plan } from "./plan.ts";
import { tableId } from "./tables.ts";
import { inWords } from "./values.ts";
import type { Words } from "./words.ts";

/** What was seen of one process on the side of the database. */
export interface Doings {
  /** Rows as they were shown to it, by table and key; a row that it wrote itself is as it came back. */
  readonly read: Map<string, Data>;
  /** Targets whose lock it holds. */
  readonly locks: Set<string>;
  /** It asked for a lock that another held. */
  refused: boolean;
  statements: number;
  /** Statements that write, and commits that changed anything. */
  writes: number;
  readonly commits: string[];
  /** When it last looked at a page by itself, in the order of all things. */
  readonly looked: Map<string, number>;
  /** Pages on their way to the trash, without an answer yet: what is looked at then is whether they are there. */
  readonly unanswered: Set<string>;
  /** When each request that only looks was sent. */
  readonly looks: Map<unknown, number>;
}

/** A world in which tables and databases are mapped both ways. */
export interface Both {
  readonly scene: Scene;
  readonly plan: Plan;
  readonly database: FakeDatabase;
  readonly words: Words;
  /** What was begun on a page and is carried out later. */
  readonly late: { readonly page: string; readonly until: number; readonly sent: Sent }[];
  /** Pages that people put into the trash, or took out again. */
  readonly trashed: Set<string>;
  /** Pages that a run put there, or tried to. */
  readonly archived: Set<string>;
  /** Rows that people deleted, by table and key. */
  readonly deleted: Set<string>;
  /** Why one page may have become two rows. */
  readonly twinRows: Set<string>;
  /** Remarks beside what is mapped, by table and key. */
  readonly remarks: Map<string, string>;
  readonly doings: (attempt: Attempt) => Doings;
  /** Counts everything that happens, so that what was first is known. */
  readonly tick: () => number;
  /** So many things were typed before. */
  readonly nth: () => number;
  /** Values that were in a row once. */
  readonly pulled: Set<string>;
  /** What was last seen: the rows that stood there, what the last process committed, and what is about to be written over. */
  readonly sink: {
    rows: ReadonlySet<string>;
    commits: readonly string[];
    readonly risked: { readonly pair: Pair; readonly page: string; readonly atom: string }[];
  };
}

export const URL_OF_DATABASE = "postgres://sync:pW-cAnArY-7f3b9d@db.example.com/workshop";
export const PASSWORD = "pW-cAnArY-7f3b9d";

export const rowsOf = ({ database }: Both, pair: Pick<Pair, "name">): readonly Data[] => [
  ...(database.world().get(tableId(pair))?.rows.values() ?? []),
];

export const rowName = ({ name }: Pick<Pair, "name">, key: Datum | undefined): string => `${name}:${inWords(key)}`;

export const allRows = (both: Both): ReadonlySet<string> =>
  new Set(both.plan.pairs.flatMap((pair) => rowsOf(both, pair).map(({ id }) => rowName(pair, id))));

export const newDoings = (): Doings => ({
  read: new Map(),
  locks: new Set(),
  refused: false,
  statements: 0,
  writes: 0,
  commits: [],
  looked: new Map(),
  unanswered: new Set(),
  looks: new Map(),
});

export const STATE = "notion_sync.state";
export const AUDIT = "notion_sync.audit_log";

const stateRows = ({ database }: Both): readonly Data[] => [...(database.world().get(STATE)?.rows.values() ?? [])];

/** What is kept of a row. */
export const stateOf = (both: Both, pair: Pick<Pair, "name">, key: string): Data | undefined =>
  stateRows(both).find((row) => row["target"] === pair.name && row["key"] === key);

/** The page that the state names for a row. */
export const knownPage = (both: Both, pair: Pick<Pair, "name">, key: string): string | undefined => {
  const found = stateOf(both, pair, key)?.["page_id"];
  return typeof found === "string" ? found : undefined;
};

const TELLING: readonly unknown[] = ["create", "left", "update", "restore"];

/** The page that the ledger names for a row. What failed, and what two pages contend for, is no word about it. */
export const notedPage = ({ scene }: Both, pair: Pick<Pair, "name">, key: string): string | undefined => {
  const found = linesIn(scene.files.all.get(LEDGER) ?? "").findLast(
    ({ target, record, page_id: id, action, status }) =>
      [target === pair.name, record === key, typeof id === "string"].every(Boolean) &&
      (status === "sha_match" || (status === "success" && TELLING.includes(action))),
  )?.["page_id"];
  return typeof found === "string" ? found : undefined;
};

export const ownersOf = (both: Both, pair: Pick<Pair, "name">): ReadonlyMap<string, Data> =>
  new Map(
    stateRows(both).flatMap((row) =>
      row["target"] === pair.name && typeof row["page_id"] === "string" ? [[row["page_id"], row] as const] : [],
    ),
  );

/** Whether anything at all is kept about a row of this key, which may be gone by now. */
export const isRemembered = (both: Both, pair: Pick<Pair, "name">, key: string): boolean =>
  stateOf(both, pair, key) !== undefined;

export const auditRows = ({ database }: Both): readonly Data[] => [
  ...(database.world().get(AUDIT)?.rows.values() ?? []),
];

export const pairOfHome = ({ plan }: Both, dataSource: unknown): Pair | undefined =>
  plan.pairs.find((pair) => pair.dataSource === dataSource);

export const pairOfPage = (both: Both, id: string): Pair | undefined => {
  const page = both.scene.sight.page(id);
  return page?.parent.type === "data_source_id" ? pairOfHome(both, page.parent.id) : undefined;
};

/** Whether a field is what a request writes over: all of them are, where the page goes into the trash. */
export const touches = (
  { scene }: Both,
  { dataSource }: Pair,
  { field, sent }: { readonly field: Field; readonly sent: Sent },
): boolean => {
  const id = scene.sight.columnId(dataSource, field.name) ?? "";
  const isNamed = Object.keys(written(sent)).some((key) => key === id || decodeURIComponent(key) === id);
  return sent.body["in_trash"] === true || isNamed;
};
