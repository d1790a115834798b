import type { Options } from "../../config/options.ts";
import { EXIT, type Report } from "../../model/report.ts";
import type { Bound } from "../../plan/bind.ts";
import { digest } from "../../plan/digest.ts";
import type { Sides } from "../../plan/sides.ts";
import { connect } from "../connect.ts";
import { load } from "../load.ts";
import { inParallel } from "../parallel.ts";
import { begin, perform, refuse } from "../perform.ts";
import { lookedAt, promotionIn } from "../promotion/session.ts";
import { noToken } from "../token.ts";
import type { World } from "../world.ts";

const NO_TOKEN = { status: "failed", exit: EXIT.access } as const;

/** A target of which nothing is known yet but where it is. */
const connected = (bound: Bound, now: number): Sides => ({
  bound,
  now,
  desired: [],
  pages: [],
  elsewhere: new Map(),
  createIfMissing: false,
  prune: false,
  bystander: false,
  whole: false,
});

/** Finished pages become files. Targets of other directions are left alone. */
export const promote = async (options: Options, world: World): Promise<Report> => {
  const session = await begin(options, world);
  const loaded = await load(options, world.env, world);
  if (!loaded.ok) return refuse({ problems: loaded.problems }, session);
  const setup = loaded.value;
  const { notion } = world;
  if (notion === undefined) return refuse({ problems: [noToken()], verdict: NO_TOKEN }, session);
  const targets = setup.targets.filter(({ bystander }) => !bystander);
  const found = await inParallel(targets, (one) => connect(one, { notion, setup, past: session.record.past.lines }));
  const bounds = found.flatMap(({ bound }) => (bound === undefined ? [] : [bound]));
  const promoted = await promotionIn({ setup, notion, bounds, changes: [], keys: [] }, session);
  return perform(
    {
      configSha: setup.sha,
      notion,
      sides: bounds.map((bound) => connected(bound, world.clock.now())),
      plan: { changes: promoted.changes, hash: digest(promoted.changes) },
      problems: [...setup.notices, ...found.flatMap(({ problems }) => problems), ...promoted.problems],
      halted: promoted.halted,
      afterwards: lookedAt(promoted, session),
    },
    session,
  );
};
