import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { systemClock } from "../../src/adapters/clock.ts";
import { githubBranch } from "../../src/adapters/github/branch.ts";
import { githubClient } from "../../src/adapters/github/client.ts";
import { readLedger } from "../../src/ledger/line.ts";
import { fileOn, logOf } from "../fakes/github/branches.ts";
import { badGateway, CUT, LOST, SHORT } from "../fakes/github/faults.ts";
import { type FakeGitHub, fakeGitHub } from "../fakes/github/server.ts";
import { TOKEN } from "../fakes/github/state.ts";
import { lineOf, openOn } from "./keeping.ts";

const NAME = "notion-sync-ledger";

let fake: FakeGitHub;
beforeEach(async () => {
  fake = await fakeGitHub();
});
afterEach(() => fake.close());

const open = () => {
  const { apiUrl, graphqlUrl, repository } = fake;
  const client = githubClient({ token: TOKEN, apiUrl, graphqlUrl, clock: systemClock, chance: () => 0, maxRetries: 2 });
  return openOn(githubBranch(client, repository, NAME));
};

const page = () => readLedger(fileOn(fake.state, NAME, "ledger.ndjson") ?? "");
const recordsOf = (run: string) =>
  page()
    .lines.filter((line) => line.run === run)
    .map(({ record }) => record);

const work = async (run: string): Promise<void> => {
  const { ledger, told } = await open();
  for (const record of ["a", "b", "c"]) {
    await ledger.keep(`${run}-${record}`, { body: `${record} ✓` });
    await ledger.add([lineOf(record, { run })]);
    await ledger.secure();
  }
  await ledger.finish();
  expect(told).toEqual([]);
};

test("two runs at once, and answers that are lost: no line and no object is missing, and none is there twice", async () => {
  fake.fails("POST /repos/{owner}/{repo}/git/refs", LOST);
  for (const fault of [LOST, SHORT, CUT, badGateway()]) fake.fails("POST /graphql", fault);
  await Promise.all([work("ONE"), work("TWO")]);
  expect([recordsOf("ONE"), recordsOf("TWO"), page().broken]).toEqual([["a", "b", "c"], ["a", "b", "c"], []]);
  const { ledger } = await open();
  expect(await ledger.recall("TWO-b")).toEqual({ body: "b ✓" });
});

test("a quiet run costs three requests: where the branch stands, what it holds, and one commit", async () => {
  await work("ONE");
  const before = fake.exchanges.length;
  const { ledger } = await open();
  await ledger.add([lineOf("a", { run: "TWO" })]);
  await ledger.finish();
  const operations = fake.exchanges.slice(before).map(({ operation }) => operation);
  expect(operations).toEqual(["repos/get-branch", "repos/get-content", "graphql"]);
});

test("the history reads as what happened: one commit a flush, on no history of the repository's", async () => {
  await work("ONE");
  expect(logOf(fake.state, NAME).map(({ message, parent }) => [message.split("\n")[0], parent === undefined])).toEqual([
    ["notion-sync ledger: run ONE, 1 line [skip ci]", false],
    ["notion-sync ledger: run ONE, 1 line [skip ci]", false],
    ["notion-sync ledger: run ONE, 1 line [skip ci]", false],
    ["Begin the branch [skip ci]", true],
  ]);
});
