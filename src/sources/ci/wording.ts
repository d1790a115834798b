import type { Second } from "../../ports/history.ts";

const HOUR = 3_600;
const DAY = 24 * HOUR;

/** `3 d 4 h`, `4 h 10 min`, `10 min`: the two largest parts, cut off and not rounded. */
export const duration = (seconds: Second): string => {
  const [days, hours, minutes] = [Math.floor(seconds / DAY), Math.floor((seconds % DAY) / HOUR), seconds % HOUR];
  if (days > 0) return `${days} d ${hours} h`;
  const rest = `${Math.floor(minutes / 60)} min`;
  return hours > 0 ? `${hours} h ${rest}` : rest;
};

/** `2026-11-21 09:30 UTC`. */
export const moment = (at: Second): string =>
  `${new Date(at * 1_000).toISOString().slice(0, 16).replace("T", " ")} UTC`;

/** `1 run`, `2 runs`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
