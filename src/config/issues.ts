import type { z } from "zod";
import { nearest } from "../model/nearest.ts";
import { type Problem, problem } from "../model/problem.ts";
import type { Path, Text } from "./document.ts";

export type Issue = z.core.$ZodIssue;

export const dotted = (path: readonly PropertyKey[], whole = "the configuration"): string =>
  path.map(String).join(".") || whole;

/** How far into a value a complaint leads. What is not there leads nowhere: it may be missed in all shapes but one. */
const depthOf = (issue: Issue): number =>
  issue.path.length - (issue.code === "invalid_type" && issue.input === undefined ? 1 : 0);

/** Of the shapes that a value may have, the one it came nearest to: its complaints are the ones worth reading. */
export const issuesOf = (issue: Issue): readonly Issue[] => {
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
  const branches = issue.errors.map((errors) => errors.flatMap(issuesOf));
  const deepest = (issues: readonly Issue[]): number => Math.max(0, ...issues.map(depthOf));
  const [best = []] = branches.sort((a, b) => deepest(b) - deepest(a) || a.length - b.length);
  return best.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
};

/** The end of "`x` …". */
export const said = (issue: Issue): string => {
  if (issue.code === "custom") return issue.message;
  if (issue.code === "invalid_key")
    return `is a name that cannot be used: it ${issue.issues[0]?.message ?? "is not valid"}`;
  if (issue.code === "too_small" && issue.minimum === 1) return "must not be empty";
  if (issue.code === "invalid_value") return `must be ${issue.values.map((value) => JSON.stringify(value)).join(", ")}`;
  if (issue.code === "invalid_type") return `must be ${issue.expected}`;
  return issue.message.startsWith("must") ? issue.message : `is not right: ${issue.message}`;
};

/** For a word that there is not: the nearest that there is. */
export const meantBy = (issue: Issue): string | undefined => {
  if (issue.code !== "invalid_value" || typeof issue.input !== "string") return undefined;
  const meant = nearest(issue.input, issue.values.map(String));
  return meant === undefined ? undefined : `Did you mean \`${meant}\`?`;
};

/** The one name that JavaScript would take for something else, so that what stands under it would be passed over. */
export const unusable = (value: unknown, path: Path, text: Text): readonly Problem[] => {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const place = [...path, Array.isArray(value) ? Number(key) : key];
    if (key !== "__proto__") return unusable(item, place, text);
    const message = `\`${key}\` under ${dotted(path)} is a name that cannot be used.`;
    return [problem(message, "Choose another one.", text.placeOfKey(place))];
  });
};
