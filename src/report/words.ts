import type { Action, Change } from "../model/change.ts";
import type { Report } from "../model/report.ts";

interface Wording {
  readonly planned: string;
  readonly done: string;
  /** Its shade in a bar of the mix; what is no record has none. */
  readonly shade: string;
}

/** What can become of a record, in the words of a report. */
export const WORDS: Readonly<Record<Action | "left", Wording>> = {
  create: { planned: "to create", done: "created", shade: "█" },
  update: { planned: "to update", done: "updated", shade: "▓" },
  restore: { planned: "to restore", done: "restored", shade: "▓" },
  pull: { planned: "to pull", done: "pulled", shade: "▓" },
  promote: { planned: "to promote", done: "promoted", shade: "▓" },
  archive: { planned: "to archive", done: "archived", shade: "▒" },
  backfill: { planned: "to fill in", done: "filled in", shade: "" },
  conflict: { planned: "in conflict", done: "in conflict", shade: "!" },
  error: { planned: "failed", done: "failed", shade: "×" },
  left: { planned: "left for the next run", done: "left for the next run", shade: "·" },
  skip: { planned: "unchanged", done: "unchanged", shade: "░" },
};

/** What a backfill is about: the options of a database, or the ID of one page. */
export const filling = ({ action, page }: Change): "vocabulary" | "IDs" | undefined =>
  action !== "backfill" ? undefined : page === undefined ? "vocabulary" : "IDs";

export const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** The targets in which something was carried out; of the others there is only a plan. */
export const begunTargets = ({ outcomes }: Report): ReadonlySet<string> =>
  new Set(outcomes.map(({ change }) => change.target));
