import type { Options } from "../config/options.ts";
import { expectFailure, failureProblem } from "../model/failure.ts";
import { type Problem, problem } from "../model/problem.ts";
import type { Report } from "../model/report.ts";
import { sayOnPullRequest, wantsComment } from "./comment.ts";
import { tellInIssue, wantsIssue } from "./issue.ts";
import { workflowOf } from "./workflow.ts";
import type { World } from "./world.ts";

interface Told {
  readonly url: string | undefined;
  readonly problems: readonly Problem[];
}

const noForge = (option: string): Problem => ({
  ...problem(
    `\`${option}\` needs a token for GitHub, and there is none.`,
    "Give `github-token`; in a workflow it is there by itself.",
    { option },
  ),
  level: "warning",
});

/** What cannot be said on GitHub is a warning: what the run did to Notion stays what it is. */
const safely = async (option: string, say: () => Promise<Told>): Promise<Told> => {
  try {
    return await say();
  } catch (thrown) {
    expectFailure(thrown);
    return { url: undefined, problems: [{ ...failureProblem(thrown, { option }), level: "warning" }] };
  }
};

const NOTHING: Told = { url: undefined, problems: [] };

/** Says on GitHub how a run ended: on the pull request that it is about, and in an issue while it fails. */
export const announce = async (report: Report, options: Options, world: World): Promise<Report> => {
  const workflow = workflowOf(world);
  const speak = (option: string, wanted: boolean, say: typeof sayOnPullRequest): Promise<Told> | Told => {
    const { forge } = world;
    if (!wanted || workflow === undefined) return NOTHING;
    if (forge === undefined) return { url: undefined, problems: [noForge(option)] };
    return safely(option, async () => say(report, { options, workflow, talk: await forge.here() }));
  };
  const comment = await speak("comment", wantsComment(options, workflow), sayOnPullRequest);
  const issue = await speak("open-issue", wantsIssue(options, report, workflow), tellInIssue);
  return {
    ...report,
    problems: [...report.problems, ...comment.problems, ...issue.problems],
    said: {
      ...(comment.url !== undefined && { comment: comment.url }),
      ...(issue.url !== undefined && { issue: issue.url }),
    },
  };
};
