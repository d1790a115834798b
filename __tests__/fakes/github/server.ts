import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Fault, faultFor, type Planned } from "./faults.ts";
import { type Call, matcher, notFound, type Reply, type Route, refused } from "./route.ts";
import { ROUTES } from "./routes/routes.ts";
import { type Account, addComment, emptyState, PERSON, type State } from "./state.ts";

/** One request and its answer, for tests that look at what was said. */
export interface Exchange {
  /** GitHub's name for it; "none" where nothing here answers to it. */
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingMessage["headers"];
  readonly body: Readonly<Record<string, unknown>> | undefined;
  readonly reply: Reply;
}

export interface FakeGitHub {
  /** As GITHUB_API_URL and GITHUB_GRAPHQL_URL. */
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly state: State;
  readonly exchanges: readonly Exchange[];
  /** The next requests of this kind go wrong. */
  readonly fails: (on: string, fault: Fault, times?: number) => void;
  readonly someoneComments: (issue: number, body: string, author?: Account | null) => number;
  readonly close: () => Promise<void>;
}

const MOST_BYTES = 4 * 2 ** 20;
const LIMIT = 1_000;

const bodyOf = async (request: IncomingMessage): Promise<Exchange["body"]> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES) throw new Error("More was sent than a test needs.");
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString("utf8");
  return text === "" ? undefined : (JSON.parse(text) as Record<string, unknown>);
};

interface Found {
  readonly route: Route;
  readonly parts: readonly string[];
}

const TABLE = ROUTES.map((route) => ({ route, pattern: matcher(route) }));

const find = (method: string, path: string): Found | undefined => {
  for (const { route, pattern } of TABLE) {
    const match = route.method === method ? pattern.exec(path) : null;
    if (match !== null) return { route, parts: match.slice(1).map(decodeURIComponent) };
  }
  return undefined;
};

/** A repository that is not this one looks as if it were not there. */
const answerTo = (found: Found | undefined, call: Omit<Call, "parts">): Reply => {
  if (found === undefined) return notFound();
  const { route, parts } = found;
  if (!route.path.startsWith("/repos/")) return route.answer({ ...call, parts });
  const [owner, name, ...rest] = parts;
  const isOurs = owner === call.state.owner && name === call.state.name;
  return isOurs ? route.answer({ ...call, parts: rest }) : notFound();
};

const isKnown = ({ token }: State, { headers }: IncomingMessage): boolean =>
  [`token ${token}`, `bearer ${token}`, `Bearer ${token}`].includes(headers.authorization ?? "");

const write = (response: ServerResponse, { status, body, headers = {} }: Reply, how: Fault["how"]): void => {
  if (how === "lost" || how === "cut") {
    response.destroy();
    return;
  }
  const text = body === undefined ? "" : typeof body === "string" ? body : JSON.stringify(body);
  const type = text === "" ? {} : { "content-type": "application/json; charset=utf-8" };
  response.writeHead(status, { ...type, "content-length": Buffer.byteLength(text), ...headers });
  if (how !== "short") response.end(text);
  else response.write(text.slice(0, Math.ceil(text.length / 2)), () => response.destroy());
};

interface Inside {
  readonly state: State;
  readonly exchanges: Exchange[];
  readonly planned: Planned[];
}

const respond = ({ state, exchanges, planned }: Inside, request: IncomingMessage, body: Exchange["body"]) => {
  const base = `http://${request.headers.host}`;
  const url = new URL(request.url ?? "/", base);
  const { method = "GET", headers } = request;
  const found = find(method, url.pathname);
  const fault = faultFor(planned, `${method} ${found?.route.path ?? url.pathname}`);
  const call = { state, query: url.searchParams, accept: headers.accept ?? "", body: body ?? {}, base, url };
  const usual = (): Reply => (isKnown(state, request) ? answerTo(found, call) : refused(401, "Bad credentials"));
  const reply = fault?.how === "reply" ? fault.reply : fault?.how === "cut" ? { status: 0 } : usual();
  const query = Object.fromEntries(url.searchParams);
  const operation = found?.route.operation ?? "none";
  exchanges.push({ operation, method, path: url.pathname, query, headers, body, reply });
  return { reply, how: fault?.how ?? ("reply" as const) };
};

/** What comes with each answer. GraphQL has a purse of its own. */
const accompanying = ({ exchanges }: Inside, url: string | undefined): Readonly<Record<string, string>> => ({
  "x-ratelimit-limit": String(LIMIT),
  "x-ratelimit-remaining": String(Math.max(0, LIMIT - exchanges.length)),
  "x-ratelimit-resource": url === "/graphql" ? "graphql" : "core",
  "x-github-request-id": `FAKE:${exchanges.length}`,
});

/** A GitHub on loopback, with one repository. Whoever opens it closes it. */
export const fakeGitHub = async (begin: Partial<State> = {}): Promise<FakeGitHub> => {
  const inside: Inside = { state: emptyState(begin), exchanges: [], planned: [] };
  const { state, exchanges, planned } = inside;
  const server = createServer((request, response) => {
    bodyOf(request)
      .then((body) => {
        const { reply, how } = respond(inside, request, body);
        write(response, { ...reply, headers: { ...accompanying(inside, request.url), ...reply.headers } }, how);
      })
      .catch(() => response.destroy());
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    apiUrl,
    graphqlUrl: `${apiUrl}/graphql`,
    repository: `${state.owner}/${state.name}`,
    state,
    exchanges,
    fails: (on, fault, times = 1) => void planned.push({ on, fault, times }),
    someoneComments: (issue, body, author = PERSON) => addComment(state, issue, { body, author }).id,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
};
