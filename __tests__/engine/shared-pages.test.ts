import { describe, expect, test } from "@jest/globals";
import type { Setup } from "../../src/engine/load.ts";
import { sharedPages } from "../../src/engine/shared-pages.ts";
import { bound, dataSource, sides } from "../plan/sides.ts";

const HOME = "0de0c0de-0000-4000-8000-0000000050ce";
const BASE = "0de0c0de-0000-4000-8000-00000000da7a";
const FILES = { kind: "files" };

const home = { ...dataSource(), id: HOME, databaseId: BASE };

/** Another target, which the run is not about; `known` is what `setup` wrote down of it. */
const told = (other: object, { known, scope }: { readonly known?: string; readonly scope?: object } = {}) => {
  const setup = {
    config: { targets: { bolts: { source: FILES, "data-source": HOME, scope }, nuts: { source: FILES, ...other } } },
    databases: { targets: { ...(known !== undefined && { nuts: { data_source: known } }) } },
    placeOf: () => ({}),
  } as unknown as Setup;
  const ours = { ...bound({ onMissing: "archive" }), dataSource: home };
  return sharedPages([sides({ bound: ours })], setup).length > 0;
};

describe("a target that would throw another target's pages away is refused", () => {
  test.each<[string, object, string | undefined, boolean]>([
    ["where both name one data source", { "data-source": HOME }, undefined, true],
    ["where it is in the database that the other names", { database: BASE }, undefined, true],
    ["where the other names it in that database", { database: BASE, "data-source": "Bolts" }, undefined, true],
    ["but not where the other names another there", { database: BASE, "data-source": "Nuts" }, undefined, false],
    ["but not where the other names another database", { database: HOME }, undefined, false],
    ["where `setup` made it for both", {}, HOME, true],
    ["but not where `setup` made another for the other", {}, BASE, false],
    ["but not where nobody knows of any", {}, undefined, false],
    ["but not where the other has no records", { "data-source": HOME, source: undefined }, undefined, false],
  ])("%s", (_what, other, known, refused) => {
    expect(told(other, known === undefined ? {} : { known })).toBe(refused);
  });

  test.each<[string, object, object, boolean]>([
    ["unless a scope tells them apart", { Team: "core" }, { Team: ["edge", "north"] }, false],
    ["but capitals tell nothing apart", { Team: "core" }, { Team: "CORE" }, true],
    ["nor does a scope on another property", { Team: "core" }, { Size: 8 }, true],
    ["and a number is told apart from another", { Size: 7 }, { Size: 8 }, false],
  ])("%s", (_what, scope, others, refused) => {
    expect(told({ "data-source": HOME, scope: others }, { scope })).toBe(refused);
  });
});
