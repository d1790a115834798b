import type { Dice } from "../chance.ts";
import { CONFIG, configText } from "../world/config.ts";
import { type PlannedTarget, type Recipe, throwRecipe } from "../world/recipe.ts";

/** Where the ledger is from one run to the next: on a branch, in a workspace that stays, or nowhere. */
export type Shelf = "branch" | "kept" | "nowhere";

export interface LifeTime {
  readonly days: number;
  /** A property, or one of Notion's own times. */
  readonly property: string;
  readonly when?: { readonly property: string; readonly values: readonly string[] };
}

export interface ErrandRecipe extends Recipe {
  readonly shelf: Shelf;
  readonly ttls: ReadonlyMap<string, LifeTime>;
}

const FEWEST_DAYS = 7;
const MOST_DAYS = 80;

const throwLifeTime = (dice: Dice, { properties }: PlannedTarget): LifeTime => {
  const day = properties.find(({ type }) => type === "date");
  const choice = properties.find(({ type }) => type === "select");
  const property = dice.pick([day?.name ?? "created_time", "created_time", "last_edited_time"]);
  return {
    days: dice.between(FEWEST_DAYS, MOST_DAYS),
    property,
    ...(choice !== undefined &&
      dice.sometimes(0.4) && { when: { property: choice.name, values: dice.some(choice.stock.words, 0.6) } }),
  };
};

/** A world of pushes, with what else a team has: a place for the ledger, and pages whose time ends. */
export const throwErrandRecipe = (dice: Dice): ErrandRecipe => {
  const recipe = throwRecipe(dice.fork());
  const targets = recipe.targets.map((target) => ({
    ...target,
    pageId: false,
    records: Math.min(8, target.records + dice.below(4)),
  }));
  return {
    ...recipe,
    targets,
    setup: false,
    updateManifest: false,
    shelf: dice.pick<Shelf>(["branch", "branch", "branch", "kept", "nowhere"]),
    ttls: new Map(
      targets.flatMap((target) => (dice.sometimes(0.3) ? [[target.name, throwLifeTime(dice, target)] as const] : [])),
    ),
  };
};

const ttlOf = ({ days, property, when }: LifeTime): object => ({
  days,
  property,
  ...(when !== undefined && when.values.length > 0 && { when: { [when.property]: when.values } }),
});

/** The configuration of such a world. */
export const errandConfig = (recipe: ErrandRecipe): Readonly<Record<string, string>> => {
  const config = JSON.parse(configText(recipe)) as { readonly targets: Readonly<Record<string, object>> };
  const targets = Object.entries(config.targets).map(([name, target]) => {
    const ttl = recipe.ttls.get(name);
    return [name, ttl === undefined ? target : { ...target, ttl: ttlOf(ttl) }] as const;
  });
  return { [CONFIG]: JSON.stringify({ ...config, targets: Object.fromEntries(targets) }) };
};
