import { expect, test } from "@jest/globals";
import { readOptions } from "../../src/config/options.ts";
import { sayOnPullRequest } from "../../src/engine/comment.ts";
import { type Workflow, workflowOf } from "../../src/engine/workflow.ts";
import { Failure } from "../../src/model/failure.ts";
import type { Conversation } from "../../src/ports/github.ts";
import { rememberedGitHub } from "../fakes/github/conversation.ts";
import { reportOf } from "../report/reports.ts";

const workflow = (pullRequest: number, run: number): Workflow => {
  const env = {
    GITHUB_ACTIONS: "true",
    GITHUB_REPOSITORY: "acme/bolts",
    GITHUB_WORKFLOW: "Notion",
    GITHUB_JOB: "preview",
    GITHUB_RUN_ID: String(run),
  };
  const found = workflowOf({ env, event: JSON.stringify({ pull_request: { number: pullRequest } }) });
  if (found === undefined) throw new Error("This is a workflow.");
  return found;
};

const say = (talk: Conversation, about: Workflow) => {
  const options = readOptions({}, {});
  if (!options.ok) throw new Error("Nothing is asked for.");
  return sayOnPullRequest(reportOf({}), { options: options.value, workflow: about, talk });
};

/** It looked before the other one's comment was there, and is not answered when it looks again. */
const unanswered = (talk: Conversation): Conversation => {
  const looks: (() => Promise<readonly []>)[] = [
    () => Promise.resolve([]),
    () => Promise.reject(new Failure({ kind: "unavailable", message: "GitHub is down.", cure: "Run again." })),
  ];
  return { ...talk, comments: (number) => looks.shift()?.() ?? talk.comments(number) };
};

test("a second comment, of two runs at once that were not answered when they looked again, is named, and goes with the next run", async () => {
  const { github, pullRequest, comments } = rememberedGitHub();
  const number = pullRequest();
  const { url } = await say(github, workflow(number, 1));
  const second = await say(unanswered(github), workflow(number, 2));
  expect(comments(number).map((one) => one.url)).toEqual([url, second.url]);
  expect(second.problems).toEqual([
    {
      level: "warning",
      message: "GitHub is down.",
      cure: "Run again.",
      place: { option: "comment" },
      cause: "weather",
    },
  ]);
  await expect(say(github, workflow(number, 3))).resolves.toEqual({ url, problems: [] });
  expect(comments(number).map((one) => one.url)).toEqual([url]);
});
