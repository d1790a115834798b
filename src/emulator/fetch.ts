import type { Answer, Request as EmulatorRequest } from "./answer.ts";

type Handle = (request: EmulatorRequest) => Promise<Answer>;

const BODYLESS = [101, 204, 205, 304];

/** What undici throws when the other side goes away. */
const connectionReset = (): TypeError => {
  const cause = Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" });
  return new TypeError("fetch failed", { cause });
};

/** Never ends by itself: only the caller's signal ends it. */
const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const stop = (): void => reject(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });

const stalledBody = (text: string, signal: AbortSignal): ReadableStream<Uint8Array> => {
  const half = new TextEncoder().encode(text.slice(0, Math.floor(text.length / 2)));
  return new ReadableStream({
    start: (controller) => {
      controller.enqueue(half);
      untilAborted(signal).catch((reason: unknown) => controller.error(reason));
    },
  });
};

const asResponse = async (answer: Answer, signal: AbortSignal): Promise<Response> => {
  if (answer.broken === "reset") throw connectionReset();
  if (answer.broken === "hang") return untilAborted(signal);
  const init = { status: answer.status, headers: { ...answer.headers } };
  if (answer.broken === "stall") return new Response(stalledBody(answer.body, signal), init);
  return new Response(BODYLESS.includes(answer.status) ? null : answer.body, init);
};

/** `fetch` for code that talks to the emulator in its own process: whatever the address, the emulator answers. */
export const createFetch =
  (handle: Handle): typeof globalThis.fetch =>
  async (input, init) => {
    const request = new Request(input, init);
    const { pathname, search } = new URL(request.url);
    request.signal.throwIfAborted();
    const body = request.body === null ? undefined : await request.text();
    const headers = Object.fromEntries(request.headers);
    const path = `${pathname}${search}`;
    const call = { method: request.method, path, headers, ...(body === undefined ? {} : { body }) };
    const answered = handle(call);
    return Promise.race([answered.then((answer) => asResponse(answer, request.signal)), untilAborted(request.signal)]);
  };
