import { z } from "zod";

export const text = z.string().min(1);
export const expression = text.describe("A JMESPath expression over the record; a field's name is one");
export const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export const condition = z.record(text, z.union([scalar, z.array(scalar).min(1)]));
export const texts = z.union([text.transform((one) => [one]), z.array(text).min(1)]);

export const percent = z
  .string()
  .regex(/^\d{1,3}(\.\d+)?\s*%$/, { error: "must be a percentage, like 30%" })
  .transform((value) => Number.parseFloat(value) / 100)
  .refine((share) => share <= 1, { error: "must not be above 100%" });
