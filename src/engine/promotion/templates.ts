import type { Config } from "../../config/schema.ts";
import { expectFailure, failureProblem } from "../../model/failure.ts";
import { nearest } from "../../model/nearest.ts";
import { bad, type Checked, good, type Place, problem, problemsOf, valuesOf } from "../../model/problem.ts";
import type { Files } from "../../ports/files.ts";
import type { Template } from "../../templates/template.ts";
import { inParallel } from "../parallel.ts";

type PlaceOf = (path: readonly (string | number)[]) => Place;

interface Named {
  readonly template: string;
  readonly place: Place;
}

const namedIn = (names: readonly string[], { targets }: Config, placeOf: PlaceOf): readonly Named[] =>
  names.flatMap((target) =>
    (targets[target]?.files ?? []).map(({ template }, index) => ({
      template,
      place: { ...placeOf(["targets", target, "files", index, "template"]), target },
    })),
  );

/** One of the product's by its name, or a user's by its path. */
const read = async (
  { template, place }: Named,
  { own, files }: { readonly own: ReadonlyMap<string, Template>; readonly files: Files },
): Promise<Checked<Template>> => {
  const known = own.get(template);
  if (known !== undefined) return good(known);
  try {
    const text = await files.read(template);
    if (text !== undefined) return good({ name: template, text, file: template });
  } catch (thrown) {
    expectFailure(thrown);
    return bad(failureProblem(thrown, { file: template }));
  }
  const names = [...own.keys()];
  const meant = nearest(template, names);
  const cure = `${meant === undefined ? "" : `Did you mean \`${meant}\`? `}The product has ${names.map((name) => `\`${name}\``).join(", ")}; a template of yours is named by its path from the root.`;
  return bad(problem(`There is no template \`${template}\`, and no file of that name.`, cure, place));
};

const called = (name: string, found: Checked<Template>): Checked<readonly [string, Template]> =>
  found.ok ? good([name, found.value]) : found;

/** Every template that these targets name, by that name; what is not there is a mistake of the configuration. */
export const readTemplates = async (
  names: readonly string[],
  { config, placeOf, files }: { readonly config: Config; readonly placeOf: PlaceOf; readonly files: Files },
): Promise<Checked<ReadonlyMap<string, Template>>> => {
  const named = namedIn(names, config, placeOf);
  if (named.length === 0) return good(new Map());
  const { OWN_TEMPLATES: own } = await import("../../templates/own.ts");
  const found = await inParallel(named, async (one) => called(one.template, await read(one, { own, files })));
  const problems = problemsOf(found);
  return problems.length > 0 ? bad(...problems) : good(new Map(valuesOf(found)));
};
