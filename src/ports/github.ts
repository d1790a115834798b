import type { Answer, Range } from "./git.ts";

/** What somebody said on an issue or a pull request. */
export interface Comment {
  readonly id: number;
  readonly body: string;
  /** For people. */
  readonly url: string;
  /** Null where the account is gone. */
  readonly author: string | null;
  /** Whether the owner of this token wrote it: nobody else's is ever changed. */
  readonly mine: boolean;
  /** Somebody has folded it away, as outdated for example. */
  readonly hidden: boolean;
  /** When it was last changed, or else made: ISO 8601, UTC. */
  readonly editedAt: string;
}

export interface Issue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly url: string;
  readonly author: string | null;
  readonly mine: boolean;
  readonly state: "open" | "closed";
  /** GitHub leaves out, without a word, what the token may not set. */
  readonly labels: readonly string[];
  readonly editedAt: string;
}

export interface IssueDraft {
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
}

export interface Label {
  readonly name: string;
  /** Six hexadecimal digits. */
  readonly color: string;
  readonly description: string;
}

/** A repository takes no issue where issues are switched off, as they are in most forks. That is no failure. */
export type Opened =
  | { readonly opened: true; readonly issue: Issue }
  | { readonly opened: false; readonly why: string };

/**
 * What is said about a repository. A pull request is an issue here, by its number. Nothing that is made is made twice:
 * when the answer is lost, it fails as `unknown`. Changing and removing may be repeated, and have been.
 */
export interface Conversation {
  /** All of them, oldest first. */
  comments(number: number): Promise<readonly Comment[]>;
  addComment(number: number, body: string): Promise<Comment>;
  editComment(id: number, body: string): Promise<Comment>;
  /** One that is gone already is removed too. */
  removeComment(id: number): Promise<void>;

  /** With this label, and no pull requests: all that are open, oldest first; of the closed the hundred last changed, newest first. */
  issues(label: string, state: Issue["state"]): Promise<readonly Issue[]>;
  openIssue(draft: IssueDraft): Promise<Opened>;
  /** Its text; its title, labels and state stay. */
  editIssue(number: number, body: string): Promise<Issue>;
  /** As completed. */
  closeIssue(number: number): Promise<Issue>;
  /** Makes those that are missing; those that are there stay as they are. */
  makeLabels(labels: readonly Label[]): Promise<void>;
}

export interface Comparison {
  /** What a range changed, relative to the root of the repository. Whatever goes wrong is an unknown answer; only the end of the run throws. */
  changes(range: Range): Promise<Answer>;
}

export interface Repository {
  /** `owner/name`, as GitHub spells it. */
  readonly name: string;
  readonly url: string;
  readonly defaultBranch: string;
  readonly private: boolean;
  readonly fork: boolean;
  readonly archived: boolean;
  /** Whether issues are switched on. */
  readonly issues: boolean;
}

/** GitHub, as far as we need it, for one repository. Every method throws only a `Failure`. */
export interface GitHubPort extends Conversation, Comparison {
  repository(): Promise<Repository>;
  /** What this run has cost so far, and what is left of the hour's requests as far as GitHub said. */
  usage(): { readonly requests: number; readonly remaining: number | null };
}
