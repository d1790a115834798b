import { describe, expect, test } from "@jest/globals";
import { Failure } from "../../src/model/failure.ts";
import type { Forge } from "../../src/ports/forge.ts";
import { type RememberedGitHub, rememberedGitHub } from "../fakes/github/conversation.ts";
import { DATA_SOURCE, DATABASE, inWorkshop, type Workshop } from "./workshop.ts";

const CONFIG = `version: 1
targets:
  bolts:
    source: { files: ["bolts.json"] }
    data-source: \${DATA_SOURCE}
    key: name
    properties:
      Name: { type: title, from: name }
      Size: { type: number, from: size }
`;

const notion = {
  seed: {
    databases: [
      {
        id: DATABASE,
        data_source: DATA_SOURCE,
        title: "Bolts",
        properties: { Name: "title", Size: "number" },
        rows: [],
      },
    ],
  },
};

const ACTIONS = {
  GITHUB_ACTIONS: "true",
  GITHUB_REPOSITORY: "acme/bolts",
  GITHUB_SERVER_URL: "https://github.example",
  GITHUB_WORKFLOW: "Notion",
  GITHUB_JOB: "sync",
  GITHUB_RUN_ATTEMPT: "1",
  DATA_SOURCE,
};

const repo = (name: string) => ({ full_name: name });

const pull = (number: number, from = "acme/bolts", login = "ada-example") => ({
  pull_request: { number, user: { login }, head: { repo: repo(from) }, base: { repo: repo("acme/bolts") } },
});

interface Stage {
  readonly github: RememberedGitHub;
  readonly shop: Workshop;
}

interface Setting {
  readonly event: string;
  readonly payload?: unknown;
  readonly run?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly token?: string;
}

/** One GitHub, and one run of a workflow after the other in the same workspace. */
const onGitHub = async (
  { event, payload, run = 1, env = {} }: Setting,
  github: RememberedGitHub,
  work: (stage: Stage) => Promise<void>,
): Promise<void> => {
  const forge: Forge = {
    here: () => Promise.resolve(github.github),
    history: () => Promise.reject(new Error("Nobody asks for the history.")),
  };
  const files = { "notion-sync.yml": CONFIG, "bolts.json": [{ name: "hex", size: 8 }] };
  const actions = { ...ACTIONS, GITHUB_EVENT_NAME: event, GITHUB_RUN_ID: String(run), GITHUB_RUN_NUMBER: String(run) };
  await inWorkshop({ files, notion, forge, env: { ...actions, ...env }, event: payload ?? {} }, (shop) =>
    work({ shop, github }),
  );
};

const bodies = (github: RememberedGitHub, number: number): readonly string[] =>
  github.comments(number).map(({ body }) => body);

describe("a pull request", () => {
  test("gets one comment, which is edited when the plan changes, and left when it does not", async () => {
    const github = rememberedGitHub();
    const number = github.pullRequest();
    const setting = { event: "pull_request", payload: pull(number) };
    await onGitHub(setting, github, async ({ shop }) => {
      const first = await shop.run();
      expect(first.said?.comment).toBe(github.comments(number)[0]?.url);
      expect(first.dryRun).toBe(true);
    });
    const [posted] = github.comments(number);
    expect(posted?.body).toMatch(/^<!-- notion-sync:.*-->\n/);
    await onGitHub({ ...setting, run: 2 }, github, async ({ shop }) => void (await shop.run()));
    expect(github.comments(number)).toEqual([posted]);
    await onGitHub({ ...setting, run: 3 }, github, async ({ shop }) => {
      await shop.put("bolts.json", [{ name: "hex", size: 9 }]);
      await shop.run();
    });
    expect(bodies(github, number)).toHaveLength(1);
    expect(github.comments(number)[0]).toMatchObject({ id: posted?.id });
    expect(bodies(github, number)[0]).not.toBe(posted?.body);
    await onGitHub({ ...setting, run: 2 }, github, async ({ shop }) => void (await shop.run()));
    expect(bodies(github, number)[0]).toContain("run=3");
  });

  test("keeps the comments of others, whatever they begin with", async () => {
    const github = rememberedGitHub();
    const number = github.pullRequest();
    const setting = { event: "pull_request", payload: pull(number) };
    await onGitHub(setting, github, async ({ shop }) => void (await shop.run()));
    const [ours] = bodies(github, number);
    const copied = github.someoneComments(number, ours ?? "");
    await onGitHub({ ...setting, run: 2 }, github, async ({ shop }) => {
      await shop.put("bolts.json", [{ name: "hex", size: 10 }]);
      await shop.run();
    });
    expect(github.comments(number).find(({ id }) => id === copied.id)).toEqual(copied);
    expect(github.comments(number)).toHaveLength(2);
  });

  test("that may not be written on is a warning, and the plan is there all the same", async () => {
    const github = rememberedGitHub();
    const number = github.pullRequest();
    const cure = "Add `pull-requests: write` under `permissions:`.";
    github.fails("addComment", new Failure({ kind: "forbidden", message: "GitHub refused it.", cure }));
    await onGitHub({ event: "pull_request", payload: pull(number) }, github, async ({ shop }) => {
      const report = await shop.run();
      expect(report).toMatchObject({ status: "success", exit: 0 });
      expect(report.problems).toContainEqual(expect.objectContaining({ level: "warning", cure }));
      const written = shop.text(".notion-sync/report.md");
      expect(written).toContain("hex");
      expect(written).toContain(cure);
      expect(shop.json(".notion-sync/report.json")).toMatchObject({ problems: [{ level: "warning", cure }] });
    });
  });

  test.each([
    ["a fork", pull(7, "eve-example/bolts")],
    ["a fork that is gone", { pull_request: { ...pull(7).pull_request, head: { repo: null } } }],
    ["Dependabot", pull(7, "acme/bolts", "dependabot[bot]")],
  ])("of %s gets no comment, since GitHub gives it no token that may write", async (_, payload) => {
    const github = rememberedGitHub();
    github.fails("comments", new Failure({ kind: "forbidden", message: "No.", cure: "Never." }));
    await onGitHub({ event: "pull_request", payload }, github, async ({ shop }) => {
      const report = await shop.run();
      expect(report.problems).toEqual([]);
      expect(report.said).toEqual({});
    });
  });
});

describe("a comment", () => {
  test("that nobody has a token for is a warning", async () => {
    const files = { "notion-sync.yml": CONFIG, "bolts.json": [{ name: "hex", size: 8 }] };
    const env = { ...ACTIONS, GITHUB_EVENT_NAME: "pull_request", GITHUB_RUN_ID: "1", GITHUB_RUN_NUMBER: "1" };
    await inWorkshop({ files, notion, env, event: pull(7) }, async (shop) => {
      const report = await shop.run();
      expect(report.exit).toBe(0);
      expect(report.problems).toMatchObject([{ level: "warning", place: { option: "comment" } }]);
      expect(report.problems[0]?.message).toContain("needs a token for GitHub");
    });
  });

  test("that is always wanted is a warning where there is no pull request", async () => {
    const github = rememberedGitHub();
    await onGitHub({ event: "push" }, github, async ({ shop }) => {
      const report = await shop.run({ comment: "always" });
      expect(report.problems.map(({ message }) => message)).toContain(
        "There is no pull request to comment on in this event.",
      );
    });
  });

  test("is each shard's own", async () => {
    const github = rememberedGitHub();
    const number = github.pullRequest();
    await onGitHub({ event: "pull_request", payload: pull(number) }, github, async ({ shop }) => {
      for (const shard of ["1/2", "2/2", "1/2"]) await shop.run({ shard });
    });
    expect(github.comments(number)).toHaveLength(2);
  });

  test("is known by the answer to the request that made it, while GitHub does not list it yet", async () => {
    const github = rememberedGitHub();
    const number = github.pullRequest();
    const late: RememberedGitHub = { ...github, github: { ...github.github, comments: async () => [] } };
    await onGitHub({ event: "pull_request", payload: pull(number) }, late, async ({ shop }) => {
      const report = await shop.run();
      expect(report.said?.comment).toBe(github.comments(number)[0]?.url);
    });
  });
});

describe("a failing workflow", () => {
  const failing = async ({ shop }: Stage): Promise<void> => {
    await shop.put("bolts.json", [{ name: "" }]);
    await shop.run();
  };
  const working = async ({ shop }: Stage): Promise<void> => void (await shop.run());

  test("opens one issue, adds to it, and closes it when it works again", async () => {
    const github = rememberedGitHub();
    await onGitHub({ event: "push", run: 1 }, github, async ({ shop }) => {
      await shop.put("bolts.json", [{ name: "" }]);
      const report = await shop.run();
      expect(report.said?.issue).toBe(github.issues()[0]?.url);
    });
    const [issue] = github.issues();
    expect(issue).toMatchObject({ state: "open", labels: ["notion-sync"], mine: true });
    expect(github.labels().map(({ name }) => name)).toEqual(["notion-sync"]);
    await onGitHub({ event: "schedule", run: 2 }, github, failing);
    expect(github.issues()).toHaveLength(1);
    expect(bodies(github, issue?.number ?? 0)).toHaveLength(1);
    expect(github.issues()[0]?.body).toContain("run=2");
    await onGitHub({ event: "push", run: 3 }, github, working);
    expect(github.issues()[0]).toMatchObject({ state: "closed" });
    expect(bodies(github, issue?.number ?? 0).at(-1)).toContain("Mended");
    await onGitHub({ event: "push", run: 4 }, github, working);
    expect(bodies(github, issue?.number ?? 0)).toHaveLength(2);
    await onGitHub({ event: "push", run: 5 }, github, failing);
    expect(github.issues().map(({ state }) => state)).toEqual(["closed", "open"]);
  });

  test("tells a failure of other targets in the same issue, and a part that works does not close it", async () => {
    const github = rememberedGitHub();
    const states = () => github.issues().map(({ state }) => state);
    const part = async ({ shop }: Stage): Promise<void> => void (await shop.run({ records: "hex" }));
    const failingPart = async ({ shop }: Stage): Promise<void> => {
      await shop.put("bolts.json", [{ name: "" }]);
      await shop.run({ targets: "bolts" });
    };
    await onGitHub({ event: "push", run: 1 }, github, failing);
    await onGitHub({ event: "workflow_dispatch", run: 2 }, github, part);
    expect(states()).toEqual(["open"]);
    await onGitHub({ event: "workflow_dispatch", run: 3 }, github, failingPart);
    expect([states(), bodies(github, github.issues()[0]?.number ?? 0).length]).toEqual([["open"], 1]);
    await onGitHub({ event: "push", run: 4 }, github, working);
    expect(states()).toEqual(["closed"]);
  });

  test("that was asked for a part is mended when that part works", async () => {
    const github = rememberedGitHub();
    const targets = "bolts";
    await onGitHub({ event: "workflow_dispatch", run: 1 }, github, async ({ shop }) => {
      await shop.put("bolts.json", [{ name: "" }]);
      await shop.run({ targets });
    });
    await onGitHub(
      { event: "workflow_dispatch", run: 2 },
      github,
      async ({ shop }) => void (await shop.run({ targets })),
    );
    expect(github.issues().map(({ state }) => state)).toEqual(["closed"]);
  });

  test("has an issue for each step that uses the action, whatever else they share", async () => {
    const github = rememberedGitHub();
    await onGitHub({ event: "push", run: 1, env: { GITHUB_ACTION: "__acme_notion-sync" } }, github, failing);
    await onGitHub({ event: "push", run: 2, env: { GITHUB_ACTION: "__acme_notion-sync_2" } }, github, working);
    expect(github.issues().map(({ state }) => state)).toEqual(["open"]);
    await onGitHub({ event: "push", run: 3, env: { GITHUB_ACTION: "__acme_notion-sync" } }, github, working);
    expect(github.issues().map(({ state }) => state)).toEqual(["closed"]);
  });

  test.each(["pull_request", "merge_group"])("on %s opens none", async (event) => {
    const github = rememberedGitHub();
    const number = github.pullRequest();
    await onGitHub({ event, payload: pull(number) }, github, failing);
    expect(github.issues()).toEqual([]);
  });

  test("opens one on any event where that is wanted", async () => {
    const github = rememberedGitHub();
    const number = github.pullRequest();
    await onGitHub({ event: "pull_request", payload: pull(number) }, github, async ({ shop }) => {
      await shop.put("bolts.json", [{ name: "" }]);
      await shop.run({ "open-issue": "always" });
    });
    expect(github.issues()).toHaveLength(1);
  });

  test("where issues are switched off is a warning", async () => {
    const github = rememberedGitHub();
    github.setIssues(false);
    await onGitHub({ event: "push" }, github, async ({ shop }) => {
      await shop.put("bolts.json", [{ name: "" }]);
      const report = await shop.run();
      expect(report.exit).toBe(2);
      const [warning] = report.problems.filter(({ level }) => level === "warning");
      expect(warning?.message).toContain("The failure could not be told in an issue");
      expect(shop.text(".notion-sync/report.md")).toContain("The failure could not be told in an issue");
    });
  });
});

describe("a stranger's files", () => {
  test("without secrets are validated, and pass when they are valid", async () => {
    const github = rememberedGitHub();
    const files = { "notion-sync.yml": CONFIG, "bolts.json": [{ name: "hex", size: 8 }] };
    const env = { ...ACTIONS, DATA_SOURCE: "", GITHUB_EVENT_NAME: "pull_request" };
    const event = pull(7, "eve-example/bolts");
    const forge: Forge = { here: () => Promise.resolve(github.github), history: () => Promise.reject(new Error()) };
    await inWorkshop({ files, notion, forge, env, event, token: "" }, async (shop) => {
      const good = await shop.run();
      expect({ status: good.status, levels: good.problems.map(({ level }) => level) }).toEqual({
        status: "success",
        levels: ["notice", "notice"],
      });
      for (const { message } of good.problems) expect(shop.text(".notion-sync/report.md")).toContain(message);
      await shop.put("bolts.json", [{ name: "hex", size: "large" }]);
      const bad = await shop.run();
      expect(bad.exit).toBe(2);
      expect(bad.problems.at(-1)?.place).toMatchObject({ file: "bolts.json", line: 4 });
    });
  });

  test.each([
    ["pull_request_target", pull(7, "eve-example/bolts")],
    ["workflow_run", { workflow_run: { head_repository: repo("eve-example/bolts") }, repository: repo("acme/bolts") }],
  ])("are never written with our secrets on %s", async (event, payload) => {
    const github = rememberedGitHub();
    await onGitHub({ event, payload }, github, async ({ shop }) => {
      const report = await shop.run({ "dry-run": "false" });
      expect({ exit: report.exit, writes: shop.emulator.statistics().writes }).toEqual({ exit: 2, writes: 0 });
      expect(report.problems[0]?.message).toContain("would decide what is written to Notion");
    });
  });
});
