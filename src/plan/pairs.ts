import type { Desired } from "../model/desired.ts";
import { type Problem, problem } from "../model/problem.ts";
import type { Column } from "../model/schema.ts";
import type { Bound } from "./bind.ts";

/** What all the records of a target say, whichever of them a run is about. */
export interface Claims {
  readonly bound: Bound;
  readonly desired: readonly Desired[];
}

/** One end of a relation that Notion keeps the same at both. */
interface End {
  readonly target: string;
  readonly source: string;
  readonly property: string;
  readonly column: Column;
  readonly records: ReadonlyMap<string, Desired>;
}

const endsOf = ({ bound, desired }: Claims): readonly End[] => {
  const { target, columns, dataSource } = bound;
  const records = new Map(desired.map((record) => [record.key, record]));
  return target.mappings
    .filter(({ oneWay }) => oneWay !== "pull")
    .flatMap(({ property }) => {
      const column = columns.get(property);
      if (column?.pairedWith === undefined) return [];
      return [{ target: target.name, source: dataSource.id, property, column, records }];
    });
};

/** IDs of properties are only unique in their data source. */
const areOne = (a: End, b: End): boolean =>
  a.column.pairedWith === b.column.id && a.column.relatesTo === b.source && b.column.relatesTo === a.source;

const CURE = "Let both name each other, or neither; or map only one of the two properties.";

const unanswered = (record: Desired, there: Desired, { from, to }: { from: End; to: End }): Problem => {
  const where = [there.place.file, there.place.line].filter((part) => part !== undefined).join(":");
  const other = `"${there.key}"${where === "" ? "" : ` (${where})`}`;
  return problem(
    `\`${from.property}\` of "${record.key}" names "${there.key}", and \`${to.property}\` of ${other} does not name "${record.key}": in Notion the two properties are one relation, and each record would undo the other in every run.`,
    CURE,
    { ...record.place, property: from.property },
  );
};

/** Links to records of the other end that do not link back. A page without a record says nothing, so nothing undoes it. */
const disagreements = (from: End, to: End): readonly Problem[] =>
  [...from.records.values()].flatMap((record) =>
    (record.links[from.property] ?? []).flatMap(({ target, key }) => {
      const there = target === to.target ? to.records.get(key) : undefined;
      const back = there?.links[to.property];
      if (there === undefined || back === undefined) return [];
      const answered = back.some((link) => link.target === from.target && link.key === record.key);
      return answered ? [] : [unanswered(record, there, { from, to })];
    }),
  );

/**
 * Where a relation has two ends in Notion and both are mapped, the records say everything twice. If they do not say the
 * same, nobody can tell which of them is right, and to write either would be to write the other again in the next run:
 * so it is a mistake in the records, found before anything is written.
 */
export const contradictions = (targets: readonly Claims[]): readonly Problem[] => {
  const ends = targets.flatMap(endsOf);
  return ends.flatMap((from) => ends.filter((to) => areOne(from, to)).flatMap((to) => disagreements(from, to)));
};
