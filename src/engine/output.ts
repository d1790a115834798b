import type { Options } from "../config/options.ts";

/** The path of something that a run leaves behind. */
export const outputPath = (options: Options, name: string): string =>
  `${options["output-dir"].replace(/\/+$/, "")}/${name}`;
