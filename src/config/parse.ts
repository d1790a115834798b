import { z } from "zod";
import { nearest } from "../model/nearest.ts";
import { bad, type Checked, good, type Problem, problem } from "../model/problem.ts";
import { noWindow } from "./control-center.ts";
import { crossChecks } from "./cross-checks.ts";
import { type Path, readText, type Text } from "./document.ts";
import { type Env, interpolate } from "./interpolate.ts";
import { dotted, type Issue, issuesOf, meantBy, said, unusable } from "./issues.ts";
import { type Config, configSchema } from "./schema.ts";

export interface ReadConfig {
  readonly config: Config;
  /** Where in the file something of the configuration stands, for problems that are only found later. */
  readonly placeOf: Text["placeOf"];
  /** What is to be told of it, and keeps nothing from being done. */
  readonly notices: readonly Problem[];
}

export interface Reading {
  readonly env: Env;
  /** A run that was given no secrets can still see whether the rest is right: what is not set is only told. */
  readonly lenient?: boolean;
}

/** All keys that any strict object of the schema knows: what a misspelt key was probably meant to be. */
const knownKeys = (schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] => {
  const json = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  const step = (nodes: readonly unknown[], name: PropertyKey): readonly unknown[] =>
    nodes.flatMap(flatten).flatMap((node) => {
      const { properties = {}, additionalProperties, items } = node;
      if (typeof name === "number") return items === undefined ? [] : [items];
      return [(properties as Record<string, unknown>)[String(name)] ?? additionalProperties].filter(Boolean);
    });
  return path
    .reduce(step, [json] as readonly unknown[])
    .flatMap(flatten)
    .flatMap((node) => Object.keys((node["properties"] ?? {}) as object));
};

type JsonSchema = Readonly<Record<string, unknown>>;

const flatten = (node: unknown): readonly JsonSchema[] => {
  if (typeof node !== "object" || node === null) return [];
  const { anyOf, allOf } = node as { readonly anyOf?: readonly unknown[]; readonly allOf?: readonly unknown[] };
  return [node as JsonSchema, ...(anyOf ?? []).flatMap(flatten), ...(allOf ?? []).flatMap(flatten)];
};

const unknownKey = (key: string, path: Path, text: Text): Problem => {
  const known = knownKeys(configSchema, path);
  if (known.includes(key)) {
    return problem(
      `\`${key}\` cannot stand beside the other keys of ${dotted(path)}.`,
      "Keep one of them.",
      text.placeOfKey([...path, key]),
    );
  }
  const meant = nearest(key, known);
  const cure = meant === undefined ? `Use one of: ${known.join(", ")}.` : `Did you mean \`${meant}\`?`;
  return problem(`\`${key}\` is not a key of ${dotted(path)}.`, cure, text.placeOfKey([...path, key]));
};

const problemsOf = (issue: Issue, text: Text): readonly Problem[] => {
  const path = issue.path.filter((step) => typeof step !== "symbol");
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(key, path, text));
  const missing = issue.code === "invalid_type" && issue.input === undefined;
  const message = missing ? `\`${dotted(path)}\` is missing.` : `\`${dotted(path)}\` ${said(issue)}.`;
  const place = issue.code === "invalid_key" ? text.placeOfKey(path) : text.placeOf(path);
  return [problem(message, meantBy(issue) ?? "See the configuration reference for what it takes.", place)];
};

/** A configuration's text → the configuration, or everything that is wrong with it, each with its place and cure. */
export const parseConfig = (written: string, file: string, { env, lenient = false }: Reading): Checked<ReadConfig> => {
  const text = readText(written, file);
  if (!text.ok) return text;
  const names = unusable(text.value.value, [], text.value);
  if (names.length > 0) return bad(...names);
  const filled = interpolate(text.value, env);
  const notices = filled.problems.map((found): Problem => ({ ...found, level: "notice" }));
  const unset = lenient ? [] : filled.problems;
  const parsed = configSchema.safeParse(filled.value, { reportInput: true });
  if (!parsed.success) {
    const issues = parsed.error.issues.flatMap(issuesOf);
    return bad(...unset, ...issues.flatMap((issue) => problemsOf(issue, text.value)));
  }
  const problems = [...unset, ...crossChecks(parsed.data, text.value)];
  if (problems.length > 0) return bad(...problems);
  const told = [...(lenient ? notices : []), ...noWindow(parsed.data, text.value)];
  return good({ config: parsed.data, placeOf: text.value.placeOf, notices: told });
};
