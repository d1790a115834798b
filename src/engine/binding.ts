import type { Databases, KnownDatabase } from "../config/databases.ts";
import { notionId } from "../config/notion-id.ts";
import type { TargetConfig } from "../config/target.ts";
import type { Line } from "../ledger/line.ts";
import type { Change } from "../model/change.ts";
import type { Page } from "../model/page.ts";
import { isChoice, type Value } from "../model/property.ts";
import type { Column, DataSource } from "../model/schema.ts";
import type { Target } from "../model/target.ts";
import type { Bound } from "../plan/bind.ts";
import { canonicalJson, sha256 } from "../plan/sha.ts";

/** How a target was bound in an earlier run, as the ledger keeps it. */
interface Kept {
  readonly target: string;
  readonly data_source: DataSource;
  readonly columns: Readonly<Record<string, string>>;
}

const hashOf = (target: Target): string => sha256(canonicalJson(target));

/** What the ledger is to keep of a target's binding: the data source with no more columns than are mapped. */
export const keptBinding = ({ target, dataSource, columns }: Bound): Kept => ({
  target: hashOf(target),
  data_source: { ...dataSource, columns: [...new Set(columns.values())] },
  columns: Object.fromEntries([...columns].map(([property, { id }]) => [property, id])),
});

const isKept = (value: unknown): value is Kept =>
  typeof value === "object" && value !== null && "data_source" in value && "columns" in value && "target" in value;

/** How a run's line says that a target was bound. */
const keptIn = (line: Line, target: string): Kept | undefined => {
  const bindings = line.action === "run" ? line["bindings"] : undefined;
  const kept = typeof bindings === "object" && bindings !== null ? Object.entries(bindings) : [];
  const found: unknown = kept.find(([name]) => name === target)?.[1];
  return isKept(found) ? found : undefined;
};

const lastKept = (past: readonly Line[], target: string): Kept | undefined => {
  for (const line of past.toReversed()) {
    const kept = keptIn(line, target);
    if (kept !== undefined) return kept;
  }
  return undefined;
};

/**
 * What the ledger tells of the data source that a target goes to now. Runs that wrote another made their pages there:
 * those were not moved out of this one, and a record may have a page in each.
 */
export const pastHere = (
  past: readonly Line[],
  { target, dataSource }: { readonly target: string; readonly dataSource: string },
): readonly Line[] => {
  const isAway = (kept: Kept | undefined): boolean => kept !== undefined && kept.data_source.id !== dataSource;
  const away = new Set(past.filter((line) => isAway(keptIn(line, target))).map(({ run }) => run));
  return away.size === 0 ? past : past.filter(({ run }) => !away.has(run));
};

/** The IDs of a target's properties as they were last: what was renamed meanwhile is found by them. */
export const knownIds = (
  { name }: Target,
  { past, databases }: { readonly past: readonly Line[]; readonly databases: Databases },
): ReadonlyMap<string, string> =>
  new Map(Object.entries({ ...databases.targets[name]?.properties, ...lastKept(past, name)?.columns }));

/** Where a target goes: as the configuration says it, and what `setup` wrote down for when that says nothing. */
interface Named {
  readonly written: Pick<TargetConfig, "database" | "data-source">;
  readonly known: KnownDatabase | undefined;
}

/** Whether a data source is the one that is named now: the configuration may have come to mean another. */
const isNamed = ({ id, databaseId, title }: DataSource, { written, known }: Named): boolean => {
  const wanted = written["data-source"];
  const direct = wanted === undefined ? undefined : notionId(wanted);
  if (direct !== undefined) return direct === id;
  if (written.database === undefined) return known?.data_source === id;
  const named = notionId(written.database);
  return named === id || (named === databaseId && (wanted ?? title) === title);
};

interface Now extends Named {
  readonly target: Target;
}

/**
 * The whole binding of the last run, while the target is configured as it was then and goes where it went. An optional
 * property that was not there may have come meanwhile, and only the schema tells.
 */
export const remembered = (past: readonly Line[], { target, ...named }: Now): Bound | undefined => {
  const kept = lastKept(past, target.name);
  if (kept === undefined || kept.target !== hashOf(target) || !isNamed(kept.data_source, named)) return undefined;
  const byId = new Map(kept.data_source.columns.map((column) => [column.id, column]));
  const columns = Object.entries(kept.columns).map(([property, id]) => [property, byId.get(id)] as const);
  if (columns.some(([, column]) => column === undefined)) return undefined;
  if (target.mappings.some(({ property }) => !Object.hasOwn(kept.columns, property))) return undefined;
  const whole = columns.filter((entry): entry is readonly [string, Column] => entry[1] !== undefined);
  return { target, dataSource: kept.data_source, columns: new Map(whole) };
};

/** Whether pages that were just read still have every column, by ID, name and type. No page proves nothing. */
export const stillHolds = ({ columns }: Bound, [page]: readonly Page[]): boolean =>
  page !== undefined &&
  [...columns.values()].every(({ id, name, type }) => {
    const held = page.properties[name];
    return held?.id === id && held.type === type;
  });

/** Notion takes options that differ in nothing but capitals for one. */
const wordsOf = (value: Value | undefined): readonly string[] =>
  [value].flat().flatMap((word) => (typeof word === "string" ? word.toLowerCase() : []));

/**
 * The options that a property is known to offer. What a page holds is there; what is only remembered may be gone, and
 * then Notion makes it again for who writes it, but for a status: a word that this does not offer is refused.
 */
const optionsIn = ({ name, type, options = [] }: Column, pages: readonly Page[]): ReadonlySet<string> => {
  const held = pages.flatMap(({ properties }) => wordsOf(properties[name]?.value));
  return new Set(type === "status" ? held : [...held, ...wordsOf(options.map((option) => option.name))]);
};

/** Where no vocabulary says what there is to choose from, a word that is new is an option as soon as it is written. */
const isOpen = ({ mappings }: Target, { property, type }: { property: string; type: string }): boolean =>
  type !== "status" &&
  mappings.some((one) => one.property === property && one.origin.kind !== "is" && one.vocabulary === undefined);

/** A page shows its properties, but not which options there are: a plan that chooses one that no page has must look. */
export const needsSchema = (
  { target, columns }: Bound,
  changes: readonly Change[],
  pages: readonly Page[],
): boolean => {
  const moves = changes.filter(({ action }) => action !== "skip" && action !== "error");
  if (moves.some(({ action }) => action !== "update")) return true;
  return [...columns].some(([property, column]) => {
    if (!isChoice(column.type) || isOpen(target, { property, type: column.type })) return false;
    const chosen = moves.flatMap(({ diff }) => diff.filter((one) => one.property === property));
    const words = chosen.flatMap(({ after }) => wordsOf(after));
    if (words.length === 0) return false;
    const known = optionsIn(column, pages);
    return words.some((word) => !known.has(word));
  });
};
