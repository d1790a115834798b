import type { Options } from "../../config/options.ts";
import { type Checked, good, problemsOf, valuesOf } from "../../model/problem.ts";
import { EXIT, type Report } from "../../model/report.ts";
import type { DataSource } from "../../model/schema.ts";
import { leave, opened } from "../close.ts";
import { findDataSource } from "../connect.ts";
import { load } from "../load.ts";
import { outputPath } from "../output.ts";
import { inParallel } from "../parallel.ts";
import { noToken } from "../token.ts";
import type { World } from "../world.ts";

type Live = readonly [target: string, DataSource];

/** The live schema of every target, as a file. Whether it fits the configuration is not asked. */
export const schema = async (options: Options, world: World): Promise<Report> => {
  const { close } = opened(options, world);
  const setup = await load(options, world.env, world);
  if (!setup.ok) return leave(close({ problems: setup.problems }), options, world);
  const { notion } = world;
  if (notion === undefined) {
    return leave(close({ problems: [noToken()], verdict: { status: "failed", exit: EXIT.access } }), options, world);
  }
  const found = await inParallel(setup.value.targets, async (loaded): Promise<Checked<Live>> => {
    const source = await findDataSource(loaded, notion, setup.value);
    return source.ok ? good([loaded.target.name, source.value]) : source;
  });
  const problems = problemsOf(found);
  const schemas = Object.fromEntries(valuesOf(found));
  const path = outputPath(options, "schema.json");
  await world.files.write(path, `${JSON.stringify({ version: 1, targets: schemas }, null, 2)}\n`);
  return leave(close({ problems }), options, world);
};
