import type { Json } from "../../model/json.ts";
import { wellFormed } from "../../model/text.ts";
import type { Trouble } from "./trouble.ts";

/**
 * What repeating a request would do. A `read` changes nothing; an `update` sets absolute values, so that twice is as
 * good as once; a `create` makes something new each time (pages and databases; appending would be one too).
 */
export type RequestKind = "read" | "update" | "create";

export interface Request {
  readonly kind: RequestKind;
  readonly method: "get" | "post" | "patch";
  readonly path: string;
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: Json;
  /** What it is about, for a sentence: `the page 59833787…`. */
  readonly about: string;
  /** Fewer attempts than usual, for what is only a look. */
  readonly retries?: number;
  /** The same question for less at a time, for when the answer takes Notion too long. */
  readonly smaller?: () => Request;
  /**
   * After an update whose answer was lost: what it would have answered, if it can be seen that it did happen; a failure,
   * if it must not be sent again.
   */
  readonly happened?: () => Promise<unknown>;
  /** Reads what a create made, when all that its answer says is the identifier. */
  readonly committed?: (id: string) => Request;
}

/** What one attempt brought. */
export type Answer = { readonly json: unknown } | { readonly trouble: Trouble };

export type Send = (request: Request) => Promise<Answer>;

/** Sends until there is an answer or a `Failure`; everything above knows only this. */
export type Ask = (request: Request) => Promise<unknown>;

/** An identifier or address out of a configuration is put into a path as one segment, whatever is in it. */
export const segment = (id: string): string => encodeURIComponent(wellFormed(id.trim()));
