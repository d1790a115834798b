import type { Report } from "../../../../src/model/report.ts";
import type { Ended } from "../../attempt.ts";
import { tells } from "../../invariants/excuses.ts";
import type { Invariant } from "../../invariants/invariant.ts";
import { livePages } from "../../invariants/pages.ts";
import type { Scene } from "../../scene.ts";
import type { PlannedTarget } from "../../world/recipe.ts";
import type { WorldRecord } from "../../world/record.ts";
import type { Errand } from "../errand.ts";
import type { Commit } from "../history.ts";
import { wrongIn } from "./holds.ts";
import { isOver } from "./lifetime.ts";

interface Push {
  readonly before: Commit;
  readonly target: PlannedTarget;
  readonly report: Report;
}

const recordsAt = ({ records }: Commit, { name }: PlannedTarget) => records.get(name) ?? new Map<string, WorldRecord>();

const unlike = (a: WorldRecord | undefined, b: WorldRecord): boolean => JSON.stringify(a) !== JSON.stringify(b);

/** A body that people wrote stays until the record says another: it is not read in every run. */
const withoutTheirs = (record: WorldRecord, id: string, { marks }: Scene): WorldRecord =>
  marks.bodies.has(id) ? { ...record, body: null } : record;

const notBrought = ({ before, target, report }: Push, scene: Scene, errand: Errand): readonly string[] => {
  const live = livePages(scene, target);
  const changed = [...scene.repository.records(target.name)].filter(
    (one) => unlike(recordsAt(before, target).get(one[0]), one[1]) && !isOver(errand, target, one),
  );
  return changed.flatMap(([key, record]) => {
    const [page, ...others] = live.get(key) ?? [];
    if (tells(report, target.name, key) || target.onDrift === "report") return [];
    if (page === undefined || others.length > 0)
      return [`"${key}" of ${target.name} has ${others.length} pages more than one.`];
    const record2 = withoutTheirs(record, page.id, scene);
    const wrong = wrongIn({ target, record: record2 }, page, scene).filter(
      (one) => !one.startsWith("its SHA") || record2 === record,
    );
    return wrong.map((one) => `"${key}" of ${target.name} was pushed: ${one}.`);
  });
};

const notTakenAway = ({ before, target, report }: Push, scene: Scene): readonly string[] => {
  if (target.onMissing !== "archive") return [];
  const live = livePages(scene, target);
  const now = scene.repository.records(target.name);
  return [...recordsAt(before, target).keys()]
    .filter((key) => !now.has(key) && live.has(key) && !tells(report, target.name, key))
    .map((key) => `"${key}" of ${target.name} was taken out, and its page is not in the trash.`);
};

const ENDS: readonly unknown[] = ["success", "partial"];

const compared = ({ attempt, report }: Ended, scene: Scene, errand: Errand): readonly string[] => {
  const worker = errand.workers.get(attempt);
  const before = errand.history.at(worker?.since ?? "");
  if (worker?.calm !== true || before === undefined || report === undefined) return [];
  if (worker.late || !ENDS.includes(report.status)) return [];
  return scene.recipe.targets.flatMap((target) => {
    const push = { before, target, report };
    return [...notBrought(push, scene, errand), ...notTakenAway(push, scene)];
  });
};

export const changedOnly = (errand: Errand): Invariant => ({
  name: "E8",
  sentence: "With `changed-only` everything that a push changed is brought to Notion, whatever else is left alone.",
  onEnd: (ended, scene) => (ended.attempt.given["changed-only"] === "true" ? compared(ended, scene, errand) : []),
});
