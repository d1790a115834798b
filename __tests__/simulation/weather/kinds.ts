import type { FaultRule } from "../../../src/emulator/faults/faults.ts";
import type { Sent } from "../attempt.ts";
import type { Dice } from "../chance.ts";

/** What may go wrong with one request: a rule of the emulator's, or a line that was never there. */
export type Blow = { readonly rule: FaultRule } | { readonly unsent: string };

export interface FaultKind {
  /** As `facts` number them, to be counted by. */
  readonly name: string;
  readonly on: "any" | "write" | "read" | "create" | "query" | "page";
  readonly blow: (dice: Dice) => Blow;
}

const rule =
  (kind: string, more: (dice: Dice) => FaultRule = () => ({})) =>
  (dice: Dice): Blow => ({ rule: { kind, ...more(dice) } });

const maybeApplied = (dice: Dice): FaultRule => ({ applied: dice.sometimes(0.5) });
const applied = (): FaultRule => ({ applied: true });
const soon = (dice: Dice): FaultRule => ({ delayMs: dice.between(1_000, 30_000) });

const kind = (name: string, on: FaultKind["on"], blow: FaultKind["blow"]): FaultKind => ({ name, on, blow });

/** Every kind of bad weather that can reach a push, by the number that it has in the list of all. */
export const KINDS: readonly FaultKind[] = [
  kind(
    "F1 429 short",
    "any",
    rule("rate-limited", (dice) => ({ retryAfter: dice.between(1, 20) })),
  ),
  kind(
    "F2 429 long",
    "any",
    rule("rate-limited", () => ({ retryAfter: 400 })),
  ),
  kind(
    "F3 429 without a header",
    "any",
    rule("rate-limited", () => ({ retryAfter: null })),
  ),
  kind(
    "F4 429 with an odd header",
    "any",
    rule("rate-limited", (dice) => ({
      retryAfter: dice.pick(["NaN", "-5", "Wed, 21 Oct 2015 07:28:00 GMT", "soon"]),
    })),
  ),
  kind("F5 529", "any", rule("overloaded")),
  kind(
    "F6 500 not applied",
    "any",
    rule("internal-error", () => ({ applied: false })),
  ),
  kind("F7 500 applied", "any", rule("internal-error", applied)),
  kind("F8 502 in HTML", "any", rule("bad-gateway", maybeApplied)),
  kind("F9 503", "any", rule("unavailable", maybeApplied)),
  kind("F9 503 of the database", "any", rule("database-unavailable", maybeApplied)),
  kind("F9 503 that names what it made", "write", rule("committed")),
  kind(
    "F10 504 applied",
    "any",
    rule("gateway-timeout", () => ({ applied: true, delayMs: 60_000 })),
  ),
  kind(
    "F11 504 until it is asked for less",
    "query",
    rule("heavy-page", () => ({ pageSize: 25 })),
  ),
  kind(
    "F12 520",
    "any",
    rule("edge-error", (dice) => ({ status: dice.pick([520, 524, 530]), applied: dice.sometimes(0.5) })),
  ),
  kind("F13 403 of the edge", "any", rule("edge-forbidden")),
  kind("F14 409 conflict", "write", rule("conflict")),
  kind("F15 409 no more rows", "create", rule("row-limit")),
  kind("F16 400 for one row", "write", rule("invalid")),
  kind("F18 404 now and then", "page", rule("not-found")),
  kind("F19 403 restricted", "any", rule("restricted")),
  kind("F20 an empty answer", "any", rule("empty-body")),
  kind("F20 a page where JSON should be", "any", rule("html-body")),
  kind("F20 an answer cut short", "any", rule("truncated-json")),
  kind("F21 413", "write", rule("too-large")),
  kind("F22 no such host", "any", () => ({ unsent: "ENOTFOUND" })),
  kind("F23 connection refused", "any", () => ({ unsent: "ECONNREFUSED" })),
  kind(
    "F24 reset before it was sent",
    "any",
    rule("reset", () => ({ applied: false })),
  ),
  kind("F25 reset after it took effect", "any", rule("reset", applied)),
  kind("F26 no answer, applied", "any", rule("timeout", applied)),
  kind(
    "F26 no answer, not applied",
    "any",
    rule("timeout", () => ({ applied: false })),
  ),
  kind(
    "F26 no answer, applied later",
    "write",
    rule("timeout", (dice) => ({ applied: "later", ...soon(dice) })),
  ),
  kind("F27 an answer that never ends", "any", rule("stall")),
  kind("F28 delivered twice", "create", rule("duplicate")),
  kind(
    "F29 answers out of order",
    "any",
    rule("slow", (dice) => ({ delayMs: dice.between(10, 3_000) })),
  ),
  kind(
    "F32 a row left out",
    "query",
    rule("missing-row", (dice) => ({ row: dice.below(3) })),
  ),
  kind("F33 a row twice", "query", rule("repeated-row")),
  kind(
    "F34 the cap",
    "query",
    rule("cap", (dice) => ({ rows: dice.between(1, 4) })),
  ),
  kind("F35 a dead cursor", "query", rule("dead-cursor")),
  kind("F36 a cursor that repeats", "query", rule("repeating-cursor")),
  kind(
    "F37 a list cut off",
    "read",
    rule("truncated-property", () => ({ keep: 1 })),
  ),
  kind("F38 a row in the trash", "query", rule("trashed-row")),
];

const isQuery = ({ path }: Sent): boolean => path.includes("/query");

/** Whether a kind can strike a request at all. */
export const reaches = ({ on }: FaultKind, sent: Sent): boolean => {
  if (on === "any") return true;
  if (on === "write") return sent.write;
  if (on === "create") return sent.method === "POST" && sent.path === "/v1/pages";
  if (on === "query") return isQuery(sent);
  return on === "read" ? !sent.write : sent.method === "GET" && sent.path.startsWith("/v1/pages/");
};
