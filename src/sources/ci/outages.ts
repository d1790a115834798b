import { grouped } from "../../model/grouped.ts";
import type { Second } from "../../ports/history.ts";
import { type Attempt, endOf } from "./attempt.ts";

/** The time in which a workflow was red on the branch: from the end of the first failure to the end of the next pass. */
export interface Outage {
  readonly opener: Attempt;
  readonly opened: Second;
  readonly closer: Attempt | null;
  readonly closed: Second | null;
  /** The end of the last failure in it. */
  readonly lastFailed: Second;
  /** Nothing is known of the workflow before the opener, so that it may have been red for longer. */
  readonly isOlder: boolean;
}

const byEnd = (a: Attempt, b: Attempt): number =>
  endOf(a) - endOf(b) || a.run.id - b.run.id || a.run.attempt - b.run.attempt;

const unitOf = ({ run }: Attempt): string => String(run.workflow.id);

const ofUnit = (attempts: readonly Attempt[], isWhole: boolean): readonly Outage[] => {
  const outages: Outage[] = [];
  let open: Outage | null = null;
  let isKnown = isWhole;
  for (const attempt of [...attempts].sort(byEnd)) {
    const ended = endOf(attempt);
    if (attempt.verdict === "fail") {
      open ??= { opener: attempt, opened: ended, closer: null, closed: null, lastFailed: ended, isOlder: !isKnown };
      open = { ...open, lastFailed: ended };
    } else {
      if (open !== null) outages.push({ ...open, closer: attempt, closed: ended });
      open = null;
      isKnown = true;
    }
  }
  return open === null ? outages : [...outages, open];
};

/** The outages of all workflows, the first one first. `partial` names workflows whose past is not known to its beginning. */
export const outagesIn = (attempts: readonly Attempt[], partial: ReadonlySet<number>): readonly Outage[] =>
  [
    ...grouped(
      attempts.filter(({ verdict }) => verdict !== null),
      unitOf,
    ).values(),
  ]
    .flatMap((unit) => ofUnit(unit, !unit.some(({ run }) => partial.has(run.workflow.id))))
    .sort((a, b) => a.opened - b.opened || a.opener.run.id - b.opener.run.id);

const mayEnd = ({ run }: Attempt, from: Second, to: Second): boolean => run.started <= to && run.updated >= from;

/**
 * The attempts whose jobs have to be read before an outage's ends are known: its own, and what may have ended before
 * them. Only the jobs tell when an attempt ended, and the order of the ends is what makes an outage.
 */
export const undecided = (outages: readonly Outage[], attempts: readonly Attempt[]): readonly Attempt[] => {
  const unread = grouped(
    attempts.filter(({ jobs, verdict }) => jobs === null && verdict !== null),
    unitOf,
  );
  return outages.flatMap(({ opener, opened, closed }) =>
    (unread.get(unitOf(opener)) ?? []).filter((attempt) =>
      mayEnd(attempt, opened, attempt.verdict === "fail" ? opened : (closed ?? Number.POSITIVE_INFINITY)),
    ),
  );
};

/** Whether what closed an outage may have ended before the last failure in it did: then it did not close it. */
export const isInDoubt = ({ closer, lastFailed }: Outage): boolean =>
  closer?.jobs === null && lastFailed >= closer.run.started;

/** An end that GitHub's last change stands for. */
export const isRough = ({ opener, closer }: Outage): boolean => opener.jobs === null || closer?.jobs === null;

const total = (seconds: readonly Second[]): Second => seconds.reduce((sum, one) => sum + one, 0);

export const lengthsOf = (outages: readonly Outage[]): readonly Second[] =>
  outages.flatMap(({ opened, closed }) => (closed === null ? [] : [closed - opened])).sort((a, b) => a - b);

/** In minutes with one decimal; null of nothing. */
export const meanMinutes = (seconds: readonly Second[]): number | null =>
  seconds.length === 0 ? null : Math.round(total(seconds) / (6 * seconds.length)) / 10;

export const medianMinutes = (sorted: readonly Second[]): number | null => {
  const middle = sorted.length / 2;
  return meanMinutes(sorted.slice(Math.ceil(middle - 1), Math.floor(middle) + 1));
};
