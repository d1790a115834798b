export interface Account {
  readonly login: string;
  readonly id: number;
  readonly type: "User" | "Bot";
}

/** Whom the token of a workflow belongs to. */
export const BOT: Account = { login: "github-actions[bot]", id: 41_898_282, type: "Bot" };
export const PERSON: Account = { login: "ada-example", id: 1_815, type: "User" };

export interface StoredComment {
  readonly id: number;
  readonly issue: number;
  body: string;
  readonly author: Account | null;
  readonly createdAt: string;
  updatedAt: string;
  /** Why somebody folded it away. */
  minimized: string | null;
}

export interface StoredIssue {
  readonly number: number;
  readonly isPullRequest: boolean;
  title: string;
  body: string;
  readonly author: Account | null;
  state: "open" | "closed";
  stateReason: string | null;
  labels: readonly string[];
  readonly createdAt: string;
  updatedAt: string;
}

export interface StoredLabel {
  readonly name: string;
  readonly color: string;
  readonly description: string | null;
}

export interface ComparedFile {
  readonly filename: string;
  readonly status: string;
  readonly previous_filename?: string;
}

export interface StoredComparison {
  readonly mergeBase: string;
  readonly files: readonly ComparedFile[];
}

/** What this GitHub holds: one repository, and the owner of one token. Tests read it, and may change it. */
export interface State {
  readonly owner: string;
  readonly name: string;
  readonly token: string;
  viewer: Account;
  private: boolean;
  fork: boolean;
  archived: boolean;
  hasIssues: boolean;
  comments: StoredComment[];
  issues: StoredIssue[];
  labels: StoredLabel[];
  /** By `base...head`. */
  readonly comparisons: Map<string, StoredComparison>;
  /** Every number and every moment is given once. */
  readonly nextId: () => number;
  readonly now: () => string;
}

export const TOKEN = "ghs_fake0123456789abcdefghijklmnopqrstuvwxyz";

const BEGIN = Date.UTC(2026, 10, 21, 12);

export const emptyState = (begin: Partial<State> = {}): State => {
  let ids = 7_000;
  let seconds = 0;
  return {
    owner: "acme",
    name: "bolts",
    token: TOKEN,
    viewer: BOT,
    private: false,
    fork: false,
    archived: false,
    hasIssues: true,
    comments: [],
    issues: [],
    labels: [],
    comparisons: new Map(),
    nextId: () => {
      ids += 1;
      return ids;
    },
    now: () => {
      seconds += 1;
      return new Date(BEGIN + seconds * 1_000).toISOString().replace(".000", "");
    },
    ...begin,
  };
};

export interface IssueStart {
  readonly title?: string;
  readonly body?: string;
  readonly author?: Account;
  readonly labels?: readonly string[];
  readonly isPullRequest?: boolean;
}

/** Labels that an issue gets are made by it, as on GitHub. */
export const addIssue = (state: State, start: IssueStart = {}): StoredIssue => {
  const { title = "Something", body = "", author = state.viewer, labels = [], isPullRequest = false } = start;
  const now = state.now();
  const issue: StoredIssue = {
    number: state.issues.length + 1,
    isPullRequest,
    title,
    body,
    author,
    state: "open",
    stateReason: null,
    labels,
    createdAt: now,
    updatedAt: now,
  };
  const unknown = labels.filter((name) => labelOf(state, name) === undefined);
  state.labels.push(...unknown.map((name) => ({ name, color: "ededed", description: null })));
  state.issues.push(issue);
  return issue;
};

/** Names of labels are compared without case. */
export const labelOf = ({ labels }: State, name: string): StoredLabel | undefined =>
  labels.find((label) => label.name.toLowerCase() === name.toLowerCase());

export const addComment = (state: State, issue: number, said: { body: string; author?: Account | null }) => {
  const now = state.now();
  const { body, author = state.viewer } = said;
  const comment: StoredComment = {
    id: state.nextId(),
    issue,
    body,
    author,
    createdAt: now,
    updatedAt: now,
    minimized: null,
  };
  state.comments.push(comment);
  return comment;
};
