import type { Issue, Job, Workflow } from "../../../src/ports/history.ts";
import type { Played, PlayedRun } from "../../fakes/history.ts";

const HOUR = 3_600;
const DAY = 24 * HOUR;

/** Numbers that only a seed decides (mulberry32). */
const dice = (seed: number) => {
  let state = seed >>> 0;
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const workflow = (id: number, name: string, file: string): Workflow => ({
  id,
  name,
  path: `.github/workflows/${file}`,
});

export const WORKFLOWS = {
  ci: workflow(11, "CI", "ci.yml"),
  lint: workflow(12, "Lint", "lint.yml"),
  nightly: workflow(13, "Nightly soak", "nightly.yml"),
  release: workflow(14, "Release", "release.yml"),
  fixer: workflow(15, "Mend formatting", "mend.yml"),
};

export const BOT = "mender[bot]";

/** Where runs come from: how often, how long, and how they tend to end. */
interface Kind {
  readonly workflow: Workflow;
  readonly event: string;
  readonly branch: string;
  readonly actor: string;
  readonly everyHours: number;
  readonly longest: number;
  readonly breaks: number;
  readonly mends: number;
}

const KINDS: readonly Kind[] = [
  {
    workflow: WORKFLOWS.ci,
    event: "push",
    branch: "main",
    actor: "rowan",
    everyHours: 4,
    longest: 3,
    breaks: 0.12,
    mends: 0.4,
  },
  {
    workflow: WORKFLOWS.lint,
    event: "push",
    branch: "main",
    actor: "rowan",
    everyHours: 6,
    longest: 1,
    breaks: 0.05,
    mends: 0.6,
  },
  {
    workflow: WORKFLOWS.nightly,
    event: "schedule",
    branch: "main",
    actor: "rowan",
    everyHours: 24,
    longest: 14,
    breaks: 0.15,
    mends: 0.25,
  },
  {
    workflow: WORKFLOWS.release,
    event: "workflow_dispatch",
    branch: "main",
    actor: "linden",
    everyHours: 80,
    longest: 2,
    breaks: 0.3,
    mends: 0.3,
  },
  {
    workflow: WORKFLOWS.ci,
    event: "pull_request",
    branch: "main",
    actor: "fork",
    everyHours: 30,
    longest: 2,
    breaks: 0.5,
    mends: 0.5,
  },
  {
    workflow: WORKFLOWS.ci,
    event: "push",
    branch: "feature",
    actor: "rowan",
    everyHours: 20,
    longest: 2,
    breaks: 0.5,
    mends: 0.5,
  },
  {
    workflow: WORKFLOWS.ci,
    event: "pull_request",
    branch: "mend/1",
    actor: BOT,
    everyHours: 40,
    longest: 2,
    breaks: 0.3,
    mends: 0.5,
  },
  {
    workflow: WORKFLOWS.lint,
    event: "pull_request",
    branch: "mend/1",
    actor: BOT,
    everyHours: 40,
    longest: 2,
    breaks: 0.3,
    mends: 0.5,
  },
  {
    workflow: WORKFLOWS.fixer,
    event: "workflow_run",
    branch: "main",
    actor: "rowan",
    everyHours: 30,
    longest: 1,
    breaks: 0.4,
    mends: 0.5,
  },
];

const NO_VERDICT = ["cancelled", "skipped", "neutral", "stale", "action_required"];
const STEPS = ["Install", "Build", "Run tests", "Upload"];

interface Throw {
  readonly chance: () => number;
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
}

const jobIn = (name: string, conclusion: string, ended: number, { chance }: Throw): Job => {
  const at = conclusion === "success" ? STEPS.length : Math.floor(chance() * STEPS.length);
  const steps = STEPS.map((step, index) => ({
    name: step,
    conclusion: index < at ? "success" : index === at ? conclusion : "skipped",
  }));
  return { name, conclusion, completed: ended, url: "", steps };
};

const jobNames = (id: number): readonly string[] => ["build", `test (${id % 3})`, "package"];

/** Jobs that add up to how the attempt ended: its last one ends with it, and what failed is among them. */
const jobsOf = (id: number, played: Pick<Played, "started" | "conclusion"> & { ended: number }, dicing: Throw) => {
  const { started, ended, conclusion } = played;
  if (conclusion === "startup_failure") return [];
  if (conclusion !== "failure" && conclusion !== "timed_out") {
    return jobNames(id).map((name) => jobIn(name, conclusion ?? "neutral", ended, dicing));
  }
  const culprit = Math.floor(dicing.chance() * 3);
  return jobNames(id).map((name, index) => {
    const fails = index === culprit || dicing.chance() < 0.15;
    const at = index === culprit ? ended : started + Math.floor((ended - started) * dicing.chance());
    return jobIn(name, fails ? (conclusion ?? "failure") : "success", at, dicing);
  });
};

const attemptAt = (
  id: number,
  started: number,
  { kind, conclusion, dicing }: { kind: Kind; conclusion: string; dicing: Throw },
): Played => {
  const { chance } = dicing;
  const ended = started + 30 + Math.floor(chance() * kind.longest * HOUR);
  const jobs = jobsOf(id, { started, ended, conclusion }, dicing);
  // What has no jobs ends with the last change of it: nothing else tells.
  const updated = jobs.length === 0 ? ended : ended + (chance() < 0.3 ? Math.floor(chance() * 2 * HOUR) : 0);
  return { started, ended, updated, conclusion, jobs };
};

const conclusionOf = (isRed: boolean, { chance, pick }: Throw): string => {
  if (chance() < 0.1) return pick(NO_VERDICT as [string, ...string[]]);
  return isRed ? pick(["failure", "failure", "failure", "timed_out", "startup_failure"]) : "success";
};

/** Some of what failed is tried again, minutes or days later; and some of what passed. */
const attemptsOf = (
  id: number,
  created: number,
  { kind, isRed, dicing }: { kind: Kind; isRed: boolean; dicing: Throw },
) => {
  const { chance } = dicing;
  const attempts = [attemptAt(id, created, { kind, conclusion: conclusionOf(isRed, dicing), dicing })];
  const again = isRed ? 0.35 : 0.03;
  while (attempts.length < 4 && chance() < again) {
    const later = (attempts.at(-1)?.updated ?? created) + 1 + Math.floor(chance() ** 4 * 3 * DAY);
    attempts.push(attemptAt(id, later, { kind, conclusion: conclusionOf(chance() < 0.5, dicing), dicing }));
  }
  return attempts;
};

const runsOf = (
  kind: Kind,
  index: number,
  { from, to, dicing }: { from: number; to: number; dicing: Throw },
): readonly PlayedRun[] => {
  const { chance } = dicing;
  const runs: PlayedRun[] = [];
  let isRed = false;
  for (let at = from; at < to; at += 60 + Math.floor(2 * kind.everyHours * HOUR * chance())) {
    isRed = isRed ? chance() >= kind.mends : chance() < kind.breaks;
    const id = 1_000_000 * (index + 1) + runs.length;
    const { workflow, event, branch, actor } = kind;
    // The same commit may be built twice, and by two workflows.
    const sha = `${branch}-${Math.floor(at / (5 * HOUR))}`;
    runs.push({
      id,
      workflow,
      event,
      branch,
      sha,
      actor,
      created: at,
      attempts: attemptsOf(id, at, { kind, isRed, dicing }),
    });
  }
  return runs;
};

const pullsOf = ({ from, to, dicing: { chance } }: { from: number; to: number; dicing: Throw }): readonly Issue[] => {
  const pulls: Issue[] = [];
  for (let at = from; at < to; at += 60 + Math.floor(chance() * 3 * DAY)) {
    const number = pulls.length + 1;
    const closed = chance() < 0.9 ? at + Math.floor(chance() * 5 * DAY) : null;
    const labels = chance() < 0.6 ? ["mended"] : ["docs"];
    const pullRequest = chance() < 0.9 ? { merged: closed !== null && chance() < 0.7 ? closed : null } : null;
    const url = `https://github.example/acme/site/pull/${number}`;
    pulls.push({
      id: 9_000_000 + number,
      number,
      title: `Change ${number}`,
      open: closed === null,
      labels,
      milestone: null,
      created: at,
      closed,
      pullRequest,
      url,
    });
  }
  return pulls;
};

export interface Year {
  readonly runs: readonly PlayedRun[];
  readonly issues: readonly Issue[];
}

/** Runs and pull requests from one moment to another, as a seed has them. */
export const yearOf = (seed: number, from: number, to: number): Year => {
  const chance = dice(seed);
  const dicing: Throw = { chance, pick: (items) => items[Math.floor(chance() * items.length)] ?? items[0] };
  return {
    runs: KINDS.flatMap((kind, index) => runsOf(kind, index, { from, to, dicing })),
    issues: pullsOf({ from, to, dicing }),
  };
};
