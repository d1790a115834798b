import type { Options } from "../../config/options.ts";
import { isKnown, type Moment, readMoment, type Stand, standAt, writtenSince } from "../../ledger/moment.ts";
import type { Change } from "../../model/change.ts";
import { isFailure } from "../../model/failure.ts";
import type { Page } from "../../model/page.ts";
import { type Problem, problem } from "../../model/problem.ts";
import type { Report } from "../../model/report.ts";
import type { Bound } from "../../plan/bind.ts";
import { digest } from "../../plan/digest.ts";
import { byKey, links } from "../../plan/links.ts";
import { restoration } from "../../plan/restore.ts";
import { selector } from "../../plan/select.ts";
import { keyColumn, type Sides } from "../../plan/sides.ts";
import { saysTheSame } from "../../plan/wording.ts";
import type { NotionPort } from "../../ports/notion.ts";
import { leave } from "../close.ts";
import { confirmed } from "../confirm.ts";
import { inParallel } from "../parallel.ts";
import { begin, perform, type Session } from "../perform.ts";
import { withoutSameBodies } from "../same-bodies.ts";
import { type Survey, survey } from "../survey.ts";
import type { World } from "../world.ts";

/** A page that no query shows may be in the trash: from there it comes back too. */
const elsewhere = async (id: string, { columns }: Bound, notion: NotionPort): Promise<readonly Page[]> => {
  const properties = [...columns.values()].map((column) => column.id);
  try {
    return [await notion.page(id, properties)];
  } catch (thrown) {
    if (!isFailure(thrown) || thrown.kind !== "not-found") throw thrown;
    return [];
  }
};

const momentOf = ({ options, record }: Session): Moment | Problem => {
  const place = { option: "to" };
  const { to } = options;
  if (to === undefined) {
    return problem("`restore` does not say to when.", "Give `to`: a SHA, the ID of a run, or a time.", place);
  }
  const moment = readMoment(to);
  if (moment === undefined) {
    return problem(`"${to}" is no SHA, no ID of a run, and no time.`, "A time is written 2026-11-21T09:30Z.", place);
  }
  const { lines } = record.past;
  if (isKnown(lines, moment)) return moment;
  const cure =
    lines.length === 0
      ? "The ledger is empty: bring it back first."
      : "Look into the ledger for a run or a time that it has.";
  return problem(`The ledger knows nothing of "${to}".`, cure, place);
};

/** The next sync does what the sources say: whoever restores has to know it. */
const NEXT: Problem = {
  level: "notice",
  message: "The next `sync` brings the content of the sources again.",
  cure: "Mend the sources first, or pause the workflow.",
  place: {},
};

/** The mark of a page says which body was written last, and not what people made of it since: so the body is read. */
const withBody = async (change: Change, { target }: Bound, notion: NotionPort): Promise<Change> => {
  const { page, desired, body } = change;
  const isSure = body || target.body === undefined || desired === undefined || desired.body === null;
  if (isSure || page === undefined || change.problem !== undefined) return change;
  const { markdown } = await notion.body(page.id);
  return saysTheSame(markdown, desired.body) ? change : { ...change, action: "restore", body: true };
};

type Seen = Extract<Survey, { readonly ready: true }>;

interface Wanted {
  readonly sides: Sides;
  readonly stands: readonly Stand[];
}

/** What each target is to hold again, with the pages that it is about: those in the trash too. */
const lookBack = async (moment: Moment, seen: Seen, session: Session): Promise<readonly Wanted[]> => {
  const { options, record } = session;
  const chosen = selector({ records: options.records ?? [], shard: options.shard });
  return inParallel(seen.sides, async (sides) => {
    const { bound, pages, bystander } = sides;
    if (bystander) return { sides, stands: [] };
    const stands = standAt(record.past.lines, bound.target.name, moment).filter((stand) => chosen(stand.record));
    const shown = new Set(pages.map(({ id }) => id));
    const hidden = stands.filter(({ pageId }) => !shown.has(pageId));
    const found = await inParallel(hidden, ({ pageId }) => elsewhere(pageId, bound, seen.notion));
    return { sides: { ...sides, pages: [...pages, ...found.flat()] }, stands };
  });
};

const changesTo = async (
  wanted: readonly Wanted[],
  { notion }: Seen,
  { options, record: { past } }: Session,
): Promise<readonly Change[]> => {
  const known = links(
    new Map(wanted.map(({ sides: { bound, pages } }) => [bound.target.name, byKey(pages, keyColumn(bound))])),
  );
  const changes = await inParallel(wanted, ({ sides: { bound, pages, now }, stands }) => {
    const byId = new Map(pages.map((page) => [page.id, page]));
    const late = writtenSince(past.lines, now - options["settle-wait"] * 1000);
    return inParallel(stands, async (stand) => {
      const content = await past.recall(stand.sha);
      const of = (page: Page | undefined): Change => restoration({ ...stand, content }, { bound, links: known, page });
      const shown = of(byId.get(stand.pageId));
      // A query may still show as it was then what a run has only just written over.
      const isDoubtful = shown.action === "skip" && late.has(stand.pageId);
      const [page] = isDoubtful ? await elsewhere(stand.pageId, bound, notion) : [];
      return withBody(page === undefined ? shown : of(page), bound, notion);
    });
  });
  return changes.flat();
};

/** Puts pages back to what they held: planned, shown and carried out as everything else. */
export const restore = async (options: Options, world: World): Promise<Report> => {
  const session = await begin(options, world);
  const moment = momentOf(session);
  if ("message" in moment) return leave(session.close({ problems: [moment] }), options, world);
  const seen = await survey(session, () => true);
  if (!seen.ready) return leave(session.close(seen), options, world);
  const wanted = await lookBack(moment, seen, session);
  const changes = await changesTo(wanted, seen, session);
  const plan = await withoutSameBodies({ changes, hash: digest(changes) }, session.record.past);
  const { problems, halted } = confirmed(plan.changes, session);
  const told = [...seen.problems, ...problems, ...(changes.some(({ action }) => action === "restore") ? [NEXT] : [])];
  const sides = wanted.map((one) => one.sides);
  return perform({ ...seen, sides, configSha: seen.setup.sha, plan, problems: told, halted }, session);
};
