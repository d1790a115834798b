import { failureProblem, isFailure } from "../../model/failure.ts";
import { type Checked, good, type Problem } from "../../model/problem.ts";
import { mainBranch } from "./branch.ts";
import { draw, type Settled } from "./draw.ts";
import type { InitFlags } from "./flags.ts";
import { configPath, free, settleRegister } from "./free.ts";
import {
  agreed,
  isPageId,
  settleDatabase,
  settleMaterial,
  settleSchema,
  settleTarget,
  settleVocabulary,
  settleWorkflow,
} from "./interview.ts";
import { settleKey } from "./key-question.ts";
import type { Site } from "./site.ts";
import { mappingLines, nextLines } from "./told.ts";

/** One question after the other; the first that has no good answer ends it. */
const settleAll = async (flags: InitFlags, site: Site): Promise<Checked<Settled>> => {
  const config = await free(configPath(flags), flags, site.files);
  if (!config.ok) return config;
  const database = await settleDatabase(flags, site);
  if (!database.ok) return database;
  const schema = await settleSchema(flags, database.value, site);
  if (!schema.ok) return schema;
  const material = await settleMaterial(flags, site);
  if (!material.ok) return material;
  const target = await settleTarget(flags, schema.value, site);
  if (!target.ok) return target;
  const databases = await settleRegister(target.value, flags, site);
  if (!databases.ok) return databases;
  const { columns, id } = schema.value;
  const seen = { target: target.value, dataSource: id, columns, records: material.value.records, isPageId };
  const evidence = { ...seen, key: undefined, refused: new Map<string, string>() };
  const key = await settleKey(flags, evidence, { material: material.value, site });
  if (!key.ok) return key;
  const vocabulary = await settleVocabulary(flags, site);
  if (!vocabulary.ok) return vocabulary;
  const workflow = await settleWorkflow(flags, site);
  if (!workflow.ok) return workflow;
  const sketch = {
    target: target.value,
    database: database.value.database,
    schema: schema.value,
    material: material.value,
    config: config.value,
    workflow: workflow.value,
    branch: await mainBranch(site.files),
    databases: databases.value,
  };
  return good({ evidence: { ...evidence, key: key.value }, sketch, vocabulary: vocabulary.value });
};

const carried = async (flags: InitFlags, site: Site): Promise<readonly Problem[]> => {
  const settled = await settleAll(flags, site);
  if (!settled.ok) return settled.problems;
  const drawn = await draw(settled.value, site);
  if (!drawn.ok) return drawn.problems;
  const { sketch, papers } = drawn.value;
  const words = papers.filter(({ path }) => path.startsWith("vocab/"));
  const taken = await Promise.all(words.map(({ path }) => free(path, flags, site.files)));
  const occupied = taken.flatMap((one): readonly Problem[] => (one.ok ? [] : one.problems));
  if (occupied.length > 0) return occupied;
  for (const line of mappingLines(sketch)) site.say(line);
  if (
    !(await agreed(
      papers.map(({ path }) => path),
      site,
    ))
  ) {
    site.say("Nothing was written.");
    return [];
  }
  for (const { path, text } of papers) await site.files.write(path, text);
  for (const line of nextLines(papers, sketch)) site.say(line);
  return [];
};

/** From a live database and some files to a configuration that holds. */
export const initIn = async (flags: InitFlags, site: Site): Promise<readonly Problem[]> => {
  try {
    return await carried(flags, site);
  } catch (thrown) {
    if (!isFailure(thrown)) throw thrown;
    return [failureProblem(thrown)];
  }
};
