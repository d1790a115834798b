import type { Action, Change } from "../model/change.ts";
import { grouped } from "../model/grouped.ts";
import type { Outcome } from "../model/outcome.ts";
import type { Report } from "../model/report.ts";
import { type Block, fold, group, list, table, text } from "./blocks.ts";
import { differenceCells, isEmpty, plainText, valueCell } from "./difference.ts";
import { pageCell } from "./links.ts";
import { code, codeCell } from "./neutralise.ts";
import { proseCell } from "./prose.ts";
import { each } from "./sequence.ts";
import { shortened } from "./shorten.ts";
import { begunTargets, capital, filling, WORDS } from "./words.ts";

/** What cannot be taken back easily comes first. */
const ORDER: readonly (readonly [action: Action, of?: "vocabulary" | "IDs"])[] = [
  ["archive"],
  ["restore"],
  ["create"],
  ["update"],
  ["pull"],
  ["promote"],
  ["backfill", "IDs"],
  ["backfill", "vocabulary"],
];

/** More lines than this are folded: the counts above say how many there are. */
const UNFOLDED = 20;

const NAME = 100;
const NEW_VALUE = 60;
const PATH = 200;

/** A change, and the page that it led to where that is known. */
interface Told {
  readonly change: Change;
  readonly pageId: string | undefined;
}

const recordCell = ({ change, pageId }: Told): string => pageCell(shortened(change.record, NAME), pageId);

const nameCell = (property: string): string => proseCell(shortened(property, NAME));

/** Files that a page becomes. */
const fileRows = ({ promotion }: Change): readonly (readonly string[])[] =>
  (promotion?.files ?? [])
    .filter(({ fate }) => fate === "write")
    .map(({ path, before }) => ["*file*", before === null ? "" : "*an older one*", codeCell(shortened(path, PATH))]);

/** One line a property; the record is named in its first. */
const differenceRows = (told: Told): readonly (readonly string[])[] => {
  const { diff, body } = told.change;
  const lines = diff.map((one) => [nameCell(one.property), ...differenceCells(one)]);
  const content = body ? [["*content*", "", "*changed*"]] : [];
  const [first = ["*mark*", "", "*renewed*"], ...others] = [...fileRows(told.change), ...lines, ...content];
  return [[recordCell(told), ...first], ...others.map((cells) => ["", ...cells])];
};

/** What a new page holds, in one row with a line a property. Its key stands in front already. */
const newRow = (told: Told): readonly string[] => {
  const { diff, record, body } = told.change;
  const filled = diff.filter(({ after }) => !isEmpty(after) && plainText(after) !== record);
  const values = filled.map(({ property, after }) => `${nameCell(property)} ${valueCell(after, NEW_VALUE)}`);
  return [recordCell(told), [...values, ...(body ? ["*content*"] : [])].join("<br>")];
};

const DIFFERENCES = [
  ["Record", "left"],
  ["Property", "left"],
  ["Before", "left"],
  ["After", "left"],
] as const;

const NEW = [
  ["Record", "left"],
  ["Values", "left"],
] as const;

const optionRows = ({ change }: Told): readonly (readonly (readonly string[])[])[] =>
  change.diff.map((one) => [[nameCell(one.property), ...differenceCells(one)]]);

const tableOf = (action: Action, all: readonly Told[], of?: "vocabulary" | "IDs"): Block => {
  if (action === "create")
    return table(
      NEW,
      each(all, (told) => [newRow(told)]),
    );
  if (of === "vocabulary") return table(DIFFERENCES.slice(1), all.flatMap(optionRows));
  const silent = all.every(({ change }) => change.diff.length === 0 && !change.body && fileRows(change).length === 0);
  return silent && action !== "update" ? list(each(all, recordCell)) : table(DIFFERENCES, each(all, differenceRows));
};

const linesOf = ({ change }: Told): number =>
  Math.max(1, change.diff.filter(({ after }) => change.action !== "create" || !isEmpty(after)).length);

const actionBlocks = (all: readonly Told[], done: boolean): readonly Block[] =>
  ORDER.flatMap(([action, of]) => {
    const same = all.filter(({ change }) => change.action === action && filling(change) === of);
    if (same.length === 0) return [];
    const words = done ? WORDS[action].done : WORDS[action].planned;
    const title = capital(of === undefined ? words : `${of} ${words}`);
    return [text(`**${title}** (${same.length})`), tableOf(action, same, of)];
  });

const targetBlock = (target: string, all: readonly Told[], done: boolean): Block => {
  const blocks = actionBlocks(all, done);
  const lines = all.reduce((sum, told) => sum + linesOf(told), 0);
  const many = `${all.length} ${all.length === 1 ? "change" : "changes"}`;
  const inside = lines > UNFOLDED ? [fold(`Show ${many}`, blocks)] : blocks;
  return group([text(`#### ${code(shortened(target, NAME))}: ${many}`), ...inside]);
};

const pageOf = (change: Change, outcome: Outcome | undefined): string | undefined =>
  outcome?.status === "done" ? outcome.pageId : change.page?.id;

/** What a reader should see: all that is planned where nothing was begun, and else what was really done. */
const toldOf = (report: Report): readonly Told[] => {
  const outcomes = new Map(report.outcomes.map((outcome) => [outcome.change, outcome]));
  const begun = begunTargets(report);
  return report.plan.changes
    .filter(({ action }) => ORDER.some(([one]) => one === action))
    .map((change) => ({ change, outcome: outcomes.get(change) }))
    .filter(({ change, outcome }) => !begun.has(change.target) || outcome?.status === "done")
    .map(({ change, outcome }) => ({ change, pageId: pageOf(change, outcome) }));
};

/** What changes, by target: old and new of each property. */
export const changeBlocks = (report: Report): readonly Block[] => {
  const told = toldOf(report);
  if (told.length === 0) return [];
  const begun = begunTargets(report);
  const targets = grouped(told, ({ change }) => change.target);
  return [
    text(begun.size > 0 ? "### What changed" : "### What would change"),
    ...[...targets].map(([target, all]) => targetBlock(target, all, begun.has(target))),
  ];
};
