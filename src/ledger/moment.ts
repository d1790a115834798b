import { isUlid } from "../model/ulid.ts";
import type { Line } from "./line.ts";

/** A point in the history of pages: a content, the end of a run, or a time. */
export type Moment =
  | { readonly kind: "sha"; readonly sha: string }
  | { readonly kind: "run"; readonly run: string }
  | { readonly kind: "time"; readonly at: number };

const SHA = /^[0-9a-f]{64}$/i;
const DAY = /^\d{4}-\d{2}-\d{2}/;

/** A SHA, the ID of a run, or a time (a day means its beginning in UTC). */
export const readMoment = (written: string): Moment | undefined => {
  const to = written.trim();
  if (SHA.test(to)) return { kind: "sha", sha: to.toLowerCase() };
  if (isUlid(to.toUpperCase())) return { kind: "run", run: to.toUpperCase() };
  const at = DAY.test(to) ? Date.parse(to) : Number.NaN;
  return Number.isNaN(at) ? undefined : { kind: "time", at };
};

/** What a record's page held, by the SHA of its content. */
export interface Stand {
  readonly record: string;
  readonly pageId: string;
  readonly sha: string;
}

const HELD: readonly unknown[] = ["success", "sha_match"];

interface Told {
  readonly record: string;
  /** Undefined where the page went to the trash. */
  readonly stand: Stand | undefined;
}

/** What a line says a page held from then on. */
const toldIn = ({ record, page_id: pageId, sha, action, status }: Line): readonly Told[] => {
  if (record === undefined || !HELD.includes(status)) return [];
  if (action === "archive") return [{ record, stand: undefined }];
  return typeof pageId === "string" && typeof sha === "string" ? [{ record, stand: { record, pageId, sha } }] : [];
};

/**
 * The lines that may speak of a moment. A run leaves all targets as they were when it wrote its last line, of whichever
 * target that is.
 */
const until = (lines: readonly Line[], moment: Moment): readonly Line[] => {
  if (moment.kind === "sha") return lines;
  if (moment.kind === "time") return lines.filter(({ ts }) => Date.parse(ts) <= moment.at);
  return lines.slice(0, lines.findLastIndex(({ run }) => run === moment.run) + 1);
};

/** The pages of a target as they were at a moment; for a content, the records that ever had it. */
export const standAt = (lines: readonly Line[], target: string, moment: Moment): readonly Stand[] => {
  const stands = new Map<string, Stand>();
  const told = until(lines, moment)
    .filter((line) => line.target === target)
    .flatMap(toldIn);
  const meant = moment.kind === "sha" ? told.filter(({ stand }) => stand?.sha === moment.sha) : told;
  for (const { record, stand } of meant) {
    if (stand === undefined) stands.delete(record);
    else stands.set(record, stand);
  }
  return [...stands.values()];
};

/** Whether there is anything in the ledger that the moment could mean. */
export const isKnown = (lines: readonly Line[], moment: Moment): boolean => {
  if (moment.kind === "sha") return lines.some(({ sha }) => sha === moment.sha);
  if (moment.kind === "run") return lines.some(({ run }) => run === moment.run);
  return lines.some(({ ts }) => Date.parse(ts) <= moment.at);
};

/** The pages that runs wrote after a time, in milliseconds since 1970. */
export const writtenSince = (lines: readonly Line[], time: number): ReadonlySet<string> =>
  new Set(
    lines.flatMap(({ page_id: id, status, ts }) =>
      typeof id === "string" && status !== "sha_match" && Date.parse(ts) > time ? [id] : [],
    ),
  );
