/** As much of `fetch` as any adapter uses. */
type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** One answer: a response, something thrown, or nothing until the request is given up. */
export type Scripted = Response | Error | "never";

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Headers;
}

const readBody = (body: unknown): Readonly<Record<string, unknown>> =>
  typeof body === "string" ? (JSON.parse(body) as Record<string, unknown>) : {};

const untilGivenUp = (signal: AbortSignal | null | undefined): Promise<never> =>
  new Promise((_, reject) => {
    signal?.addEventListener("abort", () => reject(new DOMException("given up", "AbortError")), { once: true });
  });

/** A `fetch` that gives the answers of a script in order, the last one for ever, and remembers what was sent. */
export const scriptedFetch = (...script: readonly (() => Scripted)[]): { fetch: Fetch; sent: readonly Sent[] } => {
  const sent: Sent[] = [];
  const fetch: Fetch = async (url, init) => {
    const { pathname, searchParams } = new URL(url);
    sent.push({
      method: init.method ?? "GET",
      path: pathname.replace("/v1/", ""),
      query: searchParams,
      body: readBody(init.body),
      headers: new Headers(init.headers),
    });
    const answer = (script[sent.length - 1] ?? script.at(-1) ?? (() => "never"))();
    if (answer === "never") return untilGivenUp(init.signal);
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { fetch, sent };
};

const JSON_TYPE = { "content-type": "application/json; charset=utf-8" };

export const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  (): Response =>
    new Response(JSON.stringify(body), { status, headers: { ...JSON_TYPE, ...headers } });

export const html =
  (status: number, headers: Record<string, string> = {}) =>
  (): Response =>
    new Response("<!doctype html><h1>Sorry</h1>", { status, headers: { "content-type": "text/html", ...headers } });

interface ErrorExtras {
  readonly message?: string;
  readonly additional?: Record<string, unknown>;
  readonly headers?: Record<string, string>;
}

/** An error in the form that Notion gives it. */
export const refusal = (status: number, code: string, { message = code, additional, headers }: ErrorExtras = {}) =>
  json(
    {
      object: "error",
      status,
      code,
      message,
      ...(additional === undefined ? {} : { additional_data: additional }),
      request_id: "6f3a0c51-9d2e-4b57-8a16-0e4c7b1d2f90",
    },
    status,
    headers,
  );

/** What `fetch` throws when the network fails. */
export const broken = (code: string) => (): Error =>
  new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) });

/** A page as Notion shows it, with as much as the adapter reads. */
export const pageJson = (id: string, extra: Record<string, unknown> = {}): Record<string, unknown> => ({
  object: "page",
  id,
  created_time: "2026-11-21T09:00:00.000Z",
  last_edited_time: "2026-11-21T09:05:00.000Z",
  last_edited_by: { object: "user", id: "7d9c2b44-52a1-4e0f-8b3a-1c6d5e4f3a20" },
  parent: { type: "data_source_id", data_source_id: SOURCE, database_id: DATABASE },
  in_trash: false,
  properties: {},
  url: `https://www.notion.so/${id.replaceAll("-", "")}`,
  ...extra,
});

export const SOURCE = "b1f0a7c2-3d4e-4f5a-9b6c-7d8e9f0a1b2c";
export const DATABASE = "c2a1b8d3-4e5f-4a6b-8c7d-8e9f0a1b2c3d";
export const PAGE = "d3b2c9e4-5f6a-4b7c-9d8e-9f0a1b2c3d4e";

export const listJson = (
  results: readonly unknown[],
  extra: Record<string, unknown> = {},
): Record<string, unknown> => ({
  object: "list",
  results,
  next_cursor: null,
  has_more: false,
  ...extra,
});
