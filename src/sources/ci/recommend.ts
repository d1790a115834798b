import type { Figures } from "./figures.ts";
import type { Outage } from "./outages.ts";
import { short, titleOf } from "./ranking.ts";
import { counted, duration, moment } from "./wording.ts";

type Rule = (figures: Figures) => readonly string[];

/** Below or above these a figure is worth a sentence. Changing one means changing docs/metrics.md. */
const AT = {
  verdicts: 5,
  passRate: 90,
  reRunPoints: 10,
  minutesToGreen: 240,
  failures: 3,
  share: 1 / 3,
  repairs: 3,
  repairRate: 50,
  withoutVerdict: 1 / 4,
  outages: 5,
};

const judged = ({ counts }: Figures): number => (counts === null ? 0 : counts.passed + counts.failed);

const red: Rule = ({ open, asOf }) => {
  const line = ({ opener, opened }: Outage) =>
    `Mend ${short(opener.run.workflow.name)} first: it has been red for ${duration(asOf - opened)}, since ${moment(opened)}. ${opener.run.url}`;
  const more = open.length - AT.outages;
  return [...open.slice(0, AT.outages).map(line), ...(more > 0 ? [`${more} more workflows are red.`] : [])];
};

const lowPassRate: Rule = (figures) => {
  const { passRate, counts } = figures;
  if (passRate === null || passRate >= AT.passRate || judged(figures) < AT.verdicts) return [];
  return [
    `Make green the rule again: the pass rate is ${passRate}% (${counts?.passed} of ${judged(figures)} runs), under ${AT.passRate}%.`,
  ];
};

const hiddenByReRuns: Rule = (figures) => {
  const { passRate, firstAttemptPassRate: first } = figures;
  if (passRate === null || first === null || judged(figures) < AT.verdicts) return [];
  if (passRate - first < AT.reRunPoints) return [];
  return [`Do not trust re-runs: ${passRate}% of the runs passed, but only ${first}% at the first attempt.`];
};

const slowToGreen: Rule = ({ minutesToGreen, closed }) =>
  minutesToGreen === null || minutesToGreen <= AT.minutesToGreen
    ? []
    : [
        `Revert first and mend afterwards: time to green was ${minutesToGreen} minutes over ${counted(closed.length, "outage")}, above ${AT.minutesToGreen}.`,
      ];

const oneCause: Rule = ({ failures }) => {
  const all = failures.reduce((sum, { count }) => sum + count, 0);
  const [top] = failures;
  if (top === undefined || top.count < AT.failures || top.count < all * AT.share) return [];
  return [`Begin with ${titleOf(top)}: it failed ${top.count} times of ${all}. ${top.url}`];
};

const flaky: Rule = ({ flaky: jobs }) => {
  const [worst] = jobs;
  if (worst === undefined) return [];
  const others = jobs.length === 1 ? "" : `; ${counted(jobs.length - 1, "other job")} did too`;
  return [
    `Quarantine or mend ${titleOf(worst)}: it passed and failed on the same commit (${counted(worst.count, "commit")})${others}.`,
  ];
};

const vainRepairs: Rule = ({ repairRate, repairs }) =>
  repairRate === null || repairRate >= AT.repairRate || repairs.attempts < AT.repairs
    ? []
    : [
        `Look at what auto-fix tries: it succeeded ${counted(repairs.succeeded, "time")} of ${repairs.attempts} (${repairRate}%), under ${AT.repairRate}%.`,
      ];

const withoutVerdict: Rule = ({ counts }) =>
  counts === null || counts.total < AT.verdicts || counts.withoutVerdict <= counts.total * AT.withoutVerdict
    ? []
    : [
        `Find out what is cancelled or skipped: ${counts.withoutVerdict} of ${counts.total} runs ended without a verdict.`,
      ];

const RULES: readonly Rule[] = [
  red,
  lowPassRate,
  hiddenByReRuns,
  slowToGreen,
  oneCause,
  flaky,
  vainRepairs,
  withoutVerdict,
];

/** What the figures suggest, the most pressing first. Each sentence names the figure that called for it. */
export const recommendations = (figures: Figures): readonly string[] => {
  const found = RULES.flatMap((rule) => rule(figures));
  const isFine = found.length === 0 && figures.passRate !== null;
  return isFine
    ? [`Nothing stands out: the pass rate is ${figures.passRate}% of ${counted(judged(figures), "run")}.`]
    : found;
};
