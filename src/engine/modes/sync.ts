import { CONTROL_CENTER } from "../../config/control-center.ts";
import { notionId } from "../../config/notion-id.ts";
import type { Options } from "../../config/options.ts";
import type { Change } from "../../model/change.ts";
import { grouped } from "../../model/grouped.ts";
import type { Problem } from "../../model/problem.ts";
import type { Report } from "../../model/report.ts";
import { digest } from "../../plan/digest.ts";
import { guard, pruneGuard } from "../../plan/guards.ts";
import { leave } from "../close.ts";
import { updateControlCenter } from "../control-center.ts";
import { updateManifests } from "../manifests.ts";
import { begin, type Proposal, part, perform, refuse, type Session } from "../perform.ts";
import { type Prepared, prepare } from "../prepare.ts";
import type { Promoted } from "../promotion/promotions.ts";
import { lookedAt, promotedBy } from "../promotion/session.ts";
import { locked } from "../two-way/lock.ts";
import { carrierIn } from "../two-way/session.ts";
import type { World } from "../world.ts";

type Ready = Extract<Prepared, { readonly ready: true }>;

interface Guarded {
  readonly problems: readonly Problem[];
  readonly halted: ReadonlySet<string>;
}

const guarded = ({ sides, plan, setup }: Ready, { confirm }: Options): Guarded => {
  if (confirm) return { problems: [], halted: new Set() };
  const byTarget = grouped(plan.changes, ({ target }) => target);
  const found = sides.map((one) => {
    const { name } = one.bound.target;
    const changes = byTarget.get(name) ?? [];
    return { name, problems: [...guard(one, changes, setup.config.safety), ...pruneGuard(one, changes)] };
  });
  return {
    problems: found.flatMap(({ problems }) => problems),
    halted: new Set(found.filter(({ problems }) => problems.length > 0).map(({ name }) => name)),
  };
};

/** What follows the writing, where it is asked for: IDs in the manifests, the last run on a page. */
const sequel = (
  { records, sides, setup, notion }: Ready,
  promoted: Promoted,
  session: Session,
): Pick<Proposal, "afterwards" | "show"> => {
  const { options, world } = session;
  const page = notionId(setup.config["control-center"] ?? "");
  return {
    afterwards: async (outcomes) => {
      await lookedAt(promoted, session)(outcomes);
      return options["update-manifest"] ? updateManifests(records, outcomes, world) : [];
    },
    ...(page && {
      show: (report) =>
        updateControlCenter(report, { page, place: setup.placeOf(CONTROL_CENTER), sides, notion }, world),
    }),
  };
};

/** Read, plan, guard; then carry out what is wanted of the plan. */
const push = async (session: Session, wanted: (change: Change) => boolean): Promise<Report> => {
  const { options, world } = session;
  const lock = await locked(session);
  // Who holds the lock writes the ledger: a line between two of theirs would look like a forgery.
  if (!lock.held) return "verdict" in lock ? leave(session.close(lock), options, world) : refuse(lock, session);
  const prepared = await prepare(options, session.record.past, world);
  if (!prepared.ready) return refuse(prepared, session);

  const pushed = part(prepared.plan, wanted);
  const { problems, halted } = guarded({ ...prepared, plan: pushed }, options);
  const promoted = await promotedBy(prepared, session);
  const changes = [...pushed.changes, ...promoted.changes];
  const proposal = {
    ...prepared,
    configSha: prepared.setup.sha,
    plan: promoted.changes.length === 0 ? pushed : { changes, hash: digest(changes) },
    problems: [...prepared.problems, ...problems, ...promoted.problems],
    halted: new Set([...halted, ...promoted.halted]),
    carrier: carrierIn(prepared.records, session),
  };
  return perform({ ...proposal, ...sequel(prepared, promoted, session) }, session);
};

/** A page that no record stands for, in a target that keeps such pages, is none of a sync's business. */
const isOurs = ({ action, discrepancy, problem }: Change): boolean =>
  discrepancy !== "orphan" || action !== "skip" || problem !== undefined;

/** A whole sync, as a part of a run that began with something else. */
export const syncIn = (session: Session): Promise<Report> => push(session, isOurs);

export const sync = async (options: Options, world: World): Promise<Report> => syncIn(await begin(options, world));

/** Of a sync, only what it does to rows; and what keeps it from doing so. */
export const pull = async (options: Options, world: World): Promise<Report> =>
  push(await begin(options, world), (change) => ROWS.includes(change.action) && isOurs(change));

const ROWS: readonly Change["action"][] = ["pull", "skip", "conflict", "error"];

/** A mode is a filter on a finished plan: of a sync, only what it does to the vocabulary. */
export const backfill = async (options: Options, world: World): Promise<Report> =>
  push(await begin(options, world), ({ action }) => action === "backfill");
