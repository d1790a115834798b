import type { Chance } from "../../ports/chance.ts";
import { isQuery } from "./graphql.ts";
import type { Ask, Refusal, Trouble } from "./trouble.ts";

/**
 * What one attempt that failed says about the world.
 * `asked`: come back later, nothing was done · `unsent`: it never left · `lost`: it may have been carried out or not ·
 * `refused`: no, and no again.
 */
export type Outcome = "asked" | "unsent" | "lost" | "refused";

export type Verdict = "wait" | "again" | "unknown" | "fail";

/** The whole policy. What may not be repeated is not sent again once its answer was lost. */
const POLICY: Readonly<Record<Outcome, { readonly repeatable: Verdict; readonly once: Verdict }>> = {
  asked: { repeatable: "wait", once: "wait" },
  unsent: { repeatable: "again", once: "again" },
  lost: { repeatable: "again", once: "unknown" },
  refused: { repeatable: "fail", once: "fail" },
};

const isRepeatable = ({ method, repeatable }: Ask): boolean => method === "GET" || repeatable === true;

/** Out of requests for the hour. GraphQL says so with status 200. */
const isPrimary = ({ status, code, headers, message }: Refusal): boolean =>
  code === "RATE_LIMITED" ||
  ((status === 403 || status === 429) && headers["x-ratelimit-remaining"] === "0" && !/not accessible/i.test(message));

/** Too much at once. A 403 is that only when it says so: otherwise it is a permission, and waiting would not help. */
const isSecondary = ({ status, headers, message }: Refusal): boolean =>
  status === 429 ||
  ((status === 403 || status === 200) &&
    (headers["retry-after"] !== undefined || /secondary rate limit|abuse detection/i.test(message)));

const ofRefusal = (refusal: Refusal): Outcome => {
  if (isPrimary(refusal) || isSecondary(refusal)) return "asked";
  return refusal.status >= 500 || refusal.status === 408 ? "lost" : "refused";
};

const BY_SILENCE = {
  timeout: "lost",
  cut: "lost",
  unreadable: "lost",
  unsent: "unsent",
  cancelled: "refused",
} as const;

export const outcomeOf = (trouble: Trouble): Outcome =>
  trouble.how === "said" ? ofRefusal(trouble) : BY_SILENCE[trouble.how];

export const verdictOn = (outcome: Outcome, ask: Ask): Verdict =>
  POLICY[outcome][isRepeatable(ask) ? "repeatable" : "once"];

/** Whether a write is in doubt after this attempt. */
export const leavesDoubt = (outcome: Outcome, ask: Ask): boolean =>
  outcome === "lost" && ask.method !== "GET" && !isQuery(ask);

/** Full jitter: anywhere between nothing and the step, so that many who failed together do not return together. */
export const backOffMs = (failures: number, chance: Chance): number =>
  chance() * Math.min(30_000, 1_000 * 2 ** Math.min(failures, 16));

/** The longest that one request waits in all because GitHub asked for it: longer than that, and it is said instead. */
export const PATIENCE_MS = 120_000;

const SECONDARY_MS = 60_000;
const FLOOR_MS = 1_000;

const seconds = (header: string | undefined): number | undefined => {
  const value = Number(header);
  return header === undefined || header.trim() === "" || !Number.isFinite(value) ? undefined : value * 1_000;
};

/** Counted from the answering server's own time, since the runner's clock may be off. A second more: it is cut to whole ones. */
const untilReset = ({ headers }: Refusal, now: number): number | undefined => {
  const reset = seconds(headers["x-ratelimit-reset"]);
  const served = Date.parse(headers["date"] ?? "");
  return reset === undefined ? undefined : Math.max(0, reset - (Number.isNaN(served) ? now : served)) + 1_000;
};

/**
 * How long GitHub asks to wait. Where it does not say, it wants a minute at least, and longer each time; and there is a
 * floor that doubles, so that a header that says nothing but "now" ends too.
 */
export const askedMs = (refusal: Refusal, { turnedAway, now }: { turnedAway: number; now: number }): number => {
  const told = seconds(refusal.headers["retry-after"]) ?? (isPrimary(refusal) ? untilReset(refusal, now) : undefined);
  const times = 2 ** Math.min(turnedAway, 8);
  return Math.max(told ?? SECONDARY_MS * times, FLOOR_MS * times);
};
