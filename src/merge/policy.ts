/** Where a value is: in the row of the source, or on the page. */
export type Side = "row" | "page";

/** What decides when both sides were changed, and differently. */
export const POLICIES = ["last-write-wins", "source-wins", "notion-wins", "flag"] as const;
export type Policy = (typeof POLICIES)[number];

/** When each side was last edited, as it says itself. Neither knows of a single field: it is the whole row, the whole page. */
export interface Times {
  readonly row: string | null;
  readonly page: string | null;
}

/** Notion tells the minute, not the second, and our own writes move it: what is this close has no order. */
const TOO_CLOSE_MS = 2 * 60_000;

/** A time without a zone is UTC, here as everywhere: left to itself, the machine would read its own zone into it. */
const instant = (text: string | null): number => {
  const written = text?.trim().replace(" ", "T") ?? "";
  const unzoned = written.includes("T") && !/(?:Z|[+-]\d{2}:?\d{2})$/i.test(written);
  return Date.parse(unzoned ? `${written}Z` : written);
};

/** A time that is not known proves nothing, so the comparison fails and the source wins. */
const later = ({ row, page }: Times): Side => (instant(page) - instant(row) > TOO_CLOSE_MS ? "page" : "row");

const WINNERS: Readonly<Record<Policy, (times: Times) => Side | null>> = {
  "last-write-wins": later,
  "source-wins": () => "row",
  "notion-wins": () => "page",
  flag: () => null,
};

/** Whose value stays; null where a person has to say. */
export const winner = (policy: Policy, times: Times): Side | null => WINNERS[policy](times);
