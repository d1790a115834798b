// The configuration's schema as JSON Schema: for editors, and for the reference.
import { z } from "zod";

/** Zod leaves examples out where what is written is not what is read (`30%`, one text for a list of one): they are put back. */
const withExamples = ({ zodSchema, jsonSchema }) => {
  const { examples } = z.globalRegistry.get(zodSchema) ?? {};
  if (examples !== undefined) jsonSchema.examples = examples;
};

export const jsonSchemaOf = (schema) =>
  z.toJSONSchema(schema, { io: "input", unrepresentable: "any", target: "draft-7", override: withExamples });

/** For editors: completion and squiggles, from the schema that the product itself reads with. */
export const editorSchema = (configSchema) => {
  const schema = jsonSchemaOf(configSchema);
  const head = {
    $schema: schema.$schema,
    title: "notion-sync",
    description: "The configuration of notion-sync. Made by `npm run docs` from src/config/schema.ts.",
  };
  const forUs = (name, value) => (name === "beside" ? undefined : value);
  return `${JSON.stringify({ ...head, ...schema, ...head }, forUs, 2)}\n`;
};
