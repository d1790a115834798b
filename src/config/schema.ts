import { z } from "zod";
import { PROPERTY_TYPES, type PropertyType } from "../model/property.ts";
import { COLORS } from "../model/schema.ts";
import { ENGINE_VALUES } from "../model/target.ts";

const text = z.string().min(1);
const expression = text.describe("A JMESPath expression over the record; a field's name is one");
const percent = z
  .string()
  .regex(/^\d{1,3}(\.\d+)?\s*%$/, { error: "must be a percentage, like 30%" })
  .transform((value) => Number.parseFloat(value) / 100)
  .refine((share) => share <= 1, { error: "must not be above 100%" });
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const condition = z.record(text, z.union([scalar, z.array(scalar).min(1)]));

const term = z.union([
  text,
  z.strictObject({
    name: text,
    color: z.enum(COLORS).optional(),
    description: z.string().optional(),
    aliases: z.array(text).optional(),
    deprecated: z.boolean().optional(),
  }),
]);
const termFacts = z.strictObject({
  color: z.enum(COLORS).optional(),
  description: z.string().optional(),
  aliases: z.array(text).optional(),
  deprecated: z.boolean().optional(),
});
/** The words that a property may take: a list, or an object with a word a key. In place, or in a file. */
export const vocabularySchema = z.union([z.array(term), z.record(text, termFacts.nullable())]);

export const mappingSchema = z
  .strictObject({
    type: z.enum(PROPERTY_TYPES as [PropertyType, ...PropertyType[]]),
    from: expression.optional(),
    is: z.enum(ENGINE_VALUES).optional(),
    value: z.union([scalar, z.array(scalar)]).optional(),
    optional: z.boolean().default(false).describe("The property may be missing in the database"),
    default: z
      .union([scalar, z.array(scalar)])
      .optional()
      .describe("Used when `from` gives null"),
    vocabulary: z.union([text, vocabularySchema]).optional(),
    format: text.optional().describe("Only for setup: Notion's number format, or `date` / `datetime`"),
    to: text.optional().describe("The target that a relation points at"),
    direction: z.enum(["push", "pull"]).optional().describe("One way only, in a two-way target"),
    overflow: z.enum(["error", "truncate"]).default("error"),
  })
  .check(({ value, issues }) => {
    const sources = (["from", "is", "value"] as const).filter((key) => value[key] !== undefined);
    if (sources.length !== 1) {
      const message =
        sources.length === 0 ? "needs one of `from`, `is` or `value`" : `has both \`${sources.join("` and `")}\``;
      issues.push({ code: "custom", message, input: value, path: [] });
    }
    if ((value.type === "relation") !== (value.to !== undefined)) {
      const message =
        value.type === "relation" ? "is a relation and needs `to: <target>`" : "has `to`, but is no relation";
      issues.push({ code: "custom", message, input: value, path: [] });
    }
  });

const globs = z.union([text.transform((one) => [one]), z.array(text).min(1)]);

/** Exactly one source a target: the key that is there says which. */
export const SOURCES = {
  files: z.strictObject({
    files: globs,
    exclude: globs.default([]),
    schema: text.optional().describe("A JSON Schema that every record has to hold to"),
    format: z.enum(["auto", "json", "yaml", "markdown"]).default("auto"),
    select: expression.optional().describe("An expression for the records in a file"),
    "page-id": text.optional().describe("The field that holds the ID of the record's page"),
  }),
} as const;

export const targetSchema = z.strictObject({
  direction: z.enum(["push"]).default("push"),
  source: SOURCES.files,
  database: text.optional(),
  "data-source": text.optional(),
  key: z.union([
    expression.transform((from) => ({ from, property: undefined })),
    z.strictObject({ from: expression, property: text }),
  ]),
  properties: z.record(text, mappingSchema),
  scope: condition.optional(),
  body: expression.optional(),
  when: condition.optional(),
  "on-missing": z.enum(["keep", "archive", "flag"]).default("keep"),
  "on-drift": z.enum(["overwrite", "report"]).default("overwrite"),
  "vocabulary-policy": z.enum(["error", "skip", "add"]).default("error"),
});

export const configSchema = z.strictObject({
  version: z.literal(1, { error: "must be 1" }),
  safety: z
    .strictObject({
      archive: percent.prefault("30%"),
      update: percent.prefault("100%"),
      floor: z.int().min(0).default(10),
    })
    .prefault({}),
  targets: z.record(
    z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, { error: "must be letters, digits, dots and dashes" }),
    targetSchema,
  ),
});

export type Mapping = z.output<typeof mappingSchema>;
export type Vocabulary = z.output<typeof vocabularySchema>;
export type FilesSource = z.output<typeof SOURCES.files>;
export type TargetConfig = z.output<typeof targetSchema>;
export type Config = z.output<typeof configSchema>;
