import type { Page } from "../../../src/emulator/store.ts";
import type { Report } from "../../../src/model/report.ts";
import type { Scene } from "../scene.ts";
import { expectedLinks } from "../world/expected.ts";
import type { PlannedTarget } from "../world/recipe.ts";
import { keyText, type WorldRecord } from "../world/record.ts";
import { keyOf, pagesOf } from "./pages.ts";

interface Case {
  readonly target: PlannedTarget;
  readonly record: WorldRecord;
  /** The pages that carry its key, and are not in the trash. */
  readonly pages: readonly Page[];
}

/** A record that it points at has no page. Why that one has none is judged where it is looked at itself. */
const isDangling = ({ target, record }: Case, scene: Scene): boolean =>
  expectedLinks(target, record).some(({ to, keys }) => {
    const other = scene.recipe.targets.find(({ name }) => name === to);
    return keys.some((key) => other === undefined || pagesOf(scene, other, key).length === 0);
  });

/** Pages that once were of this record's, and that people took elsewhere: nothing else names them. */
const isElsewhere = ({ target, record }: Case, scene: Scene): boolean => {
  const inTrash = scene.sight
    .rows(scene.home(target) ?? "")
    .some((page) => page.inTrash && keyOf(scene, target, page) === keyText(record.key));
  return scene.marks.moved.size > 0 || (!scene.recipe.createIfMissing && (inTrash || scene.marks.trashed.size > 0));
};

/**
 * Why a record need not be as its source says, by what is there and not by what a run says. Each of these is in the
 * contract, and each has to be told in every run.
 */
export const excuse = (one: Case, scene: Scene): string | undefined => {
  if (one.pages.length > 1) return "several pages carry its key";
  if (isDangling(one, scene)) return "it points at a record that has no page";
  if (one.pages.length === 0 && isElsewhere(one, scene))
    return "its page was moved, or is in the trash and stays there";
  if (one.target.onDrift === "report") return "people may edit its pages";
  return undefined;
};

/** Whether a report tells of a record at all. */
export const tells = (report: Report, target: string, record: string): boolean =>
  report.problems.some(({ place }) => place.target === target && place.record === record) ||
  report.outcomes.some(
    (outcome) =>
      outcome.change.target === target &&
      outcome.change.record === record &&
      (outcome.status === "failed" || outcome.change.problem !== undefined),
  );

/** A page that is known as another record's, and that people gave this one's key, is told as an edit of the other's. */
export const tellsOfTwins = (report: Report, { name, onDrift }: PlannedTarget, record: string): boolean =>
  tells(report, name, record) ||
  (onDrift === "report" &&
    report.problems.some(({ place, message }) => place.target === name && message.includes("was edited in Notion")));
