import { expect, test } from "@jest/globals";
import { pastHere } from "../../src/engine/binding.ts";
import type { Line } from "../../src/ledger/line.ts";
import { DATA_SOURCE, DATABASE, inWorkshop } from "./workshop.ts";

const OTHER = { id: "0de0c0de-0000-4000-8000-00000000da7b", data_source: "0de0c0de-0000-4000-8000-0000000050cf" };

const config = (where: string): string => `version: 1
targets:
  bolts:
    source: { files: ["bolts/*.json"] }
    ${where}
    key: name
    properties: { Name: { type: title, from: name }, Size: { type: number, from: size } }
`;

const properties = { Name: "title", Size: "number" };
const NOTION = {
  seed: {
    databases: [
      { id: DATABASE, data_source: DATA_SOURCE, title: "Bolts", properties },
      { ...OTHER, title: "Other bolts", properties },
    ],
  },
};

const FILES = { "notion-sync.yml": config(`database: ${DATABASE}`), "bolts/a.json": { name: "a", size: 1 } };
const A_BOLT = [{ Name: "a", Size: 1 }];

test.each([`database: ${OTHER.id}`, `data-source: ${OTHER.data_source}`, `database: ${OTHER.data_source}`])(
  "a target that now names another database is written there, and no more where it was: %s",
  async (where) => {
    await inWorkshop({ files: FILES, notion: NOTION }, async ({ run, put, rows }) => {
      await run();
      await put("notion-sync.yml", config(where));
      expect(await run()).toMatchObject({ status: "success", counts: [{ done: { create: 1 } }] });
      await put("bolts/a.json", { name: "a", size: 2 });
      await run();
      expect(await rows(OTHER.data_source)).toEqual([{ Name: "a", Size: 2 }]);
      expect(await rows()).toEqual(A_BOLT);
    });
  },
);

test("what runs did to another database is no past of this one, and what they did here is, before and after", () => {
  const line = (run: string, action = "create"): Line => ({
    ts: "2026-11-21T00:00:00.000Z",
    run,
    target: "bolts",
    action,
  });
  const end = (run: string, id: string): Line => ({
    ...line(run, "run"),
    bindings: { bolts: { target: "", columns: {}, data_source: { id } } },
  });
  const ended = (run: string, id: string): readonly Line[] => [line(run), end(run, id)];
  const here = ended("first", DATA_SOURCE);
  const past = [...here, ...ended("second", OTHER.data_source), line("third"), ...ended("fourth", DATA_SOURCE)];
  expect(pastHere(past, { target: "bolts", dataSource: DATA_SOURCE })).toEqual([
    ...here,
    line("third"),
    ...ended("fourth", DATA_SOURCE),
  ]);
});

test("a target that names no database any more is refused, whatever was known of it", async () => {
  await inWorkshop({ files: FILES, notion: NOTION }, async ({ run, put }) => {
    await run();
    await put("notion-sync.yml", config("database: elsewhere"));
    expect(await run()).toMatchObject({ status: "failed", exit: 2 });
  });
});

test.each([`database: ${DATABASE}`, `data-source: ${DATA_SOURCE}`, `database: ${DATA_SOURCE}`])(
  "the schema is not asked for again where the target names what it named: %s",
  async (where) => {
    const files = { ...FILES, "notion-sync.yml": config(where) };
    await inWorkshop({ files, notion: NOTION }, async ({ run }) => {
      await run();
      expect(await run()).toMatchObject({ status: "success", requests: 1 });
    });
  },
);
