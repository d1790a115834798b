import { isFailure } from "../../model/failure.ts";
import type { Capabilities } from "../../model/health.ts";
import { listAt, textAt } from "./json.ts";
import { type Ask, type Request, segment } from "./request.ts";

const NOWHERE = "00000000-0000-4000-8000-000000000000";

type Probe = Pick<Request, "method" | "path" | "about" | "body" | "query">;

/** Any page that is shared: a right to change one is asked for with one that is there. */
const read: Probe = {
  method: "post",
  path: "search",
  about: "what is shared",
  body: { page_size: 1, filter: { property: "object", value: "page" } },
};
const users: Probe = { method: "get", path: "users", about: "the people", query: { page_size: "1" } };
const insert: Probe = { method: "post", path: "pages", about: "the right to insert content", body: {} };
const update = (page: string): Probe => ({
  method: "patch",
  path: `pages/${segment(page)}`,
  about: "the right to update content",
  body: { nothing: null },
});

interface Probed {
  readonly may: boolean | null;
  readonly json: unknown;
}

/**
 * Requests that need one right each and that could not write anything if they had it, since their bodies are wrong.
 * Whoever lacks the right is told so; whoever has it is told what is wrong.
 */
const probed = async (probe: Probe, ask: Ask): Promise<Probed> => {
  try {
    return { may: true, json: await ask({ kind: "read", retries: 1, ...probe }) };
  } catch (thrown) {
    if (!isFailure(thrown)) throw thrown;
    if (thrown.kind === "forbidden") return { may: false, json: undefined };
    return { may: ["refused", "not-found"].includes(thrown.kind) ? true : null, json: undefined };
  }
};

/** What the token may do, as far as can be found out without doing it. */
export const readCapabilities = async (ask: Ask): Promise<Capabilities> => {
  const [seen, made, people] = await Promise.all([probed(read, ask), probed(insert, ask), probed(users, ask)]);
  const page = textAt(listAt(seen.json, "results")[0], "id") ?? NOWHERE;
  const changed = await probed(update(page), ask);
  return { read: seen.may, insert: made.may, update: changed.may, users: people.may };
};
