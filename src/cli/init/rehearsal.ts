import { readOptions } from "../../config/options.ts";
import { validate } from "../../engine/modes/validate.ts";
import type { Problem } from "../../model/problem.ts";
import type { Files } from "../../ports/files.ts";
import type { Log } from "../../ports/log.ts";
import type { Site } from "./site.ts";
import type { Paper } from "./sketch.ts";

const nothing = (): void => undefined;
const SILENT: Log = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** The workspace as it would be with what is to be written; nothing is written into it. */
const imagined = (files: Files, papers: readonly Paper[]): Files => {
  const texts = new Map(papers.map(({ path, text }) => [path, text]));
  return {
    ...files,
    read: async (path) => texts.get(path) ?? files.read(path),
    write: async () => undefined,
    append: async () => undefined,
  };
};

/** What `validate` would complain of, if this was written. */
export const rehearse = async (config: string, papers: readonly Paper[], site: Site): Promise<readonly Problem[]> => {
  const options = readOptions({ mode: "validate", config }, {});
  if (!options.ok) return options.problems;
  const { notion, git, clock, chance } = site;
  const world = {
    notion,
    git,
    clock,
    chance,
    files: imagined(site.files, papers),
    forge: undefined,
    log: SILENT,
    progress: nothing,
    signal: new AbortController().signal,
    env: {},
    event: undefined,
  };
  const { problems } = await validate(options.value, world);
  return problems.filter(({ level }) => level === "error");
};
