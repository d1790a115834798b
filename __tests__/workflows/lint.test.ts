import { describe, expect, test } from "@jest/globals";
import { actionlint } from "./actionlint.ts";
import { yamlBlocks } from "./blocks.ts";
import { least, nothingForAll } from "./permissions.ts";
import {
  inTurn,
  noDangerousEvent,
  noTokenOnDisk,
  nothingInScripts,
  options,
  pinned,
  pins,
  type Rule,
  secretsForOneStep,
  timed,
} from "./rules.ts";
import { workflow, workflows } from "./workflow.ts";

const ALL = workflows();

/** A workflow that keeps every rule. Each planted breach changes one thing in it. */
const TIDY = `
on: { push: { branches: [main] }, pull_request: {} }
permissions: {}
concurrency:
  group: notion
jobs:
  preview:
    if: github.event_name == 'pull_request'
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: read
      pull-requests: write
    steps:
      - uses: actions/checkout@${"a".repeat(40)} # v1.2.3
        with: { persist-credentials: false }
      - uses: OWNER/notion-sync@v1
  sync:
    if: github.event_name != 'pull_request'
    runs-on: ubuntu-latest
    timeout-minutes: 20
    permissions:
      contents: read
      issues: write
      actions: read # the runs of a private repository
    steps:
      - uses: actions/checkout@${"a".repeat(40)} # v1.2.3
        with: { persist-credentials: false }
      - uses: ./
        with:
          dry-run: \${{ inputs.dry-run }}
      - run: echo done
`;

type Planted = readonly (readonly [old: string, breach: string])[];

const CHECKOUT = `actions/checkout@${"a".repeat(40)} # v1.2.3`;

/** Each rule, and breaches of it: a check that was never seen red proves nothing. */
const RULES: readonly (readonly [string, Rule, Planted])[] = [
  [
    "other people's actions are pinned by a full SHA, with the version behind it",
    pinned,
    [
      [CHECKOUT, "actions/checkout@v7"],
      [CHECKOUT, `actions/checkout@${"a".repeat(40)}`],
      [CHECKOUT, `actions/checkout@${"a".repeat(40)} # v7`],
      [CHECKOUT, "actions/checkout@abc1234 # v1.2.3"],
      ["OWNER/notion-sync@v1", "OWNER/notion-sync@main"],
      ["uses: ./", "uses: docker://alpine:3"],
    ],
  ],
  [
    "a workflow grants nothing of itself",
    nothingForAll,
    [
      ["permissions: {}", "permissions: read-all"],
      ["permissions: {}", ""],
    ],
  ],
  [
    "a job has the permissions that its steps need, and no other",
    least,
    [
      ["      pull-requests: write\n", ""],
      ["      issues: write\n", "      issues: read\n"],
      ["pull-requests: write", "pull-requests: write\n      issues: write"],
      ["actions: read # the runs of a private repository", "actions: read"],
      ["actions: read # the runs of a private repository", "packages: write"],
      ["          dry-run: ${{ inputs.dry-run }}", "          ledger: branch:ledger"],
      ["          dry-run: ${{ inputs.dry-run }}", '          dry-run: "true"'],
      ["run: echo done", "run: git push origin HEAD:main"],
      ["run: echo done", "run: gh pr create --fill"],
      ["uses: ./\n", `uses: actions/attest@${"b".repeat(40)} # v4.2.2\n`],
      ["permissions:\n      contents: read\n      pull-requests: write", "permissions: write-all"],
    ],
  ],
  [
    "a job has a limit",
    timed,
    [
      ["    timeout-minutes: 10\n", ""],
      ["timeout-minutes: 10", "timeout-minutes: 360"],
    ],
  ],
  [
    "no script holds an expression",
    nothingInScripts,
    [
      ["echo done", "echo ${{ github.event.issue.title }}"],
      ["echo done", "echo ${{ inputs.records }}"],
      ["run: echo done", "run: |\n          echo ${{ github.event.client_payload.records }}"],
    ],
  ],
  [
    "no token is left on the disk",
    noTokenOnDisk,
    [
      ["        with: { persist-credentials: false }\n", ""],
      ["persist-credentials: false", "persist-credentials: true"],
    ],
  ],
  [
    "no workflow runs with a token that may write on what a stranger made",
    noDangerousEvent,
    [
      ["pull_request: {}", "pull_request_target: {}"],
      ["pull_request: {}", "issue_comment: {}"],
      ["pull_request: {}", "workflow_run: { workflows: [CI] }"],
    ],
  ],
  [
    "a secret is given to a step, not to all of them",
    secretsForOneStep,
    [
      ["permissions: {}", "permissions: {}\nenv: { NOTION_TOKEN: '${{ secrets.NOTION_TOKEN }}' }"],
      ["    timeout-minutes: 20", "    timeout-minutes: 20\n    env: { GH_TOKEN: '${{ github.token }}' }"],
    ],
  ],
  [
    "what writes waits for its turn, and is not cut short",
    inTurn,
    [
      ["concurrency:\n  group: notion\n", ""],
      ["  group: notion\n", "  group: notion\n  cancel-in-progress: true\n"],
      ["  group: notion\n", "  group: notion\n  cancel-in-progress: ${{ github.event_name == 'push' }}\n"],
    ],
  ],
  [
    "notion-sync is given options that there are, with values that they take",
    options,
    [
      ["dry-run: ${{ inputs.dry-run }}", "dry_run: true"],
      ["dry-run: ${{ inputs.dry-run }}", "dry-run: perhaps"],
      ["dry-run: ${{ inputs.dry-run }}", "mode: publish"],
      ["dry-run: ${{ inputs.dry-run }}", "shard: 5/4"],
    ],
  ],
];

test("there are workflows to lint: the project's own, the examples' and those on pages", () => {
  const kinds = [/^\.github\/workflows\//, /^examples\//, /^docs\/workflows\.md:\d+$/];
  expect(kinds.filter((kind) => !ALL.some(({ path }) => kind.test(path)))).toEqual([]);
});

describe.each(RULES)("%s", (_title, rule, planted) => {
  test("holds", () => {
    expect(ALL.flatMap(rule)).toEqual([]);
  });

  test("a tidy workflow keeps it", () => {
    expect(rule(workflow("tidy.yml", TIDY))).toEqual([]);
  });

  test.each(planted)("is seen to bite: %# %j → %j", (old, breach) => {
    const text = TIDY.replace(old, () => breach);
    expect(text).not.toBe(TIDY);
    expect(rule(workflow("planted.yml", text)).length).toBeGreaterThan(0);
  });
});

describe("actionlint", () => {
  test.each(ALL.map((file) => [file.path, file] as const))("has nothing to say of %s", async (_path, file) => {
    expect(await actionlint(file)).toEqual([]);
  });

  test.each([
    ["push: { branches: [main] }", "pushed: { branches: [main] }"],
    ["runs-on: ubuntu-latest", "runs-on: ubuntu-latest\n    needs: nobody"],
    ["if: github.event_name == 'pull_request'", "if: github.evnt_name == 'pull_request'"],
    ["run: echo done", "run: echo done\n        shell: fish"],
    ["${{ inputs.dry-run }}", "${{ steps.nobody.outputs.x }}"],
  ])("is seen to bite: %j → %j", async (old, breach) => {
    const text = TIDY.replace(old, () => breach);
    expect((await actionlint(workflow("planted.yml", text))).length).toBeGreaterThan(0);
  });
});

const severalPins = (files: typeof ALL): readonly string[] => {
  const all = files.flatMap(pins);
  return [...new Set(all.map(([action]) => action))].filter(
    (name) => new Set(all.filter(([action]) => action === name).map(([, pin]) => pin)).size > 1,
  );
};

describe("an action has one pin everywhere: what people copy is as new as what we run", () => {
  test("holds", () => {
    expect(severalPins(ALL)).toEqual([]);
  });

  test.each([
    ["another commit", TIDY.replace("a".repeat(40), "b".repeat(40))],
    ["another version", TIDY.replace("# v1.2.3", "# v1.2.4")],
  ])("is seen to bite: %s", (_what, text) => {
    expect(severalPins([workflow("planted.yml", text)])).toEqual(["actions/checkout"]);
  });
});

test("a snippet on a page that names an action is refused: it could not be linted", () => {
  const [block] = yamlBlocks("page.md", "Copy this:\n\n```yaml\n- uses: OWNER/notion-sync@v1\n```\n");
  expect(block).toEqual(["page.md:3", "- uses: OWNER/notion-sync@v1\n"]);
  expect(() => workflow(...(block ?? ["", ""]))).toThrow("page.md:3 is no whole workflow");
});
