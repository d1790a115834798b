import { Failure, isFailure } from "../../model/failure.ts";
import type {
  History,
  Issue,
  IssuesQuestion,
  LatestQuestion,
  Listed,
  RunsQuestion,
  WorkflowRun,
} from "../../ports/history.ts";
import type { GitHubClient } from "./client.ts";
import { list, number, object, textOr } from "./history/fields.ts";
import { issueIn, milestoneIn } from "./history/planning.ts";
import { jobIn, runIn, workflowIn } from "./history/runs.ts";
import { inWindows, iso, type WindowPage } from "./history/windows.ts";

interface Site {
  readonly client: GitHubClient;
  /** `owner/name`. */
  readonly repository: string;
}

type Query = Record<string, string | number | boolean>;

const PAGE = 100;
const MOST_PAGES = 100;

const at = ({ repository }: Site, path: string): string =>
  `/repos/${repository.split("/").map(encodeURIComponent).join("/")}${path}`;

const get = async (site: Site, path: string, query: Query = {}): Promise<unknown> =>
  (await site.client.request({ method: "GET", path: at(site, path), query })).data;

const collected = async <Item>(
  site: Site,
  ask: { path: string; query?: Query; items?: (data: unknown) => readonly unknown[] },
  read: (value: unknown) => Item,
): Promise<readonly Item[]> => {
  const all: Item[] = [];
  for await (const page of site.client.pages({ ...ask, path: at(site, ask.path) })) all.push(...page.map(read));
  return all;
};

const unlessGone = async <Found>(reading: Promise<Found>): Promise<Found | undefined> => {
  try {
    return await reading;
  } catch (thrown) {
    if (isFailure(thrown) && thrown.kind === "not-found") return undefined;
    throw thrown;
  }
};

const itemsAt = (key: string) => (data: unknown) => list(object(data, "the list")[key], `\`${key}\``);

const newestFirst = (a: WorkflowRun, b: WorkflowRun): number => b.created - a.created || b.id - a.id;

/** GitHub takes one event at a time, so several are chosen here. */
const ofEvents = (events: readonly string[] | undefined) => (run: WorkflowRun) => events?.includes(run.event) ?? true;

type Choice = Pick<RunsQuestion, "branch" | "workflow" | "events" | "actor">;

const runsPath = ({ workflow }: Choice): string =>
  workflow === undefined ? "/actions/runs" : `/actions/workflows/${workflow}/runs`;

const runsQuery = ({ branch, events, actor }: Choice): Query => ({
  ...(branch !== undefined && { branch }),
  ...(actor !== undefined && { actor }),
  ...(events?.length === 1 && { event: events[0] ?? "" }),
  exclude_pull_requests: true,
  per_page: PAGE,
});

const runsPage = async (site: Site, choice: Choice, query: Query): Promise<WindowPage<WorkflowRun>> => {
  const data = object(await get(site, runsPath(choice), { ...runsQuery(choice), ...query }), "the list of runs");
  return { total: number(data, "total_count"), items: itemsAt("workflow_runs")(data).map(runIn) };
};

const runs = async (site: Site, question: RunsQuestion): Promise<Listed<WorkflowRun>> => {
  const listed = await inWindows<WorkflowRun>(
    { from: question.from, to: question.to - 1 },
    {
      page: ({ from, to }, page) => runsPage(site, question, { created: `${iso(from)}..${iso(to)}`, page }),
      idOf: ({ id }) => id,
      remaining: () => site.client.usage().remaining,
    },
  );
  return { ...listed, items: listed.items.filter(ofEvents(question.events)).sort(newestFirst) };
};

const latestRuns = async (site: Site, question: LatestQuestion): Promise<Listed<WorkflowRun>> => {
  const { total, items } = await runsPage(site, question, { created: `<${iso(question.before)}` });
  const chosen = items.filter(ofEvents(question.events)).sort(newestFirst);
  return total <= items.length
    ? { complete: true, items: chosen }
    : { complete: false, items: chosen, why: `there are ${total - items.length} more before them` };
};

const jobs = (site: Site, run: number, attempt: number) =>
  collected(site, { path: `/actions/runs/${run}/attempts/${attempt}/jobs`, items: itemsAt("jobs") }, jobIn);

const issuesQuery = ({ milestone, state, labels, since }: IssuesQuestion): Query => ({
  state,
  sort: "created",
  direction: "asc",
  ...(milestone !== undefined && { milestone: milestone === "any" ? "*" : milestone }),
  ...(labels !== undefined && { labels: labels.join(",") }),
  ...(since !== undefined && { since: iso(since) }),
});

const issues = async (site: Site, question: IssuesQuestion): Promise<Listed<Issue>> => {
  const found = new Map<number, Issue>();
  const sizes: number[] = [];
  const ask = { path: at(site, "/issues"), query: issuesQuery(question), most: MOST_PAGES };
  for await (const page of site.client.pages(ask)) {
    sizes.push(page.length);
    for (const issue of page.map(issueIn)) found.set(issue.id, issue);
  }
  const items = [...found.values()];
  return sizes.length === MOST_PAGES && sizes.at(-1) === PAGE
    ? { complete: false, items, why: `GitHub's list of issues has more than ${MOST_PAGES} pages` }
    : { complete: true, items };
};

const defaultBranch = async (site: Site): Promise<string> => {
  const branch = textOr(object(await get(site, ""), "the repository"), "default_branch", "");
  if (branch !== "") return branch;
  throw new Failure({
    kind: "incomplete",
    message: `GitHub does not say what the default branch of ${site.repository} is.`,
    cure: "Name it with `branch`.",
  });
};

/** What GitHub still knows of a repository's runs, milestones and issues. */
export const githubHistory = (site: Site): History => ({
  defaultBranch: () => defaultBranch(site),
  workflows: () => collected(site, { path: "/actions/workflows", items: itemsAt("workflows") }, workflowIn),
  runs: (question) => runs(site, question),
  latestRuns: (question) => latestRuns(site, question),
  hasRunsBefore: async (moment) =>
    (await runsPage(site, {}, { created: `<${iso(moment)}`, per_page: 1 })).items.length > 0,
  attempt: (run, attempt) => unlessGone(get(site, `/actions/runs/${run}/attempts/${attempt}`).then(runIn)),
  jobs: (run, attempt) => unlessGone(jobs(site, run, attempt)),
  milestones: (state) =>
    collected(site, { path: "/milestones", query: { state, sort: "due_on", direction: "asc" } }, milestoneIn),
  issues: (question) => issues(site, question),
  remaining: () => site.client.usage().remaining,
});
