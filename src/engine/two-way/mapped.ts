import type { Options } from "../../config/options.ts";
import { bad, type Checked, good } from "../../model/problem.ts";
import { load, type Setup } from "../load.ts";
import type { World } from "../world.ts";
import { mappedText, needsMapping, readTables, withEnums } from "./foundation.ts";

/** A configuration in which every target has a mapping; its text, where that is not what stands in the file. */
export interface Mapped {
  readonly setup: Setup;
  readonly text: string | undefined;
}

const reading = (world: World, file: string, text: string): World => ({
  ...world,
  files: { ...world.files, read: async (path) => (path === file ? text : world.files.read(path)) },
});

const finished = async (setup: Setup, text: string | undefined, world: World): Promise<Checked<Mapped>> => {
  const tables = await readTables(setup, world);
  return tables.ok ? good({ setup: withEnums(setup, tables.value), text }) : tables;
};

/** The configuration as it stands, or as it will stand once the targets without a mapping have one. */
export const loadMapped = async (options: Options, world: World): Promise<Checked<Mapped>> => {
  const loaded = await load(options, world.env, world);
  if (!loaded.ok) return loaded;
  if (!needsMapping(loaded.value)) return finished(loaded.value, undefined, world);
  const tables = await readTables(loaded.value, world);
  if (!tables.ok) return bad(...tables.problems);
  const written = await world.files.read(options.config);
  const text = mappedText(written ?? "", loaded.value, tables.value);
  if (!text.ok) return text;
  const again = reading(world, options.config, text.value);
  const whole = await load(options, again.env, again);
  return whole.ok ? finished(whole.value, text.value, world) : whole;
};
