import { systemClock } from "./adapters/clock.ts";
import { discreetBranch, discreetGitHub } from "./adapters/discreet.ts";
import type { GitHubClient } from "./adapters/github/client.ts";
import type { OptionName, Options } from "./config/options.ts";
import { secretsOf } from "./config/secrets.ts";
import type { World } from "./engine/world.ts";
import type { Forge } from "./ports/forge.ts";
import type { Log } from "./ports/log.ts";
import { concealer } from "./report/conceal.ts";

/** What a run is started with, as far as GitHub is concerned. */
interface Order {
  readonly given: Readonly<Partial<Record<OptionName, string>>>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: Log;
  readonly signal: AbortSignal;
}

interface Line {
  readonly token: string;
  /** What is begun is finished although the run is to end: only so the last words of a run are kept. */
  readonly finishing?: boolean;
}

const client = async (
  { token, finishing = false }: Line,
  options: Options,
  { env, log, signal }: Order,
): Promise<GitHubClient> => {
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
    ...(!finishing && { signal }),
  });
};

/** GitHub, for these options: nothing of it is loaded before the first question. */
export const wireForge = (options: Options, order: Order): Forge | undefined => {
  const { "github-token": token } = options;
  const here = order.env["GITHUB_REPOSITORY"];
  if (token === undefined || !here) return undefined;
  let opened: Promise<GitHubClient> | undefined;
  const open = (): Promise<GitHubClient> => {
    opened ??= client({ token }, options, order);
    return opened;
  };
  return {
    here: async () => {
      const { gitHub } = await import("./adapters/github/github.ts");
      return discreetGitHub(gitHub(await open(), here), concealer(secretsOf(order.given, order.env)));
    },
    history: async (repository = here) => {
      const { githubHistory } = await import("./adapters/github/history.ts");
      return githubHistory({ client: await open(), repository });
    },
  };
};

/** A branch of the repository, for a ledger that outlives the runner. */
export const wireBranch = (options: Options, order: Order): World["branch"] => {
  const { "github-token": token } = options;
  const here = order.env["GITHUB_REPOSITORY"];
  if (token === undefined || !here) return undefined;
  return async (name) => {
    const { githubBranch } = await import("./adapters/github/branch.ts");
    const branch = githubBranch(await client({ token, finishing: true }, options, order), here, name);
    return discreetBranch(branch, concealer(secretsOf(order.given, order.env)));
  };
};
