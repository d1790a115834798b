import type { Report } from "../../../src/model/report.ts";
import type { Ended } from "../attempt.ts";
import type { Scene } from "../scene.ts";
import { complainIf, type Invariant } from "./invariant.ts";
import { created, targetOfPage } from "./pages.ts";

/** What the plan names, and the pages that turned out to be those of its creates. */
const plannedPages = ({ plan, outcomes }: Report): ReadonlySet<string | undefined> =>
  new Set([
    ...plan.changes.map(({ page }) => page?.id),
    ...outcomes.map((one) => ("pageId" in one ? one.pageId : undefined)),
    ...outcomes.map((one) => (one.status === "left" ? one.begun?.pageId : undefined) ?? undefined),
  ]);

const unplanned = ({ attempt, report }: Ended, scene: Scene): readonly string[] => {
  if (report === undefined || report.run === "") return [];
  const pages = plannedPages(report);
  const creates = new Set(
    report.plan.changes.filter(({ action }) => action === "create").map(({ target, record }) => `${target}:${record}`),
  );
  return attempt.writes.flatMap((sent) => {
    const made = created(sent, scene);
    if (made !== undefined) {
      const name = `${made.target.name}:${made.key}`;
      return complainIf(!creates.has(name), () => `${name} was made, and the plan does not say so.`);
    }
    const ours = sent.page === undefined || targetOfPage(scene, sent.page) === undefined;
    return complainIf(
      !ours && !pages.has(sent.page),
      () => `The page ${sent.page} was changed, and the plan does not say so.`,
    );
  });
};

export const planned: Invariant = {
  name: "S13",
  sentence: "No more is written than the plan says.",
  onEnd: unplanned,
};
