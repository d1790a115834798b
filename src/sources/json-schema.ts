import type { Ajv, AnySchema, ValidateFunction } from "ajv";
import { readText, type Text } from "../config/document.ts";
import type { Path, Places } from "../config/places.ts";
import { isObject } from "../model/json.ts";
import { bad, type Checked, good, type Problem, problem } from "../model/problem.ts";
import type { Files } from "../ports/files.ts";
import { complaints } from "./complaints.ts";
import { partsOf } from "./parts.ts";
import { Endless, PATTERNS } from "./patterns.ts";
import { readRequired } from "./required.ts";
import { shown } from "./wording.ts";

/** What is wrong with a record, as it is in its file. */
export type Check = (record: unknown, places: Places) => readonly Problem[];

const OPTIONS = {
  allErrors: true,
  strict: false,
  verbose: true,
  logger: false,
  ownProperties: true,
  addUsedSchema: false,
  code: { regExp: PATTERNS },
} as const;

const NEWEST = "json-schema.org/draft/2020-12/schema";

/**
 * Loaded when a target has a schema, and then only the draft that it is written in. By way of `default`, since that is
 * the one name that is there both in Node and in a bundle.
 */
const DRAFTS: Readonly<Record<string, () => Promise<Ajv>>> = {
  "json-schema.org/draft-07/schema": async () => new (await import("ajv")).default.Ajv(OPTIONS),
  "json-schema.org/draft/2019-09/schema": async () => new (await import("ajv/dist/2019.js")).default.Ajv2019(OPTIONS),
  [NEWEST]: async () => new (await import("ajv/dist/2020.js")).default.Ajv2020(OPTIONS),
};

type Schema = Exclude<AnySchema, boolean>;

const isSchema = (value: unknown): value is Schema => isObject(value);

const draftOf = (schema: Schema): string | undefined => {
  const written: unknown = schema["$schema"] ?? NEWEST;
  return typeof written === "string" ? written.replace(/^https?:\/\//, "").replace(/#$/, "") : undefined;
};

const validator = async (draft: string | undefined): Promise<Ajv | undefined> => {
  const make = draft !== undefined && Object.hasOwn(DRAFTS, draft) ? DRAFTS[draft] : undefined;
  if (make === undefined) return undefined;
  const { default: formats } = await import("ajv-formats");
  return formats.default(await make());
};

const DRAFT_CURE = "Write it in draft 07, 2019-09 or 2020-12, and say so with `$schema`.";
const REFERENCE_CURE =
  "Nothing is fetched, from no file and no address: copy what it points at into `$defs`, and point there.";
const SCHEMA_CURE = "Mend the schema: no record can be held to it as it is.";

const REFERENCES: readonly unknown[] = ["$ref", "$dynamicRef", "$recursiveRef"];

/** The part of a schema that the library complains of: it says what is there, and not where. */
const culprit = (schema: Schema, isMeant: (key: unknown, value: string) => boolean): Path | undefined =>
  partsOf(schema).find(({ path, value }) => typeof value === "string" && isMeant(path.at(-1), value))?.path;

const uncompiled = (thrown: unknown, schema: Schema, { placeOf }: Places): Problem => {
  const why = thrown instanceof Error ? thrown.message : String(thrown);
  const reference = culprit(
    schema,
    (key, value) => REFERENCES.includes(key) && why.startsWith(`can't resolve reference ${value} from`),
  );
  if (reference !== undefined) {
    return problem("This reference points at nothing in this file.", REFERENCE_CURE, placeOf(reference));
  }
  const pattern = culprit(schema, (key, value) => key === "pattern" && why.includes(`: /${value}/`));
  return problem(`The schema cannot be used: ${why}.`, SCHEMA_CURE, placeOf(pattern ?? []));
};

const compiled = async (text: Text, file: string): Promise<Checked<ValidateFunction>> => {
  const schema = text.value;
  if (!isSchema(schema)) {
    return bad(problem(`A schema is an object, and this is ${shown(schema)}.`, SCHEMA_CURE, text.placeOf([])));
  }
  const ajv = await validator(draftOf(schema));
  if (ajv === undefined) {
    const message = `${shown(schema["$schema"])} is no draft of JSON Schema that is known here.`;
    return bad(problem(message, DRAFT_CURE, text.placeOf(["$schema"])));
  }
  if (ajv.validateSchema(schema) !== true) return bad(...complaints(ajv.errors ?? [], schema, { ...text, file }));
  try {
    // The library's own `$async` would make it answer later, and so never say no.
    return good(ajv.compile({ ...schema, $async: false }));
  } catch (thrown) {
    return bad(uncompiled(thrown, schema, text));
  }
};

const endless = (thrown: unknown, { placeOf }: Places): readonly Problem[] => {
  if (!(thrown instanceof Endless)) throw thrown;
  const cure = "Write the pattern so that nothing is repeated inside of a repetition; or shorten the value.";
  return [problem(`The record cannot be held to its schema: ${thrown.message}.`, cure, placeOf([]))];
};

/** The schema of a source, ready to hold records to it; or why it cannot be used. */
export const readSchema = async (file: string, files: Files): Promise<Checked<Check>> => {
  const missing = problem("There is no such schema.", "Make the file, or mend its name.", { file });
  const written = await readRequired(file, missing, files);
  const text = written.ok ? readText(written.value, file) : written;
  if (!text.ok) return text;
  const validate = await compiled(text.value, file);
  if (!validate.ok) return validate;
  return good((record, places) => {
    try {
      return validate.value(record) ? [] : complaints(validate.value.errors ?? [], record, { ...places, file });
    } catch (thrown) {
      return endless(thrown, places);
    }
  });
};
