import { expect, test } from "@jest/globals";
import type { Audited } from "../../src/model/report.ts";
import { auditBlocks } from "../../src/report/audit.ts";
import { markdownOf } from "../../src/report/blocks.ts";
import { mishap } from "../../src/report/mishap.ts";

const told = (audit: Audited): string => markdownOf(auditBlocks({ ...mishap("audit", [], 2), audit }));

test("an audit is a table of what was found, with where it goes since the last one", () => {
  const now = {
    offers: { checked: 12, kinds: { drift: 3, orphan: 1 } },
    notes: { checked: 4, kinds: {} },
    fresh: { checked: 1, kinds: { drift: 1 } },
  };
  const before = { offers: { checked: 12, kinds: { drift: 6 } }, notes: { checked: 4, kinds: {} } };
  expect(told({ now, before }).split("\n")).toEqual([
    "| Target | Checked | drift | orphan | Since the last audit |",
    "| --- | --: | --: | --: | --: |",
    "| `offers` | 12 | 3 | 1 | ▼ 2 |",
    "| `notes` | 4 | 0 | 0 | = |",
    "| `fresh` | 1 | 1 | 0 | – |",
  ]);
});

test("where nothing was found it says so", () => {
  expect(told({ now: { notes: { checked: 4, kinds: {} } }, before: undefined })).toContain("as its source says");
});
