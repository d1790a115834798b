import type { Options } from "../../config/options.ts";
import type { Line } from "../../ledger/line.ts";
import { expectFailure, failureProblem } from "../../model/failure.ts";
import type { Capabilities, Health, TargetHealth } from "../../model/health.ts";
import { type Problem, problem } from "../../model/problem.ts";
import type { Report } from "../../model/report.ts";
import type { NotionPort } from "../../ports/notion.ts";
import { leave } from "../close.ts";
import { connect } from "../connect.ts";
import { load, type Setup } from "../load.ts";
import { outputPath } from "../output.ts";
import { inParallel } from "../parallel.ts";
import { begin, type Session } from "../perform.ts";
import { noToken } from "../token.ts";
import type { World } from "../world.ts";

const UNKNOWN: Capabilities = { read: null, insert: null, update: null, users: null };

/** What the token is good for, and whether there is anybody to ask. */
interface Reach {
  readonly reachable: boolean;
  readonly valid: boolean;
  readonly capabilities: Capabilities;
  readonly problems: readonly Problem[];
}

const reach = async (notion: NotionPort | undefined): Promise<Reach> => {
  if (notion === undefined) {
    const missing = { ...noToken(), cause: "access" } as const;
    return { reachable: false, valid: false, capabilities: UNKNOWN, problems: [missing] };
  }
  try {
    await notion.me();
    return { reachable: true, valid: true, capabilities: await notion.capabilities(), problems: [] };
  } catch (thrown) {
    expectFailure(thrown);
    const answered = ["unauthorized", "forbidden"].includes(thrown.kind);
    return { reachable: answered, valid: false, capabilities: UNKNOWN, problems: [failureProblem(thrown)] };
  }
};

const RIGHTS = { read: "read content", insert: "insert content", update: "update content" } as const;

/** Without these a sync cannot do its work; to see the people is only needed where people are mapped. */
const lacking = (capabilities: Capabilities): readonly Problem[] =>
  (["read", "insert", "update"] as const)
    .filter((right) => capabilities[right] === false)
    .map((right) => ({
      ...problem(
        `The connection has no right to ${RIGHTS[right]}.`,
        "Open it under notion.so/profile/integrations, and tick the capability.",
      ),
      cause: "access",
    }));

interface Seen {
  readonly health: TargetHealth;
  readonly problems: readonly Problem[];
}

const lookAt = (setup: Setup, notion: NotionPort, past: readonly Line[]): Promise<readonly Seen[]> =>
  inParallel(
    setup.targets.filter(({ bystander }) => !bystander),
    async (loaded): Promise<Seen> => {
      const { bound, problems } = await connect(loaded, { notion, setup, past });
      const [first] = problems.filter(({ level }) => level === "error");
      const health = {
        target: loaded.target.name,
        database: bound?.dataSource.title ?? null,
        url: bound?.dataSource.url ?? null,
        accessible: bound !== undefined,
        problem: first?.message ?? null,
        cure: first?.cure ?? null,
      };
      return { health, problems };
    },
  );

const lastSuccess = (past: readonly Line[]): Pick<Health, "last_sync_success" | "last_sync_duration_sec"> => {
  const last = past.findLast(({ action, mode, status }) => action === "run" && mode === "sync" && status === "success");
  const took = last?.["duration_ms"];
  return {
    last_sync_success: last?.ts ?? null,
    last_sync_duration_sec: typeof took === "number" ? took / 1000 : null,
  };
};

const judge = (health: Omit<Health, "status">, sound: boolean): Health["status"] => {
  if (!(health.api_reachable && health.token_valid && (health.database_accessible || health.targets.length === 0)))
    return "unhealthy";
  return sound ? "healthy" : "degraded";
};

const examine = async (session: Session): Promise<{ health: Health; problems: readonly Problem[] }> => {
  const { options, world, record } = session;
  const setup = await load(options, world.env, world);
  const { reachable, valid, capabilities, problems } = await reach(world.notion);
  const known = setup.ok && valid && world.notion !== undefined;
  const seen = known ? await lookAt(setup.value, world.notion, record.past.lines) : [];
  const told = [
    ...problems,
    ...lacking(capabilities),
    ...(setup.ok ? [] : setup.problems),
    ...seen.flatMap((one) => one.problems),
    ...record.warnings,
  ];
  const found = {
    api_reachable: reachable,
    token_valid: valid,
    database_accessible: seen.some(({ health }) => health.accessible),
    capabilities,
    rate_limit_remaining: world.notion?.usage().remaining ?? null,
    ...lastSuccess(record.past.lines),
    targets: seen.map(({ health }) => health),
  };
  return { health: { status: judge(found, told.length === 0), ...found }, problems: told };
};

/** Whether a sync could do its work: the token, its rights, the databases, and when it last did. */
export const health = async (options: Options, world: World): Promise<Report> => {
  const session = await begin(options, world);
  const { health: found, problems } = await examine(session);
  await world.files.write(outputPath(options, "health.json"), `${JSON.stringify(found, null, 2)}\n`);
  return leave(session.close({ problems, health: found }), options, world);
};
