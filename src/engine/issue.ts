import type { Options } from "../config/options.ts";
import { type Problem, problem } from "../model/problem.ts";
import type { Report } from "../model/report.ts";
import type { Conversation, Issue } from "../ports/github.ts";
import {
  decideIssue,
  duplicateComment,
  failureComment,
  ISSUE_LABELS,
  type IssueAction,
  issueBody,
  issueTitle,
  recoveryComment,
  type Telling,
} from "../report/issue.ts";
import { type Marker, markerOf, reachOf, useId, withMarker } from "../report/marker.ts";
import { shardOf } from "./comment.ts";
import { isAboutPullRequest, type Workflow } from "./workflow.ts";

const LABEL = { name: "notion-sync", color: "0f766e", description: "notion-sync could not bring Notion in step" };

/** Whether a run's failure is told in an issue: a real run's, and not while somebody is still at work on a change. */
export const wantsIssue = (
  { "open-issue": wanted }: Options,
  report: Pick<Report, "dryRun">,
  workflow: Workflow | undefined,
): boolean => {
  if (wanted === "never" || workflow === undefined) return false;
  if (wanted === "always") return true;
  return !report.dryRun && !isAboutPullRequest(workflow) && workflow.event !== "merge_group";
};

interface Told {
  readonly url: string | undefined;
  readonly problems: readonly Problem[];
}

interface Desk {
  readonly telling: Telling;
  readonly talk: Conversation;
}

const closed = (why: string): Problem => ({
  ...problem(
    `The failure could not be told in an issue: ${why.replace(/\.$/, "")}.`,
    "Switch issues on in the repository's settings, or set `open-issue: never`.",
    { option: "open-issue" },
  ),
  level: "warning",
});

const tell = async (report: Report, issue: Issue, { telling, talk }: Desk): Promise<void> => {
  await talk.addComment(issue.number, failureComment(report, telling));
  await talk.editIssue(issue.number, issueBody(report, telling));
};

/** Its body says which run closed it: one that is older and ends later does not open it again. */
const close = async (report: Report, { number, body }: Issue, { telling, talk }: Desk): Promise<void> => {
  await talk.addComment(number, recoveryComment(report, telling));
  await talk.editIssue(number, withMarker(body, telling.marker));
  await talk.closeIssue(number);
};

const open = async (report: Report, { telling, talk }: Desk): Promise<Told> => {
  await talk.makeLabels([LABEL]);
  const draft = { title: issueTitle(telling.workflow), body: issueBody(report, telling), labels: ISSUE_LABELS };
  const answer = await talk.openIssue(draft);
  return answer.opened ? { url: answer.issue.url, problems: [] } : { url: undefined, problems: [closed(answer.why)] };
};

const shutDuplicates = async (numbers: readonly number[], stays: number, { telling, talk }: Desk): Promise<void> => {
  for (const number of numbers) {
    await talk.addComment(number, duplicateComment(telling.marker, stays));
    await talk.closeIssue(number);
  }
};

const asFound = ({ number, body, mine, state }: Issue) => ({ number, body, mine, open: state === "open" });

const look = async (report: Report, { telling, talk }: Desk) => {
  const issues = await talk.issues(LABEL.name, "open");
  const first = decideIssue(report, issues.map(asFound), telling.marker);
  if (first.action.kind !== "open") return { issues, ...first };
  const closed = await talk.issues(LABEL.name, "closed");
  return { issues, ...decideIssue(report, [...issues, ...closed].map(asFound), telling.marker) };
};

const isAbout = (action: IssueAction): action is Extract<IssueAction, { readonly number: number }> =>
  action.kind === "comment" || action.kind === "close";

/**
 * What a run by hand is asked for is no other use: its failure is told in the same issue. The step tells apart what a
 * job does one after the other.
 */
const issueMarker = (report: Report, options: Options, { name, job, step, run }: Workflow): Marker => {
  const { config, targets, records = [], "changed-only": changedOnly } = options;
  const use = { workflow: name, job, step, config, shard: shardOf(options) };
  return { ...markerOf(report, { id: useId(use), run }), reach: reachOf({ targets, records, changedOnly }) };
};

/** One issue a workflow: opened by the first failure, added to by the next, closed by the first success. */
export const tellInIssue = async (
  report: Report,
  { options, workflow, talk }: { readonly options: Options; readonly workflow: Workflow; readonly talk: Conversation },
): Promise<Told> => {
  const marker = issueMarker(report, options, workflow);
  const desk: Desk = { talk, telling: { workflow: workflow.name, marker, links: workflow.links } };
  const { issues, action, duplicates } = await look(report, desk);
  if (action.kind === "open") {
    const told = await open(report, desk);
    // Another run may have opened one meanwhile: the older stays.
    const again = told.url === undefined ? undefined : await look(report, desk);
    const [oldest] = again?.issues.filter(({ mine }) => mine) ?? [];
    if (again !== undefined && oldest !== undefined) await shutDuplicates(again.duplicates, oldest.number, desk);
    return told;
  }
  const issue = isAbout(action) ? issues.find(({ number }) => number === action.number) : undefined;
  if (issue === undefined) return { url: undefined, problems: [] };
  await shutDuplicates(duplicates, issue.number, desk);
  await (action.kind === "close" ? close(report, issue, desk) : tell(report, issue, desk));
  return { url: issue.url, problems: [] };
};
