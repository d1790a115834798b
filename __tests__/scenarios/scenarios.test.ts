import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { inWorkshop } from "../engine/workshop.ts";
import { type Desk, type Ran, runOnce } from "./desk.ts";
import { actual } from "./expected.ts";
import { play, type Step } from "./steps.ts";

/**
 * A scenario is a folder: `notion.json` is Notion before (a seed of the emulator), `steps.json` is what happens and what
 * is expected (`steps.ts` and `expected.ts` know the words), and everything else is the repository. The name of the
 * folder is the rule that it proves.
 */
const HOME = "__tests__/scenarios";
const STAGE = ["notion.json", "steps.json"];

const scenarios = readdirSync(HOME, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

const repository = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !STAGE.includes(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]),
  );

const json = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

/** A run that succeeded leaves nothing to do: whatever the scenario is about, the next one writes nothing. */
const expectRest = async (last: Ran | undefined, desk: Desk): Promise<void> => {
  const { report } = last ?? {};
  if (report?.status !== "success" || report.mode !== "sync" || report.dryRun) return;
  const { report: next, writes } = await runOnce(desk);
  const busy = next.plan.changes
    .filter(({ action }) => action !== "skip")
    .map(({ record, diff }) => ({ record, diff }));
  expect({ step: "one more run", status: next.status, busy, writes }).toEqual({
    step: "one more run",
    status: "success",
    busy: [],
    writes: 0,
  });
};

const perform = async (steps: readonly Step[], desk: Desk): Promise<void> => {
  let last: Ran | undefined;
  for (const [index, step] of steps.entries()) {
    if (step.run === undefined) {
      await play(step, desk);
      continue;
    }
    last = await runOnce(desk, step.run);
    const name = `${index + 1} of ${steps.length}, run ${JSON.stringify(step.run)}`;
    const expected = step.expect ?? {};
    expect({ step: name, ...(await actual(expected, last, desk)) }).toEqual({ step: name, ...expected });
  }
  await expectRest(last, desk);
};

test.each(scenarios)("%s", async (name) => {
  const folder = join(HOME, name);
  const notion = { seed: json(join(folder, "notion.json")) };
  await inWorkshop({ files: repository(folder), notion }, async (shop) => {
    await perform(json(join(folder, "steps.json")) as readonly Step[], {
      shop,
      get notion() {
        return shop.world.notion as Desk["notion"];
      },
    });
  });
});
