import { systemClock } from "./adapters/clock.ts";
import { discreetGitHub } from "./adapters/discreet.ts";
import type { GitHubClient } from "./adapters/github/client.ts";
import type { Options } from "./config/options.ts";
import { secretsOf } from "./config/secrets.ts";
import type { Forge } from "./ports/forge.ts";
import { redactor } from "./report/redact.ts";
import type { Order } from "./wire.ts";

const client = async (token: string, options: Options, { env, log, signal }: Order): Promise<GitHubClient> => {
  const { githubClient } = await import("./adapters/github/client.ts");
  const apiUrl = env["GITHUB_API_URL"] || "https://api.github.com";
  return githubClient({
    token,
    apiUrl,
    graphqlUrl: env["GITHUB_GRAPHQL_URL"] || `${apiUrl}/graphql`,
    clock: systemClock,
    chance: Math.random,
    maxRetries: options["max-retries"],
    log,
    signal,
  });
};

/** GitHub, for these options: nothing of it is loaded before the first question. */
export const wireForge = (options: Options, order: Order): Forge | undefined => {
  const { "github-token": token } = options;
  const here = order.env["GITHUB_REPOSITORY"];
  if (token === undefined || !here) return undefined;
  let opened: Promise<GitHubClient> | undefined;
  const open = (): Promise<GitHubClient> => {
    opened ??= client(token, options, order);
    return opened;
  };
  return {
    here: async () => {
      const { gitHub } = await import("./adapters/github/github.ts");
      return discreetGitHub(gitHub(await open(), here), redactor(secretsOf(order.given, order.env)));
    },
    history: async (repository = here) => {
      const { githubHistory } = await import("./adapters/github/history.ts");
      return githubHistory({ client: await open(), repository });
    },
  };
};
