import { begunFiles, writersOf } from "../../ledger/promotions.ts";
import type { Change } from "../../model/change.ts";
import { grouped } from "../../model/grouped.ts";
import type { Problem } from "../../model/problem.ts";
import { type PagePast, promotionChange, refusedPage } from "../../plan/promotion/change.ts";
import {
  type Called,
  decideFiles,
  type FileChange,
  leftBehind,
  type Remembered,
  type Standing,
} from "../../plan/promotion/decide.ts";
import type { Refused, Spot } from "../../plan/promotion/locate.ts";
import { inParallel } from "../parallel.ts";
import { markNames, rememberedAt, type WholePage, withBody } from "./bodies.ts";
import type { Ground, Surveyed } from "./ground.ts";
import type { Renderer } from "./render.ts";
import { look, type There } from "./standing.ts";
import { propertiesSha } from "./trusted.ts";

export interface Judged {
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
}

type Standings = ReadonlyMap<string, Standing | undefined>;

const standings = (there: There): Standings =>
  new Map([...there].map(([path, found]) => [path, found.ok ? found.value : undefined]));

/** What keeps the files of a page from being looked at. */
const faults = (spots: readonly Spot[], there: There): readonly Problem[] =>
  spots.flatMap(({ path }) => {
    const found = there.get(path);
    return found === undefined || found.ok ? [] : found.problems;
  });

const anew = (spot: Spot, { finished }: WholePage): Spot => ({
  ...spot,
  finished,
  variables: { ...spot.variables, page: finished.page },
});

/** One page of a target, with all that is known about where its files go. */
interface Case {
  readonly whole: WholePage;
  readonly spots: readonly Spot[];
  readonly refused: readonly Refused[];
}

interface Court {
  readonly surveyed: Surveyed;
  readonly there: There;
  readonly seen: Standings;
  readonly remembered: ReadonlyMap<string, Remembered>;
  readonly writers: ReadonlyMap<string, string>;
  readonly newIds: ReadonlySet<string>;
  readonly ground: Ground;
  readonly render: Renderer;
}

interface Decided {
  readonly whole: WholePage;
  readonly files: readonly FileChange[];
}

/** A page whose content was taken on trust is read after all, where a file of it has to be written. */
const decided = async ({ whole, spots }: Case, court: Court): Promise<Decided> => {
  const { surveyed, seen, remembered, writers, ground } = court;
  const known = { there: seen, remembered, writers };
  const files = decideFiles({ spots, ...known });
  if (whole.isRead || files.every(({ action }) => action !== "write")) return { whole, files };
  const read = await withBody(whole.read, markNames(surveyed.bound), ground.notion);
  const again = spots.map((spot) => anew(spot, read));
  return { whole: read, files: decideFiles({ spots: again, ...known }) };
};

const pastOf = ({ read, finished }: WholePage, { surveyed: { past }, remembered, seen }: Court): PagePast => ({
  remembered,
  finished: past.pages.get(read.page.id)?.pageSha === finished.sha && !past.begun.has(read.page.id),
  begun: past.begun.has(read.page.id),
  writing: begunFiles(past, read.page.id, seen),
});

const judge = async (one: Case, court: Court): Promise<Judged> => {
  const { surveyed, there, seen, render } = court;
  const { bound } = surveyed;
  const { page, place } = one.whole.read;
  const refuse = (problems: readonly Problem[]): Judged => ({
    changes: [refusedPage(bound.target.name, { page, place, problems })],
    problems: [],
  });
  const stopped = [...one.refused.map(({ problem }) => problem), ...faults(one.spots, there)];
  if (stopped.length > 0) return refuse(stopped);
  const { whole, files } = await decided(one, court);
  const cut = whole.problems.filter(({ level }) => level === "error");
  if (cut.length > 0) return refuse(cut);
  const change = promotionChange(
    {
      bound,
      page,
      place,
      finished: whole.finished,
      propertiesSha: propertiesSha(whole.read, markNames(bound)),
      files,
      there: seen,
      past: pastOf(whole, court),
      newIds: court.newIds,
    },
    render,
  );
  const busy = change.promotion?.files.some(({ fate }) => fate === "write") ?? false;
  return { changes: [change], problems: busy ? whole.problems : [] };
};

/** Where these pages go today. Of one that has a file without a path nobody can say what it left behind. */
const namesOf = (cases: readonly Case[]): ReadonlyMap<string, Called> =>
  new Map(
    cases
      .filter(({ refused }) => refused.every(({ path }) => path !== undefined))
      .map(({ whole: { read }, spots, refused }) => {
        const paths = [...spots, ...refused].map(({ path }) => path).filter((path) => path !== undefined);
        return [read.page.id, { place: read.place, paths: new Set(paths) }] as const;
      }),
  );

/** What becomes of a target's pages, one by one, in the order in which Notion has them. */
export const judged = async (surveyed: Surveyed, ground: Ground, render: Renderer): Promise<Judged> => {
  const { name } = surveyed.bound.target;
  const spots = grouped(
    surveyed.located.spots.filter(({ target }) => target === name),
    ({ finished }) => finished.page.id,
  );
  const refused = grouped(
    surveyed.located.refused.filter(({ target }) => target === name),
    ({ page }) => page,
  );
  const cases = surveyed.pages.map((whole): Case => {
    const { id } = whole.read.page;
    return { whole, spots: spots.get(id) ?? [], refused: refused.get(id) ?? [] };
  });
  const ours = cases.flatMap((one) => one.spots);
  const there = await look([...ours.map(({ path }) => path), ...surveyed.past.files.keys()], ground.world);
  const seen = standings(there);
  const remembered = rememberedAt(surveyed.past, seen);
  const newIds = new Set([...ground.newIds.values()].map(({ id: one }) => one));
  const writers = writersOf(ground.past);
  const court = { surveyed, there, seen, remembered, writers, newIds, ground, render };
  const found = await inParallel(cases, (one) => judge(one, court));
  const left = leftBehind({ pages: namesOf(cases), there: seen, remembered });
  return {
    changes: found.flatMap(({ changes }) => changes),
    problems: [...found.flatMap(({ problems }) => problems), ...left],
  };
};
