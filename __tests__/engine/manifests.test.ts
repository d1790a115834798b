import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { workspaceFiles } from "../../src/adapters/files.ts";
import { updateManifests } from "../../src/engine/manifests.ts";
import type { Records } from "../../src/engine/records.ts";
import type { World } from "../../src/engine/world.ts";
import type { Outcome } from "../../src/model/outcome.ts";
import { page, record, target } from "../plan/sides.ts";

const ID = "0de0c0de-0000-4000-8000-0000000000aa";
const spot = (index: number) => ({ file: "bolts.json", format: "json", path: [index] });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "notion-sync-manifests-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const records = (source: object): Records => {
  const loaded = { target: target(), written: { source } };
  const found = ["a", "b", "c", "d"].map((name, index) => ({
    data: { name },
    spot: index < 3 ? spot(index) : undefined,
  }));
  return { targets: [{ loaded, gathered: { records: found } }] } as unknown as Records;
};

const outcome = (key: string, facts: object, pageId?: string): Outcome =>
  ({
    change: { target: "bolts", record: key, desired: record(key, {}, { pageId }), page: undefined },
    ...facts,
  }) as unknown as Outcome;

const written = async (source: object, outcomes: readonly Outcome[]) => {
  writeFileSync(join(folder, "bolts.json"), JSON.stringify([{ name: "a" }, { name: "b" }, { name: "c" }]));
  const told = await updateManifests(records(source), outcomes, { files: workspaceFiles(folder) } as World);
  const rows = JSON.parse(readFileSync(join(folder, "bolts.json"), "utf8")) as readonly { readonly page?: string }[];
  return { ids: rows.map((row) => row.page), told: told.map(({ message }) => message) };
};

const DONE = { status: "done", pageId: ID, finished: true };
const SOURCE = { kind: "files", files: ["bolts.json"], "page-id": "page" };

test("the ID of a page is written where its record is: of one that was written, and of one that was right already", async () => {
  const skipped = outcome("b", { status: "skipped" });
  const found = { ...skipped, change: { ...skipped.change, page: page(ID) } };
  expect(await written(SOURCE, [outcome("a", DONE), found])).toEqual({ ids: [ID, ID, undefined], told: [] });
});

test("nothing is written of a page that failed, is not known, is of another target, or is named already", async () => {
  const other = outcome("a", DONE);
  const outcomes = [
    outcome("a", { status: "failed" }),
    outcome("b", { status: "skipped" }),
    { ...other, change: { ...other.change, target: "nuts" } },
    { ...other, change: { ...other.change, desired: undefined } },
    outcome("c", DONE, ID),
  ] as readonly Outcome[];
  expect((await written(SOURCE, outcomes)).ids).toEqual([undefined, undefined, undefined]);
});

test("a record that is in no place of its own is told, with the ID", async () => {
  const { told } = await written(SOURCE, [outcome("d", DONE)]);
  expect(told).toEqual(['The page\'s ID of "d" has no place in its file: an expression put the record together.']);
});

test("nothing is written where no field is for it", async () => {
  const { "page-id": _field, ...bare } = SOURCE;
  expect((await written(bare, [outcome("a", DONE)])).ids).toEqual([undefined, undefined, undefined]);
});
