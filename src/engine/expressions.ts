import { inFiles } from "../config/sources.ts";
import type { TargetConfig } from "../config/target.ts";
import { messageOf } from "../model/failure.ts";
import { type Place, type Problem, problem } from "../model/problem.ts";
import { expression } from "../plan/expression.ts";

type Path = readonly (string | number)[];

/** Every expression that a target has, with its path in the configuration. */
const expressionsOf = ({ key, body, source, properties }: TargetConfig): readonly (readonly [Path, string])[] => {
  const written: readonly (readonly [Path, string | undefined])[] = [
    [["key", "from"], key?.from],
    [["body"], body],
    [["source", "select"], inFiles(source)?.select],
    ...Object.entries(properties).map(([name, { from }]) => [["properties", name, "from"], from] as const),
  ];
  return written.flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const]));
};

/** Expressions that cannot be read are mistakes of the configuration, found before any record is. */
export const unreadable = (name: string, written: TargetConfig, placeOf: (path: Path) => Place): readonly Problem[] =>
  expressionsOf(written).flatMap(([path, text]): readonly Problem[] => {
    try {
      expression(text);
      return [];
    } catch (thrown) {
      const why = messageOf(thrown);
      const place = { ...placeOf(["targets", name, ...path]), target: name };
      const cure = "Mend the expression: it is JMESPath, and the name of a field is one.";
      return [problem(`The expression \`${text}\` cannot be read: ${why}.`, cure, place)];
    }
  });
