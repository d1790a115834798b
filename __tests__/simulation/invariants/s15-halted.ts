import type { Ended } from "../attempt.ts";
import type { Scene } from "../scene.ts";
import { complainIf, type Invariant } from "./invariant.ts";
import { targetOfPage } from "./pages.ts";

const shareOf = (limit: string): number => Number.parseFloat(limit) / 100;

/** A plan over the limits, and nobody's word for it: the run has to say that it was halted. */
const unchecked = ({ attempt, report }: Ended, scene: Scene): readonly string[] => {
  const { floor, archive, update } = scene.recipe.safety;
  const { confirm, records } = attempt.given;
  // Of records that somebody named, only the pages that carry their keys are looked at.
  if (report === undefined || report.status === "halted" || confirm === "true" || records !== undefined) return [];
  if (attempt.reading) return [];
  return report.counts.flatMap(({ target, actions }) => {
    // A query that lags behind may still show what is in the trash by now, people put more there meanwhile, and one may be left out.
    const rows = [...attempt.pagesBefore].filter(([, page]) => page.target.name === target);
    const shown = [...attempt.seen.keys()].filter((id) => targetOfPage(scene, id)?.name === target);
    const pages = new Set([...shown, ...rows.map(([id]) => id)]).size;
    const isShown = (id: string): boolean => attempt.seen.has(id) && scene.sight.page(id)?.inTrash === false;
    const live = rows.filter(([id, { inTrash }]) => !inTrash && isShown(id));
    if (live.length < floor) return [];
    const over = (count: number | undefined, limit: string): boolean => (count ?? 0) / pages > shareOf(limit);
    return complainIf(
      over(actions.archive, archive) || over(actions.update, update),
      () => `${JSON.stringify(actions)} of ${pages} pages of ${target}, and it was not halted.`,
    );
  });
};

/** A mishap, which is no report of a run at all, says nothing of its plan: it is told apart by having no run. */
export const halted: Invariant = {
  name: "S15",
  sentence: "A plan over the limits is halted; a run that is halted, or that has no plan, writes nothing to Notion.",
  onEnd: (ended, scene) => {
    const { attempt, report } = ended;
    if (report === undefined || report.run === "" || attempt.given.mode === "setup") return [];
    const stopped = report.status === "halted" && scene.recipe.targets.length === 1;
    const empty = report.plan.changes.length === 0;
    const wrote = (stopped || empty) && attempt.writes.length > 0;
    return [
      ...complainIf(wrote, () => `${attempt.writes.length} writes, and the run ended as ${report.status}.`),
      ...unchecked(ended, scene),
    ];
  },
};
