import { expect, test } from "@jest/globals";
import { branchIn, ledgerNotice } from "../../src/ledger/place.ts";

test.each([
  ["branch:notion-sync-ledger", "notion-sync-ledger"],
  ["branch:", ""],
  [".notion-sync/ledger.ndjson", undefined],
  ["my/branch:x", undefined],
  [undefined, undefined],
])("the ledger %j is on the branch %j", (ledger, branch) => {
  expect(branchIn(ledger)).toBe(branch);
});

test("a file on a runner's disk is told of, with two ways to keep it", () => {
  expect(ledgerNotice({ GITHUB_ACTIONS: "true" }, undefined)).toMatchObject({
    level: "notice",
    cure: expect.stringMatching(/branch:notion-sync-ledger.*contents: write.*artifact/),
  });
});

test("nothing is told of a branch, or outside of GitHub Actions", () => {
  expect(ledgerNotice({ GITHUB_ACTIONS: "true" }, "branch:x")).toBeUndefined();
  expect(ledgerNotice({}, undefined)).toBeUndefined();
});
