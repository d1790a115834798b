import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { triggerFor, type WorkflowFacts, workflowText } from "../../../src/config/written/workflow.ts";
import { actionlint } from "../../workflows/actionlint.ts";
import { least, nothingForAll } from "../../workflows/permissions.ts";
import {
  inTurn,
  noDangerousEvent,
  noTokenOnDisk,
  nothingInScripts,
  options,
  pinned,
  pins,
  secretsForOneStep,
  timed,
} from "../../workflows/rules.ts";
import { workflow } from "../../workflows/workflow.ts";

const USUAL: WorkflowFacts = {
  paths: ["modules/**", "vocab/**", ".github/notion-sync.yml"],
  branch: "main",
  config: undefined,
};
const EXAMPLE = readFileSync("examples/modules/workflow.yml", "utf8");
const RULES = [
  inTurn,
  least,
  noDangerousEvent,
  noTokenOnDisk,
  nothingForAll,
  nothingInScripts,
  options,
  pinned,
  secretsForOneStep,
  timed,
];

describe("the workflow that is written", () => {
  test("is the one to copy, without the variable for the database", () => {
    const copied: unknown = parse(EXAMPLE.replace(/^ {8}env:\n {10}NOTION_DATABASE_ID: .*\n/gm, ""));
    expect(parse(workflowText(USUAL))).toEqual(copied);
  });

  test("has its pins", () => {
    const ofExample = pins(workflow("example.yml", EXAMPLE));
    expect(pins(workflow("written.yml", workflowText(USUAL)))).toEqual(ofExample);
  });

  test.each([
    ["as it usually is", USUAL],
    ["with everything else", { paths: ["**", 'a "b"/**'], branch: "release/1", config: "sub folder/c.yml" }],
  ])("keeps every rule that workflows here keep, %s", async (_what, facts) => {
    const file = workflow("written.yml", workflowText(facts));
    expect(RULES.flatMap((rule) => rule(file))).toEqual([]);
    expect(await actionlint(file)).toEqual([]);
  });
});

test.each([
  ["modules/*/module.manifest.json", "modules/**"],
  ["docs/guides/*.md", "docs/guides/**"],
  ["docs/one.md", "docs/**"],
  ["./docs/*.md", "docs/**"],
  ["*.json", "*.json"],
  ["**/module.manifest.json", "**/module.manifest.json"],
  ["*.{json,yaml}", "**"],
  ["{a,b}/*.json", "**"],
  ["../x/*.json", "**"],
])("%s starts a run when %s changes", (pattern, trigger) => {
  expect(triggerFor(pattern)).toBe(trigger);
});
