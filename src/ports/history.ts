/** Moments are whole seconds since 1970: what is computed from them is the same on every machine. */
export type Second = number;

export interface Workflow {
  readonly id: number;
  readonly name: string;
  /** `.github/workflows/ci.yml`. */
  readonly path: string;
}

/** A run as one of its attempts left it. A list shows only the latest attempt of each. */
export interface WorkflowRun {
  readonly id: number;
  readonly workflow: Workflow;
  readonly attempt: number;
  readonly event: string;
  readonly branch: string | null;
  readonly sha: string;
  readonly actor: string | null;
  readonly status: string | null;
  readonly conclusion: string | null;
  /** When the run was made: the same for all attempts. */
  readonly created: Second;
  /** When this attempt began. */
  readonly started: Second;
  /** The last time that anything about it changed. It has ended by then, and may have ended before. */
  readonly updated: Second;
  readonly url: string;
}

export interface Step {
  readonly name: string;
  readonly conclusion: string | null;
}

export interface Job {
  readonly name: string;
  readonly conclusion: string | null;
  readonly completed: Second | null;
  readonly url: string;
  readonly steps: readonly Step[];
}

export interface Milestone {
  readonly id: number;
  readonly number: number;
  readonly title: string;
  readonly open: boolean;
  /** A day, `2026-11-21`. */
  readonly due: string | null;
  readonly created: Second;
  readonly closed: Second | null;
  readonly openIssues: number;
  readonly closedIssues: number;
  readonly url: string;
}

/** An issue or a pull request: GitHub lists them together. */
export interface Issue {
  readonly id: number;
  readonly number: number;
  readonly title: string;
  readonly open: boolean;
  readonly labels: readonly string[];
  readonly milestone: number | null;
  readonly created: Second;
  readonly closed: Second | null;
  readonly pullRequest: { readonly merged: Second | null } | null;
  readonly url: string;
}

/** What a list holds; where that is not all, why not, as the end of a sentence. */
export type Listed<Item> =
  | { readonly complete: true; readonly items: readonly Item[] }
  | { readonly complete: false; readonly items: readonly Item[]; readonly why: string };

export interface RunsQuestion {
  /** By the time when the run was made: from this second on, and before that one. */
  readonly from: Second;
  readonly to: Second;
  readonly branch?: string | undefined;
  readonly workflow?: number | undefined;
  readonly events?: readonly string[] | undefined;
  readonly actor?: string | undefined;
}

export interface LatestQuestion extends Pick<RunsQuestion, "branch" | "workflow" | "events"> {
  readonly before: Second;
}

export interface IssuesQuestion {
  /** A milestone's number, or those of any milestone. */
  readonly milestone?: number | "any" | undefined;
  readonly state: "all" | "open" | "closed";
  /** Only what has all of these. */
  readonly labels?: readonly string[] | undefined;
  /** Only what changed since. */
  readonly since?: Second | undefined;
}

/** What happened in a repository, as far as it is still known there. Every method throws only a `Failure`. */
export interface History {
  defaultBranch(): Promise<string>;
  workflows(): Promise<readonly Workflow[]>;
  /** Each run once, the newest first, however many there are. */
  runs(question: RunsQuestion): Promise<Listed<WorkflowRun>>;
  /** The last runs before a moment, the newest first: a hundred before they are chosen by event, and complete when there are no more. */
  latestRuns(question: LatestQuestion): Promise<Listed<WorkflowRun>>;
  /** Whether any run at all is known from before a moment. */
  hasRunsBefore(moment: Second): Promise<boolean>;
  /** Undefined where it is known no more. */
  attempt(run: number, attempt: number): Promise<WorkflowRun | undefined>;
  jobs(run: number, attempt: number): Promise<readonly Job[] | undefined>;
  milestones(state: IssuesQuestion["state"]): Promise<readonly Milestone[]>;
  issues(question: IssuesQuestion): Promise<Listed<Issue>>;
  /** Requests that may still be made in this hour, as far as it is known. */
  remaining(): number | null;
}
