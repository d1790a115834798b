import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { DATABASE, type Ended, onStage, PARTS, SOURCE } from "./stage.ts";

const CONFIG = ".github/notion-sync.yml";
const WORKFLOW = ".github/workflows/notion-sync.yml";
const REGISTER = ".github/notion-sync.databases.json";
const GIVEN = { database: DATABASE, files: "parts/*/part.json" };

interface Written {
  readonly targets: Readonly<Record<string, { readonly [key: string]: unknown }>>;
}

const config = ({ text }: Ended, path = CONFIG): Written => parse(text(path)) as Written;
const messages = ({ problems }: Ended): string => problems.map(({ message, cure }) => `${message} ${cure}`).join("\n");
const isThere = ({ text }: Ended, path: string): boolean => {
  try {
    return text(path) !== "";
  } catch {
    return false;
  }
};

describe("from flags", () => {
  test("a configuration, a workflow and the IDs of what is bound", () =>
    onStage({ flags: GIVEN }, (ended) => {
      expect(ended.problems).toEqual([]);
      expect(config(ended).targets["spare-parts"]).toEqual({
        source: { files: ["parts/*/part.json"] },
        database: DATABASE,
        key: "part",
        properties: {
          Part: { type: "title", from: "part" },
          Summary: { type: "rich_text", from: "description" },
          State: { type: "select", from: "state" },
          Tags: { type: "multi_select", from: "tags" },
          "Weight (g)": { type: "number", from: "weight_g" },
          "Content SHA": { type: "rich_text", is: "sha" },
          "Updated At": { type: "date", is: "synced-at" },
        },
      });
      const register = JSON.parse(ended.text(REGISTER)) as { targets: Record<string, Record<string, unknown>> };
      expect(register.targets["spare-parts"]).toMatchObject({ database: DATABASE, data_source: SOURCE });
      expect(Object.keys(register.targets["spare-parts"]?.["properties"] ?? {})).toContain("Weight (g)");
      expect(ended.text(WORKFLOW)).toContain('paths: ["parts/**", ".github/notion-sync.yml", ');
      expect(ended.said).toContain("notion-sync validate");
    }));

  test("what has no match stands in the configuration as a comment", () =>
    onStage({ flags: GIVEN }, ({ text }) => {
      expect(text(CONFIG)).toContain("#   Keeper (people): no field has such a name");
      expect(text(CONFIG)).toContain("#   Made (created_time): Notion fills it in itself");
      expect(text(CONFIG)).toContain("# Fields that no property takes:\n      #   maker\n");
    }));

  test("vocabularies, where they are wanted: Notion's options and the words that only records have", () =>
    onStage({ flags: { ...GIVEN, vocabulary: "true" } }, (ended) => {
      expect(ended.problems).toEqual([]);
      expect(JSON.parse(ended.text("vocab/state.json"))).toEqual([
        { name: "Live", color: "green" },
        { name: "Old" },
        { name: "new" },
      ]);
      expect(ended.text(WORKFLOW)).toContain('"vocab/**"');
      expect(config(ended).targets["spare-parts"]?.["properties"]).toMatchObject({
        State: { vocabulary: "vocab/state.json" },
      });
    }));

  test("no workflow, another place, another name", () =>
    onStage({ flags: { ...GIVEN, workflow: "none", config: "sync/c.yml", target: "parts" } }, (ended) => {
      expect(ended.problems).toEqual([]);
      expect(Object.keys(config(ended, "sync/c.yml").targets)).toEqual(["parts"]);
      expect(isThere(ended, WORKFLOW)).toBe(false);
      expect(ended.said).toContain("notion-sync validate --config sync/c.yml");
    }));

  test("Markdown brings a body, and its front matter the rest", () =>
    onStage(
      {
        flags: { database: DATABASE },
        files: {
          "README.md": "# No record",
          "docs/a.md": "---\npart: a\nnotion_page_id:\n---\n# A\n",
          "docs/b.md": "---\npart: b\n---\nB\n",
        },
      },
      (ended) => {
        expect(ended.problems).toEqual([]);
        expect(config(ended).targets["spare-parts"]).toMatchObject({
          source: { files: ["docs/*.md"], "page-id": "notion_page_id" },
          body: "_body",
        });
      },
    ));

  test("one data source of several, by its name", () =>
    onStage({ flags: { ...GIVEN, "data-source": "Archive" }, second: true }, (ended) => {
      expect(ended.problems).toEqual([]);
      const target = Object.values(config(ended).targets)[0];
      expect(target).toMatchObject({ database: DATABASE, properties: { Name: { type: "title", from: "part" } } });
      expect(target?.["data-source"]).toMatch(/^[0-9a-f-]{36}$/);
    }));

  test("the ID of a data source says which one is meant", () =>
    onStage({ flags: { ...GIVEN, database: SOURCE }, second: true }, (ended) => {
      expect(ended.problems).toEqual([]);
      expect(config(ended).targets["spare-parts"]).toMatchObject({ database: DATABASE, "data-source": SOURCE });
    }));

  test("a property that validate would stumble over is left out, and said why", () =>
    onStage(
      { flags: GIVEN, files: { "parts/bolt/part.json": { part: "bolt", keeper: "nobody@example.com" } } },
      (ended) => {
        expect(ended.problems).toEqual([]);
        expect(ended.text(CONFIG)).toContain(
          "#   Keeper (people): Notion shows no user with the address nobody@example.com.",
        );
      },
    ));
});

describe("in a dialogue", () => {
  test("every question has an answer that an empty line gives", () =>
    onStage({ answers: {}, env: { NOTION_DATABASE_ID: DATABASE } }, (ended) => {
      expect(ended.problems).toEqual([]);
      expect(ended.asked.map(({ usual }) => usual)).toEqual([
        DATABASE,
        "parts/*/part.json",
        "spare-parts",
        "part",
        "no",
        WORKFLOW,
        "yes",
      ]);
      expect(Object.keys(config(ended).targets)).toEqual(["spare-parts"]);
    }));

  test("an answer that will not do is explained, and asked again", () =>
    onStage(
      {
        answers: {
          Database: ["my database", DATABASE],
          Files: ["nowhere/*.json", "parts/*/part.json"],
          name: ["my parts", "parts"],
          Key: ["part[", "description"],
          Workflow: ["none"],
        },
      },
      (ended) => {
        expect(ended.problems).toEqual([]);
        expect(ended.said).toContain('"my database" is no ID or address of a Notion database.');
        expect(ended.said).toContain("No record is in `nowhere/*.json`.");
        expect(ended.said).toContain('"my parts" cannot name a target.');
        expect(ended.said).toContain("`part[` cannot be read");
        expect(config(ended).targets["parts"]).toMatchObject({ key: { from: "description", property: "Summary" } });
      },
    ));

  test("a flag answers its question beforehand", () =>
    onStage(
      { answers: {}, flags: { ...GIVEN, target: "p", key: "part", vocabulary: "no", workflow: "none" } },
      ({ asked }) => {
        expect(asked.map(({ text }) => text.split(" ")[0])).toEqual(["Write"]);
      },
    ));

  test("one who says no in the end has nothing in their folder", () =>
    onStage({ answers: { Write: ["no", "no"] }, flags: { ...GIVEN, vocabulary: "no" } }, (ended) => {
      expect(ended.problems).toEqual([]);
      expect(ended.said).toContain("Nothing was written.");
      expect(isThere(ended, CONFIG)).toBe(false);
    }));

  test("the patience with wrong answers ends", () =>
    onStage({ answers: {} }, (ended) => {
      expect(messages(ended)).toContain("left unanswered");
      expect(ended.asked).toHaveLength(5);
    }));
});

describe("what is wrong is told with its cure, and nothing is written", () => {
  test.each([
    ["no database", { files: "parts/*/part.json" }, {}, "No database is named."],
    ["something else than a database", { ...GIVEN, database: "spare parts" }, {}, "is no ID or address"],
    ["a database that is not shared", { ...GIVEN, database: "0".repeat(32) }, {}, "not shared with the connection"],
    ["no files", { ...GIVEN, files: "*.toml" }, {}, "No record is in `*.toml`."],
    [
      "nothing that looks like files",
      { database: DATABASE },
      { "a.txt": "x" },
      "There are no files that look like records.",
    ],
    ["a file that cannot be read", GIVEN, { "parts/x/part.json": "{" }, "This cannot be read"],
    ["a key that does not tell apart", { ...GIVEN, key: "_name" }, PARTS, "`_name` does not tell the records apart"],
    [
      "records that nothing tells apart",
      { ...GIVEN, files: "p.json" },
      { "p.json": [{ a: 1 }, { a: 1 }] },
      "No field tells the records apart.",
    ],
    ["a name that is none", { ...GIVEN, target: "a b" }, PARTS, "cannot name a target"],
    ["a configuration that is there", GIVEN, { ...PARTS, [CONFIG]: "version: 1" }, "There is a file already."],
    ["a workflow that is there", GIVEN, { ...PARTS, [WORKFLOW]: "name: mine" }, "There is a file already."],
    ["a register that is none", GIVEN, { ...PARTS, [REGISTER]: "[]" }, "This is not what `setup` wrote."],
  ])("%s", (_what, flags, files, words) =>
    onStage({ flags, files: Object.keys(files).length === 0 ? PARTS : files }, (ended) => {
      expect(messages(ended)).toContain(words);
      expect(isThere(ended, CONFIG) && ended.text(CONFIG) !== "version: 1").toBe(false);
      expect(isThere(ended, "vocab/state.json")).toBe(false);
    }),
  );

  test("a token that Notion refuses is a matter of access", () =>
    onStage({ flags: GIVEN, token: "wrong_0123456789" }, (ended) => {
      expect(ended.problems).toMatchObject([{ cause: "access" }]);
      expect(messages(ended)).not.toContain("wrong_0123456789");
    }));

  test("a database with several data sources is not guessed at", () =>
    onStage({ flags: GIVEN, second: true }, (ended) => {
      expect(messages(ended)).toContain(
        'The database "Spare Parts" has 2 data sources. Say which with `--data-source`',
      );
    }));

  test("with --force what is there is written over, and other targets stay in the register", () => {
    const other = { database: DATABASE, data_source: SOURCE, properties: {} };
    const register = { version: 1, targets: { other } };
    return onStage(
      {
        flags: { ...GIVEN, force: "true" },
        files: { ...PARTS, [CONFIG]: "old", [WORKFLOW]: "old", [REGISTER]: register },
      },
      (ended) => {
        expect(ended.problems).toEqual([]);
        expect(ended.text(CONFIG)).toContain("version: 1");
        expect(JSON.parse(ended.text(REGISTER))).toMatchObject({ targets: { other, "spare-parts": {} } });
      },
    );
  });
});
