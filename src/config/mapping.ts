import { z } from "zod";
import { PROPERTY_TYPES, type PropertyType } from "../model/property.ts";
import { ENGINE_VALUES } from "../model/target.ts";
import { expression, scalar, text } from "./values.ts";
import { vocabularySchema } from "./words.ts";

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
