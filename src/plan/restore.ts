import type { Change } from "../model/change.ts";
import type { Desired, Link } from "../model/desired.ts";
import { isObject } from "../model/json.ts";
import type { Page } from "../model/page.ts";
import { type Place, type Problem, problem } from "../model/problem.ts";
import type { Property, Value } from "../model/property.ts";
import type { Mapping } from "../model/target.ts";
import type { Bound } from "./bind.ts";
import { bare, differences, markedSha } from "./decide.ts";
import type { Links } from "./links.ts";
import { pageSha } from "./sha.ts";

/** What a page held once, and is to hold again. */
export interface Kept {
  readonly record: string;
  readonly pageId: string;
  readonly sha: string;
  /** As the ledger kept it; undefined where it did not. */
  readonly content: unknown;
}

const isWritten = ({ origin }: Mapping): boolean => origin.kind !== "is" || origin.value === "key";

/** `target:key`, as a relation is kept. A key may have colons of its own. */
const link = (written: unknown): Link => {
  const text = String(written);
  return { target: text.replace(/:.*$/s, ""), key: text.replace(/^[^:]*:?/, "") };
};

const placeOf = (record: string, { target }: Bound): Place => ({ target: target.name, record });

/** The page as it was, as far as its properties are still mapped. */
const desiredFrom = ({ record, pageId, content }: Kept, bound: Bound): Desired | undefined => {
  const held = isObject(content) ? content["properties"] : undefined;
  if (!isObject(content) || !isObject(held)) return undefined;
  const mapped = bound.target.mappings
    .filter(isWritten)
    .filter(({ property }) => Object.hasOwn(held, property) && bound.columns.has(property));
  const [relations, others] = [
    mapped.filter(({ type }) => type === "relation"),
    mapped.filter(({ type }) => type !== "relation"),
  ];
  const plain = Object.fromEntries(mapped.map(({ property }) => [property, held[property] as Value]));
  const body = typeof content["body"] === "string" ? content["body"] : null;
  return {
    target: bound.target.name,
    key: record,
    place: placeOf(record, bound),
    pageId,
    properties: Object.fromEntries(
      others.map(({ property, type }) => [property, { type, value: held[property] } as Property]),
    ),
    links: Object.fromEntries(relations.map(({ property }) => [property, [held[property]].flat().map(link)])),
    body,
    plain,
    sha: pageSha(plain, body),
  };
};

const notKept = ({ record, sha }: Kept, bound: Bound): Problem =>
  problem(
    `What "${record}" held under ${sha.slice(0, 12)}… is not kept.`,
    "Bring the ledger's folder `objects` back from where it is kept, or choose a later moment.",
    placeOf(record, bound),
  );

const gone = ({ record, pageId }: Kept, bound: Bound): Problem =>
  problem(
    `The page ${pageId} of "${record}" was not found, or not shared with the connection.`,
    "Share it with the connection (••• → Connections). One that was deleted for good comes back with the next `sync`, as a new page.",
    placeOf(record, bound),
  );

export interface Present {
  readonly bound: Bound;
  readonly links: Links;
  /** Undefined for a page that is nowhere. */
  readonly page: Page | undefined;
}

/** What brings one page back to what it held. */
export const restoration = (kept: Kept, { bound, links, page }: Present): Change => {
  const start = bare(bound.target.name, kept.record, placeOf(kept.record, bound));
  const desired = desiredFrom(kept, bound);
  if (desired === undefined) return { ...start, action: "error", page, problem: notKept(kept, bound) };
  if (page === undefined) return { ...start, action: "error", desired, problem: gone(kept, bound) };
  const beforeSha = markedSha(page, bound);
  const diff = differences(desired, page, { bound, links });
  const marked = beforeSha === desired.sha;
  const same = diff.length === 0 && marked && !page.inTrash;
  const body = desired.body !== null && bound.target.body !== undefined && (!marked || page.inTrash);
  return { ...start, action: same ? "skip" : "restore", page, desired, beforeSha, diff, body };
};
