import { expect, test } from "@jest/globals";
import { addIssue, PERSON } from "../../fakes/github/state.ts";
import { gateBefore } from "./gate.ts";
import * as on from "./payloads.ts";
import { inScene, type Scene } from "./scene.ts";

const PATIENCE_MS = 60_000;
const BAD = { "bolts/a.json": { name: "hex", kind: "wooden" } };
const GOOD = { "bolts/a.json": { name: "hex", kind: "metric" } };

const issues = ({ github }: Scene) => github.state.issues.filter(({ isPullRequest }) => !isPullRequest);
const said = ({ github }: Scene, number: number): readonly string[] =>
  github.state.comments.filter(({ issue }) => issue === number).map(({ body }) => body);

const fails = async (scene: Scene, event: on.Event, run: number) => {
  scene.put(BAD);
  const ended = await scene.run(event, { run });
  expect(ended.exit).toBe(1);
  return ended;
};

const works = async (scene: Scene, event: on.Event, run: number) => {
  scene.put(GOOD);
  const ended = await scene.run(event, { run });
  expect(ended.exit).toBe(0);
  return ended;
};

test.concurrent(
  "is opened once, gets one comment a failing run, and is closed by recovery; a new failure opens another",
  () =>
    inScene(async (scene) => {
      const first = await fails(scene, on.push(), 1);
      const [issue] = issues(scene);
      const number = issue?.number ?? 0;
      expect(issue).toMatchObject({ state: "open", labels: ["notion-sync"], title: "notion-sync fails in Notion" });
      expect(issue?.body).toMatch(/^<!-- notion-sync:\S+ run=1\.1\.9001 .*verdict=failed/);
      expect(first.outputs.get("issue-url")).toContain(`/issues/${number}`);
      expect(scene.github.state.labels).toEqual([expect.objectContaining({ name: "notion-sync", color: "0f766e" })]);
      expect(said(scene, number)).toEqual([]);

      const second = await fails(scene, on.schedule(), 2);
      expect(issues(scene)).toHaveLength(1);
      expect(second.outputs.get("issue-url")).toBe(first.outputs.get("issue-url"));
      expect(said(scene, number)).toEqual([
        expect.stringMatching(/\nStill failing in \[run 2\]\(\S+\/actions\/runs\/9002\)/),
      ]);
      expect(issues(scene)[0]?.body).toContain("run=2.1.9002");

      await works(scene, on.workflowDispatch(), 3);
      expect(issues(scene)[0]).toMatchObject({ state: "closed", stateReason: "completed" });
      expect(said(scene, number)).toHaveLength(2);
      expect(said(scene, number)[1]).toMatch(/\nMended by \[run 3\]/);

      const idle = await works(scene, on.push(), 4);
      expect(said(scene, number)).toHaveLength(2);
      expect(idle.outputs.has("issue-url")).toBe(false);

      await fails(scene, on.push(), 5);
      expect(issues(scene).map(({ state }) => state)).toEqual(["closed", "open"]);
    }),
  PATIENCE_MS,
);

test.concurrent(
  "is told once a run, and not by a run that is older than what it tells",
  () =>
    inScene(async (scene) => {
      await fails(scene, on.push(), 5);
      const number = issues(scene)[0]?.number ?? 0;
      await fails(scene, on.push(), 4);
      await works(scene, on.push(), 3);
      expect(said(scene, number)).toEqual([]);
      expect(issues(scene)).toEqual([expect.objectContaining({ state: "open" })]);
    }),
  PATIENCE_MS,
);

test.concurrent.each<readonly [string, (pull: number) => on.Event]>([
  ["pull_request", (number) => on.pullRequest({ number })],
  ["pull_request_target", (number) => on.pullRequestTarget({ number })],
  ["merge_group", on.mergeGroup],
])("is not opened on %s", (_, event) =>
  inScene(async (scene) => {
    const ended = await fails(scene, event(scene.pull), 1);
    expect(issues(scene)).toEqual([]);
    expect(ended.outputs.has("issue-url")).toBe(false);
  }),
);

test.concurrent("is not opened by a dry run", () =>
  inScene(async (scene) => {
    scene.put(BAD);
    const ended = await scene.run(on.workflowDispatch(), { with: { "dry-run": "true" } });
    expect(ended.exit).toBe(1);
    expect(scene.github.exchanges).toEqual([]);
  }));

test.concurrent(
  "is one issue when two runs open it at once",
  () =>
    inScene(async (scene) => {
      scene.put(BAD);
      const gate = await gateBefore(scene.github.apiUrl, /^GET .*\/issues\?/, 2);
      try {
        const env = { GITHUB_API_URL: gate.url };
        await Promise.all([1, 2].map((run) => scene.run(on.push(), { run, env })));
        expect(issues(scene).filter(({ state }) => state === "open")).toHaveLength(1);
        expect(issues(scene)).toHaveLength(2);
      } finally {
        await gate.close();
      }
    }),
  PATIENCE_MS,
);

test.concurrent(
  "of somebody else is neither added to nor closed, whatever it begins with",
  () =>
    inScene(async (scene) => {
      await fails(scene, on.push(), 1);
      const [ours] = issues(scene);
      const labels = ["notion-sync"];
      const copied = addIssue(scene.github.state, { title: "Mine", body: ours?.body ?? "", labels, author: PERSON });
      const before = { ...copied };
      await works(scene, on.push(), 2);
      expect(issues(scene).map(({ state }) => state)).toEqual(["closed", "open"]);
      expect(copied).toEqual(before);
      expect(said(scene, copied.number)).toEqual([]);
    }),
  PATIENCE_MS,
);

test.concurrent("where issues are disabled is a warning, and the run is what it is", () =>
  inScene(
    async (scene) => {
      const ended = await fails(scene, on.push(), 1);
      expect(ended.outputs.get("status")).toBe("failed");
      const warnings = ended.commands.filter(({ name }) => name === "warning").map(({ data }) => data);
      expect(warnings).toEqual([expect.stringMatching(/disabled.*open-issue: never/i)]);
      expect(ended.summary).toContain("wooden");
    },
    { github: { hasIssues: false } },
  ));
