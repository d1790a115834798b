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

/** Everything that a sync would mend, target by target; nothing of it is mended. */
const compare = async (ready: Ready, session: Session): Promise<readonly Checked[]> => {
  const { sides, plan, notion } = ready;
  const promoted = await promotedBy(ready, session);
  const byTarget = grouped([...plan.changes, ...promoted.changes], ({ target }) => target);
  const asked = sides.filter(({ bystander }) => !bystander);
  const checked = await inParallel(asked, (one) => check(one, byTarget.get(one.bound.target.name) ?? [], notion));
  await writeAudit(checked, session);
  return checked;
};

const differs = (checked: readonly Checked[]): boolean =>
  checked.some(({ discrepancies }) => discrepancies.some(({ kind }) => GRAVE.includes(kind)));

const ending = ({ plan, problems, setup }: Ready, checked: readonly Checked[], session: Session): Ending => ({
  plan: { changes: [], hash: plan.hash },
  problems: [...problems, ...session.record.warnings, ...checked.flatMap((one) => one.problems)],
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
  const verdict = differs(found) ? { verdict: DRIFT } : {};
  return leave(session.close({ ...ending(prepared, found, session), ...verdict }), options, world);
};

const asWarning = (problem: Problem): Problem => ({ ...problem, level: "warning" });

/** The same as a list that is written down, and that nothing fails by. */
export const audit = async (options: Options, world: World): Promise<Report> => {
  const session = await begin(options, world);
  const prepared = await prepare({ ...options, fresh: true }, session.record.past, world);
  if (!prepared.ready) return leave(session.close(prepared), options, world);
  const found = await compare(prepared, session);
  const gentle = found.map((one) => ({ ...one, problems: one.problems.map(asWarning) }));
  const report = session.close(ending(prepared, gentle, session));
  const bounds = prepared.sides.map(({ bound }) => bound);
  return leave(await recorded(report, bounds, session), options, world);
};
