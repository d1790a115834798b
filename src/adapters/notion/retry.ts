import type { Chance } from "../../ports/chance.ts";
import { textAt } from "./json.ts";
import type { RequestKind } from "./request.ts";
import type { Refusal, Trouble } from "./trouble.ts";

/**
 * What one attempt that failed says about the world.
 * `asked`: come back later, nothing was done · `unsent`: it never left · `conflict`: somebody else was writing ·
 * `slow`, `lost`: it may have been carried out or not · `refused`: no, and no again.
 */
export type Outcome = "asked" | "unsent" | "conflict" | "slow" | "lost" | "refused";

/** `look`: see whether it happened after all, and do it again if not. `unknown`: only the engine can find out. */
export type Verdict = "wait" | "again" | "look" | "unknown" | "fail";

/** The whole policy. A create is never sent twice, except where it is certain that nothing was made. */
export const POLICY: Readonly<Record<Outcome, Readonly<Record<RequestKind, Verdict>>>> = {
  asked: { read: "wait", update: "wait", create: "wait" },
  unsent: { read: "again", update: "again", create: "again" },
  conflict: { read: "again", update: "look", create: "unknown" },
  slow: { read: "again", update: "look", create: "unknown" },
  lost: { read: "again", update: "look", create: "unknown" },
  refused: { read: "fail", update: "fail", create: "fail" },
};

/** By code, since one status has several meanings: a 409 may be a conflict, or a database that is full. */
const BY_CODE: ReadonlyMap<string | null, Outcome> = new Map([
  ["rate_limited", "asked"],
  ["service_overload", "asked"],
  ["conflict_error", "conflict"],
  ["gateway_timeout", "slow"],
  ["internal_server_error", "lost"],
  ["bad_gateway", "lost"],
  ["service_unavailable", "lost"],
  ["database_connection_unavailable", "lost"],
]);

const byStatus = (status: number): Outcome => {
  if (status === 429 || status === 529) return "asked";
  if (status === 408 || status === 504 || status === 524) return "slow";
  return status >= 500 ? "lost" : "refused";
};

const ofRefusal = ({ status, code, message, additional }: Refusal): Outcome => {
  if (textAt(additional, "rate_limit_reason") === "public_api_request_blocked") return "refused";
  if (message.startsWith("Unsaved transactions")) return "conflict";
  if (status === 503 && "retry_guidance" in additional) return "slow";
  return BY_CODE.get(code) ?? byStatus(status);
};

const BY_SILENCE = {
  timeout: "slow",
  cut: "lost",
  unreadable: "lost",
  unsent: "unsent",
  cancelled: "refused",
} as const;

export const outcomeOf = (trouble: Trouble): Outcome =>
  trouble.how === "said" ? ofRefusal(trouble) : BY_SILENCE[trouble.how];

/** What leaves open whether a write was carried out. */
export const DOUBTFUL: ReadonlySet<Outcome> = new Set(["slow", "lost"]);

/** What says that we are too many at once. */
export const STRAIN: ReadonlySet<Outcome> = new Set(["asked", "slow", "lost"]);

/** Full jitter: anywhere between nothing and the step, so that many who failed together do not return together. */
export const backOffMs = (failures: number, chance: Chance): number =>
  chance() * Math.min(128_000, 1_000 * 2 ** failures);
