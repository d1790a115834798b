import type { Options } from "../../config/options.ts";
import type { Change, Plan } from "../../model/change.ts";
import { grouped } from "../../model/grouped.ts";
import type { Problem } from "../../model/problem.ts";
import { EXIT, type Report } from "../../model/report.ts";
import { digest } from "../../plan/digest.ts";
import { guard, pruneGuard } from "../../plan/guards.ts";
import { byKey, linkName } from "../../plan/links.ts";
import { keyColumn, type Sides } from "../../plan/sides.ts";
import { apply } from "../apply.ts";
import { isDryRun, leave, opened } from "../close.ts";
import { updateManifests } from "../manifests.ts";
import { type Prepared, prepare } from "../prepare.ts";
import { recorder } from "../record.ts";
import { sourceUrls } from "../source-url.ts";
import type { World } from "../world.ts";

type Ready = Extract<Prepared, { readonly ready: true }>;

const HALTED = { status: "halted", exit: EXIT.halted } as const;

/** The same page stands for a key here as in the plan, where several carry it. */
const knownPages = (sides: readonly Sides[]): ReadonlyMap<string, string> =>
  new Map(
    sides.flatMap(({ bound, pages }) =>
      [...byKey(pages, keyColumn(bound))].flatMap(([key, [first]]) =>
        first === undefined ? [] : [[linkName(bound.target.name, key), first.id] as const],
      ),
    ),
  );

interface Guarded {
  readonly problems: readonly Problem[];
  /** Targets that nothing is written in. */
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

const chosen = ({ changes }: Plan, wanted: (change: Change) => boolean): Plan => {
  const kept = changes.filter(wanted);
  return { changes: kept, hash: digest(kept) };
};

const without = ({ changes, hash }: Plan, halted: ReadonlySet<string>): Plan => ({
  changes: changes.filter(({ target }) => !halted.has(target)),
  hash,
});

/** Read, plan, guard; then, unless it is a dry run, apply and record; report in any case. */
const push = async (options: Options, world: World, wanted: (change: Change) => boolean): Promise<Report> => {
  const { run, close } = opened(options, world);
  const record = await recorder(options, run, world);
  const prepared = await prepare(options, record.past, world);
  if (!prepared.ready) return leave(close(prepared), options, world);

  const { sides, notion, setup } = prepared;
  const configSha = setup.sha;
  const plan = chosen(prepared.plan, wanted);
  const { problems: halts, halted } = guarded({ ...prepared, plan }, options);
  const problems = [...prepared.problems, ...halts];
  const verdict = halted.size > 0 ? { verdict: HALTED } : {};
  if (isDryRun(options, world)) return leave(close({ plan, problems, configSha, ...verdict }), options, world);

  const job = {
    plan: without(plan, halted),
    bounds: new Map(sides.map(({ bound }) => [bound.target.name, bound])),
    known: knownPages(sides),
    settleMs: options["settle-wait"] * 1000,
    urlOf: sourceUrls(world),
    open: record.open,
    begun: record.begun,
    replaced: record.replaced,
    settled: record.settled,
  };
  const outcomes = await apply(job, { ...world, notion });
  const manifests = options["update-manifest"] ? await updateManifests(prepared.records, outcomes, world) : [];
  const told = [...problems, ...manifests, ...record.warnings];
  const report = close({ plan, outcomes, problems: told, configSha, ...verdict });
  await record.ended(report, [...job.bounds.values()]);
  return leave({ ...report, files: { ledger: record.path } }, options, world);
};

/** A page that no record stands for, in a target that keeps such pages, is none of a sync's business. */
const isOurs = ({ action, discrepancy, problem }: Change): boolean =>
  discrepancy !== "orphan" || action !== "skip" || problem !== undefined;

export const sync = (options: Options, world: World): Promise<Report> => push(options, world, isOurs);

/** A mode is a filter on a finished plan: of a sync, only what it does to the vocabulary. */
export const backfill = (options: Options, world: World): Promise<Report> =>
  push(options, world, ({ action }) => action === "backfill");
