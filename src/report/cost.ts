import type { Report } from "../model/report.ts";
import { type Links, linked } from "./links.ts";
import { code } from "./neutralise.ts";

const MINUTE = 60_000;

/** A time that passed, in the unit that a person would use. */
export const duration = (ms: number): string => {
  if (ms < MINUTE) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};

/** Enough of a hash to tell two plans apart by eye. */
const SHORT_HASH = 12;

export const requestsOf = (count: number): string => (count === 1 ? "1 request" : `${count} requests`);

/** What a run cost, and how it is found again. */
export const costLine = ({ requests, durationMs, run, plan, startedAt }: Report, links: Links = {}): string =>
  [
    `${requestsOf(requests)} to Notion in ${duration(durationMs)}`,
    ...(startedAt === "" ? [] : [`${startedAt.slice(0, 16).replace("T", " ")} UTC`]),
    ...(run === "" ? [] : [linked(`run ${code(run)}`, links.run)]),
    ...(plan.hash === "" ? [] : [`plan ${code(plan.hash.slice(0, SHORT_HASH))}`]),
  ].join(" · ");
