import type { Action, Change } from "../model/change.ts";
import type { Desired } from "../model/desired.ts";
import { expectFailure, failureProblem } from "../model/failure.ts";
import type { Outcome } from "../model/outcome.ts";
import { linkName } from "../plan/links.ts";
import { fillOptions } from "./options.ts";
import { inParallel } from "./parallel.ts";
import { promote } from "./promotion/write.ts";
import type { Job, Site } from "./site.ts";
import { throwAway } from "./throw-away.ts";
import { create, fillEmpty, finish, patch, Unwritten, update, type Written } from "./write.ts";

type Work<Result> = (change: Change, site: Site) => Promise<Result>;
type Write = Work<Written>;

const wanted =
  <Result>(write: (change: Change, desired: Desired, site: Site) => Promise<Result>): Work<Result> =>
  async (change, site) => {
    if (change.desired === undefined) throw new Error(`The plan has no content for ${change.record}.`);
    return write(change, change.desired, site);
  };

/** A page becomes its files; one that is to be none is only marked. */
const promoted: Write = (change, site) =>
  change.promotion === undefined ? patch(change, site) : promote(change, change.promotion, site);

/** How each action is carried out; what is not here is nothing to carry out. */
const WRITES: Partial<Record<Action, Write>> = {
  create: wanted(create),
  update: (change, site) => (change.desired === undefined ? patch : wanted(update))(change, site),
  restore: wanted(update),
  archive: throwAway,
  conflict: promoted,
  promote: promoted,
  backfill: fillEmpty,
};

/** A create says what became of it, since it was written down when it was begun; the rest is only not done yet. */
const left = (change: Change, pageId: string | undefined): Outcome => ({
  status: "left",
  change,
  ...(change.action === "create" && { begun: { pageId: pageId ?? null } }),
});

/** What was begun, and not finished. A request that was cancelled was never sent: the gateway lets no write go half way. */
export const unfinished = (change: Change, thrown: unknown, { doubtful, pages }: Site): Outcome => {
  const name = linkName(change.target, change.record);
  const pageId = pages.get(name);
  if (thrown instanceof Unwritten) return { status: "failed", change, problem: thrown.problem, pageId };
  expectFailure(thrown);
  const unsettled = thrown.kind === "unknown" || doubtful.has(name);
  if (thrown.kind === "cancelled" && !unsettled) return left(change, pageId);
  const { cause, ...found } = failureProblem(thrown, change.place);
  // A page that is gone is a matter of its record; only a token that is refused, or lacks a right, is everybody's.
  const ours = cause === undefined || thrown.kind === "not-found" ? {} : { cause };
  return { status: "failed", change, problem: { ...found, ...ours }, unsettled, pageId };
};

const write = async (change: Change, site: Site): Promise<Outcome> => {
  if (site.job.carrier?.has(change) === true) return site.job.carrier.carry(change, site);
  const carryOut = WRITES[change.action];
  if (change.problem?.level === "error" && change.action !== "conflict")
    return { status: "failed", change, problem: change.problem };
  if (carryOut === undefined) return { status: "skipped", change };
  if (site.world.signal.aborted) return { status: "left", change };
  try {
    const written = await carryOut(change, site);
    site.pages.set(linkName(change.target, change.record), written.pageId);
    return { status: "done", change, ...written };
  } catch (thrown) {
    return unfinished(change, thrown, site);
  }
};

/** Vocabulary comes before the pages that use it. When it cannot be written, its target writes nothing else. */
const fill = async (change: Change, site: Site): Promise<Outcome> => {
  if (site.world.signal.aborted) return { status: "left", change };
  try {
    return await fillOptions(change, site);
  } catch (thrown) {
    return unfinished(change, thrown, site);
  }
};

type Done = Extract<Outcome, { readonly status: "done" }>;

const complete = async (outcome: Done, site: Site): Promise<Outcome> => {
  const { change } = outcome;
  if (site.world.signal.aborted) return left(change, outcome.pageId);
  try {
    const { carrier } = site.job;
    await (carrier?.has(change) === true ? carrier.finish(change, site) : wanted(finish)(change, site));
    return { ...outcome, finished: true };
  } catch (thrown) {
    return unfinished(change, thrown, site);
  }
};

/** A page that one target promotes and refuses may be good for another. */
const isRefusal = ({ change }: Outcome, { bounds }: Job): boolean =>
  change.action === "error" && bounds.get(change.target)?.target.promoting !== undefined;

/** A page that was to be something else first, and is not, becomes no files yet. */
const delayed = (outcomes: readonly Outcome[], job: Job): ReadonlySet<string | undefined> =>
  new Set(
    outcomes.flatMap((outcome) => {
      const { status, change } = outcome;
      const isUndone = (status === "failed" || status === "left") && !isRefusal(outcome, job);
      return change.page !== undefined && isUndone ? [change.page.id] : [];
    }),
  );

/** The pages that the plan found for records, whatever key they carry: what points at a record points at its page. */
const placed = ({ plan }: Job): readonly (readonly [string, string])[] =>
  plan.changes.flatMap(({ target, record, page, desired, action }) =>
    page === undefined || page.inTrash || desired === undefined || action === "error"
      ? []
      : [[linkName(target, record), page.id] as const],
  );

const isOpen = (outcome: Outcome): outcome is Done => outcome.status === "done" && !outcome.finished;

/**
 * Carries a plan out: pages first, then the relations between them, so that cycles work; and what is promoted when all
 * that is pushed is there. Every change has an outcome.
 */
export const apply = async (job: Job, world: Site["world"]): Promise<readonly Outcome[]> => {
  const barrier = new AbortController();
  const signal = AbortSignal.any([world.signal, barrier.signal]);
  const site: Site = {
    world: { ...world, signal },
    job,
    pages: new Map([...job.known, ...placed(job)]),
    doubtful: new Set(),
  };
  const seen = { done: 0, failed: 0 };
  const settled = async (outcome: Outcome): Promise<Outcome> => {
    if (isOpen(outcome)) return outcome;
    await job.settled(outcome);
    if (outcome.status === "failed" && outcome.problem.cause === "access") barrier.abort();
    seen.done += 1;
    seen.failed += Number(outcome.status === "failed");
    world.progress({ ...seen, total: job.plan.changes.length });
    return outcome;
  };
  const vocabularies = job.plan.changes.filter(({ options }) => options !== undefined);
  const filled = await inParallel(vocabularies, async (change) => settled(await fill(change, site)));
  const barred = new Set(filled.filter(({ status }) => status !== "done").map(({ change }) => change.target));
  const rest = job.plan.changes.filter(({ options, promotion }) => options === undefined && promotion === undefined);
  const written = await inParallel(rest, async (change) =>
    settled(barred.has(change.target) ? { status: "left", change } : await write(change, site)),
  );
  const completed = await inParallel(written, async (outcome) =>
    isOpen(outcome) ? settled(await complete(outcome, site)) : outcome,
  );
  const waiting = delayed(completed, job);
  const promoted = await inParallel(
    job.plan.changes.filter(({ promotion }) => promotion !== undefined),
    async (change) => settled(waiting.has(change.page?.id) ? { status: "left", change } : await write(change, site)),
  );
  return [...filled, ...completed, ...promoted];
};
