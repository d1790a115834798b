import type { PlayedRun } from "../../fakes/history.ts";
import { BOT, WORKFLOWS, type Year } from "./year.ts";

/**
 * The figures once more, in the plainest way: from what really happened, week by week, without the port, without
 * budgets, and with nothing of the product's own code.
 */
export interface PlainFigures {
  total_runs: number;
  passed_runs: number;
  failed_runs: number;
  no_verdict_runs: number;
  pass_rate: number | null;
  first_attempt_pass_rate: number | null;
  mttr_minutes: number | null;
  mttr_median_minutes: number | null;
  outages_closed: number;
  outages_open: number;
  flaky_jobs: number;
  failures: ReadonlyMap<string, number>;
  auto_fix_success_rate: number | null;
  auto_fix_attempts: number;
}

const GOOD = ["success"];
const BAD = ["failure", "timed_out", "startup_failure"];

/** Monday after Monday, found by looking at the wall clock of the zone at each half hour. */
export const mondaysIn = (from: number, to: number, timeZone: string): { day: string; at: number }[] => {
  const wall = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
  const found: { day: string; at: number }[] = [];
  for (let at = Math.ceil(from / 1800) * 1800; at < to; at += 1800) {
    const [day = "", time = ""] = wall.format(at * 1000).split(" ");
    if (time === "00:00:00" && new Date(`${day}T12:00:00Z`).getUTCDay() === 1) found.push({ day, at });
  }
  return found;
};

/** One decimal, halves up, in whole numbers. */
const tenths = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.floor((2 * 10 * part + whole) / (2 * whole)) / 10;

const share = (part: number, whole: number): number | null => tenths(100 * part, whole);

export const plainly = (year: Year, from: number, to: number): PlainFigures => {
  const counted = year.runs.filter(
    (run) => run.branch === "main" && ["push", "schedule", "workflow_dispatch"].includes(run.event),
  );
  const result: PlainFigures = {
    total_runs: 0,
    passed_runs: 0,
    failed_runs: 0,
    no_verdict_runs: 0,
    pass_rate: null,
    first_attempt_pass_rate: null,
    mttr_minutes: null,
    mttr_median_minutes: null,
    outages_closed: 0,
    outages_open: 0,
    flaky_jobs: 0,
    failures: new Map(),
    auto_fix_success_rate: null,
    auto_fix_attempts: 0,
  };

  const lastVerdict = (run: PlayedRun): string => {
    let verdict = "none";
    for (const attempt of run.attempts) {
      if (attempt.started >= to) break;
      if (GOOD.includes(attempt.conclusion ?? "")) verdict = "good";
      if (BAD.includes(attempt.conclusion ?? "")) verdict = "bad";
    }
    return verdict;
  };

  let firstGood = 0;
  let firstBad = 0;
  const failures = new Map<string, number>();
  const byCommit = new Map<string, { good: Set<string>; bad: Set<string> }>();
  for (const run of counted) {
    if (run.created < from || run.created >= to) continue;
    result.total_runs += 1;
    const verdict = lastVerdict(run);
    if (verdict === "good") result.passed_runs += 1;
    else if (verdict === "bad") result.failed_runs += 1;
    else result.no_verdict_runs += 1;
    if (GOOD.includes(run.attempts[0]?.conclusion ?? "")) firstGood += 1;
    if (BAD.includes(run.attempts[0]?.conclusion ?? "")) firstBad += 1;
    run.attempts.forEach((attempt, index) => {
      if (attempt.started >= to) return;
      const good = GOOD.includes(attempt.conclusion ?? "");
      const bad = BAD.includes(attempt.conclusion ?? "");
      if (!good && !bad) return;
      let culprits = 0;
      for (const job of attempt.jobs ?? []) {
        const seen = byCommit.get(`${run.workflow.id}|${run.sha}|${job.name}`) ?? { good: new Set(), bad: new Set() };
        byCommit.set(`${run.workflow.id}|${run.sha}|${job.name}`, seen);
        if (GOOD.includes(job.conclusion ?? "")) seen.good.add(`${run.id}/${index}`);
        if (!BAD.includes(job.conclusion ?? "")) continue;
        seen.bad.add(`${run.id}/${index}`);
        culprits += 1;
        const step = job.steps.find(({ conclusion }) => BAD.includes(conclusion ?? ""))?.name;
        const title = [run.workflow.name, job.name, step].filter(Boolean).join(" › ");
        if (bad) failures.set(title, (failures.get(title) ?? 0) + 1);
      }
      if (bad && culprits === 0) failures.set(run.workflow.name, (failures.get(run.workflow.name) ?? 0) + 1);
    });
  }
  result.pass_rate = share(result.passed_runs, result.passed_runs + result.failed_runs);
  result.first_attempt_pass_rate = share(firstGood, firstGood + firstBad);
  result.failures = failures;

  // A job is flaky when two different attempts on one commit contradict each other, in a workflow that did so as a whole.
  const wholeGood = new Set<string>();
  const wholeBad = new Set<string>();
  for (const run of counted) {
    if (run.created < from || run.created >= to) continue;
    for (const attempt of run.attempts) {
      if (attempt.started >= to) continue;
      if (GOOD.includes(attempt.conclusion ?? "")) wholeGood.add(`${run.workflow.id}|${run.sha}`);
      if (BAD.includes(attempt.conclusion ?? "")) wholeBad.add(`${run.workflow.id}|${run.sha}`);
    }
  }
  const flaky = new Set<string>();
  for (const [key, { good, bad }] of byCommit) {
    const [workflow, sha, job] = key.split("|");
    const mixed = wholeGood.has(`${workflow}|${sha}`) && wholeBad.has(`${workflow}|${sha}`);
    const apart = [...good].some((one) => [...bad].some((other) => other !== one));
    if (mixed && apart) flaky.add(`${workflow}|${job}`);
  }
  result.flaky_jobs = flaky.size;

  // Red and green, second by second, of each workflow on its own.
  const lengths: number[] = [];
  for (const workflow of Object.values(WORKFLOWS)) {
    const ends = counted
      .filter((run) => run.workflow.id === workflow.id)
      .flatMap((run) => run.attempts.map((attempt, index) => ({ ...attempt, id: run.id, index })))
      .filter(({ conclusion }) => [...GOOD, ...BAD].includes(conclusion ?? ""))
      .sort((a, b) => (a.ended ?? 0) - (b.ended ?? 0) || a.id - b.id || a.index - b.index);
    let redSince: number | null = null;
    for (const { ended, conclusion } of ends) {
      const at = ended ?? 0;
      if (at >= to) break;
      if (BAD.includes(conclusion ?? "")) redSince = redSince ?? at;
      else if (redSince !== null) {
        if (at >= from) lengths.push(at - redSince);
        redSince = null;
      }
    }
    if (redSince !== null) result.outages_open += 1;
  }
  lengths.sort((a, b) => a - b);
  const sum = lengths.reduce((all, one) => all + one, 0);
  result.outages_closed = lengths.length;
  result.mttr_minutes = tenths(sum, 60 * lengths.length);
  const middle = lengths.length % 2 === 1 ? [(lengths.length - 1) / 2] : [lengths.length / 2 - 1, lengths.length / 2];
  const middles = middle.map((index) => lengths[index] ?? 0);
  result.mttr_median_minutes =
    lengths.length === 0
      ? null
      : tenths(
          middles.reduce((all, one) => all + one, 0),
          60 * middles.length,
        );

  // What mends: runs of the mending workflow, commits that the bot pushed, and labelled pull requests.
  const outcomes: boolean[] = [];
  const commits = new Map<string, string[]>();
  for (const run of year.runs) {
    if (run.created < from || run.created >= to) continue;
    const verdict = lastVerdict(run);
    if (verdict === "none") continue;
    if (run.workflow.id === WORKFLOWS.fixer.id) outcomes.push(verdict === "good");
    else if (run.actor === BOT) commits.set(run.sha, [...(commits.get(run.sha) ?? []), verdict]);
  }
  for (const verdicts of commits.values()) outcomes.push(!verdicts.includes("bad"));
  for (const pull of year.issues) {
    const inWeek = pull.closed !== null && pull.closed >= from && pull.closed < to;
    if (inWeek && pull.labels.includes("mended") && pull.pullRequest !== null) {
      outcomes.push(pull.pullRequest.merged !== null);
    }
  }
  result.auto_fix_attempts = outcomes.length;
  result.auto_fix_success_rate = share(outcomes.filter(Boolean).length, outcomes.length);
  return result;
};
