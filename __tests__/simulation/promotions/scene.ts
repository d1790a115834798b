import { createEmulator } from "../../../src/emulator/emulator.ts";
import type { Dice } from "../chance.ts";
import { simulatedTime } from "../clock.ts";
import { figures } from "../figures.ts";
import { marks } from "../marks.ts";
import { handOf } from "../notion/hand.ts";
import { sightOf } from "../notion/sight.ts";
import type { Scene } from "../scene.ts";
import { story } from "../story.ts";
import { throwWeather, type Weather } from "../weather/weather.ts";
import { CONFIG } from "../world/config.ts";
import type { Repository } from "../world/repository.ts";
import type { Json } from "../world/values.ts";
import { type Chronicle, chronicle } from "./chronicle.ts";
import { configText, notionSeed, templates } from "./config.ts";
import type { PromotionRecipe } from "./recipe.ts";
import { type Shelf, shelf } from "./shelf.ts";
import { signing } from "./storage.ts";

/** A world in which what is finished in Notion becomes files. */
export interface PromotionScene extends Scene {
  readonly recipe: PromotionRecipe;
  readonly shelf: Shelf;
  readonly chronicle: Chronicle;
  /** Nothing goes wrong any more. */
  readonly calm: { now: boolean };
}

const START = Date.UTC(2026, 10, 21, 9, 30, 17, 250);

/** Nothing here comes from records. */
const noRecords: Repository = {
  records: () => new Map(),
  set: () => undefined,
  remove: () => undefined,
  snapshot: () => new Map(),
  keysOf: () => [],
  pageId: () => undefined,
};

/** The folders that promoted files go to. */
export const ROOTS = ["out/", "docs/", "decisions/"] as const;

export const isPromoted = (path: string): boolean =>
  ROOTS.some((root) => path.startsWith(root)) && !path.includes("/assets/");

export const logsOf = ({ targets }: PromotionRecipe): readonly string[] => [
  ...new Set(targets.flatMap(({ actionLog }) => actionLog ?? [])),
];

const watched = (weather: Weather, told: Chronicle): Weather => ({
  ...weather,
  skewMs: () => {
    const ms = weather.skewMs();
    if (ms > 0) told.skewed = true;
    return ms;
  },
});

export const sceneOf = (recipe: PromotionRecipe, luck: Dice): PromotionScene => {
  const told = chronicle();
  const weather = watched(throwWeather(luck.fork()), told);
  const time = simulatedTime(START);
  const workspace = shelf({ [CONFIG]: configText(recipe), ...templates(recipe) }, logsOf(recipe));
  const emulator = signing(
    createEmulator({
      now: time.now,
      sleep: time.pass,
      random: luck.fork().next,
      seed: notionSeed(recipe) as Json,
    }),
    time.now,
  );
  const late = luck.sometimes(0.3);
  return {
    recipe,
    dice: luck,
    time,
    files: workspace.files,
    shelf: workspace,
    emulator,
    sight: sightOf(emulator),
    hand: handOf(emulator, () => {
      const lagMs = late ? weather.lagMs() : 0;
      return lagMs > 0 ? { lagMs } : {};
    }),
    repository: noRecords,
    story: story(time.now),
    marks: marks(),
    figures: figures(),
    weather,
    breaches: [],
    chronicle: told,
    calm: { now: false },
    home: ({ dataSource }) => dataSource,
  };
};
