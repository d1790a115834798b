import type { Ended } from "../../attempt.ts";
import type { Invariant } from "../../invariants/invariant.ts";
import type { Errand, Worker } from "../errand.ts";

const MARKER = /^<!-- notion-sync:([a-z0-9-]+) /;

/** Whose an issue or a comment is, as it says of itself. */
export const ownerIn = (body: string): string | undefined => MARKER.exec(body)?.[1];

const openOf = ({ github }: Errand, id: string): number =>
  github.issues().filter(({ state, body }) => state === "open" && ownerIn(body) === id).length;

const isHeard = (worker: Worker | undefined): worker is Worker =>
  worker !== undefined && worker.visitor.told.talk === 0 && worker.beside.size === 0;

/** One issue while it fails, none when it succeeds: where GitHub did what it was asked, and nobody else spoke. */
const ofIssues = ({ report, attempt }: Ended, worker: Worker, errand: Errand): readonly string[] => {
  const { given } = attempt;
  const isQuiet = given["open-issue"] === "never" || given["dry-run"] === "true" || given.records !== undefined;
  const id = errand.speakers.get(worker.speaker);
  if (report === undefined || isQuiet) return [];
  const open = id === undefined ? 0 : openOf(errand, id);
  const wanted = report.exit === 0 ? 0 : 1;
  if (open === wanted) return [];
  return [`The run ended with ${report.exit}, and ${open} issues of ${worker.speaker} are open.`];
};

/** Who dies before the report is said has not looked at what two runs at once, one of them unheard, have left. */
const ofComments = ({ report }: Ended, worker: Worker, errand: Errand): readonly string[] => {
  const { github, pullRequest } = errand;
  if (report === undefined) return [];
  const own = github.comments(pullRequest).filter(({ body }) => ownerIn(body) === errand.speakers.get(worker.speaker));
  return own.length > 1 ? [`${own.length} comments of ${worker.speaker} are on the pull request.`] : [];
};

export const told = (errand: Errand): Invariant => ({
  name: "E10",
  sentence: "A failure has one issue, which the next success closes, and a pull request has one comment.",
  onEnd: (ended) => {
    const worker = errand.workers.get(ended.attempt);
    if (!isHeard(worker)) return [];
    return [...ofIssues(ended, worker, errand), ...ofComments(ended, worker, errand)];
  },
});
