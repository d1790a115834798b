import { DATABASES_FILE, type Databases, databasesText } from "../../config/databases.ts";
import { OPTIONS } from "../../config/options.ts";
import { configurationText } from "../../config/written/configuration.ts";
import { vocabularyText } from "../../config/written/vocabulary.ts";
import { triggerFor, workflowText } from "../../config/written/workflow.ts";
import { isChoice } from "../../model/property.ts";
import type { Proposal, Proposed } from "../../model/proposal.ts";
import type { Database, DataSource } from "../../model/schema.ts";
import { asked, expression } from "../../plan/expression.ts";
import type { Material } from "./material.ts";

/** Everything that was settled, before it is text. */
export interface Sketch {
  readonly target: string;
  readonly database: Database;
  readonly schema: DataSource;
  readonly material: Material;
  readonly proposal: Proposal;
  readonly config: string;
  /** Undefined where no workflow is wanted. */
  readonly workflow: string | undefined;
  readonly branch: string;
  /** What was written down of other targets. */
  readonly databases: Databases;
}

/** A file that is to be written. */
export interface Paper {
  readonly path: string;
  readonly text: string;
}

/** A name as people write it in an address: small letters, digits and dashes. */
export const slug = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");

const optionsOf = ({ property }: Proposed, { columns }: DataSource) =>
  columns.find(({ name }) => name === property)?.options ?? [];

/** With a file for the words of each property that has options. */
export const withVocabularies = (proposal: Proposal, schema: DataSource): Proposal => {
  const taken = new Set<string>();
  const mappings = proposal.mappings.map((one): Proposed => {
    const name = slug(one.property) || "words";
    if (!isChoice(one.type) || "is" in one.origin || optionsOf(one, schema).length === 0 || taken.has(name)) return one;
    taken.add(name);
    return { ...one, vocabulary: `vocab/${name}.json` };
  });
  return { ...proposal, mappings };
};

const wordsIn = (from: string, { records }: Material): readonly string[] => {
  const read = expression(from);
  const found = records.map((record) => asked(read, record));
  const values = found.flatMap((one) => ("value" in one ? [one.value].flat() : []));
  return [...new Set(values.filter((value) => value !== null && value !== "").map((value) => String(value).trim()))];
};

const vocabularies = ({ proposal, schema, material }: Sketch): readonly Paper[] =>
  proposal.mappings.flatMap((one): readonly Paper[] =>
    one.vocabulary === undefined || !("from" in one.origin)
      ? []
      : [{ path: one.vocabulary, text: vocabularyText(optionsOf(one, schema), wordsIn(one.origin.from, material)) }],
  );

const configuration = ({ target, database, schema, material, proposal, config }: Sketch): Paper => {
  const several = database.dataSources.length > 1;
  const dataSource = several ? schema.id : undefined;
  const files = material.patterns;
  return {
    path: config,
    text: configurationText({ target, database, dataSource, files, records: material.records.length, proposal }),
  };
};

/** What the target is bound to: a property that is renamed in Notion is found by its ID. */
const register = ({ target, schema, proposal, databases }: Sketch): Paper => {
  const ids = new Map(schema.columns.map(({ name, id }) => [name, id]));
  const properties = Object.fromEntries(
    proposal.mappings.flatMap(({ property }) => {
      const id = ids.get(property);
      return id === undefined ? [] : [[property, id] as const];
    }),
  );
  const entry = { database: schema.databaseId, data_source: schema.id, properties };
  const targets = { ...databases.targets, [target]: entry };
  return { path: DATABASES_FILE, text: databasesText({ version: 1, targets }) };
};

const workflow = (sketch: Sketch): readonly Paper[] => {
  const { workflow: path, config, branch, material } = sketch;
  if (path === undefined) return [];
  const words = vocabularies(sketch).length > 0 ? ["vocab/**"] : [];
  const paths = [...new Set([...material.patterns.map(triggerFor), ...words, config, DATABASES_FILE])];
  const text = workflowText({ paths, branch, config: config === OPTIONS.config.default ? undefined : config });
  return [{ path, text }];
};

/** Everything that is to be written, the configuration last: where it is, the rest is too. */
export const papersOf = (sketch: Sketch): readonly Paper[] => [
  ...vocabularies(sketch),
  ...workflow(sketch),
  register(sketch),
  configuration(sketch),
];
