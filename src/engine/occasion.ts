import { isObject, type Json, parsed } from "../model/json.ts";
import type { Range } from "../ports/git.ts";

/** What is known about why this run runs. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The text of the event's file (GITHUB_EVENT_PATH); undefined where there is none. */
  readonly event: string | undefined;
}

/** What a run is about: a range of commits, what a person is working on, or nothing in particular, and why. */
export type Occasion =
  | { readonly kind: "all"; readonly why: string }
  | { readonly kind: "range"; readonly range: Range }
  | { readonly kind: "local" };

const COMMIT = /^([0-9a-f]{40}|[0-9a-f]{64})$/;
const NONE = /^0+$/;

const fields = (value: unknown): Json => (isObject(value) ? value : {});

const all = (why: string): Occasion => ({ kind: "all", why });

const range = (base: unknown, head: unknown, from: Range["from"]): Occasion => {
  const isCommit = (value: unknown): value is string => typeof value === "string" && COMMIT.test(value);
  if (isCommit(base) && isCommit(head)) return { kind: "range", range: { base, head, from } };
  return all("the event does not say which commits it is about");
};

const pullRequest = (event: Json): Occasion => {
  const { base, head } = fields(event["pull_request"]);
  return range(fields(base)["sha"], fields(head)["sha"], "merge-base");
};

const push = (event: Json): Occasion => {
  const { before, after } = event;
  if (typeof before === "string" && NONE.test(before)) return all("this is the first push of its branch or tag");
  if (typeof after === "string" && NONE.test(after)) return all("this push deletes its branch or tag");
  return range(before, after, "base");
};

const mergeGroup = (event: Json): Occasion => {
  const { base_sha: base, head_sha: head } = fields(event["merge_group"]);
  return range(base, head, "merge-base");
};

const EVENTS: Readonly<Record<string, (event: Json) => Occasion>> = {
  pull_request: pullRequest,
  pull_request_target: pullRequest,
  pull_request_review: pullRequest,
  pull_request_review_comment: pullRequest,
  merge_group: mergeGroup,
  push,
};

/** What the event that started a run says about what changed. */
export const occasionOf = ({ env, event }: Surroundings): Occasion => {
  const name = env["GITHUB_EVENT_NAME"];
  if (!name) return env["GITHUB_ACTIONS"] === "true" ? all("the event has no name") : { kind: "local" };
  const about = Object.hasOwn(EVENTS, name) ? EVENTS[name] : undefined;
  if (about === undefined) return all(`the event \`${name}\` is about no change`);
  const payload = parsed(event);
  return payload === undefined ? all("the event's file cannot be read") : about(fields(payload));
};
