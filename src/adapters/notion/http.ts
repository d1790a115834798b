import { type IncomingMessage, request as insecure } from "node:http";
import { request as secure } from "node:https";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import type { Fetch, Heard } from "./transport.ts";

/** Longer than this, no connection is waited for: nothing was sent yet, and another attempt does no harm. */
const CONNECT_MS = 10_000;

const REDIRECTS: readonly (number | undefined)[] = [301, 302, 303, 307, 308];

const broken = (code: string): Error => Object.assign(new Error(code), { code });

const joined = (value: string | readonly string[] | undefined): string | null =>
  value === undefined ? null : [value].flat().join(", ");

/** A stream that breaks off has to break off what is read from it too, which `pipe` does not see to. */
const unpacked = (answer: IncomingMessage): AsyncIterable<Uint8Array> =>
  answer.headers["content-encoding"] === "gzip" ? pipeline(answer, createGunzip(), () => undefined) : answer;

const heard = (answer: IncomingMessage): Heard => {
  const { statusCode: status = 0, headers } = answer;
  return {
    ok: status >= 200 && status < 300,
    status,
    headers: { get: (name) => joined(headers[name.toLowerCase()]) },
    body: unpacked(answer),
  };
};

/**
 * As much of `fetch` as is needed here, over Node's own client. The real one ties each request to the collection of
 * garbage, so that tens of kilobytes of each stay until the next large one: a hundred megabytes in a long run.
 */
export const overHttp: Fetch = (url, { method, headers, body, signal }) =>
  new Promise((answered, failed) => {
    const open = url.startsWith("https:") ? secure : insecure;
    const asked = { "accept-encoding": "gzip", ...headers };
    const request = open(url, { method, headers: asked, signal, timeout: CONNECT_MS });
    request.on("timeout", () => {
      if (request.socket?.connecting === true) request.destroy(broken("ERR_CONNECT_TIMEOUT"));
    });
    request.on("error", failed);
    request.once("response", (answer) => {
      if (REDIRECTS.includes(answer.statusCode)) request.destroy(broken("ERR_REDIRECT"));
      else answered(heard(answer));
    });
    request.end(body);
  });
