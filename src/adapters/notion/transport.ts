import { isObject, parsed } from "../../model/json.ts";
import type { Clock } from "../../ports/clock.ts";
import { type Silence, Troubled } from "./trouble.ts";

/** What is sent: as much of `fetch`'s own as is used here. */
export interface Sent {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
  readonly redirect: "error";
  readonly signal: AbortSignal;
}

/** An answer that begins to arrive. */
export interface Heard {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: AsyncIterable<Uint8Array> | null;
}

/** An answer that is there as a whole. */
export interface Told extends Pick<Heard, "ok" | "status" | "headers"> {
  readonly text: () => Promise<string>;
}

/** The wire: the real one, `fetch`, an emulator in the same process, or a test's. */
export type Fetch = (url: string, sent: Sent) => Promise<Heard>;

export interface TransportOptions {
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly timeoutMs: number;
  readonly maxBytes: number;
  /** Gives up what is on its way when the run ends; a write that must be finished comes without it. */
  readonly signal?: AbortSignal | undefined;
}

interface Call {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | FormData;
}

/** Nothing can have been written where not even a connection was made. */
const NEVER_CONNECTED =
  /^(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH|(?:UND_)?ERR_CONNECT_TIMEOUT|CERT_\w+|ERR_TLS_\w+|\w*SELF_SIGNED_CERT\w*|UNABLE_TO_\w+)$/;

/** The error's own text is left out on purpose: Node quotes a header that it cannot send, and that is the token. */
const silenceOf = (thrown: unknown): Silence => {
  const cause = isObject(thrown) && isObject(thrown["cause"]) ? thrown["cause"] : thrown;
  const code = isObject(cause) && typeof cause["code"] === "string" ? cause["code"] : "no code";
  return NEVER_CONNECTED.test(code)
    ? { how: "unsent", detail: `no connection could be made (${code})` }
    : { how: "cut", detail: `the connection broke off (${code})` };
};

const textOf = async ({ body }: Heard, maxBytes: number): Promise<string> => {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw new Troubled({ how: "unreadable", detail: `an answer of more than ${maxBytes} bytes` });
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
};

const receive = async (url: string, sent: Sent, { fetch, maxBytes }: TransportOptions): Promise<Told> => {
  const heard = await fetch(url, sent);
  const text = await textOf(heard, maxBytes);
  const { ok, status, headers } = heard;
  if (ok && !isObject(parsed(text))) {
    const found = text === "" ? "an empty answer" : "an answer that is cut off, or is no data";
    throw new Troubled({ how: "unreadable", detail: `${found} (status ${status})` });
  }
  return { ok, status, headers, text: () => Promise.resolve(text) };
};

/** Nobody asks why a limit was lifted: an error of the platform's would note the whole stack, at every request. */
const LIFTED = "there is an answer";

/** Over when there is no more time, or the run ends; lifted when there is an answer. */
const limit = ({ clock, timeoutMs, signal }: TransportOptions) => {
  const finished = new AbortController();
  const finish = () => finished.abort(LIFTED);
  signal?.addEventListener("abort", finish, { once: true });
  if (signal?.aborted) finish();
  const lift = () => {
    signal?.removeEventListener("abort", finish);
    finish();
  };
  return { over: clock.sleep(timeoutMs, finished.signal), lift };
};

const lateness = ({ timeoutMs, signal }: TransportOptions): Silence =>
  signal?.aborted
    ? { how: "cancelled", detail: "the run is ending" }
    : { how: "timeout", detail: `no complete answer within ${timeoutMs / 1000} s` };

/**
 * A `fetch` with one time limit for headers and body together that really ends the request, a limit in bytes, and no
 * redirects (they would carry the token elsewhere). What arrives is whole, and data; anything else is `Troubled`.
 */
export const transport =
  (options: TransportOptions) =>
  async (url: string, { method = "GET", headers = {}, body }: Call = {}): Promise<Told> => {
    const time = limit(options);
    const end = new AbortController();
    const content = typeof body === "string" ? { body } : {};
    const sent: Sent = { method, headers, ...content, redirect: "error", signal: end.signal };
    try {
      const told = await Promise.race([receive(url, sent, options), time.over]);
      if (told !== undefined) return told;
      end.abort();
      throw new Troubled(lateness(options));
    } catch (thrown) {
      throw thrown instanceof Troubled ? thrown : new Troubled(silenceOf(thrown));
    } finally {
      time.lift();
    }
  };
