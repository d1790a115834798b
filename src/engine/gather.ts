import type { Desired } from "../model/desired.ts";
import { grouped } from "../model/grouped.ts";
import { type Problem, problem } from "../model/problem.ts";
import type { SourceRecord } from "../model/record.ts";
import type { Conditions, Target } from "../model/target.ts";
import { type Facts, projector, UNASKED } from "../plan/project.ts";
import type { Loaded } from "./load.ts";
import type { Question, Sourced, SourcedRecord } from "./sources.ts";

/** A target's records as pages that should be, and everything that is wrong with them. */
export interface Projected {
  readonly desired: readonly Desired[];
  readonly problems: readonly Problem[];
}

/** The same with the records themselves: what Notion tells later may make other pages of them. */
export interface Gathered extends Projected {
  readonly records: readonly SourcedRecord[];
  readonly counterpart?: Sourced["counterpart"];
}

const holds = (record: SourceRecord, when: Conditions): boolean =>
  Object.entries(when).every(([field, values]) => values.includes(record.data[field] ?? null));

/** A key that two records have is an error of both: neither can be told from the other. */
const repeated = (desired: readonly Desired[]): readonly Problem[] =>
  [...grouped(desired, ({ key }) => key).values()]
    .filter((same) => same.length > 1)
    .flatMap((same) =>
      same.map(({ key, place }) =>
        problem(`${same.length} records have the key "${key}".`, "Give each record a key of its own.", place),
      ),
    );

/** A page that two records name would be written by both, in every run again. */
const shared = (desired: readonly Desired[]): readonly Problem[] =>
  [...grouped(desired, ({ pageId = "" }) => pageId)]
    .filter(([pageId, same]) => pageId !== "" && same.length > 1)
    .flatMap(([pageId, same]) =>
      same.map(({ place }) =>
        problem(`${same.length} records name the page ${pageId}.`, "Let one of them have it.", place),
      ),
    );

export const project = (target: Target, records: readonly SourceRecord[], facts: Facts): Projected => {
  const projected = records.map(projector(target, facts));
  const desired = projected.map((one) => one.desired).filter((one) => one !== undefined);
  return {
    desired,
    problems: [...projected.flatMap(({ problems }) => problems), ...repeated(desired), ...shared(desired)],
  };
};

const inTarget =
  ({ name }: Target) =>
  (found: Problem): Problem => ({ ...found, place: { ...found.place, target: name } });

/** Reads a target's source, and makes each record the page that it should be. */
export const gather = async ({ target }: Loaded, read: Question["other"]): Promise<Gathered> => {
  const found = await read(target.name);
  const records = found.records.filter((record) => holds(record, target.when));
  const projected = records.length === 0 ? { desired: [], problems: [] } : project(target, records, UNASKED);
  return {
    records,
    desired: projected.desired,
    ...(found.counterpart !== undefined && { counterpart: found.counterpart }),
    problems: [...found.problems.map(inTarget(target)), ...projected.problems],
  };
};
