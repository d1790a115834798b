import { expect, test } from "@jest/globals";
import { Ajv } from "ajv";
import * as on from "./payloads.ts";
import { SHAPES } from "./shapes.ts";

const ajv = new Ajv({ strict: false, allErrors: true });

const EVENTS: readonly (readonly [string, on.Event])[] = [
  ["a branch of the repository", on.pullRequest({ number: 7 })],
  ["a fork", on.pullRequest({ number: 7, from: on.FORK, author: "eve-example" })],
  ["a fork that is gone", on.pullRequest({ number: 7, from: null })],
  ["Dependabot", on.pullRequest({ number: 7, author: "dependabot[bot]" })],
  ["a fork", on.pullRequestTarget({ number: 7, from: on.FORK })],
  ["main", on.push()],
  ["a branch that is new", on.firstPush()],
  ["a branch that was rewritten", on.forcedPush()],
  ["the timetable", on.schedule()],
  ["a person", on.workflowDispatch({ targets: "bolts" })],
  ["a relay", on.repositoryDispatch()],
  ["the queue", on.mergeGroup()],
  ["a branch of the repository", on.workflowRun()],
  ["a fork", on.workflowRun(on.FORK)],
  ["a fork that is gone", on.workflowRun(null)],
];

test.each(EVENTS.map(([about, event]) => ({ ...event, about })))(
  "a $name of $about is as GitHub sends it",
  ({ name, payload }) => {
    const validate = ajv.compile(SHAPES[name] ?? false);
    validate(payload);
    expect(validate.errors ?? []).toEqual([]);
  },
);

test("a payload that lacks what is relied on would be seen", () => {
  const validate = ajv.compile(SHAPES["pull_request"] ?? true);
  expect(validate({ action: "opened", number: 7, pull_request: { number: 7, head: {}, base: {} } })).toBe(false);
});
