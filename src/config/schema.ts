import { z } from "zod";
import { targetSchema } from "./target.ts";
import { percent } from "./values.ts";

export const configSchema = z.strictObject({
  version: z.literal(1, { error: "must be 1" }),
  "control-center": z.string().optional().describe("A page that gets the last run's summary: its ID or address"),
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

export type Config = z.output<typeof configSchema>;
