import { expect, test } from "@jest/globals";
import { readOptions } from "../../src/config/options.ts";
import { run } from "../../src/engine/run.ts";
import type { World } from "../../src/engine/world.ts";
import { writeLine } from "../../src/ledger/line.ts";
import { INTENT } from "../../src/ledger/memory.ts";
import type { Branch } from "../../src/ports/branch.ts";
import { type RememberedBranch, rememberedBranch } from "../fakes/branch.ts";
import { DATA_SOURCE, DATABASE, inWorkshop, type Workshop } from "./workshop.ts";

const CONFIG = `version: 1
targets:
  nuts:
    source: { files: ["nuts.json"] }
    data-source: ${DATA_SOURCE}
    key: name
    properties:
      Name: { type: title, from: name }
      SHA: { type: rich_text, is: sha }
`;

const FILES = { "notion-sync.yml": CONFIG, "nuts.json": [{ name: "hex" }, { name: "wing" }] };

const SEED = {
  databases: [
    { id: DATABASE, data_source: DATA_SOURCE, title: "Nuts", properties: { Name: "title", SHA: "rich_text" } },
  ],
};

const runOn = ({ world }: Workshop, branch: Branch, more: Partial<World> = {}) => {
  const options = readOptions({ config: "notion-sync.yml", ledger: "branch:kept" }, {});
  if (!options.ok) throw new Error("The options cannot be read.");
  return run(options.value, { ...world, branch: async () => branch, ...more });
};

/** This run has looked at everything; before it writes down what it makes, the other begins and ends. */
const overtakenBy = async (other: (shop: Workshop, memory: RememberedBranch) => Promise<unknown>) =>
  inWorkshop({ files: FILES, notion: { seed: SEED } }, async (shop) => {
    const memory = rememberedBranch();
    const { branch } = memory;
    let begun: Promise<unknown> | undefined;
    const commit: Branch["commit"] = async (one) => {
      begun ??= other(shop, memory);
      await begun;
      return branch.commit(one);
    };
    const { status } = await runOn(shop, { ...branch, commit });
    return { status, names: (await shop.rows()).map((row) => String(row["Name"])).sort() };
  });

const ONCE = { status: "success", names: ["hex", "wing"] };

test("a page that another run made meanwhile is not made again", async () => {
  expect(await overtakenBy((shop, { branch }) => runOn(shop, branch, { chance: () => 0.25 }))).toEqual(ONCE);
});

test("a page that another run wrote down, and did not live to make, is made", async () => {
  const begun = { ts: "2026-11-21T10:00:00.000Z", run: "another", action: INTENT, target: "nuts", record: "wing" };
  const dead = async (_: Workshop, { someoneCommits }: RememberedBranch): Promise<void> =>
    someoneCommits({ "ledger.ndjson": `${writeLine(begun, undefined)}\n` });
  expect(await overtakenBy(dead)).toEqual(ONCE);
});
