import { grouped } from "../model/grouped.ts";
import { isObject } from "../model/json.ts";
import type { Line } from "./line.ts";

const MATCHED = "sha_match";

const isMatch = ({ status, record }: Line): boolean => status === MATCHED && record !== undefined;

const HELD: readonly unknown[] = ["success", MATCHED];

/** What a line says of its record alone. What was there before is not told of a page that stayed as it was. */
const ownPart = ({ ts: _ts, run: _run, target: _target, action: _action, status: _status, ...own }: Line): object => {
  const { before_sha: _before, ...rest } = own;
  return rest;
};

const same = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);

/** What the lines say last of each record: where it is, and what it holds. */
export const holdings = () => {
  const last = new Map<string, Line>();
  const nameOf = ({ target, record }: Line): string => `${target}\n${record}`;
  return {
    note: (lines: readonly Line[]): void => {
      for (const line of lines) if (line.record !== undefined) last.set(nameOf(line), line);
    },
    /** Whether a line says anything of its record that the last one did not. */
    isNews: (line: Line): boolean => {
      const before = last.get(nameOf(line));
      if (!HELD.includes(before?.status)) return true;
      return Object.entries(ownPart(line)).some(([key, value]) => !same(before?.[key], value));
    },
  };
};

const summary = (lines: readonly Line[], isNews: (line: Line) => boolean): readonly Line[] => {
  const news = lines.filter(isNews).map(ownPart);
  return lines.slice(0, 1).map(({ ts, run, target, action }) => ({
    ts,
    run,
    ...(target !== undefined && { target }),
    action,
    status: MATCHED,
    count: lines.length,
    ...(news.length > 0 && { records: news }),
  }));
};

/** The lines of a target that say only that all is as it was become one with a count. What is news is told in it. */
export const gathered = (lines: readonly Line[], isNews: (line: Line) => boolean): readonly Line[] => {
  const groups = grouped(lines.filter(isMatch), ({ target, action }) => `${target}\n${action}`);
  const summaries = [...groups.values()].flatMap((group) => summary(group, isNews));
  return [...summaries, ...lines.filter((line) => !isMatch(line))];
};

/** The lines as a run in a file would have left them, as far as they were news. */
export const spread = (lines: readonly Line[]): readonly Line[] =>
  lines.flatMap((line) => {
    const { records, count: _count, ...about } = line;
    if (line.status !== MATCHED || !Array.isArray(records)) return [line];
    return [line, ...records.filter(isObject).map((own): Line => ({ ...about, ...own }))];
  });
