import type { Json } from "../../model/json.ts";

export type Headers = Readonly<Record<string, string | undefined>>;

/** GitHub, or something on the way to it, answered, and said no. GraphQL says no with status 200. */
export interface Refusal {
  readonly how: "said";
  readonly status: number;
  /** GitHub's own name for it: the first error's `code` in REST, its `type` in GraphQL. */
  readonly code: string | null;
  readonly message: string;
  readonly headers: Headers;
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

/** How silence leaves a `fetch`, which can only throw. */
export class Troubled extends Error {
  override readonly name = "Troubled";
  readonly trouble: Silence;

  constructor(trouble: Silence) {
    super(trouble.detail);
    this.trouble = trouble;
  }
}

export interface Ask {
  readonly method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  /** Below the API's address: `/repos/owner/name/issues`. Each part that may hold anything is encoded by the caller. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly body?: unknown;
  /** May be sent again when its answer was lost: a GET may always, anything else only when this says so. */
  readonly repeatable?: boolean;
  /** A file itself, as text, and not a description of it: the toolkit cannot read a description of some megabytes. */
  readonly raw?: boolean;
}

export interface Answer {
  readonly status: number;
  readonly data: unknown;
  readonly headers: Headers;
}

/** One attempt, however it ends. */
export type Send = (ask: Ask) => Promise<Answer | { readonly trouble: Trouble }>;

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

const first = (errors: unknown): Json => {
  const [error] = Array.isArray(errors) ? (errors as readonly unknown[]) : [errors];
  return typeof error === "object" && error !== null ? (error as Json) : { message: error };
};

/** GitHub's summary is often only "Validation Failed": what is wrong stands in the first of its errors. */
export const refusalOf = (status: number, data: unknown, headers: Headers): Refusal => {
  const said = first([data]);
  const error = first(said["errors"]);
  const parts = [
    textOf(said["message"]),
    textOf(error["message"]),
    [error["resource"], error["field"]].map(textOf).filter(Boolean).join("."),
  ];
  const message = [...new Set(parts.filter((part) => part !== ""))].join(": ");
  const code = textOf(error["type"]) || textOf(error["code"]);
  return { how: "said", status, code: code || null, message: message || "no reason given", headers };
};
