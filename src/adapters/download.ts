import { Failure, type FailureKind, isFailure } from "../model/failure.ts";
import type { Clock } from "../ports/clock.ts";
import type { Download, Downloaded } from "../ports/download.ts";

export interface DownloadOptions {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly clock: Clock;
  /** Which addresses may be asked at all. It is asked again for each step of a redirect. */
  readonly allowed: (address: URL) => boolean;
  /** For an emulator: addresses of this machine are allowed too, without https. */
  readonly loopback: boolean;
  readonly maxBytes: number;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

const MOST_REDIRECTS = 3;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|\[::1\]|localhost)$/;

const RUN_AGAIN = "Run it again: a page that was not written is tried anew, with new links.";

const failure = (kind: FailureKind, message: string, cure: string): Failure => new Failure({ kind, message, cure });

/** What may be told of an address: its query is a signature, and whoever has it has the file. */
const told = (url: URL): string => `${url.host}${url.pathname.length > 80 ? "/…" : url.pathname}`;

const parse = (address: string, base?: URL): URL => {
  if (URL.canParse(address, base?.href)) return new URL(address, base?.href);
  throw failure("refused", "The address of a file cannot be read.", "Put the file into the page again in Notion.");
};

const checked = (url: URL, { allowed, loopback }: DownloadOptions): URL => {
  const here = loopback && LOOPBACK.test(url.hostname) && ["http:", "https:"].includes(url.protocol);
  const plain = url.username === "" && url.password === "";
  if (plain && (here || (url.protocol === "https:" && allowed(url)))) return url;
  throw failure(
    "refused",
    `The file at ${told(url)} is not downloaded: it is not where Notion keeps files.`,
    "Put the file into the page in Notion itself, or leave it as a link.",
  );
};

const tooLarge = (url: URL, maxBytes: number): Failure => {
  const most = maxBytes.toLocaleString("en-GB");
  const cure = "Take it out of the page, or put a link to it in its place.";
  return failure("refused", `The file at ${told(url)} has more than ${most} bytes.`, cure);
};

const received = async (response: Response, url: URL, maxBytes: number): Promise<Uint8Array> => {
  if (Number(response.headers.get("content-length") ?? 0) > maxBytes) throw tooLarge(url, maxBytes);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream: AsyncIterable<Uint8Array> | readonly Uint8Array[] = response.body ?? [];
  for await (const chunk of stream) {
    length += chunk.byteLength;
    if (length > maxBytes) throw tooLarge(url, maxBytes);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
};

const unanswered = (url: URL, status: number): Failure =>
  status === 403 || status === 401
    ? failure("unavailable", `The link to the file at ${told(url)} has ended (status ${status}).`, RUN_AGAIN)
    : failure("unavailable", `The file at ${told(url)} did not come (status ${status}).`, RUN_AGAIN);

/** The answer at the end of a short way, each step of it checked. */
const follow = async (
  start: URL,
  options: DownloadOptions,
  signal: AbortSignal,
): Promise<{ readonly response: Response; readonly url: URL }> => {
  let url = start;
  for (let step = 0; step <= MOST_REDIRECTS; step += 1) {
    const response = await options.fetch(url.href, { redirect: "manual", signal, credentials: "omit" });
    if (!REDIRECTS.has(response.status)) return { response, url };
    await response.body?.cancel();
    url = checked(parse(response.headers.get("location") ?? "", url), options);
  }
  throw failure("refused", `The file at ${told(start)} is behind too many redirects.`, RUN_AGAIN);
};

const bring = async (start: URL, options: DownloadOptions, signal: AbortSignal): Promise<Downloaded> => {
  const { response, url } = await follow(start, options, signal);
  if (response.status !== 200) {
    await response.body?.cancel();
    throw unanswered(url, response.status);
  }
  const bytes = await received(response, url, options.maxBytes);
  return { bytes, mediaType: response.headers.get("content-type") ?? undefined };
};

/** Rejects when the time is over or the run ends, and ends the request with it. */
const limit = (url: URL, { clock, timeoutMs, signal }: DownloadOptions) => {
  const request = new AbortController();
  const finished = new AbortController();
  const cancel = () => finished.abort();
  signal?.addEventListener("abort", cancel, { once: true });
  if (signal?.aborted) cancel();
  const over = clock.sleep(timeoutMs, finished.signal).then((): never => {
    request.abort();
    throw signal?.aborted
      ? failure("cancelled", "The run is ending.", "Run it again.")
      : failure("unavailable", `The file at ${told(url)} did not come within ${timeoutMs / 1000} s.`, RUN_AGAIN);
  });
  over.catch(() => undefined);
  const lift = () => {
    signal?.removeEventListener("abort", cancel);
    finished.abort();
    request.abort();
  };
  return { signal: request.signal, over, lift };
};

/** Downloads over https, from where it is allowed, within a size and a time. No token is ever sent along. */
export const downloads = (options: DownloadOptions): Download => ({
  fetch: async (address) => {
    const url = checked(parse(address), options);
    const time = limit(url, options);
    try {
      return await Promise.race([bring(url, options, time.signal), time.over]);
    } catch (thrown) {
      if (isFailure(thrown)) throw thrown;
      throw failure("unavailable", `The connection for the file at ${told(url)} broke off.`, RUN_AGAIN);
    } finally {
      time.lift();
    }
  },
});
