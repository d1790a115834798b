import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { createEmulator } from "../../src/emulator/emulator.ts";
import { serve } from "../../src/emulator/server.ts";
import { cli, type Ended, inFolder } from "./door.ts";
import { textsIn } from "./notion.ts";

const DATABASE = "0de0c0de-0000-4000-8000-0000000ca7a1";
const SOURCE = "0de0c0de-0000-4000-8000-0000000ca7a2";
const TOKEN = "ntn_canary0123456789";

const SEED = {
  databases: [
    {
      id: DATABASE,
      data_source: SOURCE,
      title: "Recipes",
      properties: {
        Dish: "title",
        "Serves (people)": { number: { format: "number" } },
        Course: { select: { options: [{ name: "Main", color: "red" }] } },
        Ingredients: "multi_select",
        "Recipe hash": "rich_text",
        "Content SHA": "rich_text",
        "Last synced": "date",
        "Best with": { relation: { data_source_id: SOURCE, single_property: {} } },
        Cook: "people",
      },
    },
  ],
};

const FILES: Readonly<Record<string, string>> = {
  "recipes/soup.md":
    "---\ndish: Soup\nserves: 4\ncourse: Starter\ningredients: [leek, potato]\nbest_with: Bread\n---\n# Soup\n\nStir.\n",
  "recipes/bread.md": "---\ndish: Bread\nserves: 6\ncourse: Main\ningredients: [flour]\n---\nKnead, and wait.\n",
  "README.md": "# No record\n",
};

const emulator = createEmulator();
let notion: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  emulator.seed(SEED);
  notion = await serve(emulator, 0);
});
afterAll(async () => {
  await notion.close();
});

const withFiles = (work: (folder: string, run: (...words: readonly string[]) => Promise<Ended>) => Promise<void>) =>
  inFolder(async (folder) => {
    for (const [path, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const url = `--notion-url=${notion.url}`;
    await work(folder, (...words) => cli([...words, url], folder, { NOTION_TOKEN: TOKEN }));
  });

const PATIENCE = 90_000;

describe("a database that was never seen", () => {
  test(
    "init, validate, a dry run, a sync and verify: each is content with what the one before left",
    () =>
      withFiles(async (folder, run) => {
        const init = await run("init", "--database", DATABASE, "--vocabulary");
        expect([init.exit, init.stderr]).toEqual([0, ""]);
        expect(init.stdout).toContain("notion-sync validate");
        expect(await textsIn(emulator, SOURCE, "Dish")).toEqual([]);

        const validated = await run("validate");
        expect([validated.exit, validated.stderr]).toEqual([0, ""]);
        const rehearsed = await run("sync", "--dry-run");
        expect(rehearsed.exit).toBe(0);
        expect(rehearsed.stdout).toContain("2 to create");
        expect(await textsIn(emulator, SOURCE, "Dish")).toEqual([]);

        expect((await run("sync")).exit).toBe(0);
        expect(await textsIn(emulator, SOURCE, "Dish")).toEqual(["Bread", "Soup"]);
        const verified = await run("verify");
        expect([verified.exit, verified.stdout]).toEqual([0, expect.stringContaining("Verify: success")]);
        const again = await run("sync");
        expect(again.stdout).toMatch(/nothing to (do|write)|2 unchanged|up to date/i);

        const config = readFileSync(join(folder, ".github/notion-sync.yml"), "utf8");
        expect(config).toMatch(/Best with: +\{ type: relation, from: best_with, to: recipes \}/);
        expect(config).toContain("    body: _body\n");

        const drawn = await cli(["dashboard"], folder);
        expect([drawn.exit, drawn.stdout]).toEqual([0, "Written: .notion-sync/dashboard.html\n"]);
        expect(readFileSync(join(folder, ".notion-sync/dashboard.html"), "utf8")).toContain(">recipes</th>");
      }),
    PATIENCE,
  );

  test(
    "what is there is not written over, and what went wrong shows no token",
    () =>
      withFiles(async (folder, run) => {
        expect((await run("init", "--database", DATABASE, "--workflow", "none")).exit).toBe(0);
        const before = readFileSync(join(folder, ".github/notion-sync.yml"), "utf8");
        const second = await run("init", "--database", DATABASE, "--target", "other");
        expect([second.exit, second.stderr]).toEqual([2, expect.stringContaining("There is a file already.")]);
        expect(readFileSync(join(folder, ".github/notion-sync.yml"), "utf8")).toBe(before);
        expect(readdirSync(join(folder, ".github")).sort()).toEqual(["notion-sync.databases.json", "notion-sync.yml"]);

        const refused = await run("init", "--force", "--database", DATABASE, "--notion-token", "wrong_canary_token");
        expect(refused.exit).toBe(5);
        expect(refused.stdout + refused.stderr).not.toMatch(/canary|\n\s+at /);
      }),
    PATIENCE,
  );

  test(
    "without a token, and with words that mean nothing, it says what to do",
    () =>
      withFiles(async (folder) => {
        const bare = await cli(["init", "--database", DATABASE], folder);
        expect([bare.exit, bare.stderr]).toEqual([5, expect.stringContaining("set NOTION_TOKEN")]);
        const slip = await cli(["init", "--databse", DATABASE], folder);
        expect([slip.exit, slip.stderr]).toEqual([2, expect.stringContaining("Did you mean `--database`?")]);
        const help = await cli(["init", "--help"], folder);
        expect([help.exit, help.stdout]).toEqual([0, expect.stringContaining("--data-source")]);
        const lost = await cli(["dashboard", "--ledger", "nowhere.ndjson"], folder);
        expect([lost.exit, lost.stderr]).toEqual([2, expect.stringContaining("There is no such ledger.")]);
      }),
    PATIENCE,
  );
});
