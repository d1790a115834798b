import { grouped } from "../../model/grouped.ts";
import type { Second } from "../../ports/history.ts";

/** Something that happened in a job, a step, or a run as a whole. */
export interface Incident {
  readonly workflow: string;
  readonly job: string | null;
  readonly step: string | null;
  readonly at: Second;
  readonly url: string;
}

/** The same thing, as often as it happened; the link leads to the last time. */
export interface Ranked extends Incident {
  readonly count: number;
}

const MOST = 10;
const LONGEST_NAME = 120;

/** By code point, so that every machine ranks alike. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const nameOf = ({ workflow, job, step }: Incident): string => JSON.stringify([workflow, job ?? "", step ?? ""]);

const last = (incidents: readonly Incident[]): Incident | undefined =>
  [...incidents].sort((a, b) => b.at - a.at || compare(b.url, a.url))[0];

/** The most frequent first, then by name. */
export const ranked = (incidents: readonly Incident[]): readonly Ranked[] =>
  [...grouped(incidents, nameOf).values()]
    .flatMap((same) => {
      const latest = last(same);
      return latest === undefined ? [] : [{ ...latest, count: same.length }];
    })
    .sort((a, b) => b.count - a.count || compare(nameOf(a), nameOf(b)));

/** A name that somebody else gave, on one line. */
export const short = (name: string): string => {
  const line = name.replace(/\s+/g, " ").trim();
  const letters = Array.from(line);
  return letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME - 1).join("")}…` : line;
};

/** `CI › unit tests › npm test`. */
export const titleOf = ({ workflow, job, step }: Incident): string =>
  [workflow, job, step]
    .filter((name) => name !== null)
    .map(short)
    .join(" › ");

/** One a line, and how many more there are; null for none. */
export const linesOf = <Item>(items: readonly Item[], line: (item: Item) => string): string | null => {
  const more = items.length - MOST;
  const shown = items.slice(0, MOST).map(line);
  return items.length === 0 ? null : [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join("\n");
};

export const rankedLine = (one: Ranked): string => `${titleOf(one)}: ${one.count}× – ${one.url}`;
