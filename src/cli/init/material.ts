import { sourceSchema } from "../../config/sources.ts";
import { bad, type Checked, good, problem } from "../../model/problem.ts";
import type { Files } from "../../ports/files.ts";
import { filesSource } from "../../sources/files.ts";

/** The records that a mapping is made for, and where they are. */
export interface Material {
  readonly patterns: readonly string[];
  readonly records: readonly Readonly<Record<string, unknown>>[];
}

const NAME_THEM =
  "Name files of records with `--files`: JSON, YAML, or Markdown with front matter; patterns are looked for from the root.";

export const patternsIn = (said: string): readonly string[] =>
  said
    .split(/,(?![^{]*\})/)
    .map((pattern) => pattern.trim())
    .filter((pattern) => pattern !== "");

/** Reads the files as a run would: what it would complain of has to be mended first. */
export const readMaterial = async (said: string, files: Files): Promise<Checked<Material>> => {
  const patterns = patternsIn(said);
  const place = { option: "files" };
  if (patterns.length === 0) return bad(problem("There are no files that look like records.", NAME_THEM, place));
  const deep = patterns.some((pattern) => pattern.includes("**"));
  const source = sourceSchema.parse({ files: patterns, ...(deep && { exclude: ["**/node_modules/**"] }) });
  if (source.kind !== "files") throw new Error("A source of files is read as another one.");
  const { records, problems } = await filesSource({ source, select: undefined }, files);
  const errors = problems.filter(({ level }) => level === "error");
  if (errors.length > 0) return bad(...errors);
  if (records.length > 0) return good({ patterns, records: records.map(({ data }) => data) });
  return bad(problem(`No record is in ${patterns.map((pattern) => `\`${pattern}\``).join(", ")}.`, NAME_THEM, place));
};
