import { setMaxListeners } from "node:events";
import { Client, isHTTPResponseError } from "@notionhq/client";
import type { PageChange } from "../../model/page.ts";
import type { Chance } from "../../ports/chance.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Log } from "../../ports/log.ts";
import type { NotionPort } from "../../ports/notion.ts";
import { addToBody, decodeBody, readBody, replaceBody, replaceInBody } from "./bodies.ts";
import { readCapabilities } from "./capabilities.ts";
import { readDatabasesUnder } from "./children.ts";
import { changeColumns, createDatabase, readDatabase, readDataSource } from "./databases.ts";
import { explainer } from "./errors.ts";
import { overHttp } from "./http.ts";
import { hydrated } from "./hydrate.ts";
import { openGate } from "./pace.ts";
import { changePage, createPage, decodePage, readPage } from "./pages.ts";
import { persistent } from "./persist.ts";
import type { Answer, Ask, Request, RequestKind, Send } from "./request.ts";
import { scan } from "./scan.ts";
import { decodeDatabase, decodeDataSource } from "./schema.ts";
import { sendable, unsendable, without } from "./token.ts";
import { type Fetch, transport } from "./transport.ts";
import { refusalOf, Troubled } from "./trouble.ts";
import { decodeBot, readMe, readPeople } from "./users.ts";

const VERSION = "2026-03-11";
/** A little longer than Notion itself works on a request, so that its own word for being late comes first. */
const PATIENT_MS = 65_000;
/** A hundred pages with all the property data that Notion lets a page have are larger; nobody's are. */
const MOST_BYTES = 64 * 2 ** 20;
/** The client's own time limit leaves the request running, so it is put out of reach. */
const NEVER_MS = 2 ** 31 - 1;

export interface GatewayOptions {
  readonly token: string;
  readonly baseUrl: string;
  readonly clock: Clock;
  readonly chance: Chance;
  /** Requests in any 60 seconds. */
  readonly rate: number;
  /** Attempts after the first; waits that Notion asks for are none. */
  readonly maxRetries: number;
  readonly timeoutMs?: number;
  readonly fetch?: Fetch;
  readonly log?: Log;
  /** Ends the run: nothing new is sent, what is being read is given up, and a write under way is finished. */
  readonly signal?: AbortSignal;
}

const client = (options: GatewayOptions, signal?: AbortSignal): Client =>
  new Client({
    auth: options.token,
    baseUrl: options.baseUrl.replace(/\/+$/, ""),
    notionVersion: VERSION,
    retry: false,
    timeoutMs: NEVER_MS,
    logger: () => undefined,
    fetch: transport({
      fetch: options.fetch ?? overHttp,
      clock: options.clock,
      timeoutMs: options.timeoutMs ?? PATIENT_MS,
      maxBytes: MOST_BYTES,
      signal,
    }),
  });

const answerTo = (thrown: unknown, token: string): Answer => {
  if (thrown instanceof Troubled) return { trouble: thrown.trouble };
  if (isHTTPResponseError(thrown)) {
    const { status, headers, body } = thrown;
    return { trouble: refusalOf({ status, headers, body: without(token, body) }) };
  }
  const said = { status: 400, headers: null, body: "" };
  return {
    trouble: { ...refusalOf(said), code: "invalid_request_url", message: "This is no address of Notion's API." },
  };
};

/** `request` rather than the client's named methods: those drop, without an error, what they do not know yet. */
const sender = (options: GatewayOptions): Send => {
  const finishing = client(options);
  const leaving = client(options, options.signal);
  const through: Readonly<Record<RequestKind, Client>> = { read: leaving, update: finishing, create: finishing };
  return async ({ kind, method, path, query, body }: Request): Promise<Answer> => {
    try {
      const json = await through[kind].request<object>({
        method,
        path,
        ...(query === undefined ? {} : { query: parameters(query) }),
        ...(body === undefined ? {} : { body }),
      });
      return { json };
    } catch (thrown) {
      return answerTo(thrown, options.token);
    }
  };
};

/** The client decodes what it finds in lists, since property IDs come encoded; a name may hold a lone per cent sign. */
const parameters = (query: NonNullable<Request["query"]>): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, typeof value === "string" ? value : value.map(decodable)]),
  );

const decodable = (text: string): string => {
  try {
    decodeURIComponent(text);
    return text;
  } catch {
    return encodeURIComponent(text);
  }
};

const port = (ask: Ask, usage: NotionPort["usage"]): NotionPort => ({
  me: async () => decodeBot(await ask(readMe)),
  people: () => readPeople(ask),
  capabilities: () => readCapabilities(ask),

  database: async (id) => decodeDatabase(await ask(readDatabase(id))),
  dataSource: async (id) => decodeDataSource(await ask(readDataSource(id))),
  databasesUnder: (page) => readDatabasesUnder(page, ask),
  createDatabase: async (draft) => decodeDatabase(await ask(createDatabase(draft))),
  changeColumns: async (id, changes) => decodeDataSource(await ask(changeColumns({ id, changes }, ask))),

  pages: (query) => scan(query, ask),
  page: async (id, properties) => hydrated(decodePage(await ask(readPage(id)), `the page ${id}`), properties, ask),
  createPage: async (draft) => decodePage(await ask(createPage(draft)), "the new page"),
  changePage: async (id, change) => {
    const { inTrash, ...rest } = change;
    // What is in the trash cannot be changed: it is taken out first.
    if (inTrash !== false || rest.properties === undefined) return changed(ask, id, change);
    await changed(ask, id, { inTrash });
    return changed(ask, id, rest);
  },

  body: async (id) => decodeBody(await ask(readBody(id)), id),
  replaceInBody: async (id, part) => decodeBody(await ask(replaceInBody(id, part)), id),
  addToBody: async (id, markdown) => decodeBody(await ask(addToBody(id, markdown)), id),
  replaceBody: async (id, markdown) => decodeBody(await ask(replaceBody(id, markdown)), id),
  usage,
});

const changed = async (ask: Ask, id: string, change: PageChange) =>
  decodePage(await ask(changePage({ id, change }, ask)), `the page ${id}`);

export const notionGateway = (options: GatewayOptions): NotionPort => {
  const { token, clock, chance, rate, maxRetries, log, signal } = options;
  // Every request under way waits for the one end of the run; Node would take so many listeners for a leak.
  if (signal !== undefined) setMaxListeners(0, signal);
  const gate = openGate({ clock, rate, signal });
  const explain = explainer(token);
  const ask = sendable(token)
    ? persistent({ send: sender(options), gate, explain, clock, chance, maxRetries, log, signal })
    : () => Promise.reject(unsendable(token));
  return port(ask, () => gate.usage());
};
