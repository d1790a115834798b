/** What starts a run on GitHub. */
export interface Happening {
  readonly name: "push" | "schedule" | "workflow_dispatch" | "pull_request";
  /** What GitHub writes into the event's file. */
  readonly payload: object;
}

export const SCHEDULE: Happening = { name: "schedule", payload: {} };
export const BY_HAND: Happening = { name: "workflow_dispatch", payload: {} };

const REPOSITORY = { full_name: "acme/bolts" };

export const pullRequest = (
  number: number,
  { base, head }: { readonly base: string; readonly head: string },
): Happening => ({
  name: "pull_request",
  payload: {
    repository: REPOSITORY,
    pull_request: {
      number,
      user: { login: "ada-example" },
      base: { sha: base, repo: REPOSITORY },
      head: { sha: head, repo: REPOSITORY },
    },
  },
});
