import { failureProblem, isFailure } from "../model/failure.ts";
import { grouped } from "../model/grouped.ts";
import type { SourceRecord } from "../model/record.ts";
import type { History, Issue, Listed, Milestone } from "../ports/history.ts";
import { short } from "./ci/ranking.ts";
import { recordOf } from "./ci/report.ts";
import type { Weekly } from "./github-ci.ts";
import { driftOf, nextOf, type Planned, progressOf, riskOf, statusOf } from "./milestones/state.ts";

/** The source as the configuration has it. */
export interface MilestonesSource {
  readonly repository?: string | undefined;
  readonly state: "all" | "open" | "closed";
  readonly labels?: readonly string[] | undefined;
}

export interface MilestonesQuestion {
  readonly source: MilestonesSource;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly history: Pick<History, "milestones" | "issues">;
}

const merged = (lists: readonly Listed<Issue>[]): Listed<Issue> => {
  const items = lists.flatMap((one) => one.items);
  const cut = lists.find((one) => !one.complete);
  return cut === undefined || cut.complete ? { complete: true, items } : { complete: false, items, why: cut.why };
};

/** All issues of all milestones are one list; of some milestones, a list each is less. */
const issuesOf = async (
  milestones: readonly Milestone[],
  { source, history }: MilestonesQuestion,
): Promise<Listed<Issue>> => {
  const withIssues = milestones.filter(({ openIssues, closedIssues }) => openIssues + closedIssues > 0);
  if (withIssues.length === 0) return { complete: true, items: [] };
  if (source.state === "all") return history.issues({ milestone: "any", state: "all" });
  const lists: Listed<Issue>[] = [];
  for (const { number } of withIssues) lists.push(await history.issues({ milestone: number, state: "all" }));
  return merged(lists);
};

const counts =
  ({ labels }: MilestonesSource) =>
  (issue: Issue): boolean =>
    issue.pullRequest === null && (labels === undefined || issue.labels.some((label) => labels.includes(label)));

const record = (planned: Planned): SourceRecord => {
  const { milestone, isWhole } = planned;
  const next = nextOf(planned);
  const data = {
    id: String(milestone.id),
    number: milestone.number,
    name: milestone.title,
    status: statusOf(planned),
    target_date: milestone.due,
    progress: progressOf(planned),
    next_action: !milestone.open || next === undefined ? null : `#${next.number} ${short(next.title)}`,
    risk_level: riskOf(planned),
    drift_days: driftOf(planned),
    url: milestone.url,
    incomplete: isWhole ? null : "Not every issue was listed: the progress is GitHub's own, with pull requests in it.",
  };
  return recordOf(data, milestone.title);
};

const read = async (question: MilestonesQuestion): Promise<Weekly> => {
  const { source, now, history } = question;
  const milestones = await history.milestones(source.state);
  const issues = await issuesOf(milestones, question);
  const byMilestone = grouped(issues.items.filter(counts(source)), (issue) => String(issue.milestone));
  const today = new Date(now).toISOString().slice(0, 10);
  const records = milestones.map((milestone) =>
    record({
      milestone,
      issues: byMilestone.get(String(milestone.number)) ?? [],
      isWhole: issues.complete,
      today,
    }),
  );
  return { records, problems: [] };
};

/** A record a milestone, told by its ID: a milestone that is renamed is the same one. */
export const githubMilestones = async (question: MilestonesQuestion): Promise<Weekly> => {
  try {
    return await read(question);
  } catch (thrown) {
    if (!isFailure(thrown)) throw thrown;
    return { records: [], problems: [failureProblem(thrown)] };
  }
};
