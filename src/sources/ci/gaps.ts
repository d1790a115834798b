import { unread } from "./attempt.ts";
import { unknownIn } from "./auto-fix.ts";
import { failedAttempts } from "./failures.ts";
import { type Figures, type Material, storiesIn } from "./figures.ts";
import { isRough } from "./outages.ts";
import { counted, moment } from "./wording.ts";

type Gap = (figures: Figures, material: Material) => string | null;

const told = (count: number, text: string): string | null => (count === 0 ? null : text);

const history: Gap = ({ week }, { availableFrom }) => {
  if (availableFrom === null) return "All figures: GitHub knows of no run in this week or before it.";
  return availableFrom > week.start
    ? `All figures: history is available from ${moment(availableFrom)}, and not before.`
    : null;
};

const notOver: Gap = ({ week, asOf }) =>
  asOf < week.end ? `All figures: the week is not over; counted up to ${moment(asOf)}.` : null;

const unfinished: Gap = ({ counts }) => {
  const count = counts?.unfinished ?? 0;
  return told(count, `Pass rate: ${counted(count, "run")} had not ended yet.`);
};

const attempts: Gap = ({ week }, { stories }) => {
  const lacking = storiesIn(stories, week).filter((story) => unread(story) > 0).length;
  return told(
    lacking,
    `Pass rates, time to green and flaky jobs: earlier attempts of ${counted(lacking, "re-run run")} were not read.`,
  );
};

const jobs: Gap = ({ week, mixed }, { stories }) => {
  const wanted = new Set([...failedAttempts(storiesIn(stories, week), week.end), ...mixed.flat()]);
  const lacking = [...wanted].filter((attempt) => attempt.jobs === null).length;
  return told(lacking, `Top failures and flaky jobs: the jobs of ${counted(lacking, "attempt")} were not read.`);
};

const roughEnds: Gap = ({ closed, open }) => {
  const rough = [...closed, ...open].filter(isRough).length;
  return told(rough, `Time to green: the ends of ${counted(rough, "outage")} are known only roughly.`);
};

const older: Gap = ({ closed, open }) => {
  const count = [...closed, ...open].filter(({ isOlder }) => isOlder).length;
  return told(count, `Time to green: ${counted(count, "outage")} may have begun before what is known.`);
};

const repairs: Gap = ({ week }, { repairs: read }) => {
  const lacking = read === null ? 0 : unknownIn(read, week);
  return told(lacking, `Auto-fix success rate: ${counted(lacking, "re-run run")} could not be judged.`);
};

const GAPS: readonly Gap[] = [history, notOver, unfinished, attempts, jobs, roughEnds, older, repairs];

/** Every reason why a figure of the week may be other than it would be if everything were known. */
export const gapsOf: (figures: Figures, material: Material) => readonly string[] = (figures, material) => [
  ...material.listingGaps.map((why) => `All figures: not every run was listed; ${why}.`),
  ...(material.repairs?.gaps ?? []).map((why) => `Auto-fix success rate: not everything was listed; ${why}.`),
  ...GAPS.map((gap) => gap(figures, material)).filter((text) => text !== null),
];
