import type { Options } from "../../config/options.ts";
import { type Promotions, promotionsOf } from "../../ledger/promotions.ts";
import type { Change } from "../../model/change.ts";
import { expectFailure, failureProblem } from "../../model/failure.ts";
import type { Problem } from "../../model/problem.ts";
import type { Promoting } from "../../model/promotion.ts";
import type { Bound } from "../../plan/bind.ts";
import { keptPaths } from "../../plan/promotion/decide.ts";
import { locate, withoutCollisions } from "../../plan/promotion/locate.ts";
import { selector } from "../../plan/select.ts";
import { inParallel } from "../parallel.ts";
import { markNames, unread, type WholePage, withBody } from "./bodies.ts";
import type { Ground, Surveyed } from "./ground.ts";
import { judged } from "./judged.ts";
import { names } from "./names.ts";
import { type Desk, readPages } from "./read.ts";
import { references } from "./references.ts";
import { type Renderer, rendererOf } from "./render.ts";
import { tooMuch } from "./too-much.ts";
import { isTrusted } from "./trusted.ts";

/** When all pages of a target were looked at. */
export interface Looked {
  readonly target: string;
  readonly since: number;
  /** Pages that are known and were not shown: a query may leave one out without a word. */
  readonly unseen: readonly string[];
}

/** What is to be promoted, and what is to be said about it. */
export interface Promoted {
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
  readonly halted: ReadonlySet<string>;
  readonly looked: readonly Looked[];
  /** What the pages are called, for `records`. */
  readonly records: readonly string[];
}

const isWanted = ({ records = [], shard }: Options): ((id: string, title: string) => boolean) => {
  const isNamed = selector({ records, shard: undefined });
  const isPart = selector({ records: [], shard });
  return (id, title) => (isNamed(title) || isNamed(id)) && isPart(id);
};

/** A look that is still to come was taken by a clock that was ahead: what it says of the time before it is nothing. */
const upTo = (now: number, past: Promotions): Promotions =>
  past.since > now ? { ...past, since: Number.NEGATIVE_INFINITY } : past;

const survey = async (bound: Bound, ground: Ground, desk: Desk & { readonly render: Renderer }): Promise<Surveyed> => {
  const { name, promoting } = bound.target;
  const { files }: Pick<Promoting, "files"> = { files: [], ...promoting };
  const marks = markNames(bound);
  const since = ground.world.clock.now();
  const past = upTo(since, promotionsOf(ground.past, name));
  const wanted = isWanted(ground.options);
  const reads = (await readPages(bound, desk)).map((read) => {
    const given = ground.newIds.get(read.page.id);
    return given === undefined ? read : { ...read, properties: { ...read.properties, [given.property]: given.id } };
  });
  const pages = await inParallel(reads, async (read): Promise<WholePage> => {
    const known = past.pages.get(read.page.id)?.pageSha ?? "";
    const ours = wanted(read.page.id, read.title);
    if (!ours || isTrusted(read, { past, marks, files })) return unread(read, ours ? known : "");
    return withBody(read, marks, ground.notion);
  });
  const kept = keptPaths([...past.files.values()].flat());
  const question = { target: name, specs: files, pages: pages.map(({ finished }) => finished), kept };
  return {
    bound,
    past,
    since,
    pages: pages.filter(({ read }) => wanted(read.page.id, read.title)),
    names: reads.flatMap(({ page, title }) => [title, page.id]),
    located: locate(question, desk.render.path),
  };
};

const lookOf = ({ bound, since, past, names: shown }: Surveyed): Looked => {
  const seen = new Set(shown);
  return { target: bound.target.name, since, unseen: [...past.pages.keys()].filter((id) => !seen.has(id)) };
};

interface Attempt<Result> {
  readonly done: readonly Result[];
  readonly problems: readonly Problem[];
}

/** A database that cannot be read now is a problem of its target alone. */
const attempted = async <Result>(
  { target: { name } }: Bound,
  { setup }: Ground,
  work: () => Promise<Result>,
): Promise<Attempt<Result>> => {
  try {
    return { done: [await work()], problems: [] };
  } catch (thrown) {
    expectFailure(thrown);
    return { done: [], problems: [failureProblem(thrown, { ...setup.placeOf(["targets", name]), target: name })] };
  }
};

/** Reads the finished pages of these targets, and plans what is to be written for each. Nothing is written here. */
export const promotions = async (bounds: readonly Bound[], ground: Ground): Promise<Promoted> => {
  const { setup, notion, options } = ground;
  const called = names(notion);
  const render = await rendererOf(setup.templates);
  const desk = { notion, names: called, references: references(notion, { ...setup, newIds: ground.newIds }), render };
  const read = await inParallel(bounds, (bound) => attempted(bound, ground, () => survey(bound, ground, desk)));
  const targets = read.flatMap(({ done }) => done);
  const located = withoutCollisions(targets.map((one) => one.located));
  const judgments = await inParallel(targets, (one) =>
    attempted(one.bound, ground, async () => ({ one, ...(await judged({ ...one, located }, ground, render)) })),
  );
  const found = judgments.flatMap(({ done }) => done);
  const changes = found.flatMap((one) => one.changes);
  const over = options.confirm ? [] : tooMuch(changes);
  const whole = (options.records ?? []).length === 0 && options.shard === undefined;
  return {
    changes,
    problems: [...[...read, ...judgments, ...found].flatMap(({ problems }) => problems), ...called.problems, ...over],
    halted: new Set(over.map(({ place }) => String(place.target))),
    looked: whole ? found.map(({ one }) => lookOf(one)) : [],
    records: targets.flatMap((one) => one.names),
  };
};
