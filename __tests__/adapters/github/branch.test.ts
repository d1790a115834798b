import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { systemClock } from "../../../src/adapters/clock.ts";
import { githubBranch } from "../../../src/adapters/github/branch.ts";
import { githubClient } from "../../../src/adapters/github/client.ts";
import type { Branch, Committed } from "../../../src/ports/branch.ts";
import { branchContract } from "../../contracts/branch.ts";
import { rememberedBranch } from "../../fakes/branch.ts";
import { fileOn, gitOf, logOf, pushTo } from "../../fakes/github/branches.ts";
import { badGateway, CUT, type Fault, LOST, notAllowed, SHORT } from "../../fakes/github/faults.ts";
import { complaints } from "../../fakes/github/published.ts";
import { type Exchange, type FakeGitHub, fakeGitHub } from "../../fakes/github/server.ts";
import { TOKEN } from "../../fakes/github/state.ts";

const NAME = "kept/by-notion-sync";
const MESSAGE = "notion-sync ledger: run R, 1 line [skip ci]\n\n1 in all.";

const branchOf = ({ apiUrl, graphqlUrl, repository }: FakeGitHub, name = NAME, repo = repository): Branch => {
  const options = { token: TOKEN, apiUrl, graphqlUrl, clock: systemClock, chance: () => 0, maxRetries: 2 };
  return githubBranch(githubClient(options), repo, name);
};

const subjectsOf = (messages: readonly string[]): readonly string[] =>
  messages.map((message) => message.split("\n")[0] ?? "");

/** A file itself is in no published form. */
const isDescribed = ({ reply }: Exchange): boolean => typeof reply.body !== "string";

branchContract("the fake in memory", async () => {
  const memory = rememberedBranch();
  return { ...memory, subjects: () => subjectsOf(memory.log().map(({ message }) => message)).toReversed() };
});

branchContract("the adapter, before a GitHub on loopback,", async () => {
  const fake = await fakeGitHub();
  return {
    branch: branchOf(fake),
    someoneCommits: (files, message) => pushTo(fake.state, NAME, files, message),
    someoneDeletes: () => void gitOf(fake.state).branches.delete(NAME),
    subjects: () => subjectsOf(logOf(fake.state, NAME).map(({ message }) => message)),
    close: async () => {
      await fake.close();
      expect(fake.exchanges.filter(isDescribed).flatMap(complaints)).toEqual([]);
    },
  };
});

let fake: FakeGitHub;
let branch: Branch;
beforeEach(async () => {
  fake = await fakeGitHub();
  branch = branchOf(fake);
});
afterEach(() => fake.close());

const write = (text: string, on?: string): Promise<Committed> =>
  branch.commit({ on, files: new Map([["a", text]]), message: MESSAGE });
const begun = async (): Promise<string> => {
  const done = await write("one");
  if (!done.committed) throw new Error("Somebody else was quicker.");
  return done.commit;
};
const commits = (): number => logOf(fake.state, NAME).length;

describe("an answer that is lost on the way", () => {
  test.each<[string, Fault]>([
    ["lost", LOST],
    ["cut in half", SHORT],
  ])("a commit whose answer was %s is found, and not made a second time", async (_what, fault) => {
    const first = await begun();
    const before = commits();
    fake.fails("POST /graphql", fault);
    expect(await write("two", first)).toEqual({ committed: true, commit: gitOf(fake.state).branches.get(NAME) });
    expect([commits(), fileOn(fake.state, NAME, "a")]).toEqual([before + 1, "two"]);
  });

  test.each<[string, Fault]>([
    ["cut before it was carried out", CUT],
    ["answered by the weather", badGateway()],
  ])("a commit that was %s is made after a look", async (_what, fault) => {
    const first = await begun();
    const before = commits();
    fake.fails("POST /graphql", fault, 2);
    expect((await write("two", first)).committed).toBe(true);
    expect(commits()).toBe(before + 1);
    const asked = fake.exchanges.slice(-5).map(({ operation }) => operation);
    expect(asked).toEqual(["graphql", "repos/get-branch", "graphql", "repos/get-branch", "graphql"]);
  });

  test("with a commit of somebody else's on top of ours, it is told as theirs: whoever asked reads again", async () => {
    const first = await begun();
    fake.fails("POST /graphql", LOST);
    fake.fails("GET /repos/{owner}/{repo}/branches/{branch}", badGateway());
    const asked = write("two", first);
    for (let turn = 0; turn < 10_000 && fileOn(fake.state, NAME, "a") !== "two"; turn += 1) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    pushTo(fake.state, NAME, { b: "theirs" });
    expect(await asked).toEqual({ committed: false });
    expect(fileOn(fake.state, NAME, "a")).toBe("two");
  });

  test("a commit that never gets through ends as not known", async () => {
    const first = await begun();
    fake.fails("POST /graphql", CUT, 10);
    await expect(write("two", first)).rejects.toMatchObject({ kind: "unknown" });
    expect(fake.exchanges.filter(({ operation }) => operation === "graphql").length).toBe(4);
  });

  test.each(["git/trees", "git/commits", "git/refs"])("the branch is begun once, when %s is lost", async (what) => {
    fake.fails(`POST /repos/{owner}/{repo}/${what}`, LOST);
    await begun();
    expect(subjectsOf(logOf(fake.state, NAME).map(({ message }) => message))).toEqual([
      "notion-sync ledger: run R, 1 line [skip ci]",
      "Begin the branch [skip ci]",
    ]);
  });
});

describe("what the token may not do", () => {
  test.each<[string, string | undefined]>([
    ["POST /graphql", undefined],
    ["git/trees", "contents=write"],
    ["git/refs", undefined],
  ])("a refusal at %s names the permission", async (on, header) => {
    fake.fails(on, notAllowed(header));
    await expect(write("one")).rejects.toMatchObject({
      kind: "forbidden",
      facts: { cure: expect.stringContaining("`contents: write`") },
    });
  });

  test("what may not even be read is told with the permission that the whole needs", async () => {
    fake.fails("GET /repos/{owner}/{repo}/branches/{branch}", notAllowed("contents=read"));
    await expect(branch.head()).rejects.toMatchObject({
      facts: { cure: expect.stringContaining("`contents: write`") },
    });
  });

  test("a repository that is not shown to the token is told with the permission that would show it", async () => {
    const elsewhere = branchOf(fake, NAME, "acme/secret");
    expect(await elsewhere.head()).toBeUndefined();
    await expect(elsewhere.commit({ on: undefined, files: new Map([["a", "b"]]), message: "x" })).rejects.toMatchObject(
      {
        kind: "not-found",
        facts: { cure: expect.stringContaining("`contents: write`") },
      },
    );
  });

  test("a commit that is refused for another reason keeps its own cure", async () => {
    fake.fails("git/trees", {
      how: "reply",
      reply: { status: 403, body: { message: "Repository was archived so is read-only." } },
    });
    await expect(write("one")).rejects.toMatchObject({ facts: { cure: expect.stringContaining("Unarchive") } });
  });
});

test("nothing but the words that were given stands in a commit, and no workflow runs for it", async () => {
  await begun();
  for (const { message } of logOf(fake.state, NAME)) expect(message).toContain("[skip ci]");
});

test("a small file costs one request, and the head another", async () => {
  await begun();
  const before = fake.exchanges.length;
  const head = await branch.head();
  await branch.read("a", head?.commit ?? "");
  expect(fake.exchanges.length - before).toBe(2);
});
