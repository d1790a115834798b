import { execFileSync } from "node:child_process";
import { describe, expect, test } from "@jest/globals";
import { rememberedGitHub } from "../fakes/github/conversation.ts";
import { config, failing, inBolts, messages } from "./bolts.ts";
import { answering, runOtherwise } from "./otherwise.ts";

const git = (folder: string, ...words: readonly string[]): void => {
  const who = ["-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"];
  execFileSync("git", [...who, ...words], { cwd: folder, stdio: "ignore", env: { PATH: process.env["PATH"] } });
};

const commitAll = (folder: string): void => {
  git(folder, "init", "-b", "main");
  git(folder, "add", "-A");
  git(folder, "commit", "-m", "all");
  git(folder, "branch", "upstream");
  git(folder, "branch", "--set-upstream-to=upstream");
};

describe("a target's files", () => {
  test.each([
    [[[]], "The file that matches holds no record."],
    [[[], []], "The 2 files that match hold no record."],
  ])("that hold no record are a warning: %j", async (bolts, message) => {
    expect(await inBolts(async (shop) => messages(await shop.run()), { bolts })).toEqual([message]);
  });

  test("say of which commit they are, where that is mapped", async () => {
    const text = config("", "      Commit: { type: rich_text, from: _commit }");
    await inBolts(
      async (shop) => {
        commitAll(shop.folder);
        expect((await shop.run()).status).toBe("success");
        expect((await shop.rows())[0]?.["Commit"]).toMatch(/^[0-9a-f]{40}$/);
      },
      { config: text },
    );
  });
});

describe("changed-only, where pages without a record are told", () => {
  const text = config("    on-missing: flag");
  const bolts = [{ name: "hex" }, { name: "oak" }];

  test("looks at nothing when only other files changed", async () => {
    await inBolts(
      async ({ run, put, folder }) => {
        commitAll(folder);
        await run();
        await put("notes.md", "A note.");
        expect((await run({ "changed-only": "true" })).plan.changes).toEqual([]);
      },
      { config: text, bolts },
    );
  });

  test("looks at everything when a file that changed holds no record", async () => {
    await inBolts(
      async ({ run, put, folder }) => {
        commitAll(folder);
        await put("bolts/9.json", []);
        const report = await run({ "changed-only": "true" });
        expect(messages(report).join()).toContain("bolts/9.json changed, and may have lost a record");
        expect(report.plan.changes.map(({ record }) => record)).toEqual(["hex", "oak"]);
      },
      { config: text, bolts },
    );
  });

  test("asks GitHub first what a push changed", async () => {
    const github = rememberedGitHub();
    const [before, after] = ["a".repeat(40), "b".repeat(40)];
    const changes = { changed: ["bolts/1.json"], deleted: [], renamed: [] };
    github.answers({ base: before, head: after, from: "base" }, { known: true, changes });
    const forge = {
      here: async () => github.github,
      history: () => Promise.reject(new Error("Nobody asks for the history.")),
    };
    await inBolts(
      async (shop) => {
        const report = await runOtherwise(shop, { "changed-only": "true", comment: "never" }, () => ({
          forge,
          env: { GITHUB_ACTIONS: "true", GITHUB_EVENT_NAME: "push", GITHUB_REPOSITORY: "acme/bolts" },
          event: JSON.stringify({ before, after }),
        }));
        expect(report.plan.changes.map(({ record }) => record)).toEqual(["oak"]);
      },
      { bolts },
    );
  });
});

test("an optional property that only the engine fills may be missing in Notion", async () => {
  const text = config("", "      Synced: { type: date, is: synced-at, optional: true }");
  await inBolts(
    async (shop) => {
      expect(await shop.run()).toMatchObject({ status: "success", problems: [] });
      expect(await shop.rows()).toMatchObject([{ Name: "hex" }]);
    },
    { config: text },
  );
});

describe("the ledger", () => {
  test("that cannot be written is told once, however often it is tried", async () => {
    await inBolts(async (shop) => {
      const append = () => Promise.reject(failing("unavailable", "The disk is full."));
      const report = await runOtherwise(shop, {}, ({ files }) => ({ files: { ...files, append } }));
      expect(messages(report)).toEqual(["The disk is full."]);
      expect(await shop.rows()).toHaveLength(1);
    });
  });

  test("holds no secret", async () => {
    await inBolts(async (shop) => {
      await runOtherwise(shop, {}, () => ({ conceal: (text) => text.replaceAll("hex", "(hidden)") }));
      expect(shop.text(".notion-sync/ledger.ndjson")).toContain("(hidden)");
      expect(shop.text(".notion-sync/ledger.ndjson")).not.toContain("hex");
    });
  });
});

test.each([
  ["an error", () => JSON.parse("{")],
  [
    "anything else",
    () => {
      const torn: unknown = "torn";
      throw torn;
    },
  ],
])("what nobody foresaw ends the run and is told, be it %s", async (_, pages) => {
  await inBolts(async (shop) => {
    const report = await runOtherwise(shop, {}, (world) => ({ notion: answering(world, { pages }) }));
    expect(report.exit).toBe(1);
    expect(report.problems).toHaveLength(1);
  });
});
