import type { Report, Status } from "../model/report.ts";
import { auditBlocks } from "./audit.ts";
import { type Block, GAP, group, markdownOf, markdownParts, text } from "./blocks.ts";
import { changeBlocks } from "./changes.ts";
import { costLine } from "./cost.ts";
import { countTable } from "./counts.ts";
import { fitted, type Room } from "./fit.ts";
import { type Links, linked } from "./links.ts";
import { code } from "./neutralise.ts";
import { inParts } from "./sequence.ts";
import { plannedOf, toldBy, verdictLine } from "./summary.ts";
import { conflictBlocks, troubleBlocks } from "./troubles.ts";

const SIGNS: Readonly<Record<Status, string>> = {
  success: "✅",
  partial: "⚠️",
  failed: "❌",
  drift: "⚠️",
  halted: "⛔",
};

/** A sign that is understood from afar, then the verdict in words. */
export const verdictTitle = (report: Report): string => `${SIGNS[report.status]} ${verdictLine(report)}`;

const isQuiet = (report: Report): boolean =>
  report.status === "success" &&
  toldBy(report).length === 0 &&
  report.plan.changes.every(({ action }) => action === "skip") &&
  plannedOf(report.counts, "skip") > 0;

/** Everything that a report says of what was found and done; what it cost and when it was is said at its foot. */
export const reportBlocks = (report: Report, links: Links): readonly Block[] => [
  text(`## ${verdictTitle(report)}`),
  ...countTable(report),
  ...auditBlocks(report),
  ...(isQuiet(report) ? [text("Every page is as it should be: there is nothing to write.")] : []),
  group(conflictBlocks(report)),
  group(troubleBlocks(report, links)),
  group(changeBlocks(report)),
];

const whole = ({ files }: Report, links: Links): string => {
  if (links.run !== undefined) return linked("the full report", links.run);
  return files.report === undefined ? "the full report" : `the full report in ${code(files.report)}`;
};

/** How large a report may be, in what measure, and where it points at. */
export interface Size {
  readonly links: Links;
  readonly most: number;
  readonly measure: (text: string) => number;
}

/** A report within its limits, from the verdict to the foot. What had to go is said, and where it is. */
export const withinLimits = (report: Report, { links, most, measure }: Size): string => {
  const foot = text(costLine(report, links));
  const cutNote = text(`✂️ Cut to fit: see ${whole(report, links)}.`);
  const reserved = measure([cutNote.text, foot.text, ""].join(GAP));
  const instead = (rows: number): string => `*… and ${rows} more.*`;
  const room: Room = { most: most - reserved, measure, instead };
  const blocks = reportBlocks(report, links);
  const kept = fitted(blocks, room);
  return `${markdownOf([...kept, ...(kept === blocks ? [] : [cutNote]), foot])}\n`;
};

/** The whole report, in parts: of thousands of changes it is never held at once. */
export const reportParts = (report: Report, links: Links = {}): Iterable<string> =>
  inParts(markdownParts([...reportBlocks(report, links), text(`${costLine(report, links)}\n`)]));

const bytes = (written: string): number => Buffer.byteLength(written);

/** The most that GitHub takes as a job summary is 1 MiB, and it drops the whole of what is larger. */
export const SUMMARY_BYTES = 1_000_000;

/** The report for people: the verdict first, then counts, then what to mend, what changed, and what it cost. */
export const reportMarkdown = (
  report: Report,
  { most = Number.POSITIVE_INFINITY, links = {} }: { readonly most?: number; readonly links?: Links } = {},
): string => withinLimits(report, { links, most, measure: bytes });
