import { describe, expect, test } from "@jest/globals";
import { ROOT_PAGE } from "../../../src/emulator/emulator.ts";
import { Failure } from "../../../src/model/failure.ts";
import { problemText } from "../../../src/report/text.ts";
import {
  actionsOf,
  CONFIG,
  called,
  faultsOf,
  filesIn,
  inOffice,
  LAMP,
  oneFile,
  promoted,
  promotedWith,
} from "./office.ts";

/** Everything that is told about a configuration. */
const toldOf = (config: string, files: Readonly<Record<string, unknown>> = {}) =>
  inOffice(
    async (shop) => {
      const report = await promoted(shop);
      return {
        exit: report.exit,
        told: report.problems.map((one) => problemText(one).join(" ")),
        files: filesIn(shop),
      };
    },
    { config, files, rows: [LAMP] },
  );

const BASE = oneFile();

describe("a mistake in the configuration is told at its line, before anything is written", () => {
  test.each([
    [
      "a template that there is not",
      BASE.replace("deliverable-spec", "deliverable-spek"),
      ["notion-sync.yml:7:", "no template `deliverable-spek`", "Did you mean `deliverable-spec`?"],
    ],
    [
      "a property under `when` that there is not",
      BASE.replace("Status: Complete", "Stats: Complete"),
      ["notion-sync.yml:6:", "no property `Stats`, which `when` goes by", "Did you mean `Status`?"],
    ],
    [
      "an option that there is not",
      BASE.replace("Status: Complete", "Status: Completed"),
      ['`when` names "Completed" of `Status`, which has no such option', "Did you mean `Complete`?"],
    ],
    [
      "a value of another type",
      BASE.replace("Status: Complete", "Promoted: maybe"),
      ['`when` gives `Promoted` "maybe", and takes a boolean'],
    ],
    [
      "a property that pages cannot be found by",
      BASE.replace("Status: Complete", "Double: 2"),
      ["`when` names `Double`, which is of type formula", "Name a property of one of these types: status"],
    ],
    [
      "a property under `mark` that there is not",
      BASE.replace("Promoted: true", "Promotd: true"),
      ["notion-sync.yml:8:", "no property `Promotd`, which `mark` goes by", "Did you mean `Promoted`?"],
    ],
    [
      "a mark that does not fit",
      BASE.replace("Promoted: true", "Budget: many"),
      ['`mark` gives `Budget` "many", and takes a finite number'],
    ],
    ["a name as a mark", BASE.replace("Promoted: true", "Name: done"), ["`mark` names `Name`, which is of type title"]],
  ])("%s", async (_what, config, parts) => {
    const { exit, told, files } = await toldOf(config);
    expect([exit, files, told.length]).toEqual([2, [], 1]);
    for (const part of parts) expect(told[0]).toContain(part);
  });
});

test("what a template gets wrong is told with the page, and its other files are held back", async () => {
  const config = CONFIG.replace("template: review-brief", "template: mine.liquid");
  await inOffice(
    async (shop) => {
      const report = await promoted(shop);
      expect(actionsOf(report)).toEqual(["Lamp: error"]);
      expect(faultsOf(report)).toEqual(["There is no `page.properties.Gaol`."]);
      expect(report.plan.changes[0]?.problem?.place).toMatchObject({ file: "mine.liquid", line: 2, record: "Lamp" });
      expect(filesIn(shop)).toEqual(["mine.liquid"]);
    },
    { config, rows: [LAMP], files: { "mine.liquid": "One\n{{ page.properties.Gaol }}\n" } },
  );
});

describe("what Notion does not do now is done by the next run", () => {
  test("a mark that is refused: the files are there, and it is gone on with", async () => {
    await inOffice(
      async (shop) => {
        const refusal = new Failure({ kind: "refused", message: "Not so.", cure: "Otherwise." });
        const report = await promotedWith(shop, { changePage: () => Promise.reject(refusal) });
        expect(filesIn(shop)).toContain("out/lamp.md");
        expect(report.status).toBe("partial");
        expect((await promoted(shop)).status).toBe("success");
        expect((await shop.rows()).map((row) => row["Promoted"])).toEqual([true]);
        expect(shop.text("log.csv").trimEnd().split("\n")).toHaveLength(2);
      },
      { config: BASE, rows: [LAMP] },
    );
  });

  test("a run that is cancelled leaves the rest, and the next one brings it", async () => {
    const names = Array.from({ length: 40 }, (_, index) => `Page ${index}`);
    await inOffice(
      async (shop) => {
        shop.cancelAfter(3);
        const report = await promoted(shop);
        expect([report.status, report.exit]).toEqual(["partial", 1]);
        expect(report.counts[0]?.left).toBeGreaterThan(0);
        shop.cancelAfter(Number.POSITIVE_INFINITY);
        expect((await promoted(shop)).status).toBe("success");
        expect(new Set(actionsOf(await promoted(shop)))).toEqual(new Set(names.map((name) => `${name}: skip`)));
        expect(shop.text("log.csv").trimEnd().split("\n")).toHaveLength(1 + names.length);
      },
      { config: BASE, rows: names.map((name) => called(name)) },
    );
  });

  test("without a token nothing is promoted", async () => {
    await inOffice(
      async (shop) => {
        expect((await promoted(shop)).exit).toBe(5);
        expect(filesIn(shop)).toEqual([]);
      },
      { token: "" },
    );
  });
});

test("`setup` makes a database with what pages are found by, and what is marked on them", async () => {
  const config = `version: 1
targets:
  works:
    direction: promote
    when: { Status: [Complete, Signed], Accepted: true }
    files: [{ path: "out/{{ slug }}.md", template: deliverable-spec }]
    mark: { Promoted: true, Path: "{{ paths[0] }}" }
`;
  await inOffice(
    async (shop) => {
      expect((await shop.run({ mode: "setup", "parent-page": ROOT_PAGE })).status).toBe("success");
      const all = (await shop.world.notion?.databasesUnder(ROOT_PAGE)) ?? [];
      const id = all.find(({ title }) => title === "Works")?.id ?? "";
      const { dataSources = [] } = (await shop.world.notion?.database(id)) ?? {};
      const source = await shop.world.notion?.dataSource(dataSources[0]?.id ?? "");
      expect(new Map(source?.columns.map(({ name, type }) => [name, type]))).toEqual(
        new Map([
          ["Name", "title"],
          ["Status", "select"],
          ["Accepted", "checkbox"],
          ["Promoted", "checkbox"],
          ["Path", "rich_text"],
        ]),
      );
    },
    { config },
  );
});
