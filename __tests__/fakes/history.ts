import type { Failure } from "../../src/model/failure.ts";
import type { History, Issue, Job, Listed, Milestone, Workflow, WorkflowRun } from "../../src/ports/history.ts";

/** An attempt as it really was, its end included: GitHub does not tell that one. */
export interface Played {
  readonly started: number;
  /** Null while it is running. */
  readonly ended: number | null;
  /** A remark about it that came late. */
  readonly updated?: number;
  readonly conclusion: string | null;
  /** One job that ended as the attempt did, when it is not said. */
  readonly jobs?: readonly Job[];
}

export interface PlayedRun {
  readonly id: number;
  readonly workflow: Workflow;
  readonly event: string;
  readonly branch: string;
  readonly sha: string;
  readonly actor: string;
  readonly created: number;
  readonly attempts: readonly Played[];
}

export interface Repository {
  readonly defaultBranch?: string;
  readonly workflows?: readonly Workflow[];
  readonly runs?: readonly PlayedRun[];
  readonly milestones?: readonly Milestone[];
  readonly issues?: readonly Issue[];
  /** Requests that may still be made; null is not said. */
  readonly remaining?: number | null;
  /** What every question ends with. */
  readonly failure?: Failure;
}

export interface FakeHistory extends History {
  /** The questions that were asked, in order. */
  readonly asked: readonly string[];
}

const LATEST = 100;

export const urlOf = (run: number, attempt: number): string =>
  `https://github.example/acme/site/actions/runs/${run}/attempts/${attempt}`;

const latestOf = ({ attempts }: PlayedRun): number => attempts.length;

const asAttempt = (run: PlayedRun, number: number): WorkflowRun | undefined => {
  const played = run.attempts[number - 1];
  if (played === undefined) return undefined;
  const { started, ended, updated = ended ?? started, conclusion } = played;
  const { attempts: _, ...plain } = run;
  return {
    ...plain,
    attempt: number,
    status: ended === null ? "in_progress" : "completed",
    conclusion,
    started,
    updated,
    url: urlOf(run.id, number),
  };
};

/** The jobs of an attempt: those that were said, or one that went as the attempt did. */
export const jobsIn = ({ conclusion, ended, jobs }: Played): readonly Job[] =>
  jobs ??
  (conclusion === "startup_failure"
    ? []
    : [{ name: "build", conclusion, completed: ended, url: "", steps: [{ name: "Build", conclusion }] }]);

const whole = <Item>(items: readonly Item[]): Listed<Item> => ({ complete: true, items });

interface Choice {
  readonly branch?: string | undefined;
  readonly workflow?: number | undefined;
  readonly events?: readonly string[] | undefined;
  readonly actor?: string | undefined;
}

const chosen =
  ({ branch, workflow, actor }: Choice) =>
  (run: PlayedRun): boolean =>
    (branch ?? run.branch) === run.branch &&
    (workflow ?? run.workflow.id) === run.workflow.id &&
    (actor ?? run.actor) === run.actor;

const ofEvents = ({ events }: Choice, runs: readonly WorkflowRun[]) =>
  runs.filter(({ event }) => events?.includes(event) ?? true);

const listed = (runs: readonly PlayedRun[]): readonly WorkflowRun[] =>
  runs
    .map((run) => asAttempt(run, latestOf(run)))
    .filter((run) => run !== undefined)
    .sort((a, b) => b.created - a.created || b.id - a.id);

/** A repository's past as a value, behind the port. */
export const fakeHistory = (repository: Repository = {}): FakeHistory => {
  const { defaultBranch = "main", workflows, runs = [], milestones = [], issues = [], failure } = repository;
  const asked: string[] = [];
  const note = (question: string): void => {
    asked.push(question);
    if (failure !== undefined) throw failure;
  };
  const byId = new Map(runs.map((run) => [run.id, run]));
  const known = workflows ?? [...new Map(runs.map(({ workflow }) => [workflow.id, workflow])).values()];
  return {
    asked,
    defaultBranch: async () => {
      note("defaultBranch");
      return defaultBranch;
    },
    workflows: async () => {
      note("workflows");
      return known;
    },
    runs: async (question) => {
      note(`runs ${question.workflow ?? question.actor ?? "all"}`);
      const inside = runs.filter(({ created }) => created >= question.from && created < question.to);
      return whole(ofEvents(question, listed(inside.filter(chosen(question)))));
    },
    latestRuns: async (question) => {
      note(`latestRuns ${question.workflow ?? "all"}`);
      const before = listed(runs.filter(({ created }) => created < question.before).filter(chosen(question)));
      // One event is chosen by GitHub itself, several are chosen afterwards.
      const all = question.events?.length === 1 ? ofEvents(question, before) : before;
      const items = ofEvents(question, all.slice(0, LATEST));
      const why = `there are ${all.length - LATEST} more before them`;
      return all.length <= LATEST ? whole(items) : { complete: false, items, why };
    },
    hasRunsBefore: async (moment) => {
      note("hasRunsBefore");
      return runs.some(({ created }) => created < moment);
    },
    attempt: async (id, number) => {
      note(`attempt ${id}.${number}`);
      const run = byId.get(id);
      return run === undefined ? undefined : asAttempt(run, number);
    },
    jobs: async (id, number) => {
      note(`jobs ${id}.${number}`);
      const played = byId.get(id)?.attempts[number - 1];
      return played === undefined ? undefined : jobsIn(played);
    },
    milestones: async (state) => {
      note("milestones");
      return milestones.filter(({ open }) => state === "all" || open === (state === "open"));
    },
    issues: async ({ milestone, state, labels = [], since = 0 }) => {
      note(`issues ${milestone ?? "all"}`);
      return whole(
        issues
          .filter(({ open }) => state === "all" || open === (state === "open"))
          .filter(
            (issue) =>
              milestone === undefined ||
              issue.milestone === milestone ||
              (milestone === "any" && issue.milestone !== null),
          )
          .filter((issue) => labels.every((label) => issue.labels.includes(label)))
          .filter(({ created, closed }) => (closed ?? created) >= since),
      );
    },
    remaining: () => repository.remaining ?? null,
  };
};
