import { execFileSync } from "node:child_process";
import { describe, expect, test } from "@jest/globals";
import { Failure } from "../../src/model/failure.ts";
import type { Property } from "../../src/model/property.ts";
import type { Report } from "../../src/model/report.ts";
import { rememberedGitHub } from "../fakes/github/conversation.ts";
import { answering, runOtherwise } from "./otherwise.ts";
import { DATA_SOURCE, DATABASE, inWorkshop, type Workshop } from "./workshop.ts";

const config = (more = "", properties = ""): string => `version: 1
targets:
  bolts:
    source: { files: ["bolts/*.json"] }
    data-source: ${DATA_SOURCE}
    key: { from: name, property: Name }
${more}
    properties:
      Name: { type: title, from: name }
      SHA: { type: rich_text, is: sha }
${properties}
`;

const NOTION = {
  seed: {
    databases: [
      {
        id: DATABASE,
        data_source: DATA_SOURCE,
        title: "Bolts",
        properties: { Name: "title", SHA: "rich_text", Size: "number", Commit: "rich_text" },
      },
    ],
  },
};

interface Given {
  readonly config?: string;
  readonly bolts?: readonly unknown[];
}

const inBolts = <Result>(work: (shop: Workshop) => Promise<Result>, { config: text, bolts }: Given = {}) => {
  const files = Object.fromEntries((bolts ?? [{ name: "hex" }]).map((bolt, at) => [`bolts/${at}.json`, bolt]));
  return inWorkshop({ files: { "notion-sync.yml": text ?? config(), ...files }, notion: NOTION }, work);
};

const messages = ({ problems }: Report): readonly string[] => problems.map(({ message }) => message);
const failures = ({ outcomes }: Report): readonly string[] =>
  outcomes.flatMap((one) => (one.status === "failed" ? [one.problem.message] : []));
const failing = (kind: "unavailable" | "not-found", message: string): Failure =>
  new Failure({ kind, message, cure: "Mend it." });
const title = (value: string): Property => ({ type: "title", value });

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

test("a selection finds the pages of records that are known by a number", async () => {
  const text = config("", "      Size: { type: number, from: size }").replace(
    "{ from: name, property: Name }",
    "{ from: size, property: Size }",
  );
  await inBolts(
    async (shop) => {
      await shop.run();
      await shop.put("bolts/1.json", { name: "round oak", size: 5 });
      const report = await shop.run({ records: "5" });
      expect(report.plan.changes.map(({ action, record }) => [action, record])).toEqual([["update", "5"]]);
    },
    {
      config: text,
      bolts: [
        { name: "hex", size: 4 },
        { name: "oak", size: 5 },
      ],
    },
  );
});

test("a page that was moved to another place is told, and not made again", async () => {
  await inBolts(async (shop) => {
    await shop.run();
    shop.emulator.faults.add({ kind: "missing-row", row: 0, times: 1 });
    const report = await runOtherwise(shop, {}, (world) => ({
      notion: answering(world, {
        page: async (id, properties) => {
          const page = await world.notion?.page(id, properties);
          if (page === undefined) throw new Error("There is no Notion.");
          return { ...page, parent: { kind: "page", id: "p9" } };
        },
      }),
    }));
    expect(failures(report)).toEqual([expect.stringContaining('The page of "hex" was moved out of the database')]);
    expect(await shop.rows()).toHaveLength(1);
  });
});

test("a create whose answer was lost is told where two pages carry its key by then", async () => {
  await inBolts(async (shop) => {
    shop.emulator.faults.add({ kind: "reset", applied: true, match: { method: "POST", path: "/v1/pages" }, times: 1 });
    shop.twist(async (url, init) => {
      try {
        return await shop.emulator.fetch(url, init);
      } catch (thrown) {
        await shop.world.notion?.createPage({ dataSource: DATA_SOURCE, properties: { Name: title("hex") } });
        throw thrown;
      }
    });
    expect(failures(await shop.run())).toEqual(['2 pages carry the key "hex" after a create whose answer was lost.']);
  });
});

describe("a body", () => {
  const text = config("    body: text");
  const bolts = [{ name: "hex", text: "# One" }];

  test("is not written over where Notion could not say all of it in Markdown", async () => {
    await inBolts(
      async (shop) => {
        await shop.run();
        await shop.put("bolts/0.json", { name: "hex", text: "# Two" });
        const report = await runOtherwise(shop, {}, (world) => ({
          notion: answering(world, {
            body: async () => ({ markdown: "# One", partial: true, unknownBlocks: ["b"] }),
          }),
        }));
        expect(failures(report)).toEqual([
          expect.stringContaining('The content of "hex" has blocks that Markdown has no words for'),
        ]);
      },
      { config: text, bolts },
    );
  });

  test("that is written where there was none leaves nothing to keep", async () => {
    await inBolts(
      async (shop) => {
        await shop.run();
        await shop.editBody("hex", "");
        await shop.put("bolts/0.json", { name: "hex", text: "# Two" });
        expect((await shop.run()).status).toBe("success");
        expect(shop.kept().filter((kept) => typeof kept === "object" && kept !== null && "markdown" in kept)).toEqual(
          [],
        );
      },
      { config: text, bolts },
    );
  });

  test("that is put back is looked at in Notion's own answer", async () => {
    await inBolts(
      async (shop) => {
        const good = await shop.run();
        await shop.world.clock.sleep(60_000);
        await shop.put("bolts/0.json", { name: "hex", text: "# Two" });
        await shop.run();
        const report = await runOtherwise(shop, { mode: "restore", to: good.run, confirm: "true" }, (world) => ({
          notion: answering(world, {
            replaceBody: async () => ({ markdown: "# Three", partial: false, unknownBlocks: [] }),
          }),
        }));
        expect(failures(report)).toEqual([expect.stringContaining("something else of what was restored")]);
      },
      { config: text, bolts },
    );
  });
});

test("an ID that a page was given meanwhile stays", async () => {
  await inBolts(
    async (shop) => {
      await shop.world.notion?.createPage({ dataSource: DATA_SOURCE, properties: { Name: title("hex") } });
      let isOver = false;
      shop.twist(async (url, init) => {
        const answer = await shop.emulator.fetch(url, init);
        if (!isOver && String(url).includes("/query")) {
          isOver = true;
          await shop.edit("hex", { Commit: { type: "rich_text", value: "mine" } });
        }
        return answer;
      });
      await shop.run();
      expect(await shop.rows()).toMatchObject([{ Commit: "mine" }]);
    },
    { config: config("    ids: { property: Commit }") },
  );
});

describe("archive", () => {
  test("names a page without a key by its ID", async () => {
    const text = config("    ttl: { days: 1, property: created_time }");
    await inBolts(
      async (shop) => {
        const made = await shop.world.notion?.createPage({ dataSource: DATA_SOURCE, properties: { Name: title("") } });
        await shop.world.clock.sleep(3 * 86_400_000);
        const report = await shop.run({ mode: "archive", confirm: "true" });
        expect(report.plan.changes.map(({ action, record }) => [action, record])).toEqual([["archive", made?.id]]);
      },
      { config: text },
    );
  });
});

describe("audit", () => {
  test("of a target with neither records nor pages finds nothing", async () => {
    const report = await inBolts((shop) => shop.run({ mode: "audit" }), { bolts: [[]] });
    expect(report.audit?.now).toEqual({ bolts: { checked: 0, kinds: {} } });
  });
});

describe("restore", () => {
  const SHELVES = "0de0c0de-0000-4000-8000-0000000050ca";
  const related = `${config("", "      Shelf: { type: relation, from: shelf, to: shelves }")}  shelves:
    source: { files: ["shelves.json"] }
    data-source: ${SHELVES}
    key: name
    properties:
      Name: { type: title, from: name }
`;

  const changedTwice = async (shop: Workshop): Promise<string> => {
    const good = await shop.run();
    await shop.world.clock.sleep(60_000);
    await shop.put("bolts/0.json", { name: "hex", size: 9 });
    await shop.run();
    shop.emulator.faults.add({ kind: "missing-row", row: 0, times: 1, match: { method: "POST" } });
    return good.run;
  };
  const sized = { config: config("", "      Size: { type: number, from: size }") };

  test("asks for a page that no query shows, and tells one that is gone", async () => {
    await inBolts(async (shop) => {
      const to = await changedTwice(shop);
      const gone = () => Promise.reject(failing("not-found", "It is gone."));
      const report = await runOtherwise(shop, { mode: "restore", to, confirm: "true" }, (world) => ({
        notion: answering(world, { page: gone }),
      }));
      expect(failures(report)).toEqual([expect.stringContaining("was not found, or not shared")]);
    }, sized);
  });

  test("ends where Notion does not say whether a page is there", async () => {
    await inBolts(async (shop) => {
      const to = await changedTwice(shop);
      const away = () => Promise.reject(failing("unavailable", "Notion is away."));
      const report = await runOtherwise(shop, { mode: "restore", to, confirm: "true" }, (world) => ({
        notion: answering(world, { page: away }),
      }));
      expect([report.exit === 0, messages(report).join()]).toEqual([false, expect.stringContaining("Notion is away.")]);
    }, sized);
  });

  test("needs a token", async () => {
    await inBolts(async (shop) => {
      const to = await changedTwice(shop);
      const report = await runOtherwise(shop, { mode: "restore", to }, () => ({ notion: undefined }));
      expect(report.exit).toBe(5);
    }, sized);
  });

  test("leaves the pages of other targets alone, whatever points at them", async () => {
    const notion = {
      seed: {
        databases: [
          { data_source: SHELVES, title: "Shelves", properties: { Name: "title" } },
          {
            id: DATABASE,
            data_source: DATA_SOURCE,
            title: "Bolts",
            properties: {
              Name: "title",
              SHA: "rich_text",
              Shelf: { relation: { data_source_id: SHELVES, single_property: {} } },
            },
          },
        ],
      },
    };
    const files = {
      "notion-sync.yml": related,
      "bolts/0.json": { name: "hex", shelf: ["top"] },
      "shelves.json": [{ name: "top" }, { name: "low" }],
    };
    await inWorkshop({ files, notion }, async (shop) => {
      const good = await shop.run();
      await shop.world.clock.sleep(60_000);
      await shop.put("bolts/0.json", { name: "hex", shelf: ["low"] });
      await shop.run();
      const report = await shop.run({ mode: "restore", to: good.run, targets: "bolts", confirm: "true" });
      expect(report.plan.changes.map(({ action, target }) => [action, target])).toEqual([["restore", "bolts"]]);
      expect(report.status).toBe("success");
    });
  });
});
