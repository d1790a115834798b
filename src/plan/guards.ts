import { type Change, changesPage, type OptionList } from "../model/change.ts";
import { type Problem, problem } from "../model/problem.ts";
import type { Sides } from "./sides.ts";

/** Shares of a target's pages above which a plan is not carried out, once the target has `floor` pages. */
export interface Safety {
  readonly archive: number;
  readonly update: number;
  readonly floor: number;
}

const SHOWN = 5;

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const overLimit = (changes: readonly Change[], pages: number, safety: Safety): readonly string[] =>
  (["archive", "update"] as const).flatMap((action) => {
    const count = changes.filter((change) => change.action === action).length;
    const share = count / Math.max(pages, 1);
    const verb = action === "archive" ? "move to the trash" : "change";
    return share > safety[action]
      ? [
          `It would ${verb} ${count} of ${pages} pages (${percent(share)}), and the limit is ${percent(safety[action])}.`,
        ]
      : [];
  });

/** A row is changed as easily as a page, and for the same limit. */
const overRows = (changes: readonly Change[], rows: number, safety: Safety): readonly string[] => {
  const count = changes.filter(({ action }) => action === "pull").length;
  const share = count / Math.max(rows, 1);
  if (rows < safety.floor || share <= safety.update) return [];
  return [`It would change ${count} of ${rows} rows (${percent(share)}), and the limit is ${percent(safety.update)}.`];
};

const emptied = ({ bound, desired, pages }: Sides, floor: number): boolean =>
  desired.length === 0 && pages.length >= floor && bound.target.onMissing !== "keep";

/** Why a plan is too frightening to be carried out without a person's word. Looked at before the first write. */
export const guard = (sides: Sides, changes: readonly Change[], safety: Safety): readonly Problem[] => {
  const { bound, pages } = sides;
  const place = { target: bound.target.name };
  const weighty = changes.some(
    (change) => changesPage(change) || change.action === "pull" || change.discrepancy === "orphan",
  );
  if (!weighty || pages.length < safety.floor) return [];
  const suddenlyEmpty = emptied(sides, safety.floor)
    ? [`Its source has no record any more, and the database has ${pages.length} pages.`]
    : [];
  const over = [...overLimit(changes, pages.length, safety), ...overRows(changes, sides.desired.length, safety)];
  return [...suddenlyEmpty, ...over].map((message) =>
    problem(
      message,
      "Look at the plan. If it is meant, run it once with `confirm`, or raise the limit under `safety`.",
      place,
    ),
  );
};

/** Options that would go: whoever takes them out of the property takes them from its pages too. */
const dropped = (changes: readonly Change[]): readonly string[] =>
  changes
    .flatMap(({ options = new Map<string, OptionList>() }) => [...options])
    .flatMap(([property, { column, options }]) => {
      const kept = new Set(options.map(({ name }) => name));
      const gone = (column.options ?? []).filter(({ name }) => !kept.has(name));
      return gone.map(({ name }) => `"${name}" of \`${property}\``);
    });

/** Pruning needs a person's word, however small the target is. */
export const pruneGuard = ({ bound }: Sides, changes: readonly Change[]): readonly Problem[] => {
  const gone = dropped(changes);
  if (gone.length === 0) return [];
  const rest = gone.length > SHOWN ? `, and ${gone.length - SHOWN} more` : "";
  return [
    problem(
      `It would drop ${gone.slice(0, SHOWN).join(", ")}${rest}, from the property and from every page.`,
      "Run it once with `confirm`, or without `prune`.",
      { target: bound.target.name },
    ),
  ];
};
