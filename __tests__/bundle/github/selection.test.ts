import { expect, test } from "@jest/globals";
import { refusal } from "../../fakes/github/faults.ts";
import type { StoredComparison } from "../../fakes/github/state.ts";
import { BOLTS, textsIn } from "../notion.ts";
import * as on from "./payloads.ts";
import { inScene, type Scene } from "./scene.ts";

interface Case {
  readonly name: string;
  readonly event: (number: number) => on.Event;
  readonly compared?: StoredComparison;
  readonly prepare?: (scene: Scene) => void;
  /** Which records the plan is about. */
  readonly about: readonly string[];
  readonly notice?: string;
}

const MODIFIED = [{ filename: "bolts/b.json", status: "modified" }];
const ALL = ["hex", "wing"];
const ONE = ["wing"];

const CASES: readonly Case[] = [
  { name: "a push", event: () => on.push(), compared: { mergeBase: on.BASE, files: MODIFIED }, about: ONE },
  {
    name: "a pull request, from where its branch left",
    event: (number) => on.pullRequest({ number }),
    compared: { mergeBase: on.MERGE, files: MODIFIED },
    about: ONE,
  },
  { name: "a merge group", event: on.mergeGroup, compared: { mergeBase: on.BASE, files: MODIFIED }, about: ONE },
  {
    name: "a push that changed none of its files",
    event: () => on.push(),
    compared: { mergeBase: on.BASE, files: [{ filename: "README.md", status: "modified" }] },
    about: [],
  },
  {
    name: "a push that changed the configuration",
    event: () => on.push(),
    compared: { mergeBase: on.BASE, files: [{ filename: ".github/notion-sync.yml", status: "modified" }] },
    about: ALL,
    notice: ".github/notion-sync.yml changed",
  },
  {
    name: "a push that renamed a record's file",
    event: () => on.push(),
    compared: {
      mergeBase: on.BASE,
      files: [{ filename: "bolts/b.json", status: "renamed", previous_filename: "bolts/old.json" }],
    },
    about: ALL,
    notice: "bolts/old.json was deleted",
  },
  { name: "the first push of a branch", event: on.firstPush, about: ALL, notice: "first push" },
  {
    name: "a forced push, which GitHub cannot compare",
    event: on.forcedPush,
    compared: { mergeBase: on.MERGE, files: MODIFIED },
    about: ALL,
    notice: "what changed is not known",
  },
  { name: "a push that GitHub does not know", event: () => on.push(), about: ALL, notice: "what changed is not known" },
  {
    name: "a push while GitHub is down",
    event: () => on.push(),
    prepare: ({ github }) => github.fails("/compare/", refusal(503, "Unavailable"), 9),
    about: ALL,
    notice: "what changed is not known",
  },
  { name: "a schedule", event: on.schedule, about: ALL, notice: "`schedule` is about no change" },
  {
    name: "a manual run",
    event: () => on.workflowDispatch(),
    about: ALL,
    notice: "`workflow_dispatch` is about no change",
  },
  {
    name: "a relay's call",
    event: on.repositoryDispatch,
    about: ALL,
    notice: "`repository_dispatch` is about no change",
  },
];

interface Planned {
  readonly changes: readonly { readonly record: string }[];
}

test.concurrent.each(CASES)("`changed-only` on $name", ({ event, compared, prepare, about, notice }) =>
  inScene(
    async (scene) => {
      const { run, pull, github, emulator, left } = scene;
      if (compared !== undefined) github.state.comparisons.set(`${on.BASE}...${on.HEAD}`, compared);
      prepare?.(scene);
      const ended = await run(event(pull), { with: { "changed-only": "true", comment: "never" } });
      expect(ended).toMatchObject({ exit: 0, stderr: "" });
      const { changes } = JSON.parse(left()["plan.json"] ?? "") as Planned;
      expect(changes.map(({ record }) => record).sort()).toEqual(about);
      const notices = ended.commands
        .filter(({ name, data }) => name === "notice" && data.startsWith("All "))
        .map(({ data }) => data);
      expect(notices).toEqual(notice === undefined ? [] : [expect.stringContaining(notice)]);
      const isDry = ended.summary.includes("(dry run)");
      expect(await textsIn(emulator, BOLTS.source)).toEqual(isDry ? [] : about);
    },
    { files: { "bolts/b.json": { name: "wing", size: 4 } } },
  ),
);
