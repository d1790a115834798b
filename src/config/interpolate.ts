import { type Problem, problem } from "../model/problem.ts";
import type { Path, Text } from "./document.ts";

export type Env = Readonly<Record<string, string | undefined>>;

const VARIABLE = /\$\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\}/g;

interface Filled {
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** The variables that have no value, for a run that can do without (a fork's pull request has no secrets). */
  readonly missing: readonly string[];
}

/** `${NAME}` and `${NAME:-default}` in every string, from the environment. An empty variable is a missing one. */
export const interpolate = (text: Text, env: Env): Filled => {
  const problems: Problem[] = [];
  const missing: string[] = [];
  const fillString = (written: string, path: Path): string =>
    written.replace(VARIABLE, (variable, name: string, fallback: string | undefined) => {
      const value = env[name] || fallback;
      if (value !== undefined) return value;
      missing.push(name);
      const cure = `Set it in the environment (in a workflow: under \`env:\`), or write \`\${${name}:-default}\`.`;
      problems.push(problem(`The variable \`${name}\` is not set.`, cure, text.placeOf(path)));
      return variable;
    });
  const fill = (value: unknown, path: Path): unknown => {
    if (typeof value === "string") return fillString(value, path);
    if (Array.isArray(value)) return value.map((item, index) => fill(item, [...path, index]));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(item, [...path, key])]));
  };
  return { value: fill(text.value, []), problems, missing };
};
