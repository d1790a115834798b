import { type Learnt, UUIDS, undashed } from "./names.ts";
import { isObject, type Json, type JsonObject, textOf } from "./recording.ts";

export interface Difference {
  readonly path: string;
  readonly problem: string;
}

const MINUTE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:00\.000Z$/;
const PRECISE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}\+00:00$/;
const MILLIS = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

const TIMES = ["created_time", "last_edited_time"];
const PROPERTY_IDS = ["synced_property_id", "rollup_property_id", "relation_property_id"];
const TOKEN = /\{\{notion:block_property:([^:}]+):([^:}]+):([^}]+)\}\}/g;

const shown = (value: Json | undefined): string => {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
};

const differ = (path: string, theirs: Json | undefined, ours: Json | undefined): readonly Difference[] => [
  { path, problem: `recorded ${shown(theirs)}, answered ${shown(ours)}` },
];

const decoded = (id: string): string => {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
};

/** Times are never equal; their form is: whole minutes, milliseconds with a zone in numbers, or (tasks) with `Z`. */
const sameTime = (theirs: string, ours: string): boolean => {
  const form = [MINUTE, PRECISE, MILLIS].find((known) => known.test(theirs));
  return form === undefined ? theirs === ours : form.test(ours);
};

const samePropertyId = (theirs: string, ours: string, learnt: Learnt): boolean => {
  const [a, b] = [decoded(theirs), decoded(ours)];
  if (a === "title" || b === "title" || a.length !== 4) return theirs === ours;
  const encodes = (theirs === a) === (ours === b) || encodeURIComponent(b) === ours;
  return b.length === 4 && encodes && learnt.properties.agree(a, b);
};

/** Text in which identifiers may stand: the text around them is equal, and they stand for each other. */
const sameText = (theirs: string, ours: string, learnt: Learnt): boolean => {
  if (theirs.replaceAll(UUIDS, "#") !== ours.replaceAll(UUIDS, "#")) return false;
  const [a, b] = [theirs.match(UUIDS) ?? [], ours.match(UUIDS) ?? []];
  return a.every((id, index) => {
    const other = b[index] ?? "";
    return id.includes("-") === other.includes("-") && learnt.ids.agree(undashed(id), undashed(other));
  });
};

const bare = (expression: string): string => expression.replaceAll(TOKEN, "#").replaceAll(/[\s()]/g, "");

/** Formulas come back rewritten: what counts is what is left without spaces and parentheses, and which columns they mean. */
const sameExpression = (theirs: string, ours: string, learnt: Learnt): boolean => {
  const [a, b] = [[...theirs.matchAll(TOKEN)], [...ours.matchAll(TOKEN)]];
  if (bare(theirs) !== bare(ours) || a.length !== b.length) return false;
  return a.every((token, index) => {
    const other = b[index] ?? [];
    const columns = samePropertyId(token[1] ?? "", other[1] ?? "", learnt);
    return columns && sameText(`${token[2]} ${token[3]}`, `${other[2]} ${other[3]}`, learnt);
  });
};

const sameString = (theirs: string, ours: string, { path, learnt }: Where): boolean => {
  const key = path.slice(path.lastIndexOf(".") + 1);
  if (key === "request_id") return ours.replaceAll(UUIDS, "") === "" && ours !== "";
  if (TIMES.includes(key)) return sameTime(theirs, ours);
  if (PROPERTY_IDS.includes(key)) return samePropertyId(theirs, ours, learnt);
  if (key === "id" && !UUIDS_ONLY.test(theirs) && theirs.length <= 12) return samePropertyId(theirs, ours, learnt);
  if (key === "expression") return sameExpression(theirs, ours, learnt);
  if (key === "next_cursor" && !UUIDS_ONLY.test(theirs) && !theirs.startsWith("s:"))
    return learnt.cursors.agree(theirs, ours);
  return sameText(theirs, ours, learnt);
};

const UUIDS_ONLY = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/;

interface Where {
  readonly path: string;
  readonly learnt: Learnt;
}

/** Columns come ordered by their decoded identifiers, and ours are others: so ours must be in order of their own. */
const isColumns = (path: string, value: JsonObject): boolean =>
  /(^|\.)properties$/.test(path) && Object.values(value).every((one) => isObject(one) && typeof one["id"] === "string");

const idOf = (column: Json | undefined): string => decoded(isObject(column) ? textOf(column["id"]) : "");

const inIdOrder = (columns: JsonObject): boolean => {
  const ids = Object.values(columns).map(idOf);
  return ids.every((id, index) => {
    const before = ids[index - 1];
    return (
      before === undefined ||
      before.length < id.length ||
      (before.length === id.length && Buffer.compare(Buffer.from(before), Buffer.from(id)) < 0)
    );
  });
};

const compareKeys = (theirs: JsonObject, ours: JsonObject, path: string): readonly Difference[] => {
  const [a, b] = [Object.keys(theirs), Object.keys(ours)];
  if (isColumns(path, theirs) && isColumns(path, ours)) {
    const same = [...a].sort().join("\n") === [...b].sort().join("\n");
    if (!same) return [{ path, problem: `recorded the columns ${a.join(", ")}, answered ${b.join(", ")}` }];
    return inIdOrder(ours) ? [] : [{ path, problem: "the columns are not in the order of their identifiers" }];
  }
  return a.join("\n") === b.join("\n")
    ? []
    : [{ path, problem: `recorded the keys ${a.join(", ")}, answered ${b.join(", ")}` }];
};

const compareObjects = (theirs: JsonObject, ours: JsonObject, { path, learnt }: Where): readonly Difference[] => [
  ...compareKeys(theirs, ours, path),
  ...Object.keys(theirs)
    .filter((key) => Object.hasOwn(ours, key))
    .flatMap((key) => compare(theirs[key], ours[key], { path: path === "" ? key : `${path}.${key}`, learnt })),
];

const compareLists = (
  theirs: readonly Json[],
  ours: readonly Json[],
  { path, learnt }: Where,
): readonly Difference[] => [
  ...(theirs.length === ours.length
    ? []
    : [{ path, problem: `recorded ${theirs.length} items, answered ${ours.length}` }]),
  ...theirs
    .slice(0, ours.length)
    .flatMap((item, index) => compare(item, ours[index], { path: `${path}[${index}]`, learnt })),
];

/**
 * Where the answer differs from the recorded one. Identifiers are learnt on the way; everything else, the order of keys
 * included, must be equal, but for what can only be equal in form.
 */
export const compare = (theirs: Json | undefined, ours: Json | undefined, where: Where): readonly Difference[] => {
  if (Array.isArray(theirs) && Array.isArray(ours)) return compareLists(theirs, ours, where);
  if (isObject(theirs) && isObject(ours)) return compareObjects(theirs, ours, where);
  if (typeof theirs === "string" && typeof ours === "string") {
    return sameString(theirs, ours, where) ? [] : differ(where.path, theirs, ours);
  }
  return theirs === ours ? [] : differ(where.path, theirs, ours);
};
