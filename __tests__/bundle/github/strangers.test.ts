import { describe, expect, test } from "@jest/globals";
import type { Variables } from "../door.ts";
import { BOLTS, textsIn } from "../notion.ts";
import * as on from "./payloads.ts";
import type { Step } from "./runner.ts";
import { CONFIG, CONFIG_PATH, inScene } from "./scene.ts";

const PATIENCE_MS = 60_000;
const DEPENDABOT = "dependabot[bot]";

/** To a stranger's run GitHub gives no secret and no variable; the token of its job may only read. */
const WITHOUT = { with: { "notion-token": "" }, env: { NOTION_DATABASE_ID: "" } } as const;
const NOTION_OF_OTHERS = `  nuts:
    source: { files: ["nuts/*.json"] }
    database: \${NUTS_DATABASE_ID}
    key: name
    properties:
      Name: { type: title, from: name }
`;

interface Stranger {
  readonly name: string;
  readonly event: (number: number) => on.Event;
  readonly called: string;
}

const STRANGERS: readonly Stranger[] = [
  {
    name: "a fork",
    event: (number) => on.pullRequest({ number, from: on.FORK, author: "eve-example" }),
    called: "from a fork",
  },
  {
    name: "a fork that is gone",
    event: (number) => on.pullRequest({ number, from: null, author: "eve-example" }),
    called: "from a fork",
  },
  { name: "Dependabot", event: (number) => on.pullRequest({ number, author: DEPENDABOT }), called: "Dependabot's" },
  {
    name: "Dependabot, run again by a person",
    event: (number) => on.pullRequest({ number, author: DEPENDABOT, actor: "ada-example" }),
    called: "Dependabot's",
  },
];

const levels = ({ commands }: Step) => commands.filter(({ name }) => ["error", "warning", "notice"].includes(name));

describe("a pull request of a stranger, without secrets", () => {
  test.concurrent.each(STRANGERS)("passes when the records are valid: $name", ({ event, called }) =>
    inScene(
      async ({ run, pull, github, emulator }) => {
        const ended = await run(event(pull), WITHOUT);
        expect(ended).toMatchObject({ exit: 0, stderr: "" });
        expect(ended.outputs.get("status")).toBe("success");
        const told = levels(ended);
        expect(told.map(({ name }) => name)).toEqual(["notice", "notice", "notice"]);
        expect(told.map(({ data }) => data).join("\n")).toContain("The variable `NOTION_DATABASE_ID` is not set.");
        expect(told.map(({ data }) => data).join("\n")).toContain("The variable `NUTS_DATABASE_ID` is not set.");
        expect(told.find(({ data }) => data.includes("`NUTS_DATABASE_ID`"))?.properties).toMatchObject({
          file: CONFIG_PATH,
          line: String(`${CONFIG}${NOTION_OF_OTHERS}`.split("\n").findIndex((line) => line.includes("NUTS")) + 1),
        });
        expect(ended.summary).toContain("## ✅ Validate: success");
        expect(ended.summary).toContain(called);
        expect(github.exchanges).toEqual([]);
        expect(emulator.statistics().requests).toBe(0);
      },
      { files: { [CONFIG_PATH]: `${CONFIG}${NOTION_OF_OTHERS}`, "nuts/a.json": { name: "a" } } },
    ),
  );

  test.concurrent.each(STRANGERS)("fails at the exact line when they are not: $name", ({ event }) =>
    inScene(
      async ({ run, pull, github }) => {
        const ended = await run(event(pull), WITHOUT);
        expect(ended.exit).toBe(1);
        expect(ended.outputs.get("status")).toBe("failed");
        const errors = levels(ended).filter(({ name }) => name === "error");
        expect(errors.map(({ properties: { file, line, col } }) => ({ file, line, col }))).toEqual([
          { file: "bolts/b.json", line: "4", col: expect.stringMatching(/^\d+$/) },
          { file: undefined, line: undefined, col: undefined },
        ]);
        expect(errors[0]?.data).toContain("wooden");
        expect(errors[1]?.data).toMatch(/^Validate: failed/);
        expect(ended.summary).toContain("wooden");
        expect(ended.summary).toContain("`bolts/b.json:4`");
        expect(github.exchanges).toEqual([]);
      },
      { files: { "bolts/b.json": '{\n  "name": "b",\n  "size": 4,\n  "kind": "wooden"\n}\n' } },
    ),
  );
});

interface Danger {
  readonly name: string;
  readonly event: (number: number) => on.Event;
  readonly with?: Variables;
  readonly eventText?: string;
}

const DANGERS: readonly Danger[] = [
  {
    name: "pull_request_target of a fork, told to write",
    event: (number) => on.pullRequestTarget({ number, from: on.FORK }),
    with: { "dry-run": "false" },
  },
  {
    name: "pull_request_target of a fork that is gone, told to write",
    event: (number) => on.pullRequestTarget({ number, from: null }),
    with: { "dry-run": "false" },
  },
  { name: "workflow_run of a fork", event: () => on.workflowRun(on.FORK) },
  { name: "workflow_run of a fork that is gone", event: () => on.workflowRun(null) },
  { name: "workflow_run of which nothing can be read", event: () => on.workflowRun(), eventText: '{"action":"comp' },
  {
    name: "pull_request_target of which nothing can be read, told to write",
    event: (number) => on.pullRequestTarget({ number }),
    with: { "dry-run": "false" },
    eventText: "",
  },
];

describe("a stranger's files and our secrets", () => {
  test.concurrent.each(DANGERS)("are refused: $name", ({ event, with: given = {}, eventText }) =>
    inScene(async ({ run, pull, emulator }) => {
      const asked = { with: { "open-issue": "never", ...given }, ...(eventText !== undefined && { eventText }) };
      const ended = await run(event(pull), asked);
      expect(ended.exit).toBe(1);
      expect(levels(ended)[0]?.data).toContain("would decide what is written to Notion");
      expect(ended.summary).toContain("would decide what is written to Notion");
      expect(emulator.statistics().requests).toBe(0);
    }),
  );

  test.concurrent(
    "are only validated on pull_request_target as it is, and Notion is asked nothing",
    () =>
      inScene(async ({ run, pull, emulator, github }) => {
        const ended = await run(on.pullRequestTarget({ number: pull, from: on.FORK }));
        expect(ended.exit).toBe(0);
        expect(ended.summary).toContain("Validate: success");
        expect(ended.stdout).toContain("could name any database");
        expect(emulator.statistics().requests).toBe(0);
        expect(await textsIn(emulator, BOLTS.source)).toEqual([]);
        expect(github.state.comments).toEqual([]);
      }),
    PATIENCE_MS,
  );
});
