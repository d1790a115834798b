import { type Reply, refused } from "./route.ts";

/**
 * What goes wrong. `reply`: this is answered, and nothing is done · `lost`: it is done, and the connection breaks before
 * the answer · `cut`: the connection breaks, and nothing is done · `short`: it is done, and half of the answer arrives.
 */
export type Fault = { readonly how: "reply"; readonly reply: Reply } | { readonly how: "lost" | "cut" | "short" };

const reply = (answer: Reply, headers: Readonly<Record<string, string>> = {}): Fault => ({
  how: "reply",
  reply: { ...answer, headers: { ...answer.headers, ...headers } },
});

/** The header is how GitHub names what is lacking: `issues=write; pull_requests=write`. */
export const notAllowed = (permissions?: string): Fault =>
  reply(
    refused(403, "Resource not accessible by integration"),
    permissions === undefined ? {} : { "x-accepted-github-permissions": permissions },
  );

export const secondaryLimit = (retryAfter?: number): Fault =>
  reply(
    refused(403, "You have exceeded a secondary rate limit. Please wait a few minutes before you try again."),
    retryAfter === undefined ? {} : { "retry-after": String(retryAfter) },
  );

/** At a moment in seconds since 1970 the hour is over. */
export const primaryLimit = (reset: number, status: 403 | 429 = 403): Fault =>
  reply(refused(status, "API rate limit exceeded for installation ID 1."), {
    "x-ratelimit-remaining": "0",
    "x-ratelimit-reset": String(reset),
  });

/** GraphQL says it with a good status. */
export const graphqlLimit = (reset: number): Fault =>
  reply(
    {
      status: 200,
      body: { errors: [{ type: "RATE_LIMITED", message: "API rate limit exceeded for installation ID 1." }] },
    },
    { "x-ratelimit-remaining": "0", "x-ratelimit-resource": "graphql", "x-ratelimit-reset": String(reset) },
  );

export const refusal = (status: number, message: string, headers: Readonly<Record<string, string>> = {}): Fault =>
  reply(refused(status, message), headers);

/** What stands in front of GitHub answers with a page for people. */
export const badGateway = (status = 502): Fault =>
  reply({ status, body: "<html><h1>502 Bad Gateway</h1></html>", headers: { "content-type": "text/html" } });

export const LOST: Fault = { how: "lost" };
export const CUT: Fault = { how: "cut" };
export const SHORT: Fault = { how: "short" };

export interface Planned {
  /** Which requests: the method, a space, and the path as the route has it, or a part of it. */
  readonly on: string;
  readonly fault: Fault;
  times: number;
}

/** The first that was planned for this request, and is not used up. */
export const faultFor = (planned: readonly Planned[], request: string): Fault | undefined => {
  const found = planned.find(({ on, times }) => times > 0 && request.includes(on));
  if (found === undefined) return undefined;
  found.times -= 1;
  return found.fault;
};
