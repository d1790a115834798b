import type { Report } from "../model/report.ts";
import { bodyMeasure, MOST_OF_BODY } from "./limits.ts";
import type { Links } from "./links.ts";
import { withinLimits } from "./markdown.ts";
import { isNewer, type Marker, readMarker, tellsTheSame, writeMarker } from "./marker.ts";

/** A body that begins with its marker: where nothing that follows can hide it, and no cut can reach it. */
export const markedBody = (
  report: Report,
  { marker, links = {}, lead = "" }: { readonly marker: Marker; readonly links?: Links; readonly lead?: string },
): string => {
  const start = `${writeMarker(marker)}\n${lead}`;
  const most = MOST_OF_BODY - bodyMeasure(start);
  return `${start}${withinLimits(report, { links, most, measure: bodyMeasure })}`;
};

/** The comment on a pull request: the report, cut to what GitHub takes. */
export const commentBody = (
  report: Report,
  { marker, links = {} }: { readonly marker: Marker; readonly links?: Links },
): string => markedBody(report, { marker, links });

/** A comment as it was found on the pull request. */
export interface FoundComment {
  readonly id: number;
  readonly body: string;
  /** Written by the one who writes now: whoever else uses our marker is not believed. */
  readonly mine: boolean;
}

export type CommentAction =
  | { readonly kind: "post" }
  | { readonly kind: "edit"; readonly id: number }
  | { readonly kind: "leave"; readonly id: number; readonly why: "same" | "newer" };

export interface CommentDecision {
  readonly action: CommentAction;
  /** Younger comments of ours that two runs at once left: the oldest stays. */
  readonly remove: readonly number[];
}

/**
 * What to do about the comments that are there. To be asked again with a new list after a post: two runs that post at
 * once see each other then, and both keep the oldest. What a newer run wrote is neither changed nor removed.
 */
export const decideComment = (found: readonly FoundComment[], marker: Marker): CommentDecision => {
  const ours = found
    .filter(({ mine }) => mine)
    .map(({ id, body }) => ({ id, there: readMarker(body) }))
    .flatMap(({ id, there }) => (there?.id === marker.id ? [{ id, there }] : []))
    .sort((a, b) => a.id - b.id);
  const [oldest, ...younger] = ours;
  if (oldest === undefined) return { action: { kind: "post" }, remove: [] };
  const remove = younger.filter(({ there }) => !isNewer(there.run, marker.run)).map(({ id }) => id);
  const leave = (why: "same" | "newer"): CommentDecision => ({
    action: { kind: "leave", id: oldest.id, why },
    remove,
  });
  if (ours.some(({ there }) => isNewer(there.run, marker.run))) return leave("newer");
  if (tellsTheSame(oldest.there, marker)) return leave("same");
  return { action: { kind: "edit", id: oldest.id }, remove };
};
