import { systemClock } from "../../../src/adapters/clock.ts";
import { githubClient } from "../../../src/adapters/github/client.ts";
import { gitHub } from "../../../src/adapters/github/github.ts";
import type { GitHubPort } from "../../../src/ports/github.ts";
import { type FakeGitHub, fakeGitHub } from "../../fakes/github/server.ts";
import { addIssue, type State, TOKEN } from "../../fakes/github/state.ts";

export interface Served {
  readonly fake: FakeGitHub;
  readonly github: GitHubPort;
  /** The number of a pull request that nobody has said anything on. */
  readonly number: number;
}

/**
 * The adapter before a GitHub on loopback, with real time and no wait between attempts. It is closed whatever happens.
 * A token that is given is the adapter's alone: GitHub does not know it.
 */
export const withGitHub = async <Result>(
  work: (served: Served) => Promise<Result>,
  { token = TOKEN, ...begin }: Partial<State> = {},
): Promise<Result> => {
  const fake = await fakeGitHub(begin);
  const { apiUrl, graphqlUrl, repository, state } = fake;
  const client = githubClient({ token, apiUrl, graphqlUrl, clock: systemClock, chance: () => 0, maxRetries: 2 });
  try {
    const { number } = addIssue(state, { isPullRequest: true });
    return await work({ fake, github: gitHub(client, repository), number });
  } finally {
    await fake.close();
  }
};
