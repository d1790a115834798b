import { notionId } from "../../config/notion-id.ts";
import { bad, type Checked, good, problem } from "../../model/problem.ts";
import type { DataSource } from "../../model/schema.ts";
import { likelyFiles } from "./candidates.ts";
import type { InitFlags } from "./flags.ts";
import { free } from "./free.ts";
import { choosePart, findDatabase, type Named, readSchema } from "./live.ts";
import { type Material, readMaterial } from "./material.ts";
import { settle } from "./settle.ts";
import type { Site } from "./site.ts";
import { slug } from "./sketch.ts";

export const settleDatabase = (flags: InitFlags, { env, notion, asker }: Site): Promise<Checked<Named>> =>
  settle(
    {
      given: flags["database"],
      text: "Database (address or ID; it has to be shared with the connection)",
      usual: env["NOTION_DATABASE_ID"]?.trim() ?? "",
      check: (said) => findDatabase(said, notion),
    },
    asker,
  );

export const settleSchema = async (
  flags: InitFlags,
  { database, part: meant }: Named,
  site: Site,
): Promise<Checked<DataSource>> => {
  const { notion, asker } = site;
  const names = database.dataSources.map(({ name }) => `"${name}"`).join(", ");
  const several = database.dataSources.length > 1;
  const part = await settle(
    {
      given: flags["data-source"] ?? meant,
      text: `Data source (one of ${names})`,
      usual: several && asker !== undefined ? (database.dataSources[0]?.id ?? "") : "",
      check: (said) => choosePart(said, database),
    },
    several ? asker : undefined,
  );
  return part.ok ? readSchema(part.value, notion) : part;
};

export const settleMaterial = async (flags: InitFlags, { files, asker }: Site): Promise<Checked<Material>> =>
  settle(
    {
      given: flags["files"],
      text: "Files with the records (patterns, separated by commas)",
      usual: flags["files"] === undefined ? ((await likelyFiles(files)) ?? "") : "",
      check: (said) => readMaterial(said, files),
    },
    asker,
  );

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

const named = (said: string): Checked<string> =>
  NAME.test(said)
    ? good(said)
    : bad(problem(`"${said}" cannot name a target.`, "Use letters, digits, dots and dashes.", { option: "target" }));

export const settleTarget = (flags: InitFlags, { title }: DataSource, { asker }: Site): Promise<Checked<string>> =>
  settle(
    { given: flags["target"], text: "A name for this target", usual: slug(title) || "records", check: named },
    asker,
  );

const yesOrNo = (said: string): Checked<boolean> => {
  const word = said.toLowerCase();
  if (["yes", "y", "true"].includes(word)) return good(true);
  if (["no", "n", "false"].includes(word)) return good(false);
  return bad(problem(`"${said}" is neither yes nor no.`, "Say `yes` or `no`."));
};

export const settleVocabulary = (flags: InitFlags, { asker }: Site): Promise<Checked<boolean>> =>
  settle(
    {
      given: flags["vocabulary"],
      text: "Write the options of select properties to files, so that a new word has to be meant",
      usual: "no",
      check: yesOrNo,
    },
    asker,
  );

const WORKFLOW = ".github/workflows/notion-sync.yml";

export const settleWorkflow = (flags: InitFlags, { files, asker }: Site): Promise<Checked<string | undefined>> =>
  settle<string | undefined>(
    {
      given: flags["workflow"],
      text: "Workflow (a path, or `none`)",
      usual: WORKFLOW,
      check: (said) => (said === "none" ? good(undefined) : free(said, flags, files)),
    },
    asker,
  );

/** The last word before anything is written. */
export const agreed = async (paths: readonly string[], { asker }: Site): Promise<boolean> => {
  if (asker === undefined) return true;
  const text = `Write ${paths.join(", ")}`;
  const said = await settle({ given: undefined, text, usual: "yes", check: yesOrNo }, asker);
  return said.ok && said.value;
};

export const isPageId = (text: string): boolean => notionId(text) !== undefined;
