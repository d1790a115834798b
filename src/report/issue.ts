import { EXIT, type Report } from "../model/report.ts";
import { markedBody } from "./comment.ts";
import { type Links, linked } from "./links.ts";
import { verdictTitle } from "./markdown.ts";
import { covers, isNewer, type Marker, readMarker, writeMarker } from "./marker.ts";
import { code } from "./neutralise.ts";
import { shortened } from "./shorten.ts";
import { visible } from "./visible.ts";

export const ISSUE_LABELS: readonly string[] = ["notion-sync"];

/** GitHub takes 256 characters as a title; nobody reads so many. */
const TITLE = 200;
const NAME = 100;

/** A title is plain text, and stays the same as long as the issue is open. */
export const issueTitle = (workflow: string): string =>
  shortened(`notion-sync fails in ${visible(workflow).trim() || "a workflow"}`, TITLE);

/** Of which workflow and which run an issue tells. */
export interface Telling {
  readonly workflow: string;
  readonly marker: Marker;
  readonly links?: Links;
}

const runName = ({ marker: { run }, links = {} }: Telling): string => {
  const again = run.attempt > 1 ? `, attempt ${run.attempt}` : "";
  return linked(`run ${run.number}${again}`, links.run);
};

const nameOf = (workflow: string): string => code(shortened(workflow, NAME));

/** The issue: what fails, and when it will be gone. Written anew by each run that fails. */
export const issueBody = (report: Report, telling: Telling): string => {
  const { workflow, marker, links = {} } = telling;
  const lead =
    `The workflow ${nameOf(workflow)} failed to bring Notion in step: this is what its ${runName(telling)} came to. ` +
    "The issue is closed by the next run that succeeds.\n\n";
  return markedBody(report, { marker, links, lead });
};

/** Says that it still fails; the issue itself has the details of the latest run. */
export const failureComment = (report: Report, telling: Telling): string =>
  `${writeMarker(telling.marker)}\nStill failing in ${runName(telling)}: ${verdictTitle(report)}\n`;

/** Says why the issue is closed. */
export const recoveryComment = (report: Report, telling: Telling): string =>
  `${writeMarker(telling.marker)}\nMended by ${runName(telling)}: ${verdictTitle(report)}\n`;

/** Says where it goes on, in an issue that is one too many. */
export const duplicateComment = (marker: Marker, number: number): string =>
  `${writeMarker(marker)}\nThis is told in #${number}.\n`;

/** An issue as it was found in the repository, under our label. */
export interface FoundIssue {
  readonly number: number;
  readonly body: string;
  readonly mine: boolean;
  readonly open: boolean;
}

export type IssueAction =
  | { readonly kind: "open" }
  /** A comment for this run, and the issue's body written anew. */
  | { readonly kind: "comment"; readonly number: number }
  | { readonly kind: "close"; readonly number: number }
  | { readonly kind: "nothing"; readonly why: "no issue" | "newer" | "told" | "a part" };

export interface IssueDecision {
  readonly action: IssueAction;
  /** Younger issues of ours that tell the same: to be closed with a pointer to the one that stays. */
  readonly duplicates: readonly number[];
}

const sameRun = (a: Marker, b: Marker): boolean => a.run.id === b.run.id && a.run.attempt === b.run.attempt;

const actionFor = (
  fails: boolean,
  oldest: { readonly number: number; readonly there: Marker },
  now: Marker,
): IssueAction => {
  if (isNewer(oldest.there.run, now.run)) return { kind: "nothing", why: "newer" };
  if (sameRun(oldest.there, now)) return { kind: "nothing", why: "told" };
  if (!fails && !covers(now, oldest.there)) return { kind: "nothing", why: "a part" };
  return { kind: fails ? "comment" : "close", number: oldest.number };
};

/**
 * What to do about the issues that are there. As with comments, to be asked again after an issue was opened. A run that
 * is older than what an issue tells neither adds to it nor closes it.
 */
export const decideIssue = (
  report: Pick<Report, "exit">,
  found: readonly FoundIssue[],
  marker: Marker,
): IssueDecision => {
  const fails = report.exit !== EXIT.success;
  const ours = found
    .filter(({ mine }) => mine)
    .map(({ number, open, body }) => ({ number, open, there: readMarker(body) }))
    .flatMap(({ number, open, there }) => (there?.id === marker.id ? [{ number, open, there }] : []))
    .sort((a, b) => a.number - b.number);
  const [oldest, ...younger] = ours.filter(({ open }) => open);
  const duplicates = younger.map(({ number }) => number);
  if (oldest !== undefined) return { action: actionFor(fails, oldest, marker), duplicates };
  if (!fails) return { action: { kind: "nothing", why: "no issue" }, duplicates };
  const told = ours.some(({ there }) => isNewer(there.run, marker.run));
  return { action: told ? { kind: "nothing", why: "newer" } : { kind: "open" }, duplicates };
};
