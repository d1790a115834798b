import type { Emulator } from "../../src/emulator/emulator.ts";
import type { RememberedFiles } from "../fakes/files.ts";
import type { Dice } from "./chance.ts";
import type { SimulatedTime } from "./clock.ts";
import type { Figures } from "./figures.ts";
import type { Invariant } from "./invariants/invariant.ts";
import type { Marks } from "./marks.ts";
import type { Hand } from "./notion/hand.ts";
import type { Sight } from "./notion/sight.ts";
import type { Story } from "./story.ts";
import type { Weather } from "./weather/weather.ts";
import type { PlannedTarget, Recipe } from "./world/recipe.ts";
import type { Repository } from "./world/repository.ts";

/** Something that must never be, and was. */
export interface Breach {
  readonly invariant: string;
  readonly what: string;
}

/** A whole small world: both sides, what happened in it, and whatever may happen next. */
export interface Scene {
  readonly recipe: Recipe;
  readonly dice: Dice;
  readonly time: SimulatedTime;
  readonly files: RememberedFiles;
  readonly emulator: Emulator;
  readonly sight: Sight;
  readonly hand: Hand;
  readonly repository: Repository;
  readonly story: Story;
  readonly marks: Marks;
  readonly figures: Figures;
  readonly weather: Weather;
  readonly breaches: Breach[];
  /** What always holds here; undefined where that is what holds in every world. */
  readonly invariants?: readonly Invariant[];
  /** Where a target's pages are; undefined while its database does not stand. */
  readonly home: (target: PlannedTarget) => string | undefined;
  /** Somebody does something between two requests; undefined where people do what they do in a world of pushes. */
  readonly act?: () => void;
}

export const TOKEN = "ntn_9sEcReTcAnArY0000000000000000000000000000000000";
export const LEDGER = ".notion-sync/ledger.ndjson";
export const DATABASES = ".github/notion-sync.databases.json";
