import type { Options } from "../config/options.ts";
import { ledgerNotice } from "../ledger/place.ts";
import type { Change, Plan } from "../model/change.ts";
import type { Outcome } from "../model/outcome.ts";
import type { Problem } from "../model/problem.ts";
import { EXIT, type Report } from "../model/report.ts";
import { ulids } from "../model/ulid.ts";
import type { Bound } from "../plan/bind.ts";
import { digest } from "../plan/digest.ts";
import { linkName } from "../plan/links.ts";
import type { Sides } from "../plan/sides.ts";
import { standing } from "../plan/standing.ts";
import type { NotionPort } from "../ports/notion.ts";
import { apply } from "./apply.ts";
import { isInPart } from "./choice.ts";
import { type Ending, isDryRun, leave, leavePlan, type Opened, opened } from "./close.ts";
import { press } from "./promotion/press.ts";
import { type Recorder, recorder } from "./record.ts";
import type { Carrier } from "./site.ts";
import { sourceUrls } from "./source-url.ts";
import type { World } from "./world.ts";

/** A run under way: what was asked, in which world, and where it is written down. */
export interface Session extends Opened {
  readonly options: Options;
  readonly world: World;
  readonly record: Recorder;
}

export const begin = async (options: Options, world: World): Promise<Session> => {
  const { run, close } = opened(options, world);
  return { run, close, options, world, record: await recorder(options, run, world) };
};

/** What a mode makes of what it read: a plan, and what is to be said about it. */
export interface Proposal {
  readonly configSha: string;
  readonly notion: NotionPort;
  readonly sides: readonly Sides[];
  readonly plan: Plan;
  readonly problems: readonly Problem[];
  /** Targets whose plan is too frightening to be carried out. */
  readonly halted: ReadonlySet<string>;
  /** For targets that go both ways. */
  readonly carrier?: Carrier | undefined;
  /** What is to be done once the pages are written. */
  readonly afterwards?: (outcomes: readonly Outcome[]) => Promise<readonly Problem[]>;
  /** Where the run is to be seen in Notion itself. */
  readonly show?: (report: Report) => Promise<readonly Problem[]>;
}

/** The line that a real run leaves in the ledger, however it ended; what could not be written is told. */
export const recorded = async (report: Report, bounds: readonly Bound[], session: Session): Promise<Report> => {
  const { options, world, record } = session;
  if (isDryRun(options, world)) return report;
  const late = await record.ended(report, bounds);
  return { ...report, problems: [...report.problems, ...late], files: { ...report.files, ledger: record.path } };
};

/** A run that ended before there was a plan. */
export const refuse = async (ending: Ending, session: Session): Promise<Report> => {
  const { options, world, close } = session;
  return leave(await recorded(close(ending), [], session), options, world);
};

const HALTED = { status: "halted", exit: EXIT.halted } as const;

/** The same page stands for a key here as in the plan, where several carry it. */
const knownPages = (sides: readonly Sides[]): ReadonlyMap<string, string> =>
  new Map(
    sides.flatMap((one) =>
      [...standing(one)].flatMap(([key, pages]) =>
        pages.slice(0, 1).map(({ id }) => [linkName(one.bound.target.name, key), id] as const),
      ),
    ),
  );

/** A part of a plan, as a plan. */
export const part = ({ changes }: Plan, wanted: (change: Change) => boolean): Plan => {
  const kept = changes.filter(wanted);
  return { changes: kept, hash: digest(kept) };
};

const without = ({ changes, hash }: Plan, halted: ReadonlySet<string>): Plan => ({
  changes: changes.filter(({ target }) => !halted.has(target)),
  hash,
});

/** Carries a plan out and writes down what became of it; a dry run stops before that. Reports in any case. */
export const perform = async (proposal: Proposal, session: Session): Promise<Report> => {
  const { sides, notion, plan, problems, halted, configSha } = proposal;
  const { options, world, record, close } = session;
  const verdict = halted.size > 0 ? { verdict: HALTED } : {};
  const planned = { plan, problems, configSha, ...verdict };
  if (isDryRun(options, world)) return leave(close(planned), options, world);
  const [unwritable] = await leavePlan(close(planned), options, world);
  if (unwritable !== undefined) return refuse({ problems: [...problems, unwritable], configSha }, session);

  const job = {
    plan: without(plan, halted),
    carrier: proposal.carrier,
    bounds: new Map(sides.map(({ bound }) => [bound.target.name, bound])),
    known: knownPages(sides),
    settleMs: options["settle-wait"] * 1000,
    inPart: isInPart(options),
    newId: ulids(() => world.clock.now(), world.chance),
    urlOf: sourceUrls(world),
    press: press(world, { run: session.run, note: record.note }),
    open: record.open,
    begun: record.begun,
    replaced: record.replaced,
    settled: record.settled,
  };
  record.intend(job.plan.changes);
  const outcomes = await apply(job, { ...world, notion });
  const told = (await proposal.afterwards?.(outcomes)) ?? [];
  const notice = ledgerNotice(world.env, options.ledger);
  const report = close({
    plan,
    outcomes,
    problems: [...problems, ...told, ...record.warnings, ...(notice === undefined ? [] : [notice])],
    configSha,
    ...verdict,
  });
  const written = await recorded(report, [...job.bounds.values()], session);
  const shown = (await proposal.show?.(written)) ?? [];
  return leave({ ...written, problems: [...written.problems, ...shown] }, options, world);
};
