import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import formats from "ajv-formats";

/** What a file breaks of the schema that is published for it. */
export const breachesOf = (name: "audit" | "health", content: unknown): readonly unknown[] => {
  const ajv = new Ajv({ allErrors: true, strict: false });
  formats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(`schema/${name}.schema.json`, "utf8")) as object);
  return validate(content) ? [] : (validate.errors ?? []);
};
