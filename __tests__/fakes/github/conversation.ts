import { Failure } from "../../../src/model/failure.ts";
import type { Answer, Range } from "../../../src/ports/git.ts";
import type { Comment, GitHubPort, Issue, IssueDraft, Label, Repository } from "../../../src/ports/github.ts";

/** A GitHub in memory, for tests of what speaks to one. Tests read what it holds, and may change it. */
export interface RememberedGitHub {
  readonly github: GitHubPort;
  /** Issues and pull requests are numbered together; a pull request is in no list of issues. */
  readonly pullRequest: () => number;
  readonly comments: (number: number) => readonly Comment[];
  readonly issues: () => readonly Issue[];
  readonly labels: () => readonly Label[];
  readonly someoneComments: (number: number, body: string) => Comment;
  readonly someoneOpens: (draft: IssueDraft) => Issue;
  readonly hides: (id: number) => void;
  readonly answers: (range: Range, answer: Answer) => void;
  /** Issues are switched off, or on again. */
  readonly setIssues: (enabled: boolean) => void;
  /** From now on this method fails; without a failure it works again. */
  readonly fails: (method: keyof GitHubPort, failure?: Failure) => void;
}

const ME = "github-actions[bot]";
const SOMEONE = "ada-example";
const PLACE = "https://github.example/acme/bolts";

interface Remembered {
  /** The number of the issue or pull request. */
  readonly on: number;
  readonly comment: Comment;
}

interface Memory {
  readonly comments: Map<number, Remembered>;
  readonly issues: Map<number, Issue>;
  readonly pullRequests: Set<number>;
  readonly labels: Map<string, Label>;
  readonly ranges: Map<string, Answer>;
  readonly failures: Map<keyof GitHubPort, Failure>;
  enabled: boolean;
  last: number;
  requests: number;
}

const missing = (what: string): Failure =>
  new Failure({ kind: "not-found", message: `GitHub has no ${what}.`, cure: "Check the number." });

const next = (memory: Memory): { readonly number: number; readonly editedAt: string } => {
  memory.last += 1;
  return { number: memory.last, editedAt: new Date(Date.UTC(2026, 10, 21, 12) + memory.last * 1_000).toISOString() };
};

const comment = (memory: Memory, on: number, { body, author }: { body: string; author: string }): Comment => {
  if (!(memory.issues.has(on) || memory.pullRequests.has(on))) throw missing(`issue ${on}`);
  const { number: id, editedAt } = next(memory);
  const url = `${PLACE}/issues/${on}#issuecomment-${id}`;
  const made: Comment = { id, body, url, author, mine: author === ME, hidden: false, editedAt };
  memory.comments.set(id, { on, comment: made });
  return made;
};

const issue = (memory: Memory, draft: IssueDraft, author: string): Issue => {
  const { number, editedAt } = next(memory);
  const url = `${PLACE}/issues/${number}`;
  const made: Issue = { number, url, ...draft, author, mine: author === ME, state: "open", editedAt };
  memory.issues.set(number, made);
  return made;
};

const said = ({ comments }: Memory, number: number): readonly Comment[] =>
  [...comments.values()].filter(({ on }) => on === number).map((each) => each.comment);

const REPOSITORY: Omit<Repository, "issues"> = {
  name: "acme/bolts",
  url: PLACE,
  defaultBranch: "main",
  private: false,
  fork: false,
  archived: false,
};

const keyOf = ({ base, head, from }: Range): string => `${from} ${base} ${head}`;

const listed = ({ issues }: Memory, label: string, state: Issue["state"]): readonly Issue[] => {
  const found = [...issues.values()].filter((each) => each.state === state && each.labels.includes(label));
  return state === "open" ? found : found.toSorted((a, b) => (a.editedAt < b.editedAt ? 1 : -1)).slice(0, 100);
};

const changed = (memory: Memory, number: number, facts: Partial<Issue>): Issue => {
  const found = memory.issues.get(number);
  if (found === undefined) throw missing(`issue ${number}`);
  const made: Issue = { ...found, ...facts, editedAt: next(memory).editedAt };
  memory.issues.set(number, made);
  return made;
};

const conversation = (memory: Memory): Omit<GitHubPort, "changes" | "repository" | "usage"> => ({
  comments: async (number) => said(memory, number),
  addComment: async (number, body) => comment(memory, number, { body, author: ME }),
  editComment: async (id, body) => {
    const found = memory.comments.get(id);
    if (found === undefined) throw missing(`comment ${id}`);
    const edited: Comment = { ...found.comment, body, editedAt: next(memory).editedAt };
    memory.comments.set(id, { ...found, comment: edited });
    return edited;
  },
  removeComment: async (id) => void memory.comments.delete(id),
  issues: async (label, state) => (memory.enabled ? listed(memory, label, state) : []),
  openIssue: async (draft) =>
    memory.enabled
      ? { opened: true, issue: issue(memory, draft, ME) }
      : { opened: false, why: "Issues are disabled in this repository." },
  editIssue: async (number, body) => changed(memory, number, { body }),
  closeIssue: async (number) => changed(memory, number, { state: "closed" }),
  makeLabels: async (labels) => {
    for (const label of labels) if (!memory.labels.has(label.name)) memory.labels.set(label.name, label);
  },
});

/** Each method counts as one request, and fails where the test said so. */
const guarded = (github: GitHubPort, memory: Memory): GitHubPort => {
  const guard = async <Result>(method: keyof GitHubPort, work: () => Promise<Result>): Promise<Result> => {
    memory.requests += 1;
    const failure = memory.failures.get(method);
    if (failure !== undefined) throw failure;
    return work();
  };
  return {
    comments: (number) => guard("comments", () => github.comments(number)),
    addComment: (number, body) => guard("addComment", () => github.addComment(number, body)),
    editComment: (id, body) => guard("editComment", () => github.editComment(id, body)),
    removeComment: (id) => guard("removeComment", () => github.removeComment(id)),
    issues: (label, state) => guard("issues", () => github.issues(label, state)),
    openIssue: (draft) => guard("openIssue", () => github.openIssue(draft)),
    editIssue: (number, body) => guard("editIssue", () => github.editIssue(number, body)),
    closeIssue: (number) => guard("closeIssue", () => github.closeIssue(number)),
    makeLabels: (labels) => guard("makeLabels", () => github.makeLabels(labels)),
    changes: (range) => guard("changes", () => github.changes(range)),
    repository: () => guard("repository", () => github.repository()),
    usage: () => github.usage(),
  };
};

export const rememberedGitHub = (): RememberedGitHub => {
  const memory: Memory = {
    comments: new Map(),
    issues: new Map(),
    pullRequests: new Set(),
    labels: new Map(),
    ranges: new Map(),
    failures: new Map(),
    enabled: true,
    last: 0,
    requests: 0,
  };
  const github: GitHubPort = {
    ...conversation(memory),
    changes: async (range) => memory.ranges.get(keyOf(range)) ?? { known: false, why: "there is no such commit" },
    repository: async () => ({ ...REPOSITORY, issues: memory.enabled }),
    usage: () => ({ requests: memory.requests, remaining: null }),
  };
  return {
    github: guarded(github, memory),
    pullRequest: () => {
      const { number } = next(memory);
      memory.pullRequests.add(number);
      return number;
    },
    comments: (number) => said(memory, number),
    issues: () => [...memory.issues.values()],
    labels: () => [...memory.labels.values()],
    someoneComments: (number, body) => comment(memory, number, { body, author: SOMEONE }),
    someoneOpens: (draft) => issue(memory, draft, SOMEONE),
    hides: (id) => {
      const found = memory.comments.get(id);
      if (found !== undefined) memory.comments.set(id, { ...found, comment: { ...found.comment, hidden: true } });
    },
    answers: (range, answer) => void memory.ranges.set(keyOf(range), answer),
    setIssues: (enabled) => {
      memory.enabled = enabled;
    },
    fails: (method, failure) =>
      void (failure === undefined ? memory.failures.delete(method) : memory.failures.set(method, failure)),
  };
};
