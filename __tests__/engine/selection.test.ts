import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { DATA_SOURCE, DATABASE, inWorkshop, type Workshop } from "./workshop.ts";

const CONFIG = `version: 1
targets:
  bolts:
    source: { files: ["bolts/*.json"], page-id: notion_page_id }
    data-source: ${DATA_SOURCE}
    key: name
    on-missing: flag
    properties:
      Name: { type: title, from: name }
      Size: { type: number, from: size }
      SHA: { type: rich_text, is: sha }
`;

const NOTION = {
  seed: {
    databases: [
      {
        id: DATABASE,
        data_source: DATA_SOURCE,
        title: "Bolts",
        properties: { Name: "title", Size: "number", SHA: "rich_text" },
      },
    ],
  },
};

const bolts = (count: number): Record<string, unknown> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`bolts/${index}.json`, { name: `bolt ${index}`, size: index }]),
  );

const shop = <Result>(count: number, work: (shop: Workshop) => Promise<Result>): Promise<Result> =>
  inWorkshop({ files: { "notion-sync.yml": CONFIG, ...bolts(count) }, notion: NOTION }, work);

const git = (folder: string, ...words: readonly string[]): void => {
  const who = ["-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"];
  execFileSync("git", [...who, ...words], { cwd: folder, stdio: "ignore", env: { PATH: process.env["PATH"] } });
};

/** Everything is committed, and known to the branch that this one follows. */
const commitAll = (folder: string): void => {
  git(folder, "init", "-b", "main");
  git(folder, "add", "-A");
  git(folder, "commit", "-m", "all");
  git(folder, "branch", "upstream");
  git(folder, "branch", "--set-upstream-to=upstream");
};

const touched = (report: Awaited<ReturnType<Workshop["run"]>>): readonly string[] =>
  report.plan.changes.map(({ action, record }) => `${action} ${record}`);

describe("changed-only", () => {
  test("looks at the records whose files changed, and asks Notion for their pages only", async () => {
    await shop(500, async ({ run, put, folder }) => {
      commitAll(folder);
      await run();
      for (const index of [3, 77, 401]) await put(`bolts/${index}.json`, { name: `bolt ${index}`, size: -1 });
      const report = await run({ "changed-only": "true" });
      expect(report.status).toBe("success");
      expect(touched(report)).toEqual(["update bolt 3", "update bolt 401", "update bolt 77"]);
      expect(report.requests).toBeLessThanOrEqual(6);
    });
  });

  test("a record that is new is looked for once more before its page is made", async () => {
    await shop(3, async ({ run, put, folder, rows }) => {
      commitAll(folder);
      await run();
      await put("bolts/9.json", { name: "bolt 9", size: 9 });
      expect(touched(await run({ "changed-only": "true" }))).toEqual(["create bolt 9"]);
      expect(await rows()).toHaveLength(4);
    });
  });

  test("a configuration that changed selects everything, and the run says so", async () => {
    await shop(3, async ({ run, put, folder }) => {
      commitAll(folder);
      await run();
      await put("notion-sync.yml", `${CONFIG}\n# changed\n`);
      const report = await run({ "changed-only": "true" });
      expect(report.counts[0]?.actions).toEqual({ skip: 3 });
      expect(report.problems.map(({ level, message }) => `${level}: ${message}`)).toEqual([
        "notice: All its records are looked at: notion-sync.yml changed.",
      ]);
    });
  });

  test("where there is no history, everything is looked at, with the reason", async () => {
    await shop(2, async ({ run }) => {
      const report = await run({ "changed-only": "true" });
      expect(report.counts[0]?.actions).toEqual({ create: 2 });
      expect(report.problems.map(({ level }) => level)).toEqual(["notice"]);
    });
  });
});

/** What a run tells, without the place. */
const told = (report: Awaited<ReturnType<Workshop["run"]>>): readonly string[] =>
  report.problems.map(({ level, message }) => `${level}: ${message}`);

describe("changed-only, where a page without a record matters", () => {
  test("a record that was taken out of a list is noticed, though its file is still there", async () => {
    await shop(1, async ({ run, put, folder }) => {
      await put("bolts/list.json", [{ name: "x" }, { name: "y" }, { name: "z" }]);
      commitAll(folder);
      await run();
      await put("bolts/list.json", [{ name: "x" }]);
      expect(told(await run({ "changed-only": "true" }))).toEqual([
        'notice: All its records are looked at: "y" is not in bolts/list.json any more.',
        'warning: The page "y" has no record any more.',
        'warning: The page "z" has no record any more.',
      ]);
      await put("bolts/list.json", []);
      expect(told(await run({ "changed-only": "true" })).slice(1)).toEqual(
        ["x", "y", "z"].map((name) => `warning: The page "${name}" has no record any more.`),
      );
    });
  });

  test("where nothing is remembered, a list that changed may have lost a record", async () => {
    await shop(1, async ({ run, put, folder }) => {
      await put("bolts/list.json", [{ name: "x" }, { name: "y" }]);
      commitAll(folder);
      await run();
      rmSync(join(folder, ".notion-sync"), { recursive: true });
      await put("bolts/list.json", [{ name: "x" }]);
      expect(told(await run({ "changed-only": "true" }))).toEqual([
        "notice: All its records are looked at: bolts/list.json changed, and may have lost a record.",
        'warning: The page "y" has no record any more.',
      ]);
    });
  });

  test("a key that was changed in its file leaves the old page without a record", async () => {
    await shop(3, async ({ run, put, folder }) => {
      commitAll(folder);
      await run();
      await put("bolts/1.json", { name: "bolt one", size: 1 });
      const report = await run({ "changed-only": "true" });
      expect(touched(report)).toEqual(["skip bolt 0", "skip bolt 1", "skip bolt 2", "create bolt one"]);
      expect(told(report)).toEqual([
        'notice: All its records are looked at: "bolt 1" is not in bolts/1.json any more.',
        'warning: The page "bolt 1" has no record any more.',
      ]);
    });
  });

  test("once the page is dealt with, the record that it had is no longer missed", async () => {
    await shop(12, async ({ run, put, folder }) => {
      await put("notion-sync.yml", CONFIG.replace("on-missing: flag", "on-missing: archive"));
      commitAll(folder);
      await run();
      await put("bolts/1.json", { name: "bolt one", size: 1 });
      expect(touched(await run())).toContain("archive bolt 1");
      await put("bolts/1.json", { name: "bolt one", size: 11 });
      expect(touched(await run({ "changed-only": "true" }))).toEqual(["update bolt one"]);
    });
  });

  test("where pages without a record are kept, a list costs no look at all the others", async () => {
    await shop(3, async ({ run, put, folder }) => {
      await put("notion-sync.yml", CONFIG.replace("on-missing: flag", "on-missing: keep"));
      await put("bolts/list.json", [{ name: "x" }, { name: "y" }]);
      commitAll(folder);
      await run();
      await put("bolts/list.json", [{ name: "x", size: 4 }]);
      const report = await run({ "changed-only": "true" });
      expect(touched(report)).toEqual(["update x"]);
      expect(told(report)).toEqual([]);
    });
  });
});

describe("records and shard", () => {
  test("only the named records are looked at, and pages of others are no orphans", async () => {
    await shop(5, async ({ run }) => {
      await run();
      const report = await run({ records: "bolt 1, bolt 4" });
      expect(touched(report)).toEqual(["skip bolt 1", "skip bolt 4"]);
      expect(report.problems).toEqual([]);
    });
  });

  test("a record that there is not is an error with the nearest name, and nothing is asked of Notion", async () => {
    await shop(5, async ({ run }) => {
      const report = await run({ records: "bolt 11" });
      expect(report).toMatchObject({ status: "failed", exit: 2, requests: 0 });
      expect(report.problems[0]?.cure).toContain("Did you mean `bolt 1`?");
    });
  });

  test("the shards of a run make every page once between them", async () => {
    await shop(40, async ({ run, rows }) => {
      for (const part of [1, 2, 3, 4]) await run({ shard: `${part}/4` });
      const names = (await rows()).map((row) => row["Name"]);
      expect(new Set(names).size).toBe(40);
      expect(names).toHaveLength(40);
    });
  });
});

describe("update-manifest", () => {
  test("writes the new page's ID into its file and changes nothing else, so that the page may be renamed", async () => {
    await shop(2, async ({ run, put, text, json, rows }) => {
      await put("bolts/0.json", '{\n    "name": "bolt 0",\n    "size": 0 \n}');
      const report = await run({ "update-manifest": "true" });
      expect(report.status).toBe("success");
      const { pageId } = report.outcomes.find(({ change }) => change.record === "bolt 0") as { pageId: string };
      expect(text("bolts/0.json")).toBe(
        `{\n    "name": "bolt 0",\n    "size": 0,\n    "notion_page_id": "${pageId}" \n}`,
      );
      expect(json("bolts/1.json")).toMatchObject({ name: "bolt 1" });
      await put("bolts/0.json", { name: "renamed", size: 0, notion_page_id: pageId });
      expect((await run()).counts[0]?.actions).toEqual({ update: 1, skip: 1 });
      expect((await rows()).map((row) => row["Name"])).toEqual(["renamed", "bolt 1"]);
    });
  });

  test("a dry run writes no manifest", async () => {
    await shop(1, async ({ run, text }) => {
      const before = text("bolts/0.json");
      await run({ "update-manifest": "true", "dry-run": "true" });
      expect(text("bolts/0.json")).toBe(before);
    });
  });
});
