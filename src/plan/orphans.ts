import type { Change } from "../model/change.ts";
import { keyText } from "../model/key.ts";
import type { Page } from "../model/page.ts";
import type { Bound } from "./bind.ts";
import { bare, markedSha } from "./decide.ts";
import { heldKey, keyColumn, type Sides } from "./sides.ts";
import { asConflict } from "./status.ts";

/** Pages without a record. What is absent from a selection is not absent. */
export const orphans = ({ bound, desired, pages, elsewhere, whole }: Sides): readonly Page[] => {
  if (!whole) return [];
  const keys = new Set(desired.map(({ key }) => key));
  const found = [...elsewhere.values()].flatMap((one) => (one.state === "here" ? [one.page.id] : []));
  const ids = new Set([...found, ...desired.map(({ pageId }) => pageId)]);
  const column = keyColumn(bound);
  return pages.filter((page) => !ids.has(page.id) && !keys.has(keyText(page.properties[column]?.value)));
};

const COURSES = { keep: "skip", flag: "conflict", archive: "archive" } as const;

export const orphaned = (page: Page, bound: Bound): Change => {
  const record = heldKey(page, bound) || page.id;
  const place = { target: bound.target.name, record };
  const { onMissing } = bound.target;
  const diff = onMissing === "flag" ? asConflict(page, bound) : [];
  return {
    ...bare(bound.target.name, record, place),
    // Where there is nothing to mark, or it is marked already, flagging is no more than the warning.
    action: onMissing === "flag" && diff.length === 0 ? "skip" : COURSES[onMissing],
    diff,
    discrepancy: "orphan",
    page,
    beforeSha: markedSha(page, bound),
    problem:
      onMissing !== "flag"
        ? undefined
        : {
            level: "warning",
            message: `The page "${record}" has no record any more.`,
            cure: "Move it to the trash in Notion, bring the record back, or set `on-missing: archive`.",
            place,
          },
  };
};
