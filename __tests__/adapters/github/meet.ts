import { type ClientOptions, type GitHubClient, githubClient } from "../../../src/adapters/github/client.ts";
import { isFailure } from "../../../src/model/failure.ts";
import { virtualClock } from "../../fakes/clock.ts";
import { json, type Scripted, scriptedFetch } from "../../fakes/wire.ts";

export const TOKEN = "ghs_0123456789abcdefghijklmnopqrstuvwxyz";
export const API = "https://api.github.example";

type Answer = () => Scripted;

/** The real client, in virtual time and with even luck. What a test is about it says itself. */
export const clientInVirtualTime = (options: Partial<ClientOptions> & Pick<ClientOptions, "fetch">): GitHubClient =>
  githubClient({
    token: TOKEN,
    apiUrl: API,
    graphqlUrl: `${API}/graphql`,
    clock: virtualClock(),
    chance: () => 0.5,
    maxRetries: 3,
    ...options,
  });

export const good = json({ id: 1 });
export const never: Answer = () => "never";

/** An error in the form that GitHub gives it. */
export const refusal = (status: number, message: string, headers: Record<string, string> = {}): Answer =>
  json({ message, documentation_url: "https://docs.github.com/rest", status: String(status) }, status, headers);

export const invalid = (error: Readonly<Record<string, unknown>>): Answer =>
  json({ message: "Validation Failed", errors: [error] }, 422);

export const graphqlError = (type: string, message: string, headers: Record<string, string> = {}): Answer =>
  json({ data: null, errors: [{ type, message }] }, 200, headers);

/** One request of each kind: what may be repeated, and what may not. */
export const DO = {
  read: ({ request }: GitHubClient) => request({ method: "GET", path: "/repos/acme/bolts/issues/7" }),
  change: ({ request }: GitHubClient) =>
    request({ method: "PATCH", path: "/repos/acme/bolts/issues/7", body: { state: "closed" }, repeatable: true }),
  make: ({ request }: GitHubClient) =>
    request({ method: "POST", path: "/repos/acme/bolts/issues", body: { title: "x" } }),
  query: ({ graphql }: GitHubClient) => graphql("query { viewer { login } }", {}),
  mutation: ({ graphql }: GitHubClient) => graphql("mutation($id: ID!) { x(id: $id) { y } }", { id: "1" }),
} as const;

export type What = keyof typeof DO;

export interface Seen {
  readonly outcome: string;
  readonly requests: number;
  readonly seconds: number;
  readonly message: string;
  readonly cure: string;
}

/** Does one thing against a script of answers, and says what came of it: requests sent, and virtual seconds. */
export const meet = async (what: What, ...script: readonly Answer[]): Promise<Seen> => {
  const clock = virtualClock();
  const { fetch, sent } = scriptedFetch(...script);
  const before = clock.now();
  const facts = await DO[what](clientInVirtualTime({ fetch, clock })).then(
    () => ({ kind: "done", message: "", cure: "" }),
    (thrown: unknown) => (isFailure(thrown) ? thrown.facts : { kind: String(thrown), message: "", cure: "" }),
  );
  const { kind: outcome, message, cure } = facts;
  return { outcome, message, cure, requests: sent.length, seconds: (clock.now() - before) / 1_000 };
};
