import type { Dice } from "../chance.ts";
import type { PlannedTarget, Recipe } from "../world/recipe.ts";
import { FIELDS, type FieldName } from "./fields.ts";

/** A piece of a path: what the configuration says, or what it takes from the page. */
export type Piece = "slug" | "date" | "index" | "target" | "id" | "title" | "area" | { readonly literal: string };

export type Each = "Decisions" | "Tags" | "Clients";

export interface PlannedFile {
  readonly path: readonly Piece[];
  /** `sheet`, which says all of a page, or one of the product's own. */
  readonly template: string;
  readonly each?: Each;
}

export type MarkName = "Promoted" | "Portfolio Path" | "Stage";

export interface PromotedTarget extends PlannedTarget {
  readonly when: { readonly [property: string]: string | boolean | readonly string[] };
  readonly statusType: "select" | "status";
  readonly files: readonly PlannedFile[];
  readonly mark: { readonly [property in MarkName]?: string | boolean };
  readonly header: { readonly [name: string]: string | readonly string[] };
  readonly actionLog: string | undefined;
  /** What the template of a whole sheet names. */
  readonly fields: readonly FieldName[];
  /** Pages that are there before the first run. */
  readonly pages: number;
}

export interface PromotionRecipe extends Recipe {
  readonly targets: readonly PromotedTarget[];
  /** How often a file of Notion's does not come. */
  readonly lostFiles: number;
}

/** Pages that others point at. */
export const CLIENTS = "0de0c0de-0000-4000-8000-00000050c1ef";

const NAMED = ["slug", "date", "index", "target", "id", "title", "area"] as const;

/** The names of pieces stand for themselves; everything else is what the configuration says. */
const words = (...pieces: readonly string[]): readonly Piece[] =>
  pieces.map((piece) => NAMED.find((name) => name === piece) ?? { literal: piece });

const WHOLE: readonly (readonly Piece[])[] = [
  words("out/", "target", "/", "slug", ".md"),
  words("out/", "target", "/", "slug", "/review.md"),
  words("docs/", "target", "/", "date", "-", "slug", ".md"),
  words("out/", "slug", ".md"),
  words("out/", "slug", ".md"),
  words("out/", "slug", "/brief.md"),
  words("out/", "target", "/", "date", "_", "slug", "_v01.md"),
  words("out/", "id", ".md"),
  words("docs/", "title", ".md"),
  words("docs/", "area", "/", "slug", ".md"),
  words("docs/the-one.md"),
];

const APART: readonly (readonly Piece[])[] = [
  words("decisions/", "slug", ".md"),
  words("decisions/", "date", "_", "slug", "_v01.md"),
  words("decisions/", "id", "/", "index", ".md"),
  words("decisions/", "index", "-", "slug", ".md"),
];

const OWN = ["planning-brief", "execution-brief", "review-brief", "deliverable-spec", "engagement-brief"] as const;

const wholeFile = (dice: Dice): PlannedFile => ({
  path: dice.anyOf(WHOLE) ?? [],
  template: dice.sometimes(0.7) ? "sheet" : dice.pick(OWN),
});

const filesApart = (dice: Dice): PlannedFile => ({
  path: dice.anyOf(APART) ?? [],
  template: dice.sometimes(0.7) ? "sheet" : "decision",
  each: dice.pick<Each>(["Decisions", "Decisions", "Tags", "Clients"]),
});

const throwFiles = (dice: Dice): readonly PlannedFile[] => {
  const count = dice.pick([1, 1, 1, 2, 2, 3]);
  return Array.from({ length: count }, () => (dice.sometimes(0.25) ? filesApart(dice) : wholeFile(dice)));
};

const throwWhen = (dice: Dice): PromotedTarget["when"] =>
  dice.pick<PromotedTarget["when"]>([
    { Status: "Complete" },
    { Status: "Complete" },
    { Status: ["Complete", "Archived"] },
    { Status: "Complete", Ready: true },
    {},
  ]);

const throwMark = (dice: Dice): PromotedTarget["mark"] => ({
  ...(dice.sometimes(0.7) && { Promoted: true }),
  ...(dice.sometimes(0.5) && {
    "Portfolio Path": dice.pick(["{{ paths | first }}", "{{ paths | join: ', ' }}", "{{ slug }}"]),
  }),
  ...(dice.sometimes(0.3) && { Stage: "Filed" }),
});

const NAMES = ["alpha", "beta"] as const;

const target = (dice: Dice, index: number, shared: boolean): PromotedTarget => ({
  name: NAMES[index] ?? "alpha",
  database: `0de0c0de-0000-4000-8000-0000000da7b${shared ? 0 : index}`,
  dataSource: `0de0c0de-0000-4000-8000-00000050cf0${shared ? 0 : index}`,
  layout: "list",
  keyIn: "title",
  properties: [],
  body: false,
  ids: dice.sometimes(0.15),
  pageId: false,
  syncedAt: false,
  syncStatus: false,
  onMissing: "keep",
  onDrift: "overwrite",
  records: 0,
  when: throwWhen(dice),
  statusType: dice.pick(["select", "status"]),
  files: throwFiles(dice),
  mark: throwMark(dice),
  header: dice.sometimes(0.3) ? { zone: "open", tags: ["portfolio"], version: "v02" } : {},
  actionLog: dice.sometimes(0.7) ? dice.pick(["logs/actions.csv", "logs/actions.csv", "actions.csv"]) : undefined,
  fields: dice.some(FIELDS, 0.5),
  pages: dice.between(1, 4),
});

/** What a shared database has is one for both. */
const targets = (dice: Dice): readonly PromotedTarget[] => {
  const first = target(dice, 0, false);
  if (dice.sometimes(0.65)) return [first];
  const shared = dice.sometimes(0.4);
  const second = target(dice, 1, shared);
  return [first, shared ? { ...second, statusType: first.statusType, ids: false, pages: 0 } : second];
};

export const throwRecipe = (dice: Dice): PromotionRecipe => ({
  targets: targets(dice),
  createIfMissing: true,
  updateManifest: false,
  setup: false,
  rate: dice.pick([180, 180, 60, 20]),
  maxRetries: dice.pick([5, 5, 2, 0]),
  settleWait: 60,
  portion: dice.pick([100, 100, 3, 2]),
  safety: { archive: "100%", update: "100%", floor: 10 },
  lostFiles: dice.pick([0, 0, 0.2]),
});
