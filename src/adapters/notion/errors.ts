import { Failure, type FailureFacts } from "../../model/failure.ts";
import { said, unavailable, wordsOf } from "./refusals.ts";
import type { Request } from "./request.ts";
import { tokenFault } from "./token.ts";
import type { Trouble } from "./trouble.ts";

export type Explain = (trouble: Trouble, request: Request) => Failure;

export const cancelled = (): Failure =>
  new Failure({ kind: "cancelled", message: "The run is ending.", cure: "Run again: what is left is done then." });

/** Notion asks for more patience than a run has. */
export const tooLong = (ms: number): Failure =>
  new Failure({
    kind: "blocked",
    message: `Notion asks to wait ${Math.ceil(ms / 60_000)} minutes in all before it takes more requests.`,
    cure: "Run again later, and lower `rate-limit` where other tools use the same workspace.",
  });

const marks = (trouble: Trouble): Partial<FailureFacts> =>
  trouble.how === "said"
    ? { code: trouble.code ?? undefined, status: trouble.status, requestId: trouble.requestId ?? trouble.ray }
    : {};

/** A write whose answer was lost. The engine settles it by looking for what it would have made. */
export const lost = (trouble: Trouble, { about }: Request, committedId?: string): Failure => {
  const detail = trouble.how === "said" ? `${said(trouble)} (status ${trouble.status})` : trouble.detail;
  return new Failure({
    kind: "unknown",
    message: `It is not known whether Notion carried out ${about}: ${detail}`,
    cure: "Run again: it is looked for before anything is made or written a second time.",
    committedId,
    ...marks(trouble),
  });
};

/** Turns what went wrong into words for the person who can mend it. The token is in none of them. */
export const explainer =
  (token: string): Explain =>
  (trouble, request) => {
    if (trouble.how === "cancelled") return cancelled();
    if (trouble.how !== "said") return new Failure(unavailable(trouble.detail, request));
    const words = trouble.code === "unauthorized" ? tokenFault(token) : wordsOf(trouble, request);
    return new Failure({ ...words, ...marks(trouble) });
  };
