import type { GitHubPort } from "./github.ts";
import type { History } from "./history.ts";

/** GitHub, as a run reaches it: where there is a token. Nothing of it is loaded before it is asked for. */
export interface Forge {
  /** The repository that the run is about. */
  readonly here: () => Promise<GitHubPort>;
  /** What happened in a repository: in this one where none is named. */
  readonly history: (repository?: string) => Promise<History>;
}
