import { expect, test } from "@jest/globals";
import { grouped } from "../../../src/model/grouped.ts";
import { INJECTIONS } from "../../report/injections.ts";
import { strangers } from "../../report/tree.ts";
import * as on from "./payloads.ts";
import type { Step } from "./runner.ts";
import { inScene } from "./scene.ts";

const PATIENCE_MS = 60_000;
const TEXTS = INJECTIONS.map(([, text]) => text);
/** No page can hold a control character or half of one: those are errors, and in the second test. */
const HELD = TEXTS.filter((text) => !/(?!\n)\p{Cc}|\p{Cs}/u.test(text));
const COMMANDS = TEXTS.filter((text) => /::|##\[/.test(text)).map((text) => text.replaceAll("/", "-"));

/** What this step tells the runner, by name, in its order. Whatever data wants to tell it is not among these. */
const told = ({ commands }: Step): Readonly<Record<string, number>> =>
  Object.fromEntries([...grouped(commands, ({ name }) => name)].map(([name, all]) => [name, all.length]));

/** Links to the repository at hand and to pages are ours. */
const OURS = /^link https:\/\/(?:github\.example\/acme\/bolts\/|www\.notion\.so\/[\da-f]{32}$)/;
const foreignIn = (markdown: string): readonly string[] => strangers(markdown).filter((found) => !OURS.test(found));

const named = (text: string, index: number) => ({ name: `${index} ${text}`, note: text });

const plain = ({ commands, stdout }: Step): void => {
  expect(commands.filter(({ form }) => form !== "::")).toEqual([]);
  expect(stdout).not.toContain("##[");
  expect(
    commands.filter(({ name }) => !["add-mask", "group", "endgroup", "error", "warning", "notice"].includes(name)),
  ).toEqual([]);
};

const ENV = { RUNNER_DEBUG: "1", GITHUB_HEAD_REF: "::error::x", GITHUB_WORKFLOW: "##[error]Notion @octocat fixes #1" };

test.concurrent(
  `${HELD.length} texts that want to be something else are only text: in a plan, its comment and its summary`,
  () =>
    inScene(
      async ({ run, pull, github }) => {
        const ended = await run(on.pullRequest({ number: pull }), { env: ENV });
        expect(ended.stderr).toBe("");
        plain(ended);
        expect(told(ended)).toEqual({ "add-mask": 2, group: 1, endgroup: 1 });
        expect(ended.outputs.get("planned")).toBe(String(HELD.length + 1));
        expect(foreignIn(ended.summary)).toEqual([]);
        expect(github.state.comments).toHaveLength(1);
        expect(foreignIn(github.state.comments[0]?.body ?? "")).toEqual([]);
      },
      { files: { "bolts/all.json": HELD.map(named) } },
    ),
  PATIENCE_MS,
);

test.concurrent(
  "the same in what is wrong with records and in the names of their files: in errors, the issue and the summary",
  () =>
    inScene(
      async ({ run, github }) => {
        const ended = await run(on.push(), { env: ENV });
        plain(ended);
        const { error = 0, ...rest } = told(ended);
        expect(error > 0 && error <= 10).toBe(true);
        expect(rest).toEqual({ "add-mask": 2, group: 1, endgroup: 1 });
        expect(foreignIn(ended.summary)).toEqual([]);
        const issue = github.state.issues.find(({ isPullRequest }) => !isPullRequest);
        expect(foreignIn(issue?.body ?? "")).toEqual([]);
        expect(issue?.title).not.toMatch(/[\n\r]/);
      },
      {
        files: {
          "bolts/all.json": TEXTS.map((text, index) => ({ ...named(text, index), kind: `${text}!` })),
          ...Object.fromEntries(COMMANDS.map((text) => [`bolts/${text}.json`, { name: text, size: text }])),
        },
      },
    ),
  PATIENCE_MS,
);

test.concurrent(
  "the same in a configuration and in options that are wrong",
  () =>
    inScene(
      async ({ run }) => {
        const both = await Promise.all([
          run(on.push(), { env: ENV }),
          run(on.push(), {
            env: ENV,
            with: { mode: "::error::x\n::warning::y", shard: "##[error]z", targets: "::notice::n" },
          }),
        ]);
        for (const ended of both) {
          plain(ended);
          expect(ended.exit).toBe(1);
          const { "add-mask": masks, group, endgroup } = told(ended);
          expect({ masks, group, endgroup }).toEqual({ masks: 2, group: 1, endgroup: 1 });
          expect(foreignIn(ended.summary)).toEqual([]);
        }
      },
      {
        files: {
          ".github/notion-sync.yml": 'version: 1\n"::error::x": 1\n"##[error]y": 2\ntargets: { "::warning::t": {} }\n',
        },
      },
    ),
  PATIENCE_MS,
);

test.concurrent.each<readonly [string, string]>([
  ["outputs", "GITHUB_OUTPUT"],
  ["the summary", "GITHUB_STEP_SUMMARY"],
])("a runner that gives no file for %s: a sentence and no stack trace", (_, variable) =>
  inScene(async ({ run, pull }) => {
    const ended = await run(on.pullRequest({ number: pull }), { env: { [variable]: "/nowhere/at/all" } });
    expect(ended.stdout + ended.stderr).not.toMatch(/^\s+at .+:\d+/m);
    expect(ended.commands.some(({ name }) => name === "error" || name === "warning")).toBe(true);
  }),
);
