import { remark, scalar } from "./scalar.ts";

export interface WorkflowFacts {
  /** Patterns of files whose change is a reason to run. */
  readonly paths: readonly string[];
  readonly branch: string;
  /** The configuration, where it is not at its usual place. */
  readonly config: string | undefined;
}

/** The patterns of GitHub know stars, and take the other signs in ways of their own. */
const COMMON = /^[\w./ @*-]+$/;

/** A pattern of files as one of GitHub's: the folder that it looks in, so that nothing that belongs to it is missed. */
export const triggerFor = (pattern: string): string => {
  const parts = pattern.replace(/^(\.\/)+/, "").split("/");
  const plain = parts.slice(0, -1).findIndex((part) => !/^[\w.@ -]+$/.test(part));
  const folder = parts.slice(0, plain < 0 ? -1 : plain).join("/");
  if (folder !== "" && !folder.startsWith("..")) return `${folder}/**`;
  return COMMON.test(pattern) && !pattern.startsWith("..") ? parts.join("/") : "**";
};

const CHECKOUT = "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1";
const UPLOAD = "actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0";

const quoted = (paths: readonly string[]): string => `[${paths.map((path) => JSON.stringify(path)).join(", ")}]`;

const started = ({ paths, branch }: WorkflowFacts): string => `on:
  pull_request:
    paths: ${quoted(paths)}
  push:
    branches: [${scalar(branch)}]
    paths: ${quoted(paths)}
  # Once a day all records: a waiting push gives way to a newer one, and what it changed would be left out.
  schedule:
    - cron: "17 3 * * *"
  workflow_dispatch:
    inputs:
      dry-run:
        description: "true: only show the plan"
        type: choice
        options: ["true", "false"]
      targets:
        description: targets, separated by commas
        default: all
      records:
        description: only these keys, separated by commas`;

const checkout = `      - uses: ${CHECKOUT}
        with:
          fetch-depth: 0 # \`changed-only\` and \`_commit\` look at the history
          persist-credentials: false`;

const upload = (name: string): string => `      - uses: ${UPLOAD}
        if: always()
        with:
          name: ${name}
          path: .notion-sync # the plan, the report and the ledger
          include-hidden-files: true`;

const configured = ({ config }: WorkflowFacts): string =>
  config === undefined ? "" : `          config: ${scalar(config)}\n`;

const preview = (facts: WorkflowFacts): string => `  preview:
    if: github.event_name == 'pull_request'
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      contents: read
      pull-requests: write # the comment with the plan
    steps:
${checkout}
      - uses: OWNER/notion-sync@v1
        with:
${configured(facts)}          changed-only: true
          notion-token: \${{ secrets.NOTION_TOKEN }}
${upload("notion-sync-preview")}`;

const sync = (facts: WorkflowFacts): string => `  sync:
    if: github.event_name != 'pull_request'
    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: read
      issues: write # the issue about a failing run
    steps:
${checkout}
      - uses: OWNER/notion-sync@v1
        with:
${configured(facts)}          dry-run: \${{ inputs.dry-run }}
          targets: \${{ inputs.targets }}
          records: \${{ inputs.records }}
          changed-only: true # by hand and on the schedule there is no range: then it means all
          notion-token: \${{ secrets.NOTION_TOKEN }}
${upload("notion-sync")}`;

/** The workflow that most repositories want, with the least that its jobs need. */
export const workflowText = (
  facts: WorkflowFacts,
): string => `# Written by \`notion-sync init\`. Put the account that you take notion-sync from in place of OWNER.
# A pull request shows what it would change in Notion; a push to ${remark(facts.branch)} changes it.
name: Notion
${started(facts)}
permissions: {}
concurrency:
  group: notion-sync-\${{ github.ref }}
jobs:
${preview(facts)}
${sync(facts)}
`;
