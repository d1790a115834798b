import { headerOf, type Request } from "../answer.ts";

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;

const near = (host: string): boolean => LOOPBACK.test(host);

/**
 * A name that somebody else's DNS points at this machine makes a page of theirs look like one of ours to the browser;
 * the name is still in the Host header. Requests from within the process have none.
 */
export const isNear = (request: Request): boolean => near(headerOf(request, "host") ?? "localhost");

const MARKS: readonly ((request: Request, host: string) => boolean)[] = [
  (_, host) => near(host),
  // Every browser says where a post comes from, so one that does not say so is not from the page.
  (request, host) => headerOf(request, "origin")?.toLowerCase() === `http://${host}`,
  (request) => (headerOf(request, "sec-fetch-site") ?? "same-origin") === "same-origin",
  // A form of another site can post text, but not JSON without asking first; and nobody here answers that question.
  (request) => /^application\/json\s*(?:;|$)/i.test(headerOf(request, "content-type") ?? ""),
];

/** Only the emulator's own page may act: same host, same origin, and in a way that a foreign page cannot. */
export const isFromThePage = (request: Request): boolean => {
  const host = (headerOf(request, "host") ?? "").toLowerCase();
  return MARKS.every((holds) => holds(request, host));
};
