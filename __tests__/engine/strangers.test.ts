import { describe, expect, test } from "@jest/globals";
import { readOptions } from "../../src/config/options.ts";
import { refusal } from "../../src/engine/trust.ts";
import { workflowOf } from "../../src/engine/workflow.ts";
import type { World } from "../../src/engine/world.ts";
import { inWorkshop } from "./workshop.ts";

const HOME = { full_name: "acme/site" };
const ENV = { GITHUB_ACTIONS: "true", GITHUB_REPOSITORY: "acme/site" };

const around = (event: unknown, env: Readonly<Record<string, string>> = {}) => ({
  env: { ...ENV, ...env },
  event: event === undefined ? undefined : JSON.stringify(event),
});

const triggeredBy = (head: unknown) => ({ workflow_run: { head_repository: head }, repository: HOME });

describe("a run that another workflow set off", () => {
  test.each<[string, unknown, string | undefined]>([
    ["in this repository is ours", HOME, undefined],
    ["in a fork is a stranger's", { full_name: "eve/site" }, "fork"],
    ["in a fork that is gone is a stranger's", null, "fork"],
  ])("%s", (_what, head, stranger) => {
    expect(workflowOf(around(triggeredBy(head)))?.stranger).toBe(stranger);
  });
});

describe("what a workflow says of itself", () => {
  test("is empty where GitHub says nothing", () => {
    expect(workflowOf(around(undefined))).toMatchObject({ name: "", job: "", step: "", event: "", links: {} });
  });

  test("leads to its run and its files as far as they are known", () => {
    const server = { GITHUB_SERVER_URL: "https://github.example" };
    expect(workflowOf(around(undefined, server))?.links).toEqual({});
    expect(workflowOf(around(undefined, { ...server, GITHUB_RUN_ID: "7", GITHUB_SHA: "abc" }))?.links).toEqual({
      run: "https://github.example/acme/site/actions/runs/7",
      files: "https://github.example/acme/site/blob/abc",
    });
  });
});

describe("a real run with our secrets", () => {
  const options = readOptions({ mode: "sync", "dry-run": "false" }, {});
  if (!options.ok) throw new Error("The options are wrong.");
  const told = (event: unknown, name = "workflow_run") =>
    refusal(options.value, around(event, { GITHUB_EVENT_NAME: name }) as unknown as World)?.message;

  test("is refused where it is about a fork, or nobody knows", () => {
    expect(told(triggeredBy({ full_name: "eve/site" }))).toContain("and this one is about a fork:");
    expect(told({})).toContain("and the event does not say whether this one is about a fork:");
  });

  test("goes on where it is about our own files", () => {
    expect(told(triggeredBy(HOME))).toBeUndefined();
    expect(told({}, "push")).toBeUndefined();
  });
});

test("a stranger's run, which gets no secrets, is told what it could not ask, and does not fail by it", async () => {
  const text = `version: 1
targets:
  bolts:
    source: { postgres: { table: bolts } }
    data-source: 0de0c0de-0000-4000-8000-0000000050ce
    key: { from: id, property: Name }
    properties:
      Name: { type: title, from: id }
  weeks: { preset: ci-reports, data-source: 0de0c0de-0000-4000-8000-0000000050cf }
`;
  const event = {
    pull_request: {
      number: 7,
      user: { login: "eve" },
      head: { repo: { full_name: "eve/site" } },
      base: { repo: HOME },
    },
  };
  const env = { ...ENV, GITHUB_EVENT_NAME: "pull_request" };
  await inWorkshop({ files: { "notion-sync.yml": text }, notion: {}, token: "", env, event }, async (shop) => {
    const report = await shop.run();
    expect(report.exit).toBe(0);
    const told = report.problems.map(({ level, message }) => `${level}: ${message}`).join("\n");
    expect(told).toContain("notice: There is no address of the database.");
    expect(told).toContain("notice: The source `github-ci` asks GitHub");
  });
});
