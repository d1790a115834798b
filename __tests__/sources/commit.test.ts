import { expect, test } from "@jest/globals";
import { targetSchema } from "../../src/config/target.ts";
import { usesCommit } from "../../src/sources/commit.ts";

const target = (more: object = {}, from = "name") =>
  targetSchema.parse({
    source: { files: ["*.json"] },
    database: "d",
    key: "name",
    properties: { Name: { type: "title", from }, At: { type: "date", is: "synced-at" } },
    ...more,
  });

test.each<[uses: boolean, target: ReturnType<typeof target>]>([
  [false, target()],
  [false, target({ body: "my_commit" })],
  [true, target({}, "join('@', [name, _commit])")],
  [true, target({ body: "_commit" })],
  [true, target({ key: "_commit" })],
  [true, target({ when: { _commit: "c0ffee" } })],
  [true, target({ source: { files: ["*.json"], select: "items[].{name: name, at: $._commit}" } })],
])("the history is read (%s) only where an expression asks for it %#", (uses, written) => {
  expect(usesCommit(written)).toBe(uses);
});
