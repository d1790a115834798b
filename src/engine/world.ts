import type { Branch } from "../ports/branch.ts";
import type { Chance } from "../ports/chance.ts";
import type { Clock } from "../ports/clock.ts";
import type { Download } from "../ports/download.ts";
import type { Files } from "../ports/files.ts";
import type { Forge } from "../ports/forge.ts";
import type { Git } from "../ports/git.ts";
import type { Log } from "../ports/log.ts";
import type { NotionPort } from "../ports/notion.ts";
import type { PostgresPort, Snapshot } from "../ports/postgres.ts";
import type { Progress } from "../ports/progress.ts";

export interface Instant {
  readonly postgres: PostgresPort;
  readonly snapshot: Snapshot;
}

/** Everything outside that a run can reach. The engine never asks for more than is here. */
export interface World {
  /** Missing where there is no token: some modes work without one. */
  readonly notion: NotionPort | undefined;
  /** Missing where there is no token for GitHub, or no repository. */
  readonly forge: Forge | undefined;
  readonly files: Files;
  readonly git: Git;
  /** Brings the files of promoted pages that Notion keeps. */
  readonly download?: Download | undefined;
  /** A branch of the repository, by its name. Missing where there is no token for GitHub, or no repository. */
  readonly branch?: ((name: string) => Promise<Branch>) | undefined;
  /** A user's database, by its address. */
  readonly postgres?: ((url: string) => Promise<PostgresPort>) | undefined;
  /** The same as it was at one instant, for everything that a run reads of it. */
  readonly instant?: ((url: string) => Promise<Instant>) | undefined;
  /** Only what is written is checked: what earlier runs left in a database need not be there. */
  readonly rehearsal?: boolean;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly log: Log;
  readonly progress: Progress;
  /** Aborted when the run is to end: what is being written is finished, and nothing new is begun. */
  readonly signal: AbortSignal;
  /** The environment as it was when the run began: for the variables that a configuration names. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Takes secrets out of a text. Files and what is said on GitHub have it done to them anyhow. */
  readonly conceal?: ((text: string) => string) | undefined;
  /** The text of the event that made the run; undefined outside a workflow. */
  readonly event: string | undefined;
}
