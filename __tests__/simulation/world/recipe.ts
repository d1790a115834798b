import type { PropertyType } from "../../../src/model/property.ts";
import type { Dice } from "../chance.ts";
import { DRAWN_TYPES, type Stock } from "./values.ts";

/** One mapped property of a target. */
export interface PlannedProperty {
  readonly name: string;
  readonly type: PropertyType;
  /** The record's field that it comes from. */
  readonly field: string;
  readonly stock: Stock;
  /** Its words stand in the configuration, and are filled into Notion. */
  readonly vocabulary: boolean;
  /** For a relation: the target that it points at. */
  readonly to?: string;
}

/** How a target's records lie in the repository. */
export type Layout = "list" | "each" | "markdown";

export interface PlannedTarget {
  readonly name: string;
  readonly database: string;
  readonly dataSource: string;
  readonly layout: Layout;
  /** Where the key is: in the title, or in a text beside it. */
  readonly keyIn: "title" | "text";
  readonly properties: readonly PlannedProperty[];
  readonly body: boolean;
  readonly ids: boolean;
  readonly pageId: boolean;
  readonly syncedAt: boolean;
  readonly syncStatus: boolean;
  readonly onMissing: "keep" | "archive" | "flag";
  readonly onDrift: "overwrite" | "report";
  readonly records: number;
}

/** A whole world as it is thrown from a seed: what is configured, and how big everything is. */
export interface Recipe {
  readonly targets: readonly PlannedTarget[];
  readonly createIfMissing: boolean;
  readonly updateManifest: boolean;
  /** Databases are made by `setup`; otherwise they are there. */
  readonly setup: boolean;
  readonly rate: number;
  readonly maxRetries: number;
  readonly settleWait: number;
  /** How many rows Notion gives at a time. */
  readonly portion: number;
  readonly safety: { readonly archive: string; readonly update: string; readonly floor: number };
}

const WORDS = ["red", "green", "dark blue", "Grün", "yellow", "Bug"] as const;

const stock = (dice: Dice, aliased: boolean): Stock => {
  const [first = "red", ...others] = dice.shuffled(WORDS).slice(0, dice.between(2, WORDS.length));
  return { words: [first, ...others], aliases: aliased ? { [`${first} (old)`]: first } : {} };
};

const CHOICES: readonly PropertyType[] = ["select", "multi_select", "status"];

const drawnProperty = (dice: Dice, type: (typeof DRAWN_TYPES)[number]): PlannedProperty => {
  const vocabulary = CHOICES.includes(type) && dice.sometimes(0.5);
  return {
    name: `The ${type}`,
    type,
    field: type === "rich_text" ? "text_field" : type,
    stock: stock(dice, vocabulary && type !== "multi_select"),
    vocabulary,
  };
};

const relation = (to: string): PlannedProperty => ({
  name: `Needs ${to}`,
  type: "relation",
  field: `needs_${to}`,
  stock: { words: ["-"], aliases: {} },
  vocabulary: false,
  to,
});

const NAMES = ["alpha", "beta", "gamma"] as const;

const target = (dice: Dice, index: number): PlannedTarget => {
  const name = NAMES[index] ?? "alpha";
  const layout = dice.pick<Layout>(["list", "list", "each", "markdown"]);
  const relations = dice.some(NAMES.slice(0, index + 1), 0.35).map(relation);
  const body = dice.sometimes(0.35);
  return {
    name,
    database: `0de0c0de-0000-4000-8000-0000000da7a${index}`,
    dataSource: `0de0c0de-0000-4000-8000-00000050ce0${index}`,
    layout,
    keyIn: dice.sometimes(0.75) ? "title" : "text",
    properties: [...dice.some(DRAWN_TYPES, 0.35).map((type) => drawnProperty(dice, type)), ...relations],
    body,
    ids: dice.sometimes(0.25),
    pageId: dice.sometimes(0.2),
    syncedAt: dice.sometimes(0.3),
    syncStatus: dice.sometimes(0.3),
    onMissing: dice.pick(["keep", "keep", "archive", "flag"]),
    onDrift: dice.sometimes(0.2) ? "report" : "overwrite",
    records: dice.sometimes(0.04) ? dice.between(12, 30) : dice.between(1, 5),
  };
};

export const throwRecipe = (dice: Dice): Recipe => {
  const count = dice.pick([1, 1, 1, 2, 2, 3]);
  return {
    targets: Array.from({ length: count }, (_, index) => target(dice, index)),
    createIfMissing: dice.sometimes(0.85),
    updateManifest: dice.sometimes(0.3),
    setup: dice.sometimes(0.12),
    rate: dice.pick([180, 180, 60, 20]),
    maxRetries: dice.pick([5, 5, 2, 0]),
    settleWait: 60,
    portion: dice.pick([100, 100, 3, 2]),
    safety: dice.sometimes(0.2)
      ? { archive: "30%", update: "60%", floor: 3 }
      : { archive: "100%", update: "100%", floor: 10 },
  };
};
