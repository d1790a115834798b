import type { Options } from "../../config/options.ts";
import { grouped } from "../../model/grouped.ts";
import type { Problem } from "../../model/problem.ts";
import { EXIT, type Report } from "../../model/report.ts";
import { GRAVE } from "../../plan/discrepancies.ts";
import { type Checked, check, summed, writeAudit } from "../audit.ts";
import { type Ending, leave } from "../close.ts";
import { inParallel } from "../parallel.ts";
import { begin, recorded, type Session } from "../perform.ts";
import { type Prepared, prepare } from "../prepare.ts";
import { promotedBy } from "../promotion/session.ts";
import type { World } from "../world.ts";

type Ready = Extract<Prepared, { readonly ready: true }>;

interface Compared {
  readonly checked: readonly Checked[];
  /** Why a finished page could not be compared with its files. */
  readonly problems: readonly Problem[];
}

/** Everything that a sync would mend, target by target; nothing of it is mended. */
const compare = async (ready: Ready, session: Session): Promise<Compared> => {
  const { sides, plan, notion } = ready;
  const promoted = await promotedBy(ready, session);
  const byTarget = grouped([...plan.changes, ...promoted.changes], ({ target }) => target);
  const asked = sides.filter(({ bystander }) => !bystander);
  const checked = await inParallel(asked, (one) => check(one, byTarget.get(one.bound.target.name) ?? [], notion));
  await writeAudit(checked, session);
  const refused = promoted.changes.flatMap(({ action, problem }) => (action === "error" && problem ? [problem] : []));
  return { checked, problems: [...promoted.problems, ...refused] };
};

const differs = (checked: readonly Checked[]): boolean =>
  checked.some(({ discrepancies }) => discrepancies.some(({ kind }) => GRAVE.includes(kind)));

const ending = ({ plan, problems, setup }: Ready, { checked, ...found }: Compared, session: Session): Ending => ({
  plan: { changes: [], hash: plan.hash },
  problems: [...problems, ...session.record.warnings, ...found.problems, ...checked.flatMap((one) => one.problems)],
  configSha: setup.sha,
  audit: summed(checked, session),
});

const DRIFT = { status: "drift", exit: EXIT.drift } as const;

/** Fails on what differs. */
export const verify = async (options: Options, world: World): Promise<Report> => {
  const session = await begin(options, world);
  const prepared = await prepare({ ...options, fresh: true }, session.record.past, world);
  if (!prepared.ready) return leave(session.close(prepared), options, world);
  const found = await compare(prepared, session);
  const verdict = differs(found.checked) ? { verdict: DRIFT } : {};
  return leave(session.close({ ...ending(prepared, found, session), ...verdict }), options, world);
};

const asWarning = (problem: Problem): Problem => ({ ...problem, level: "warning" });

/** The same as a list that is written down, and that nothing fails by. */
export const audit = async (options: Options, world: World): Promise<Report> => {
  const session = await begin(options, world);
  const prepared = await prepare({ ...options, fresh: true }, session.record.past, world);
  if (!prepared.ready) return leave(session.close(prepared), options, world);
  const found = await compare(prepared, session);
  const checked = found.checked.map((one) => ({ ...one, problems: one.problems.map(asWarning) }));
  const gentle = { checked, problems: found.problems.map(asWarning) };
  const report = session.close(ending(prepared, gentle, session));
  const bounds = prepared.sides.map(({ bound }) => bound);
  return leave(await recorded(report, bounds, session), options, world);
};
