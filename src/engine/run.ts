import type { Options } from "../config/options.ts";
import { MODES, type Mode } from "../model/mode.ts";
import { problem } from "../model/problem.ts";
import type { Report } from "../model/report.ts";
import { opened } from "./close.ts";
import { schema } from "./modes/schema.ts";
import { backfill, sync } from "./modes/sync.ts";
import { validate } from "./modes/validate.ts";
import { verify } from "./modes/verify.ts";
import type { World } from "./world.ts";

type ModeRun = (options: Options, world: World) => Promise<Report>;

const modes: Partial<Record<Mode, ModeRun>> = { validate, backfill, sync, verify, schema };

/** The same for both doors: what was asked, in this world. */
export const run: ModeRun = async (options, world) => {
  const mode = modes[options.mode];
  if (mode !== undefined) return mode(options, world);
  const cure = `It ${MODES[options.mode]}. So far there is: ${Object.keys(modes).join(", ")}.`;
  return opened(options, world).close({
    problems: [problem(`The mode \`${options.mode}\` is not in this version yet.`, cure)],
  });
};
