import type { getOctokit } from "@actions/github";
import { Failure } from "../../model/failure.ts";
import { isObject } from "../../model/json.ts";
import type { Chance } from "../../ports/chance.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Log } from "../../ports/log.ts";
import { GRAPHQL, graphqlThrough, hasErrors } from "./graphql.ts";
import { type PagesAsk, pagesThrough } from "./pages.ts";
import { persistent } from "./persist.ts";
import { unsendable } from "./refusals.ts";
import { type Fetch, transport } from "./transport.ts";
import { type Answer, type Ask, refusalOf, type Send, type Trouble, Troubled } from "./trouble.ts";

/** The dialect that the published description is in: said with each request, since the default changes one day. */
const VERSION = "2022-11-28";
/** GitHub itself gives up after ten seconds; the way there and a long list take a while too. */
const PATIENT_MS = 30_000;
const MOST_BYTES = 64 * 2 ** 20;

/** GitHub's API as requests and answers. Everything throws only a `Failure`; the token is in none of them. */
export interface GitHubClient {
  readonly request: (ask: Ask) => Promise<Answer>;
  /**
   * The items of a list, page by page (`per_page` is 100 unless the query says otherwise). `most` pages and no more
   * where it is given; otherwise everything, or a `Failure` that says `incomplete`.
   */
  readonly pages: (ask: PagesAsk) => AsyncIterable<readonly unknown[]>;
  /** What stands under `data`. A query may be repeated; what begins with `mutation` is not, when its answer was lost. */
  readonly graphql: (query: string, variables: Readonly<Record<string, unknown>>) => Promise<unknown>;
  /** What this run has cost so far, and what is left of the hour's REST requests as far as GitHub said. */
  readonly usage: () => { readonly requests: number; readonly remaining: number | null };
}

export interface ClientOptions {
  readonly token: string;
  /** GITHUB_API_URL, GITHUB_GRAPHQL_URL. */
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly clock: Clock;
  readonly chance: Chance;
  /** Attempts after the first; waits that GitHub asks for are none. */
  readonly maxRetries: number;
  readonly timeoutMs?: number;
  readonly fetch?: Fetch;
  readonly log?: Log;
  /** Ends the run: nothing new is sent, what is being read is given up, and a write under way is finished. */
  readonly signal?: AbortSignal;
}

type Octokit = ReturnType<typeof getOctokit>;

/** The toolkit reads the event's file when it is loaded, and throws when that is no JSON: so it is loaded in here. */
const open = async (options: ClientOptions): Promise<Octokit> => {
  const { token, apiUrl, clock, timeoutMs = PATIENT_MS, signal } = options;
  try {
    const { getOctokit } = await import("@actions/github");
    const { defaults } = await import("@actions/github/lib/utils");
    const through = options.fetch ?? (defaults.request?.fetch as Fetch);
    const fetch = transport({ fetch: through, clock, timeoutMs, maxBytes: MOST_BYTES, signal });
    const quiet = () => undefined;
    const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
    return getOctokit(token, { baseUrl: trimmed(apiUrl), userAgent: "notion-sync", log, request: { fetch, log } });
  } catch {
    throw new Failure({
      kind: "refused",
      message: "GitHub's toolkit could not be loaded: it takes the event's file (GITHUB_EVENT_PATH) for no JSON.",
      cure: "Give GITHUB_EVENT_PATH the path of a JSON file, or leave it out.",
    });
  }
};

const trimmed = (url: string): string => url.replace(/\/+$/, "");

/** The client takes braces and colons in an address for places to fill in. */
const literal = (text: string): string => text.replace(/[{}:]/g, encodeURIComponent);

const addressOf = ({ path, query = {} }: Ask, { apiUrl, graphqlUrl }: ClientOptions): string => {
  if (path === GRAPHQL) return graphqlUrl;
  const pairs = Object.entries(query).map(([name, value]) => [name, String(value)] as [string, string]);
  const asked = pairs.length === 0 ? "" : `?${new URLSearchParams(pairs).toString()}`;
  return `${trimmed(apiUrl)}${literal(path + asked)}`;
};

/** A redirect makes a POST a GET, so only what is read follows one. */
const sent = (ask: Ask, options: ClientOptions) => ({
  method: ask.method,
  url: addressOf(ask, options),
  headers: { accept: `application/vnd.github${ask.raw ? ".raw" : ""}+json`, "x-github-api-version": VERSION },
  ...(ask.body === undefined ? {} : { data: ask.body }),
  request: { redirect: ask.method === "GET" ? ("follow" as const) : ("manual" as const) },
});

const headersOf = (headers: object): Answer["headers"] =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));

/** Accepted, no content, reset content. */
const EMPTY: ReadonlySet<number> = new Set([202, 204, 205]);

type Received = { readonly status: number; readonly data: unknown; readonly headers: object };

const received = ({ status, data, headers }: Received, { path, raw }: Ask) => {
  const answer = { status, data, headers: headersOf(headers) };
  if (status >= 300 || hasErrors(path, data)) return { trouble: refusalOf(status, data, answer.headers) };
  const described = data === "" ? EMPTY.has(status) : typeof data === "object" && data !== null;
  const readable = raw === true ? typeof data === "string" || data instanceof ArrayBuffer : described;
  const detail = `an answer that is cut off, or is no data (status ${status})`;
  return readable ? answer : { trouble: { how: "unreadable", detail } as const };
};

const troubleOf = (thrown: unknown): Trouble => {
  const cause = isObject(thrown) ? thrown["cause"] : undefined;
  if (cause instanceof Troubled) return cause.trouble;
  const response = isObject(thrown) && isObject(thrown["response"]) ? thrown["response"] : undefined;
  if (response === undefined) return { how: "unsent", detail: "this is no request that can be sent" };
  const { status, data, headers } = response;
  return refusalOf(Number(status), data, headersOf(isObject(headers) ? headers : {}));
};

/** Should anything on the way quote the token, it goes no further. */
const without = (token: string, trouble: Trouble): Trouble =>
  trouble.how === "said"
    ? { ...trouble, message: trouble.message.replaceAll(token, "…") }
    : { ...trouble, detail: trouble.detail.replaceAll(token, "…") };

const sender = (options: ClientOptions): Send => {
  let octokit: Promise<Octokit> | undefined;
  return async (ask) => {
    octokit ??= open(options);
    const { request } = await octokit;
    const answer = await request(sent(ask, options)).then(
      (got) => received(got, ask),
      (thrown: unknown) => ({ trouble: troubleOf(thrown) }),
    );
    return "trouble" in answer ? { trouble: without(options.token, answer.trouble) } : answer;
  };
};

export const githubClient = (options: ClientOptions): GitHubClient => {
  const { apiUrl, clock, chance, maxRetries, log, signal } = options;
  const fault = unsendable(options.token);
  const send = sender(options);
  const { ask, usage } = persistent({ send, clock, chance, maxRetries, log, signal });
  const request: GitHubClient["request"] = (asked) => (fault === undefined ? ask(asked) : Promise.reject(fault));
  return { request, pages: pagesThrough(request, trimmed(apiUrl)), graphql: graphqlThrough(request), usage };
};
