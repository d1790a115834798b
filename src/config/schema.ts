import { z } from "zod";
import { targetSchema } from "./target.ts";
import { percent } from "./values.ts";

// What a key means, and how it is written, stands with the key: `description` and `examples` are shown by editors and in
// docs/configuration.md. `beside` is what an example needs next to it so that it means anything.
export const configSchema = z.strictObject({
  version: z.literal(1, { error: "must be 1" }).meta({ description: "The version of this format.", examples: [1] }),
  "control-center": z
    .string()
    .optional()
    .meta({
      description:
        "A page of Notion that shows the last run: its counts, and where the figures go. Its ID or address. One section of it is written, the rest of the page is never touched. Empty means none.",
      examples: ["${CONTROL_CENTER_PAGE_ID:-}"],
    }),
  safety: z
    .strictObject({
      archive: percent.prefault("30%").meta({
        description: "Halt when more than this share of a target's pages would go to the trash.",
        examples: ["10%"],
      }),
      update: percent.prefault("100%").meta({
        description: "Halt when more than this share of a target's pages would change.",
        examples: ["60%"],
      }),
      floor: z
        .int()
        .min(0)
        .default(10)
        .meta({
          description: "Targets with fewer pages than this are never halted: of three pages one is a third.",
          examples: [50],
        }),
    })
    .prefault({})
    .meta({
      description:
        "Limits for each target. A plan beyond them is not carried out, and the run ends with exit code 4; `confirm` says that it is meant.",
      examples: [{ archive: "10%", update: "60%", floor: 20 }],
    }),
  targets: z
    .record(
      z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, { error: "must be letters, digits, dots and dashes" }),
      targetSchema,
    )
    .meta({
      description:
        "What belongs where. Each target has a name of your choice (letters, digits, dots, dashes), by which options, reports and relations name it.",
      examples: [
        {
          modules: {
            source: { files: ["modules/*/module.manifest.json"] },
            database: "${NOTION_DATABASE_ID}",
            key: "module",
            properties: { Module: { type: "title", from: "module" } },
          },
        },
      ],
    }),
});

export type Config = z.output<typeof configSchema>;
