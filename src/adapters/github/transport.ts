import { isObject } from "../../model/json.ts";
import type { Clock } from "../../ports/clock.ts";
import { type Silence, Troubled } from "./trouble.ts";

/** As much of `fetch` as is used here: the toolkit's, which knows the runner's proxy, or a test's. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface TransportOptions {
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly timeoutMs: number;
  readonly maxBytes: number;
  /** Gives up what is being read when the run ends; a write that is on its way is finished. */
  readonly signal?: AbortSignal | undefined;
}

/** Nothing can have been written where not even a connection was made. */
const NEVER_CONNECTED =
  /^(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_\w+|ERR_TLS_\w+|\w*SELF_SIGNED_CERT\w*|UNABLE_TO_\w+)$/;

/** The error's own text is left out on purpose: Node quotes a header that it cannot send, and that is the token. */
const silenceOf = (thrown: unknown): Silence => {
  const cause = isObject(thrown) && isObject(thrown["cause"]) ? thrown["cause"] : thrown;
  const code = isObject(cause) && typeof cause["code"] === "string" ? cause["code"] : "no code";
  return NEVER_CONNECTED.test(code)
    ? { how: "unsent", detail: `no connection could be made (${code})` }
    : { how: "cut", detail: `the connection broke off (${code})` };
};

const textOf = async (response: Response, maxBytes: number): Promise<string> => {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  const chunks: AsyncIterable<Uint8Array> | readonly Uint8Array[] = response.body ?? [];
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw new Troubled({ how: "unreadable", detail: `an answer of more than ${maxBytes} bytes` });
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
};

/** Read whole here, since the client takes a body that breaks off for an empty one. */
const receive = async (url: string, init: RequestInit, { fetch, maxBytes }: TransportOptions): Promise<Response> => {
  const response = await fetch(url, init);
  const text = await textOf(response, maxBytes);
  const headers = new Headers([...response.headers]);
  return new Response(text === "" ? null : text, { status: response.status, headers });
};

/** Aborts when the time is over or the run ends, and says which it was. */
const limit = ({ clock, timeoutMs }: TransportOptions, signal: AbortSignal | undefined) => {
  const abort = new AbortController();
  const finished = new AbortController();
  const cancel = () => finished.abort();
  signal?.addEventListener("abort", cancel, { once: true });
  if (signal?.aborted) cancel();
  const over = clock.sleep(timeoutMs, finished.signal).then((): never => {
    abort.abort();
    throw new Troubled(
      signal?.aborted
        ? { how: "cancelled", detail: "the run is ending" }
        : { how: "timeout", detail: `no complete answer within ${timeoutMs / 1000} s` },
    );
  });
  over.catch(() => undefined);
  const lift = () => {
    signal?.removeEventListener("abort", cancel);
    finished.abort();
  };
  return { signal: abort.signal, over, lift };
};

/** A `fetch` with one time limit for headers and body together that really ends the request, and a limit in bytes. */
export const transport =
  (options: TransportOptions): Fetch =>
  async (url, init) => {
    const time = limit(options, init.method === "GET" ? options.signal : undefined);
    try {
      return await Promise.race([receive(url, { ...init, signal: time.signal }, options), time.over]);
    } catch (thrown) {
      throw thrown instanceof Troubled ? thrown : new Troubled(silenceOf(thrown));
    } finally {
      time.lift();
    }
  };
