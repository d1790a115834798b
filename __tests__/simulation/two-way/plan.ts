import type { Dice } from "../chance.ts";
import { type Recipe, throwRecipe } from "../world/recipe.ts";
import type { FieldKind } from "./values.ts";

/** One property that goes back and forth, and its column. */
export interface Field {
  readonly name: string;
  readonly column: string;
  readonly kind: FieldKind;
  readonly way: "both" | "push" | "pull";
  /** For a relation: the target that it points at. */
  readonly to?: string;
}

export type Policy = "last-write-wins" | "source-wins" | "notion-wins" | "flag";

/** A table and a database, mapped onto each other. */
export interface Pair {
  readonly name: string;
  readonly database: string;
  readonly dataSource: string;
  readonly direction: "two-way" | "pull";
  readonly policy: Policy;
  readonly onMissing: "keep" | "archive" | "flag";
  readonly inserts: boolean;
  /** Keys are counted by the database, or typed by people. */
  readonly counted: boolean;
  readonly fields: readonly Field[];
  /** Only rows of one realm belong to the target. */
  readonly realm: boolean;
  /** A trigger keeps `updated_at`; otherwise whoever writes does, or forgets it. */
  readonly trigger: boolean;
  /** Numbers are rounded by the database, and have to stay below a limit. */
  readonly rounds: boolean;
  readonly uniqueNames: boolean;
  readonly syncStatus: boolean;
  readonly syncedAt: boolean;
  readonly rows: number;
}

export interface Plan {
  readonly pairs: readonly Pair[];
  /** Targets that are filled from files, beside. */
  readonly recipe: Recipe;
}

export const REALM = "here";
export const KEY = "Key";
export const TITLE = "Name";
export const STATUS = "State";
export const SYNCED_AT = "Synced at";
export const NOTES = "Notes of people";

const NAMES = ["teams", "crews"] as const;

const KINDS: readonly FieldKind[] = ["text", "number", "tags", "word", "mood", "done", "day", "moment"];

const throwWay = (dice: Dice, { direction }: Pick<Pair, "direction">): Field["way"] =>
  direction === "pull" || dice.sometimes(0.8) ? "both" : dice.pick(["push", "pull"]);

const throwPair = (dice: Dice, index: number): Pair => {
  const name = NAMES[index] ?? "teams";
  const direction = dice.sometimes(0.12) ? "pull" : "two-way";
  const plain = dice
    .some(KINDS, 0.4)
    .map(
      (kind): Field => ({ name: `The ${kind}`, column: `${kind}_column`, kind, way: throwWay(dice, { direction }) }),
    );
  const mates = dice
    .some(NAMES.slice(0, index + 1), 0.4)
    .map((to): Field => ({ name: `Mate in ${to}`, column: `mate_${to}`, kind: "mate", way: "both", to }));
  return {
    name,
    database: `0de0c0de-0000-4000-8000-0000000db5e${index}`,
    dataSource: `0de0c0de-0000-4000-8000-0000000d5b7${index}`,
    direction,
    policy: dice.pick(["last-write-wins", "last-write-wins", "source-wins", "notion-wins", "flag"]),
    onMissing: dice.pick(["keep", "archive", "archive", "flag"]),
    inserts: direction === "two-way" && dice.sometimes(0.6),
    counted: dice.sometimes(0.6),
    fields: [{ name: TITLE, column: "name", kind: "title", way: "both" }, ...plain, ...mates],
    realm: dice.sometimes(0.25),
    trigger: dice.sometimes(0.4),
    rounds: dice.sometimes(0.3),
    uniqueNames: dice.sometimes(0.15),
    syncStatus: dice.sometimes(0.6),
    syncedAt: dice.sometimes(0.2),
    rows: dice.between(0, 4),
  };
};

export const throwPlan = (dice: Dice): Plan => {
  const count = dice.pick([1, 1, 1, 2]);
  const pushed = throwRecipe(dice.fork());
  const targets = dice.sometimes(0.15) ? pushed.targets.slice(0, 1) : [];
  return {
    pairs: Array.from({ length: count }, (_, index) => throwPair(dice, index)),
    recipe: { ...pushed, targets, setup: false, updateManifest: false },
  };
};

/** Which way a field really goes. A target that only pulls writes no pages at all. */
export const wayOf = ({ direction }: Pair, { way }: Field): Field["way"] | "none" => {
  if (direction === "two-way") return way;
  return way === "push" ? "none" : "pull";
};
