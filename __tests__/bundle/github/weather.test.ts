import { expect, test } from "@jest/globals";
import {
  badGateway,
  CUT,
  type Fault,
  LOST,
  notAllowed,
  primaryLimit,
  refusal,
  secondaryLimit,
} from "../../fakes/github/faults.ts";
import { BOLTS, textsIn } from "../notion.ts";
import * as on from "./payloads.ts";
import type { Step } from "./runner.ts";
import { inScene } from "./scene.ts";

const PATIENCE_MS = 60_000;
const BAD = { "bolts/b.json": { name: "b", needs: 1, kind: "wooden" } };

interface Trouble {
  readonly name: string;
  readonly on: string;
  readonly fault: Fault;
  readonly says: string;
}

const FOREVER = 99;
const COMMENT = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";
const COMMENTS = "GET /repos/{owner}/{repo}/issues/{issue_number}/comments";
const ISSUE = "POST /repos/{owner}/{repo}/issues";
const IN_AN_HOUR = 4_102_444_800;

const ON_A_PULL_REQUEST: readonly Trouble[] = [
  {
    name: "the right to write on pull requests is lacking",
    on: COMMENT,
    fault: notAllowed("issues=write; pull_requests=write"),
    says: "`pull-requests: write`",
  },
  {
    name: "the right to read them is lacking",
    on: COMMENTS,
    fault: notAllowed("pull_requests=read"),
    says: "`pull-requests: read`",
  },
  { name: "GitHub does not say which right", on: COMMENT, fault: notAllowed(), says: "`permissions:`" },
  { name: "a gateway answers for it", on: COMMENTS, fault: badGateway(), says: "could not be reached" },
  { name: "a gateway answers what was posted", on: COMMENT, fault: badGateway(504), says: "not known whether" },
  { name: "the connection breaks", on: COMMENTS, fault: CUT, says: "could not be reached" },
  { name: "the answer to what was posted is lost", on: COMMENT, fault: LOST, says: "not known whether" },
  { name: "it asks for more patience than a run has", on: COMMENT, fault: secondaryLimit(3_600), says: "rate limit" },
  { name: "the hour's requests are used up", on: COMMENTS, fault: primaryLimit(IN_AN_HOUR), says: "rate limit" },
  {
    name: "the token is refused",
    on: COMMENTS,
    fault: refusal(401, "Bad credentials"),
    says: "did not accept the token",
  },
  {
    name: "the pull request is locked",
    on: COMMENT,
    fault: refusal(403, "Unable to create comment because issue is locked."),
    says: "Unlock the conversation.",
  },
];

const warningsOf = ({ commands }: Step): readonly string[] =>
  commands.filter(({ name }) => name === "warning").map(({ data }) => data);

test.concurrent.each(ON_A_PULL_REQUEST)(
  "a comment cannot be made because $name: a warning, and the summary has the plan",
  ({ on: request, fault, says }) =>
    inScene(async ({ run, pull, github }) => {
      github.fails(request, fault, FOREVER);
      const ended = await run(on.pullRequest({ number: pull }));
      expect(ended).toMatchObject({ exit: 0, stderr: "" });
      expect(ended.outputs.get("status")).toBe("success");
      expect(warningsOf(ended)).toEqual([expect.stringContaining(says)]);
      expect(ended.summary).toContain("| `hex` |");
      expect(ended.summary).toContain("### ⚠️ 1 warning");
      expect(ended.outputs.has("comment-url")).toBe(false);
    }),
  PATIENCE_MS,
);

test.concurrent(
  "GitHub asks to wait a moment: it is waited for, and the comment is there",
  () =>
    inScene(async ({ run, pull, github }) => {
      github.fails(COMMENT, secondaryLimit(1));
      const ended = await run(on.pullRequest({ number: pull }));
      expect(warningsOf(ended)).toEqual([]);
      expect(github.state.comments).toHaveLength(1);
    }),
  PATIENCE_MS,
);

test.concurrent.each<readonly [string, Trouble["on"], Fault, string]>([
  ["the right to write issues is lacking", ISSUE, notAllowed("issues=write"), "`issues: write`"],
  [
    "the right to make labels is lacking",
    "POST /repos/{owner}/{repo}/labels",
    notAllowed("issues=write; pull_requests=write"),
    "`issues: write`",
  ],
  ["GitHub is down", "GET ", badGateway(503), "could not be reached"],
])("a failing run whose issue cannot be opened because %s: a warning beside the failure", (_, request, fault, says) =>
  inScene(async ({ run, put, github }) => {
    put(BAD);
    github.fails(request, fault, FOREVER);
    const ended = await run(on.push());
    expect(ended.exit).toBe(1);
    expect(ended.outputs.get("status")).toBe("failed");
    expect(warningsOf(ended)).toEqual([expect.stringContaining(says)]);
    expect(ended.commands.filter(({ name }) => name === "error")[0]?.properties).toMatchObject({
      file: "bolts/b.json",
    });
    expect(ended.summary).toContain("wooden");
    expect(ended.summary).toContain(says);
  }),
);

test.concurrent.each<readonly [string, string]>([
  ["nobody listens there", "http://127.0.0.1:9"],
  ["it is no address", "not an address"],
])("where GitHub is, %s: the sync itself is done", (_, url) =>
  inScene(async ({ run, emulator }) => {
    const env = { GITHUB_API_URL: url, GITHUB_GRAPHQL_URL: `${url}/graphql` };
    const ended = await run(on.push(), { env, with: { "max-retries": "0" } });
    expect(ended).toMatchObject({ exit: 0, stderr: "" });
    expect(await textsIn(emulator, BOLTS.source)).toEqual(["hex"]);
    expect(warningsOf(ended)).toEqual([expect.stringMatching(/GitHub/)]);
    expect(ended.outputs.get("created")).toBe("1");
  }),
);

test.concurrent("no token for GitHub: a warning, and the plan is in the summary", () =>
  inScene(async ({ run, pull }) => {
    const ended = await run(on.pullRequest({ number: pull }), { with: { "github-token": "" } });
    expect(ended.exit).toBe(0);
    expect(warningsOf(ended)).toEqual([expect.stringContaining("needs a token for GitHub")]);
    expect(ended.summary).toContain("| `hex` |");
  }));

test.concurrent.each<readonly [string, string]>([
  ["is empty", ""],
  ["is cut off", '{"action":"opened","pull_requ'],
  ["is no object", "[1, 2]"],
  ["is null", "null"],
  ["has fields of other kinds", '{"pull_request":{"number":"7","head":[],"base":3,"user":"ada"},"repository":false}'],
])("the event's file %s: the plan is made and said in the summary, and nothing breaks", (_, eventText) =>
  inScene(async ({ run, pull, github }) => {
    const ended = await run(on.pullRequest({ number: pull }), { eventText });
    expect(ended).toMatchObject({ exit: 0, stderr: "" });
    expect(ended.summary).toContain("1 to create");
    expect(github.state.comments).toEqual([]);
    expect(ended.stdout).not.toMatch(/^\s+at .+:\d+/m);
  }),
);
