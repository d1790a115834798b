import { describe, expect, test } from "@jest/globals";
import {
  badGateway,
  CUT,
  type Fault,
  graphqlLimit,
  LOST,
  notAllowed,
  primaryLimit,
  refusal,
  SHORT,
  secondaryLimit,
} from "../../fakes/github/faults.ts";
import type { FakeGitHub } from "../../fakes/github/server.ts";
import { type Account, PERSON } from "../../fakes/github/state.ts";
import { withGitHub } from "./served.ts";

const COMMENTS = "/repos/{owner}/{repo}/issues/{issue_number}/comments";
const COMMENT = "/repos/{owner}/{repo}/issues/comments/{comment_id}";

const said = ({ state }: FakeGitHub): readonly string[] => state.comments.map(({ body }) => body);
const sent = ({ exchanges }: FakeGitHub, operation: string): number =>
  exchanges.filter((exchange) => exchange.operation === operation).length;

describe("an answer that is lost", () => {
  test.each([
    ["lost on its way back", LOST, 1],
    ["cut in half", SHORT, 1],
    ["of a request that did not arrive", CUT, 0],
    ["replaced by a page for people", badGateway(), 0],
  ] as const)("a comment, %s: it is not known, and sent once", async (_, fault: Fault, there) => {
    await withGitHub(async ({ fake, github, number }) => {
      fake.fails(`POST ${COMMENTS}`, fault);
      await expect(github.addComment(number, "one")).rejects.toMatchObject({ kind: "unknown" });
      expect(said(fake)).toHaveLength(there);
      expect(sent(fake, "issues/create-comment")).toBe(1);
    });
  });

  test("an edit is sent again", async () => {
    await withGitHub(async ({ fake, github, number }) => {
      const { id } = await github.addComment(number, "one");
      fake.fails(`PATCH ${COMMENT}`, LOST);
      expect(await github.editComment(id, "two")).toMatchObject({ id, body: "two" });
      expect(said(fake)).toEqual(["two"]);
      expect(sent(fake, "issues/update-comment")).toBe(2);
    });
  });

  test("a removal is sent again, and finds that it happened", async () => {
    await withGitHub(async ({ fake, github, number }) => {
      const { id } = await github.addComment(number, "one");
      fake.fails(`DELETE ${COMMENT}`, LOST);
      await github.removeComment(id);
      expect(said(fake)).toEqual([]);
    });
  });

  test("a list is read again", async () => {
    await withGitHub(async ({ fake, github, number }) => {
      fake.someoneComments(number, "hello");
      fake.fails(`GET ${COMMENTS}`, SHORT);
      fake.fails("POST /graphql", badGateway());
      expect(await github.comments(number)).toMatchObject([{ body: "hello", mine: false }]);
    });
  });
});

describe("what GitHub does not let through", () => {
  test("a comment of 262,144 bytes is taken, one more is not", async () => {
    await withGitHub(async ({ fake, github, number }) => {
      await github.addComment(number, "é".repeat(131_072));
      const tooLong = github.addComment(number, `${"é".repeat(131_072)}!`);
      await expect(tooLong).rejects.toMatchObject({
        kind: "refused",
        facts: { cure: expect.stringMatching(/Shorten/) },
      });
      expect(said(fake)).toHaveLength(1);
    });
  });

  test("an issue of 65,536 characters is taken, whatever their bytes; one more is not", async () => {
    await withGitHub(async ({ github }) => {
      const draft = (count: number) => ({ title: "x", body: "🍎".repeat(count), labels: [] });
      await expect(github.openIssue(draft(65_536))).resolves.toMatchObject({ opened: true });
      await expect(github.openIssue(draft(65_537))).rejects.toMatchObject({ kind: "refused" });
    });
  });

  test("another token", async () => {
    await withGitHub(
      ({ github, number }) => expect(github.comments(number)).rejects.toMatchObject({ kind: "unauthorized" }),
      { token: "ghs_somebody_elses" },
    );
  });

  test("a token that can only read: the permission is named", async () => {
    await withGitHub(async ({ fake, github, number }) => {
      fake.fails(`POST ${COMMENTS}`, notAllowed("issues=write; pull_requests=write"));
      await expect(github.addComment(number, "x")).rejects.toMatchObject({
        kind: "forbidden",
        facts: { cure: expect.stringContaining("`pull-requests: write`"), requestId: "FAKE:1" },
      });
    });
  });

  test("too much at once is waited for", async () => {
    await withGitHub(async ({ fake, github, number }) => {
      fake.fails(`POST ${COMMENTS}`, secondaryLimit(1));
      await github.addComment(number, "x");
      expect(said(fake)).toEqual(["x"]);
    });
  });

  test.each([
    ["of REST", `GET ${COMMENTS}`, primaryLimit],
    ["of GraphQL", "POST /graphql", graphqlLimit],
  ] as const)("an hour that is used up, %s, is told", async (_, on, limit) => {
    await withGitHub(async ({ fake, github, number }) => {
      fake.someoneComments(number, "x");
      fake.fails(on, limit(Math.ceil(Date.now() / 1_000) + 1_800));
      await expect(github.comments(number)).rejects.toMatchObject({ kind: "blocked" });
    });
  });
});

describe("who wrote a comment", () => {
  const APP: Account = { login: "acme-sync[bot]", id: 77, type: "Bot" };
  const NAMESAKE: Account = { login: "github-actions", id: 78, type: "User" };

  test.each([
    ["the token of a workflow", undefined],
    ["an app", APP],
    ["a person", PERSON],
  ])("%s knows its own from those of others", async (_, viewer) => {
    await withGitHub(
      async ({ fake, github, number }) => {
        for (const author of [PERSON, APP, NAMESAKE, null, fake.state.viewer])
          fake.someoneComments(number, "x", author);
        const all = await github.comments(number);
        const { login } = fake.state.viewer;
        expect(all.map(({ author, mine }) => [author, mine])).toEqual(
          [PERSON.login, APP.login, NAMESAKE.login, null, login].map((author) => [author, author === login]),
        );
      },
      viewer === undefined ? {} : { viewer },
    );
  });

  test("where nothing answers GraphQL, what a workflow's own token wrote is ours, and nobody else's", async () => {
    await withGitHub(async ({ fake, github, number }) => {
      for (const author of [PERSON, APP, NAMESAKE, fake.state.viewer]) fake.someoneComments(number, "x", author);
      fake.fails("POST /graphql", refusal(404, "Not Found"));
      expect((await github.comments(number)).map(({ mine }) => mine)).toEqual([false, false, false, true]);
    });
  });

  test("is asked once, and only where somebody wrote something; a question that failed is asked again", async () => {
    await withGitHub(async ({ fake, github, number }) => {
      await github.comments(number);
      expect(sent(fake, "graphql")).toBe(0);
      fake.someoneComments(number, "x");
      fake.fails("POST /graphql", notAllowed());
      await expect(github.comments(number)).rejects.toMatchObject({ kind: "forbidden" });
      await github.comments(number);
      await Promise.all([github.comments(number), github.issues("x", "open")]);
      expect(sent(fake, "graphql")).toBe(2);
    });
  });
});

describe("labels", () => {
  const LABEL = { name: "notion-sync", color: "ededed", description: "Made by notion-sync" };

  test("one that somebody made at the same moment is there", async () => {
    await withGitHub(async ({ fake, github }) => {
      fake.state.labels.push({ ...LABEL, name: "Notion-Sync" });
      fake.fails("GET /repos/{owner}/{repo}/labels", refusal(404, "Not Found"));
      await expect(github.makeLabels([LABEL])).resolves.toBeUndefined();
      expect(fake.state.labels).toHaveLength(1);
    });
  });

  test("one whose answer was lost is made once", async () => {
    await withGitHub(async ({ fake, github }) => {
      fake.fails("POST /repos/{owner}/{repo}/labels", LOST);
      await github.makeLabels([LABEL]);
      expect(fake.state.labels).toEqual([LABEL]);
    });
  });

  test("one that cannot be is refused", async () => {
    await withGitHub(async ({ github }) => {
      await expect(github.makeLabels([{ ...LABEL, color: "red" }])).rejects.toMatchObject({ kind: "refused" });
    });
  });

  test("a missing right is no missing label", async () => {
    await withGitHub(async ({ fake, github }) => {
      fake.fails("GET /repos/{owner}/{repo}/labels", notAllowed("issues=read"));
      await expect(github.makeLabels([LABEL])).rejects.toMatchObject({ kind: "forbidden" });
    });
  });
});
