import type { Desired } from "../model/desired.ts";
import { grouped } from "../model/grouped.ts";
import { type Problem, problem } from "../model/problem.ts";
import type { SourceRecord } from "../model/record.ts";
import { type Conditions, meets, type Target } from "../model/target.ts";
import { type Facts, projector, UNASKED } from "../plan/project.ts";
import type { Loaded } from "./load.ts";
import type { Question, Sourced, SourcedRecord } from "./question.ts";

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

/** What a field says, one by one; what is missing or empty says nothing, as it does on a page. */
const saidIn = ({ data }: SourceRecord, field: string): readonly unknown[] => {
  const said = [data[field] ?? null].flat();
  return said.length === 0 ? [null] : said;
};

const holds = (record: SourceRecord, when: Conditions): boolean => meets(when, (field) => saidIn(record, field));

interface Made {
  readonly record: SourceRecord;
  readonly desired: Desired;
}

const MOST_NAMED = 5;
const LIST = new Intl.ListFormat("en-GB");

/** Rows have no line that could be pointed at: they are named as their table tells them apart. */
const rowsOf = (same: readonly Made[]): string => {
  const names = [...new Set(same.map(({ record }) => record.placeOf([]).record))].filter((name) => name !== undefined);
  if (names.length < 2) return "";
  const more = names.length > MOST_NAMED ? ", and others" : "";
  return `: the rows ${LIST.format(names.slice(0, MOST_NAMED))}${more}`;
};

/** A key that two records have is an error of both: neither can be told from the other. */
const repeated = (made: readonly Made[]): readonly Problem[] =>
  [...grouped(made, ({ desired }) => desired.key).values()]
    .filter((same) => same.length > 1)
    .flatMap((same) => {
      const told = (key: string): string => `${same.length} records have the key "${key}"${rowsOf(same)}.`;
      return same.map(({ desired: { key, place } }) => problem(told(key), "Give each record a key of its own.", place));
    });

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
  const toPage = projector(target, facts);
  const projected = records.map((record) => ({ record, ...toPage(record) }));
  const made = projected.flatMap(({ record, desired }) => (desired === undefined ? [] : [{ record, desired }]));
  const desired = made.map((one) => one.desired);
  return {
    desired,
    problems: [...projected.flatMap(({ problems }) => problems), ...repeated(made), ...shared(desired)],
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
