import { z } from "zod";
import { PROPERTY_TYPES, type PropertyType } from "../model/property.ts";
import { ENGINE_VALUES } from "../model/target.ts";
import { expression, scalar, text } from "./values.ts";
import { vocabularySchema } from "./words.ts";

export const mappingSchema = z
  .strictObject({
    type: z.enum(PROPERTY_TYPES as [PropertyType, ...PropertyType[]]).meta({
      description: "The property's type in Notion. A relation also needs `to`.",
      examples: ["multi_select"],
      beside: { from: "tags" },
    }),
    from: expression.optional().meta({
      description:
        "A [JMESPath](https://jmespath.org) expression over the record; the name of a field is one. A field that is not there gives null. Exactly one of `from`, `is` and `value` is needed.",
      examples: ["performance.latency", "join('\n', apis[].name)"],
      beside: { type: "rich_text" },
    }),
    is: z
      .enum(ENGINE_VALUES)
      .optional()
      .meta({
        description:
          "A value that notion-sync owns: `sha` (of the content), `synced-at` (when it was written), `key`, `sync-status` (`synced`, `pending` or `conflict`), `source-url` (the file on GitHub, in a workflow).",
        examples: ["sha"],
        beside: { type: "rich_text" },
      }),
    value: z
      .union([scalar, z.array(scalar)])
      .optional()
      .meta({ description: "A constant.", examples: ["Platform"], beside: { type: "select" } }),
    optional: z
      .boolean()
      .default(false)
      .meta({
        description:
          "The property may be missing in the database. Otherwise a missing property is an error before anything is written.",
        examples: [true],
        beside: { type: "multi_select", from: "tags" },
      }),
    default: z
      .union([scalar, z.array(scalar)])
      .optional()
      .meta({
        description: "Used where `from` gives null.",
        examples: ["Planned"],
        beside: { type: "select", from: "status" },
      }),
    vocabulary: z
      .union([text, vocabularySchema])
      .optional()
      .meta({
        description:
          "The words that the property may take, checked before anything is written: a file, or in place a list of words, a list of `{ name, … }`, or an object with a word a key. Without it, options are made as values need them.",
        examples: ["vocab/tags.json", ["live", "beta"], { live: { color: "green" }, beta: null }],
        beside: { type: "select", from: "status" },
      }),
    format: text.optional().meta({
      description:
        "Notion's number format (`percent`, `dollar`, `euro`, …), for `setup` when it makes the property. Of a date, `date` or `datetime` may be noted; Notion's dates have no such setting.",
      examples: ["euro"],
      beside: { type: "number", from: "price" },
    }),
    to: text.optional().meta({
      description:
        "Of a relation: the target that it points at. The value is the other record's key, or a list of keys.",
      examples: ["teams"],
      beside: { type: "relation", from: "team" },
    }),
    direction: z
      .enum(["push", "pull"])
      .optional()
      .meta({
        description: "One way only for this field of a two-way target.",
        examples: ["push"],
        beside: { type: "number", from: "budget" },
      }),
    overflow: z
      .enum(["error", "truncate"])
      .default("error")
      .meta({
        description: "A text longer than Notion takes: `error`, or `truncate`, which marks the cut with `…`.",
        examples: ["truncate"],
        beside: { type: "rich_text", from: "log" },
      }),
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
