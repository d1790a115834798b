import type { Options } from "../config/options.ts";
import { expectFailure, failureProblem } from "../model/failure.ts";
import { type Problem, problem } from "../model/problem.ts";
import type { Report } from "../model/report.ts";
import type { Comment, Conversation } from "../ports/github.ts";
import { commentBody, decideComment } from "../report/comment.ts";
import { type Marker, markerOf, useId } from "../report/marker.ts";
import { isAboutPullRequest, type Workflow } from "./workflow.ts";

export const shardOf = ({ shard }: Options): string => (shard === undefined ? "" : `${shard.part}/${shard.of}`);

/** Where this run speaks as, among all uses of the product in a repository. */
const markerFor = (report: Report, options: Options, workflow: Workflow): Marker => {
  const { name, job, run } = workflow;
  const use = { workflow: name, job, config: options.config, targets: options.targets, shard: shardOf(options) };
  return markerOf(report, { id: useId(use), run });
};

/** Whether a run speaks on a pull request. A stranger's may only read: it has its summary. */
export const wantsComment = ({ comment }: Options, workflow: Workflow | undefined): boolean => {
  if (comment === "never" || workflow === undefined) return false;
  return comment === "always" || (isAboutPullRequest(workflow) && workflow.stranger === undefined);
};

const noPullRequest = (): Problem => ({
  ...problem(
    "There is no pull request to comment on in this event.",
    "Leave `comment` as it is: `auto` comments on pull requests only.",
    { option: "comment" },
  ),
  level: "warning",
});

interface Said {
  readonly url: string | undefined;
  readonly problems: readonly Problem[];
}

interface Wish {
  readonly marker: Marker;
  readonly body: string;
}

const settleOn = async (
  found: readonly Comment[],
  { marker, body }: Wish,
  talk: Conversation,
): Promise<string | undefined> => {
  const { action, remove } = decideComment(found, marker);
  for (const id of remove) await talk.removeComment(id);
  if (action.kind === "edit") return (await talk.editComment(action.id, body)).url;
  return action.kind === "leave" ? found.find(({ id }) => id === action.id)?.url : undefined;
};

/** One comment, edited in place. Two runs that post at once see each other's when they look again, and one is left. */
export const sayOnPullRequest = async (
  report: Report,
  { options, workflow, talk }: { readonly options: Options; readonly workflow: Workflow; readonly talk: Conversation },
): Promise<Said> => {
  const number = workflow.pullRequest;
  if (number === undefined) return { url: undefined, problems: [noPullRequest()] };
  const marker = markerFor(report, options, workflow);
  const wish = { marker, body: commentBody(report, { marker, links: workflow.links }) };
  const found = await talk.comments(number);
  if (decideComment(found, marker).action.kind !== "post") {
    return { url: await settleOn(found, wish, talk), problems: [] };
  }
  const posted = await talk.addComment(number, wish.body);
  try {
    return { url: (await settleOn(await talk.comments(number), wish, talk)) ?? posted.url, problems: [] };
  } catch (thrown) {
    expectFailure(thrown);
    return { url: posted.url, problems: [{ ...failureProblem(thrown, { option: "comment" }), level: "warning" }] };
  }
};
