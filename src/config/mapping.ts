import { z } from "zod";
import { LIMITS } from "../model/limits.ts";
import { PROPERTY_TYPES, type PropertyType } from "../model/property.ts";
import { COLORS } from "../model/schema.ts";
import { ENGINE_VALUES } from "../model/target.ts";
import { expression, scalar, text } from "./values.ts";

export const termFacts = z.strictObject({
  color: z.enum(COLORS).optional(),
  description: z.string().optional(),
  aliases: z.array(text).optional(),
  deprecated: z.boolean().optional(),
});
/** A word that Notion takes for the name of an option. */
const word = text.check(
  z.refine((name) => !name.includes(","), { error: "must have no comma, which Notion refuses in an option" }),
  z.refine((name) => name.trim() !== "", { error: "must not be empty" }),
  z.refine((name) => name.length <= LIMITS.optionName, {
    error: `must have at most ${LIMITS.optionName} characters, since it is an option`,
  }),
);
const term = z.union([word, termFacts.extend({ name: word })]);

/** The words that a property may take: a list, or an object with a word a key. In place, or in a file. */
export const vocabularySchema = z.union([z.array(term), z.record(word, termFacts.nullable())]);

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

export type Mapping = z.output<typeof mappingSchema>;
export type WrittenMapping = z.input<typeof mappingSchema>;
export type Vocabulary = z.output<typeof vocabularySchema>;
