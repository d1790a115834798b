import { expect, test } from "@jest/globals";
import { BOLTS, textsIn } from "../notion.ts";
import * as on from "./payloads.ts";
import { inScene } from "./scene.ts";

interface Case {
  readonly name: string;
  readonly event: (pull: number) => on.Event;
  readonly dry: boolean;
  readonly comments: number;
}

/** What `dry-run`, `comment` and `open-issue` come to when they are left as they are. */
const CASES: readonly Case[] = [
  { name: "pull_request", event: (number) => on.pullRequest({ number }), dry: true, comments: 1 },
  { name: "pull_request_target", event: (number) => on.pullRequestTarget({ number }), dry: true, comments: 1 },
  { name: "merge_group", event: on.mergeGroup, dry: true, comments: 0 },
  { name: "push", event: () => on.push(), dry: false, comments: 0 },
  { name: "schedule", event: on.schedule, dry: false, comments: 0 },
  { name: "workflow_dispatch", event: () => on.workflowDispatch(), dry: false, comments: 0 },
  { name: "repository_dispatch", event: on.repositoryDispatch, dry: false, comments: 0 },
  { name: "workflow_run", event: () => on.workflowRun(), dry: false, comments: 0 },
];

test.concurrent.each(CASES)("on $name", async ({ event, dry, comments }) => {
  await inScene(async ({ run, pull, github, emulator }) => {
    const ended = await run(event(pull));
    expect(ended).toMatchObject({ exit: 0, stderr: "" });
    expect(await textsIn(emulator, BOLTS.source)).toEqual(dry ? [] : ["hex"]);
    expect(ended.summary).toContain(dry ? "Sync (dry run): success · 1 to create" : "Sync: success · 1 created");
    expect(github.state.comments).toHaveLength(comments);
    expect(github.state.issues.filter(({ isPullRequest }) => !isPullRequest)).toEqual([]);
    expect(Object.fromEntries(ended.outputs)).toMatchObject({
      status: "success",
      planned: "1",
      created: dry ? "0" : "1",
      "has-changes": "true",
      report: ".notion-sync/report.md",
    });
    expect(ended.outputs.has("comment-url")).toBe(comments === 1);
  });
});
