import { isObject, type Json, parsed } from "../../model/json.ts";
import { objectAt, textAt } from "./json.ts";

/** Notion, or something on the way to it, answered, and said no. */
export interface Refusal {
  readonly how: "said";
  readonly status: number;
  /** Notion's own name for it; null where it was not Notion that answered. */
  readonly code: string | null;
  readonly message: string;
  readonly additional: Json;
  readonly requestId: string | undefined;
  /** Cloudflare's number for the request. */
  readonly ray: string | undefined;
  readonly retryAfter: string | null;
  /** The answering server's own time, since ours may be wrong. */
  readonly date: string | null;
}

/**
 * No answer that can be used: too late (`timeout`), broken off (`cut`), the connection was never made (`unsent`),
 * something other than data (`unreadable`), or the run is ending (`cancelled`).
 */
export interface Silence {
  readonly how: "timeout" | "cut" | "unsent" | "unreadable" | "cancelled";
  readonly detail: string;
}

/** Why one attempt brought nothing. A value: only the last attempt's becomes a `Failure`. */
export type Trouble = Refusal | Silence;

/** How trouble leaves a `fetch`, which can only throw. */
export class Troubled extends Error {
  override readonly name = "Troubled";
  readonly trouble: Silence;

  constructor(trouble: Silence) {
    super(trouble.detail);
    this.trouble = trouble;
  }
}

const isReadable = (headers: unknown): headers is Pick<Headers, "get"> =>
  isObject(headers) && typeof headers["get"] === "function";

const header = (headers: unknown, name: string): string | null => (isReadable(headers) ? headers.get(name) : null);

const EDGE_MESSAGE = "an answer that is not from Notion's API, but from something in front of it";

export const refusalOf = (answer: { status: number; headers: unknown; body: string }): Refusal => {
  const said = parsed(answer.body);
  const code = textAt(said, "code");
  const additional = objectAt(said, "additional_data");
  const retryAfter = header(answer.headers, "retry-after") ?? textAt(additional, "retry_after");
  return {
    how: "said",
    status: answer.status,
    code: isObject(said) && said["object"] === "error" ? code : null,
    message: (code === null ? null : textAt(said, "message")) ?? EDGE_MESSAGE,
    additional,
    requestId: textAt(said, "request_id") ?? header(answer.headers, "x-notion-request-id") ?? undefined,
    ray: header(answer.headers, "cf-ray") ?? undefined,
    retryAfter,
    date: header(answer.headers, "date"),
  };
};
