import { notionId } from "../../config/notion-id.ts";
import type { Options } from "../../config/options.ts";
import type { Change } from "../../model/change.ts";
import { expectFailure, failureProblem } from "../../model/failure.ts";
import { type Problem, problem } from "../../model/problem.ts";
import { EXIT, type Report } from "../../model/report.ts";
import type { DataSource } from "../../model/schema.ts";
import { digest } from "../../plan/digest.ts";
import { isDryRun, leave, leavePlan } from "../close.ts";
import { type Built, build, buildings, type Ground, relate, surveyLots } from "../estate.ts";
import { both } from "../merged.ts";
import { begin, recorded, type Session } from "../perform.ts";
import { writeDown } from "../register.ts";
import { noToken } from "../token.ts";
import { layFoundations } from "../two-way/foundation.ts";
import { loadMapped } from "../two-way/mapped.ts";
import type { World } from "../world.ts";
import { syncIn } from "./sync.ts";

const related = async (built: Built, standing: ReadonlyMap<string, DataSource>, ground: Ground): Promise<Built> => {
  try {
    return { ...built, source: await relate(built, standing, ground.notion) };
  } catch (thrown) {
    expectFailure(thrown);
    const { change } = built.outcome;
    return { ...built, outcome: { status: "failed", change, problem: failureProblem(thrown, change.place) } };
  }
};

/** One database after the other, each written down before the next is begun; then the relations between them. */
const buildAll = async (changes: readonly Change[], ground: Ground, session: Session): Promise<readonly Built[]> => {
  const { world, record } = session;
  const standing = new Map(
    ground.lots.flatMap(({ loaded, standing: source }) =>
      source === undefined ? [] : [[loaded.target.name, source] as const],
    ),
  );
  const built: Built[] = [];
  for (const change of changes) {
    const lot = ground.lots.find(({ loaded }) => loaded.target.name === change.target);
    if (lot === undefined || world.signal.aborted) continue;
    const one = await build(lot, change, ground);
    built.push(one);
    if (one.source !== undefined) standing.set(change.target, one.source);
    await writeDown(standing, ground, world);
  }
  const finished: Built[] = [];
  for (const one of built) {
    const done = await related(one, standing, ground);
    finished.push(done);
    if (done.source !== undefined) standing.set(done.lot.loaded.target.name, done.source);
    await record.settled(done.outcome);
  }
  await writeDown(standing, ground, world);
  return finished;
};

const notAPage = (written: string): Problem =>
  problem(`"${written}" is no ID or address of a Notion page.`, "Copy the page's address from Notion.", {
    option: "parent-page",
  });

const nowhere = (): Problem =>
  problem(
    "There is no page under which the database could be made.",
    "Give `parent-page`: the ID or address of a page that is shared with the connection.",
    { option: "parent-page" },
  );

const NO_TOKEN = { status: "failed", exit: EXIT.access } as const;

/** Builds what the targets need, and nothing that stands already; then syncs for the first time. */
export const setup = async (options: Options, world: World): Promise<Report> => {
  const session = await begin(options, world);
  const fail = (problems: readonly Problem[], verdict?: typeof NO_TOKEN): Promise<Report> =>
    leave(session.close({ problems, ...(verdict && { verdict }) }), options, world);
  const loaded = await loadMapped(options, world);
  if (!loaded.ok) return fail(loaded.problems);
  const { setup: found, text } = loaded.value;
  const { notion } = world;
  if (notion === undefined) return fail([noToken()], NO_TOKEN);
  const written = options["parent-page"] ?? "";
  const parent = written === "" ? "" : notionId(written);
  if (parent === undefined) return fail([notAPage(written)]);

  const { lots, problems } = await surveyLots({ setup: found, notion, parent });
  if (problems.some(({ level }) => level === "error")) return fail(problems);
  const ground = { setup: found, notion, parent, lots };
  const changes = buildings(lots);
  const homeless = parent === "" && changes.some(({ action }) => action === "create");
  if (homeless) return fail([...problems, nowhere()]);
  const plan = { changes, hash: digest(changes) };
  const configSha = found.sha;
  if (isDryRun(options, world)) return leave(session.close({ plan, problems, configSha }), options, world);

  const unwritable = await leavePlan(session.close({ plan, problems, configSha }), options, world);
  if (unwritable.length > 0) return fail(unwritable);
  const cracks = await layFoundations(found, world);
  if (cracks.length > 0) return fail(cracks);
  if (text !== undefined) await world.files.write(options.config, text);
  const built = await buildAll(changes, ground, session);
  const outcomes = built.map(({ outcome }) => outcome);
  const stood = session.close({ plan, outcomes, problems: [...problems, ...session.record.warnings], configSha });
  const stop = options["skip-initial-sync"] || stood.exit !== EXIT.success || world.signal.aborted;
  if (!stop) return leave(both(stood, await syncIn(session)), options, world);
  return leave(await recorded(stood, [], session), options, world);
};
