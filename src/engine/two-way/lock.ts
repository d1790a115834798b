import { expectFailure, failureProblem } from "../../model/failure.ts";
import { type Problem, problem } from "../../model/problem.ts";
import { EXIT, type Verdict } from "../../model/report.ts";
import type { PostgresPort } from "../../ports/postgres.ts";
import { isDryRun } from "../close.ts";
import { type Loaded, load } from "../load.ts";
import type { Session } from "../perform.ts";
import { postgresUrl } from "../postgres-url.ts";

/** Whether this run may write rows; if not, why not. */
export type Locked =
  | { readonly held: true }
  | { readonly held: false; readonly problems: readonly Problem[]; readonly verdict?: Verdict };

const HELD: Locked = { held: true };

const busy = (target: string): Locked => ({
  held: false,
  problems: [
    problem(
      `Another run is at work on the rows of \`${target}\`.`,
      "Run it again when that one has ended; in a workflow, `concurrency` lets one wait for the other.",
      { target },
    ),
  ],
  verdict: { status: "failed", exit: EXIT.locked },
});

const urlOf = ({ written, bystander }: Loaded, { world }: Session): string | undefined => {
  const { source, direction } = written;
  const writes = !bystander && (direction === "two-way" || direction === "pull");
  return writes && source?.kind === "postgres" ? postgresUrl(source, world) : undefined;
};

/** The lock goes with the connection that writes, so it is let go when the run ends, however it ends. */
const take = async (target: string, postgres: PostgresPort): Promise<Locked> => {
  try {
    return (await postgres.lock(`target ${target}`)).held ? HELD : busy(target);
  } catch (thrown) {
    expectFailure(thrown);
    return { held: false, problems: [failureProblem(thrown, { target })] };
  }
};

/** Keeps other runs from the rows of these targets, before the first of them is read. What cannot be loaded is told later. */
export const locked = async (session: Session): Promise<Locked> => {
  const { options, world } = session;
  const { postgres } = world;
  if (isDryRun(options, world) || postgres === undefined) return HELD;
  const setup = await load(options, world.env, world);
  if (!setup.ok) return HELD;
  for (const loaded of setup.value.targets) {
    const url = urlOf(loaded, session);
    const taken = url === undefined ? HELD : await take(loaded.target.name, await postgres(url));
    if (!taken.held) return taken;
  }
  return HELD;
};
