import { expect, test } from "@jest/globals";
import { gateBefore } from "./gate.ts";
import { pullRequest, push } from "./payloads.ts";
import type { Step } from "./runner.ts";
import { inScene, type Scene } from "./scene.ts";

const PATIENCE_MS = 60_000;

/** What was said to GitHub that changes something. */
const said = ({ github }: Scene): readonly string[] =>
  github.exchanges
    .filter(({ method, operation }) => method !== "GET" && operation !== "graphql")
    .map((one) => one.operation);

const once = async (scene: Scene, run: number): Promise<Step> =>
  scene.run(pullRequest({ number: scene.pull }), { run });

test.concurrent(
  "is posted once, left when nothing changed, edited in place when something did, and never set back by an older run",
  () =>
    inScene(async (scene) => {
      const { github, put, pull } = scene;
      const first = await once(scene, 1);
      expect(said(scene)).toEqual(["issues/create-comment"]);
      const [comment] = github.state.comments;
      const url = `https://github.example/acme/bolts/pull/${pull}#issuecomment-${comment?.id}`;
      expect(first.outputs.get("comment-url")?.replace(/^http:\/\/127\.0\.0\.1:\d+/, "https://github.example")).toBe(
        url,
      );
      expect(comment?.body).toMatch(
        /^<!-- notion-sync:\S+ run=1\.1\.9001 [^\n]+ -->\n## ✅ Sync \(dry run\): success · 1 to create\n/,
      );

      const same = await once(scene, 2);
      expect(said(scene)).toHaveLength(1);
      expect(same.outputs.get("comment-url")).toBe(first.outputs.get("comment-url"));

      put({ "bolts/b.json": { name: "wing", size: 4 } });
      const more = await once(scene, 4);
      expect(said(scene)).toEqual(["issues/create-comment", "issues/update-comment"]);
      expect(more.outputs.get("comment-url")).toBe(first.outputs.get("comment-url"));
      expect(github.state.comments).toHaveLength(1);
      expect(github.state.comments[0]?.id).toBe(comment?.id);
      expect(github.state.comments[0]?.body).toContain("`wing`");

      put({ "bolts/b.json": { name: "late", size: 4 } });
      const late = await once(scene, 3);
      expect(late.exit).toBe(0);
      expect(late.summary).toContain("`late`");
      expect(said(scene)).toHaveLength(2);
      expect(github.state.comments[0]?.body).toContain("`wing`");
    }),
  PATIENCE_MS,
);

test.concurrent(
  "is one comment when two runs post at once",
  () =>
    inScene(async (scene) => {
      const gate = await gateBefore(scene.github.apiUrl, /^GET .*\/comments/, 2);
      try {
        const env = { GITHUB_API_URL: gate.url };
        const event = pullRequest({ number: scene.pull });
        const both = await Promise.all([1, 2].map((run) => scene.run(event, { run, env })));
        expect(both.map(({ exit }) => exit)).toEqual([0, 0]);
        expect(said(scene).filter((name) => name === "issues/create-comment")).toHaveLength(2);
        expect(scene.github.state.comments).toHaveLength(1);
      } finally {
        await gate.close();
      }
    }),
  PATIENCE_MS,
);

test.concurrent(
  "of somebody else is not touched, whatever it begins with",
  () =>
    inScene(async (scene) => {
      const { github, pull, put } = scene;
      await once(scene, 1);
      const [ours] = github.state.comments;
      const copied = github.someoneComments(pull, ours?.body ?? "");
      const quoted = github.someoneComments(pull, `> ${ours?.body}\n\nWhat is this?`, null);
      const before = github.state.comments.filter(({ id }) => id !== ours?.id).map((one) => ({ ...one }));
      put({ "bolts/b.json": { name: "wing", size: 4 } });
      await once(scene, 2);
      expect(github.state.comments.filter(({ id }) => [copied, quoted].includes(id))).toEqual(before);
      expect(github.state.comments).toHaveLength(3);
      expect(github.state.comments[0]?.body).toContain("run=2.");
    }),
  PATIENCE_MS,
);

test.concurrent(
  "is found behind a hundred others",
  () =>
    inScene(async (scene) => {
      const { github, pull } = scene;
      for (let count = 0; count < 120; count += 1) github.someoneComments(pull, `Remark ${count}`);
      await once(scene, 1);
      const again = await once(scene, 2);
      expect(said(scene)).toEqual(["issues/create-comment"]);
      expect(again.outputs.get("comment-url")).toContain("#issuecomment-");
    }),
  PATIENCE_MS,
);

test.concurrent("is wanted where there is no pull request: that is a warning", () =>
  inScene(async ({ run, github }) => {
    const ended = await run(push(), { with: { comment: "always" } });
    expect(ended.exit).toBe(0);
    expect(ended.commands.filter(({ name }) => name === "warning").map(({ data }) => data)).toEqual([
      expect.stringContaining("There is no pull request to comment on in this event."),
    ]);
    expect(github.state.comments).toEqual([]);
  }));

test.concurrent("is not wanted: GitHub is not asked anything", () =>
  inScene(async (scene) => {
    const ended = await scene.run(pullRequest({ number: scene.pull }), { with: { comment: "never" } });
    expect(ended.exit).toBe(0);
    expect(scene.github.exchanges).toEqual([]);
    expect(ended.outputs.has("comment-url")).toBe(false);
  }));
