import { type Checked, good, type Place, type Problem } from "../../model/problem.ts";
import type { FileSpec } from "../../model/promotion.ts";
import { collisions } from "./collisions.ts";
import { footholdsIn, type HadQuestion, type ItemClaim } from "./had.ts";
import { type Item, itemsOf, labelOf, type Making, pathOf, placeIn, type RenderPath, variablesOf } from "./items.ts";
import type { FileVariables, Finished } from "./page.ts";
import { withSlugs } from "./slugs.ts";

export interface LocateQuestion extends HadQuestion {
  readonly pages: readonly Finished[];
}

/** A file that is to be, before anybody looks whether it is there. */
export interface Spot {
  readonly target: string;
  readonly spec: FileSpec;
  readonly finished: Finished;
  readonly variables: FileVariables;
  readonly path: string;
  readonly label: string;
  readonly place: Place;
}

/** A file that is not written, whatever is there; its page is not marked. */
export interface Refused {
  readonly target: string;
  readonly page: string;
  readonly path: string | undefined;
  readonly problem: Problem;
}

export interface Located {
  readonly spots: readonly Spot[];
  readonly refused: readonly Refused[];
}

const spotOf = (item: Item, making: Making): Checked<Spot> => {
  const path = pathOf(item, making);
  if (!path.ok) return path;
  const { target, spec } = making;
  const { finished } = item;
  const [label, place] = [labelOf(item), placeIn(target, finished)];
  return good({ target, spec, finished, variables: variablesOf(item, target), path: path.value, label, place });
};

const refusals = (target: string, page: string, problems: readonly Problem[]): readonly Refused[] =>
  problems.map((problem) => ({ target, page, path: undefined, problem }));

const locateSpec = (spec: FileSpec, question: LocateQuestion, renderPath: RenderPath): Located => {
  const { target, pages } = question;
  const read = pages.map((finished) => ({ finished, items: itemsOf(spec, finished, placeIn(target, finished)) }));
  const items = read.flatMap(({ items: found }) => (found.ok ? found.value : []));
  const claims = items.map((item) => ({ ...item, page: item.finished.page.id, created: item.finished.page.created }));
  const footholds = footholdsIn(question, spec.each, renderPath);
  const spots = withSlugs<ItemClaim>(claims, footholds).map((item) => ({
    item,
    spot: spotOf(item, { target, spec, renderPath }),
  }));
  return {
    spots: spots.flatMap(({ spot }) => (spot.ok ? [spot.value] : [])),
    refused: [
      ...read.flatMap(({ finished, items: found }) =>
        found.ok ? [] : refusals(target, finished.page.id, found.problems),
      ),
      ...spots.flatMap(({ item, spot }) => (spot.ok ? [] : refusals(target, item.finished.page.id, spot.problems))),
    ],
  };
};

/** Where the files of a target's pages go. Nothing is read for it but the pages. */
export const locate = (question: LocateQuestion, renderPath: RenderPath): Located => {
  const found = question.specs.map((spec) => locateSpec(spec, question, renderPath));
  return { spots: found.flatMap(({ spots }) => spots), refused: found.flatMap(({ refused }) => refused) };
};

/** The spots of all targets without those that cannot both be written; these are refused, each of them. */
export const withoutCollisions = (found: readonly Located[]): Located => {
  const spots = found.flatMap((one) => one.spots);
  const rivals = collisions(spots);
  const collided = [...rivals].map(
    ([{ target, finished, path }, problem]): Refused => ({ target, page: finished.page.id, path, problem }),
  );
  return {
    spots: spots.filter((spot) => !rivals.has(spot)),
    refused: [...found.flatMap((one) => one.refused), ...collided],
  };
};
