import { keyText } from "../../model/key.ts";
import type { Proposal, Proposed } from "../../model/proposal.ts";
import { asked, expression } from "../expression.ts";
import { withKey } from "./carry.ts";
import { type Evidence, relates } from "./evidence.ts";
import { type Field, type Fields, fieldsOf } from "./fields.ts";
import { fold } from "./fold.ts";
import { keyOf } from "./key.ts";
import { unmatchedIn, unusedIn } from "./left-over.ts";
import { isWritable, type Matches, match, type Writable } from "./match.ts";
import { ownedBy } from "./owned.ts";

const PAGE_ID = /^(notion)?page(id|url)$|^notion(page|id|url)?$/;

/** A field with the ID of a page: by its name, and because nothing else is in it. */
const pageIdIn = (fields: readonly Field[], { records, isPageId }: Evidence): Field | undefined =>
  fields.find(({ path: [name], path }) => {
    if (path.length !== 1 || !PAGE_ID.test(fold(name))) return false;
    const values = records.map((record) => record[name] ?? "").filter((value) => value !== "");
    return values.every((value) => typeof value === "string" && isPageId(value));
  });

const candidates = (evidence: Evidence): readonly Writable[] =>
  evidence.columns
    .filter(isWritable)
    .filter((column) => column.type !== "relation" || relates(column, evidence))
    .filter(({ name }) => !evidence.refused.has(name));

const owned = (columns: readonly Writable[], { found }: Matches): readonly Proposed[] => {
  const taken = new Set(found.map(({ column }) => column.name));
  const seen = new Set<string>();
  return columns.flatMap(({ name, type }): readonly Proposed[] => {
    const is = taken.has(name) ? undefined : ownedBy(name, type);
    if (is === undefined || seen.has(is)) return [];
    seen.add(is);
    return [{ property: name, type, origin: { is } }];
  });
};

const matched = ({ found }: Matches, { target }: Evidence): readonly Proposed[] =>
  found.map(({ column: { name, type }, from }) => ({
    property: name,
    type,
    origin: { from },
    ...(type === "relation" && { to: target }),
  }));

const valuesOf = (from: string, records: readonly Fields[]): readonly string[] => {
  const read = expression(from);
  return records
    .map((record) => asked(read, record))
    .flatMap((found) => ("value" in found ? [found.value].flat() : []))
    .map(keyText)
    .filter((text) => text !== "");
};

/** Links to records that there are not would fail: then the relation is left out. */
const pointingInside = (key: string, records: readonly Fields[]): ((mapping: Proposed) => boolean) => {
  const keys = new Set(valuesOf(key, records));
  return ({ type, origin }) =>
    type !== "relation" || !("from" in origin) || valuesOf(origin.from, records).every((value) => keys.has(value));
};

/** The title first, then as the fields come, and last what the engine fills in. */
const inOrder = (mappings: readonly Proposed[], fields: readonly Field[]): readonly Proposed[] => {
  const places = fields.map(({ from }) => from);
  const rank = ({ type, origin }: Proposed): number => {
    if (type === "title") return -1;
    if ("is" in origin) return places.length;
    return places.findLastIndex(
      (from) => origin.from === from || origin.from.includes(`${from}[]`) || origin.from.includes(`, ${from})`),
    );
  };
  return mappings.toSorted((a, b) => rank(a) - rank(b));
};

const hasBody = (records: readonly Fields[]): boolean =>
  records.some(({ _body: body }) => typeof body === "string" && body.trim() !== "");

/** A mapping for records that nobody mapped yet; undefined where nothing tells them apart. */
export const propose = (evidence: Evidence): Proposal | undefined => {
  const { records, target } = evidence;
  const all = fieldsOf(records);
  const pageId = pageIdIn(all, evidence);
  const fields = all.filter((field) => field !== pageId);
  const columns = candidates(evidence);
  const matches = match(columns, fields, records);
  const title = matches.found.find(({ column }) => column.type === "title")?.from;
  const key = evidence.key ?? keyOf({ records, fields, target, title });
  if (key === undefined) return undefined;
  const found = [...matched(matches, evidence), ...owned(columns, matches)].filter(pointingInside(key, records));
  const kept = withKey(key, found, columns);
  const marks = kept.mappings.some(({ origin }) => "is" in origin && origin.is === "sha");
  const used = [key, ...kept.mappings.flatMap(({ origin }) => ("from" in origin ? [origin.from] : []))];
  return {
    key: kept.key,
    mappings: inOrder(kept.mappings, fields),
    body: hasBody(records) && marks ? "_body" : undefined,
    bodyWithoutMark: hasBody(records) && !marks,
    pageId: pageId?.path[0],
    unmatched: unmatchedIn(kept.mappings, evidence, matches),
    unused: unusedIn(fields, used, records),
  };
};
