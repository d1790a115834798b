import type { Options } from "../../config/options.ts";
import type { Report } from "../../model/report.ts";
import { leave, opened } from "../close.ts";
import { prepare } from "../prepare.ts";
import { pastOf } from "../record.ts";
import { readRecords } from "../records.ts";
import type { World } from "../world.ts";

/** Everything that can be checked without writing: without a token the repository's side, with one Notion's too. */
export const validate = async (options: Options, world: World): Promise<Report> => {
  const { close } = opened(options, world);
  if (world.notion === undefined) {
    const { problems } = await readRecords(options, world);
    return leave(close({ problems }), options, world);
  }
  const { problems } = await prepare(options, await pastOf(options, world), world);
  return leave(close({ problems }), options, world);
};
