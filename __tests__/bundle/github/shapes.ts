// What the product relies on in an event's file: so much of it, and no more, GitHub's published examples have too.

const SHA = { type: "string", pattern: "^[0-9a-f]{40}$" };
const TEXT = { type: "string", minLength: 1 };
const FULL_NAME = { type: "string", pattern: "^[^/]+/[^/]+$" };

type Schema = Readonly<Record<string, unknown>>;

const object = (properties: Readonly<Record<string, Schema>>): Schema => ({
  type: "object",
  properties,
  required: Object.keys(properties),
});

const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] });

const ACCOUNT = object({ login: TEXT, id: { type: "integer" }, type: { enum: ["User", "Bot", "Organization"] } });
const REPOSITORY = object({
  id: { type: "integer" },
  full_name: FULL_NAME,
  private: { type: "boolean" },
  owner: ACCOUNT,
});
const EVENT = { repository: REPOSITORY, sender: ACCOUNT };

/** The repository of a head is null where the fork is gone; that of a base is the one at hand. */
const END = { label: TEXT, ref: TEXT, sha: SHA };

const PULL_REQUEST = object({
  ...EVENT,
  action: TEXT,
  number: { type: "integer" },
  pull_request: object({
    number: { type: "integer" },
    title: { type: "string" },
    user: ACCOUNT,
    head: object({ ...END, repo: orNull(REPOSITORY) }),
    base: object({ ...END, repo: REPOSITORY }),
  }),
});

export const SHAPES: Readonly<Record<string, Schema>> = {
  pull_request: PULL_REQUEST,
  pull_request_target: PULL_REQUEST,
  push: object({
    ...EVENT,
    ref: { type: "string", pattern: "^refs/" },
    before: SHA,
    after: SHA,
    created: { type: "boolean" },
    deleted: { type: "boolean" },
    forced: { type: "boolean" },
  }),
  // Nobody publishes an example of this one: what the runner says of it is the line of the timetable.
  schedule: object({ schedule: TEXT }),
  workflow_dispatch: object({ ...EVENT, inputs: { type: ["object", "null"] }, ref: TEXT, workflow: TEXT }),
  repository_dispatch: object({ ...EVENT, action: TEXT, branch: TEXT, client_payload: { type: ["object", "null"] } }),
  merge_group: object({
    ...EVENT,
    action: TEXT,
    merge_group: object({ head_sha: SHA, head_ref: TEXT, base_sha: SHA, base_ref: TEXT }),
  }),
  workflow_run: object({
    ...EVENT,
    action: TEXT,
    workflow_run: object({
      id: { type: "integer" },
      event: TEXT,
      head_sha: SHA,
      pull_requests: { type: "array" },
      repository: object({ full_name: FULL_NAME }),
      head_repository: orNull(object({ full_name: FULL_NAME })),
    }),
  }),
};
