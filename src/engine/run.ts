import type { Options } from "../config/options.ts";
import type { Mode } from "../model/mode.ts";
import type { Report } from "../model/report.ts";
import { thrownMishap } from "../report/mishap.ts";
import { announce } from "./announce.ts";
import { leaveReport, opened } from "./close.ts";
import { connected, during } from "./instants.ts";
import { archive } from "./modes/archive.ts";
import { audit, verify } from "./modes/audit.ts";
import { health } from "./modes/health.ts";
import { promote } from "./modes/promote.ts";
import { restore } from "./modes/restore.ts";
import { schema } from "./modes/schema.ts";
import { setup } from "./modes/setup.ts";
import { backfill, pull, sync } from "./modes/sync.ts";
import { validate } from "./modes/validate.ts";
import { refusal, withinTrust } from "./trust.ts";
import type { World } from "./world.ts";

type ModeRun = (options: Options, world: World) => Promise<Report>;

const modes: Readonly<Record<Mode, ModeRun>> = {
  validate,
  backfill,
  sync,
  verify,
  audit,
  health,
  schema,
  restore,
  setup,
  archive,
  promote,
  pull,
};

/** What nobody foresaw ends the run too, and is told where its other ends are. */
const carried: ModeRun = async (options, world) => {
  try {
    return await modes[options.mode](options, world);
  } catch (thrown) {
    world.log.debug(String(thrown instanceof Error ? thrown.stack : thrown));
    return thrownMishap(options.mode, thrown);
  }
};

/** What was only found out once the report was written is in it too. */
const withLate = async (
  told: Report,
  written: Report,
  { options, world }: { readonly options: Options; readonly world: World },
): Promise<Report> => {
  const isWhole = written.files.report === undefined || told.problems.length === written.problems.length;
  return isWhole ? told : leaveReport(told, options, world);
};

/** The same for both doors: what was asked, in this world, and then said where people look. */
export const run: ModeRun = async (options, world) => {
  const refused = refusal(options, world);
  if (refused !== undefined) return announce(opened(options, world).close({ problems: [refused] }), options, world);
  const { mode, notices, world: trusted } = withinTrust(options, world);
  const report = await during(connected(trusted), (reaching) => carried({ ...options, mode }, reaching));
  const told = await announce({ ...report, problems: [...notices, ...report.problems] }, options, world);
  return withLate(told, report, { options, world });
};
