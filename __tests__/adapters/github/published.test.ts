import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { systemClock } from "../../../src/adapters/clock.ts";
import { githubClient } from "../../../src/adapters/github/client.ts";
import { gitHub } from "../../../src/adapters/github/github.ts";
import type { GitHubPort } from "../../../src/ports/github.ts";
import { complaints } from "../../fakes/github/published.ts";
import { type Exchange, type FakeGitHub, fakeGitHub } from "../../fakes/github/server.ts";
import { addIssue, TOKEN } from "../../fakes/github/state.ts";

let fake: FakeGitHub;
let github: GitHubPort;

beforeAll(async () => {
  fake = await fakeGitHub();
  const { apiUrl, graphqlUrl } = fake;
  const client = githubClient({ token: TOKEN, apiUrl, graphqlUrl, clock: systemClock, chance: () => 0, maxRetries: 0 });
  github = gitHub(client, fake.repository);
});
afterAll(() => fake.close());

const BASE = "b".repeat(40);
const HEAD = "c".repeat(40);
const STATUSES = ["added", "removed", "modified", "renamed", "copied", "changed", "unchanged"];

/** Everything that the adapter can ask, and each answer but the weather. */
const everything = async (): Promise<void> => {
  const { number } = addIssue(fake.state, { isPullRequest: true });
  const { id } = await github.addComment(number, "one");
  fake.someoneComments(number, "two", null);
  await github.editComment(id, "three");
  await github.comments(number);
  await github.removeComment(id);
  await github.removeComment(id);
  await github.makeLabels([{ name: "notion-sync", color: "ededed", description: "Made by notion-sync" }]);
  const opened = await github.openIssue({ title: "It fails", body: "Since noon.", labels: ["notion-sync"] });
  if (opened.opened) await github.closeIssue(opened.issue.number);
  await github.issues("notion-sync", "open");
  await github.issues("notion-sync", "closed");
  const files = STATUSES.map((status) => ({
    filename: `${status}.json`,
    status,
    ...(status === "renamed" ? { previous_filename: "old.json" } : {}),
  }));
  fake.state.comparisons.set(`${BASE}...${HEAD}`, { mergeBase: BASE, files });
  await github.changes({ base: BASE, head: HEAD, from: "base" });
  await github.repository();
  await github.addComment(number, "x".repeat(262_145)).catch(() => undefined);
  await github.openIssue({ title: "x".repeat(257), body: "", labels: [] }).catch(() => undefined);
  fake.state.hasIssues = false;
  await github.openIssue({ title: "No", body: "", labels: [] });
};

test("what the adapter asks, and what the fake answers, is as GitHub publishes it", async () => {
  await everything();
  expect(fake.exchanges.flatMap(complaints)).toEqual([]);
  const asked = new Set(fake.exchanges.map(({ operation, reply }) => `${operation} ${reply.status}`));
  expect([...asked].sort()).toEqual([
    "graphql 200",
    "issues/create 201",
    "issues/create 410",
    "issues/create 422",
    "issues/create-comment 201",
    "issues/create-comment 422",
    "issues/create-label 201",
    "issues/delete-comment 204",
    "issues/delete-comment 404",
    "issues/get-label 404",
    "issues/list-comments 200",
    "issues/list-for-repo 200",
    "issues/update 200",
    "issues/update-comment 200",
    "repos/compare-commits-with-basehead 200",
    "repos/get 200",
  ]);
});

test("each request says in which dialect it speaks", () => {
  const spoken = fake.exchanges.map(({ headers }) => [headers["x-github-api-version"], headers.accept]);
  expect(new Set(spoken.map(String))).toEqual(new Set(["2022-11-28,application/vnd.github+json"]));
});

describe("a breach is seen", () => {
  const good = (operation: string): Exchange => {
    const found = fake.exchanges.find((exchange) => exchange.operation === operation && exchange.reply.status < 300);
    if (found === undefined) throw new Error(`Nobody asked for ${operation}.`);
    return found;
  };
  const answer = (exchange: Exchange): Readonly<Record<string, unknown>> =>
    exchange.reply.body as Record<string, unknown>;

  const BREACHES: readonly (readonly [string, () => Exchange])[] = [
    ["an unknown word in the address", () => ({ ...good("issues/list-for-repo"), query: { label: "notion-sync" } })],
    ["a word that is none of those allowed", () => ({ ...good("issues/list-for-repo"), query: { state: "opened" } })],
    ["a misspelt field", () => ({ ...good("issues/create"), body: { title: "x", label: ["x"] } })],
    [
      "a state reason that is none",
      () => ({ ...good("issues/update"), body: { state: "closed", state_reason: "done" } }),
    ],
    ["a body of the wrong type", () => ({ ...good("issues/create-comment"), body: { body: 7 } })],
    ["an answer without its ID", () => withAnswer(good("issues/create-comment"), { id: undefined })],
    ["an answer with a label that is a number", () => withAnswer(good("issues/create"), { labels: [7] })],
    ["a status that is not published", () => ({ ...good("issues/create"), reply: { status: 202 } })],
    ["a request that is not described", () => ({ ...good("issues/create"), operation: "issues/lock" })],
  ];

  const withAnswer = (exchange: Exchange, change: Readonly<Record<string, unknown>>): Exchange => ({
    ...exchange,
    reply: { ...exchange.reply, body: JSON.parse(JSON.stringify({ ...answer(exchange), ...change })) },
  });

  test.each(BREACHES)("%s", (_, breach) => {
    expect(complaints(breach())).not.toEqual([]);
  });
});
