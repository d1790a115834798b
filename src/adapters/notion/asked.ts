import type { Refusal } from "./trouble.ts";

const LONGEST_GUESS_MS = 60_000;

/** Seconds, or a date, which is counted from the answering server's own time: the runner's clock may be days off. */
const requestedMs = ({ retryAfter, date }: Refusal, now: number): number => {
  if (retryAfter === null || retryAfter.trim() === "") return 0;
  const seconds = Number(retryAfter);
  if (Number.isFinite(seconds)) return seconds * 1_000;
  const served = date === null ? Number.NaN : Date.parse(date);
  const until = Date.parse(retryAfter) - (Number.isNaN(served) ? now : served);
  return Number.isNaN(until) ? 0 : until;
};

/**
 * How long Notion asks to wait: never less than it says. Where it says nothing usable, or the same request is turned
 * away again and again, there is a floor that doubles, so that a server with a broken header is not hammered either.
 */
export const askedMs = (refusal: Refusal, { turnedAway, now }: { turnedAway: number; now: number }): number =>
  Math.max(requestedMs(refusal, now), Math.min(LONGEST_GUESS_MS, 1_000 * 2 ** Math.min(turnedAway, 16)));
