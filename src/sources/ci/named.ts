import { nearest } from "../../model/nearest.ts";
import { type Problem, problem } from "../../model/problem.ts";
import type { Workflow } from "../../ports/history.ts";

/** What a person may call a workflow by: its name, its file with or without the folder, its ID. */
const namesOf = ({ id, name, path }: Workflow): readonly string[] => [
  name,
  path,
  path.split("/").at(-1) ?? path,
  String(id),
];

export interface Named {
  readonly ids: readonly number[];
  readonly problems: readonly Problem[];
}

const unknown = (name: string, workflows: readonly Workflow[]): Problem => {
  const meant = nearest(name, workflows.flatMap(namesOf));
  const known = workflows.map((one) => one.path.split("/").at(-1)).join(", ");
  return problem(
    `There is no workflow \`${name}\` in this repository.`,
    meant === undefined
      ? `Name one of these by its file or its name: ${known || "there is none"}.`
      : `Did you mean \`${meant}\`?`,
  );
};

export const workflowsNamed = (names: readonly string[], workflows: readonly Workflow[]): Named => {
  const found = names.map((name) => ({ name, same: workflows.filter((one) => namesOf(one).includes(name)) }));
  return {
    ids: [...new Set(found.flatMap(({ same }) => same.map(({ id }) => id)))],
    problems: found.filter(({ same }) => same.length === 0).map(({ name }) => unknown(name, workflows)),
  };
};
