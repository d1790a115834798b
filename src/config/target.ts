import { z } from "zod";
import { mappingSchema } from "./mapping.ts";
import { PRESETS, type PresetName } from "./presets/presets.ts";
import { sourceSchema } from "./sources.ts";
import { condition, expression, scalar, text } from "./values.ts";

const keySchema = z.union([
  expression.transform((from) => ({ from, property: undefined })),
  z.strictObject({ from: expression, property: text }),
]);

const promoted = z.strictObject({
  path: text.describe("Where the file goes: a Liquid template"),
  template: text.describe("A template of the product, by name, or the path of one of yours"),
  each: text.optional().describe("The property that gives a file for each of its entries"),
});

const writtenTarget = z.strictObject({
  direction: z.enum(["push", "pull", "two-way", "promote"]).default("push"),
  source: sourceSchema.optional(),
  preset: z.enum(Object.keys(PRESETS) as [PresetName, ...PresetName[]]).optional(),
  database: text.optional(),
  "data-source": text.optional(),
  key: keySchema.optional(),
  properties: z.record(text, mappingSchema).default({}),
  scope: condition.optional(),
  body: expression.optional(),
  when: condition.optional(),
  "on-missing": z.enum(["keep", "archive", "flag"]).default("keep"),
  "on-drift": z.enum(["overwrite", "report"]).default("overwrite"),
  "vocabulary-policy": z.enum(["error", "skip", "add"]).default("error"),
  ids: z
    .strictObject({ property: text, kind: z.literal("ulid").default("ulid") })
    .optional()
    .describe("An ID property whose empty fields are filled"),
  ttl: z
    .strictObject({
      days: z.number().positive(),
      property: text.default("created_time"),
      when: condition.optional(),
    })
    .optional()
    .describe("After so many days, `archive` moves a page to the trash"),
  conflicts: z.enum(["last-write-wins", "source-wins", "notion-wins", "flag"]).optional(),
  "on-new-page": z.enum(["report", "insert"]).optional(),
  files: z.array(promoted).min(1).optional().describe("The files that a promoted page becomes"),
  mark: z
    .record(text, z.union([scalar, z.array(scalar)]))
    .optional()
    .describe("What a promoted page gets: property → value, texts are Liquid templates"),
  header: z
    .strictObject({
      entity: text.optional(),
      level: text.optional(),
      zone: text.optional(),
      version: text.optional(),
      tags: z.array(text).optional(),
    })
    .optional()
    .describe("Values of the header of promoted files"),
  "action-log": text.optional().describe("A CSV file that gets a line for each promoted file"),
});

type Written = z.output<typeof writtenTarget>;

const readMapping = (written: z.input<typeof mappingSchema>) => mappingSchema.parse(written);

/** What the target says itself wins over what its preset says. */
const filled = (written: Written) => {
  if (written.preset === undefined) return written;
  const { source, key, scope, properties } = PRESETS[written.preset];
  const read = Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, readMapping(one)]));
  return {
    ...written,
    source: written.source ?? sourceSchema.parse(source),
    key: written.key ?? keySchema.parse(key),
    properties: { ...read, ...written.properties },
    ...((written.scope ?? scope) !== undefined && { scope: written.scope ?? scope }),
  };
};

export const targetSchema = writtenTarget.transform((written): Written => filled(written));

export type TargetConfig = z.output<typeof targetSchema>;
