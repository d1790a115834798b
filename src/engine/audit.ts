import type { Change, Discrepancy } from "../model/change.ts";
import { type Problem, problem } from "../model/problem.ts";
import type { Audited } from "../model/report.ts";
import { type Finding, findingsOf, furtherFindings, GRAVE, kindsOf } from "../plan/discrepancies.ts";
import type { Sides } from "../plan/sides.ts";
import { saysTheSame } from "../plan/wording.ts";
import type { NotionPort } from "../ports/notion.ts";
import { lastAudit } from "./last-audit.ts";
import { outputPath } from "./output.ts";
import { inParallel } from "./parallel.ts";
import type { Session } from "./perform.ts";

const BODY = "(body)";

/** Of these nothing else says whether the content is right: a plan that only puts properties right leaves the content. */
const leavesContent = ({ action, diff }: Change): boolean =>
  action === "skip" || (action === "update" && diff.length > 0);

/** A body that a person edited shows in no property: where one is mapped, it is read. */
const bodyFindings = async (change: Change, notion: NotionPort): Promise<readonly Finding[]> => {
  const { page, desired } = change;
  if (page === undefined || desired === undefined || desired.body === null || !leavesContent(change)) return [];
  const { markdown } = await notion.body(page.id);
  if (saysTheSame(markdown, desired.body)) return [];
  const facts = { property: BODY, expected: desired.body, actual: markdown };
  return [{ kind: "drift", record: change.record, page_id: page.id, ...facts }];
};

/** One target, compared: what is not as it should be, and how it is told. */
export interface Checked {
  readonly target: string;
  readonly checked: number;
  readonly discrepancies: readonly Finding[];
  readonly problems: readonly Problem[];
}

const CURE = "Run `sync` to mend it, or change the record.";

/** What a sync leaves as it is has another cure. */
const CURES: Readonly<Partial<Record<Discrepancy, string>>> = {
  duplicate: "Move all but one of the pages that carry this key to the trash.",
  moved: "Move it back; or move it to the trash, and `sync` makes a new one.",
  orphan: "Add its record, move the page to the trash, or set `on-missing`.",
  "unknown-option": "Add it to the vocabulary, or drop it with `backfill`, `prune` and `confirm`.",
};

const CURE_OF_CONTENT =
  "Change the record, or bring the content back with `restore`: `sync` writes it when its record changes.";

const cureOf = ({ kind, property }: Finding): string => (property === BODY ? CURE_OF_CONTENT : (CURES[kind] ?? CURE));

const told = (finding: Finding, place: Problem["place"]): Problem => {
  const { kind, record, property, actual } = finding;
  const of = property === null ? "" : ` of \`${property}\``;
  const what = kind === "unknown-option" ? `${kind} ${JSON.stringify(actual)}${of}` : `${kind}${of}`;
  const found = problem(record === "" ? `${what}.` : `"${record}": ${what}.`, cureOf(finding), place);
  return { ...found, level: GRAVE.includes(kind) ? "error" : "warning" };
};

export const check = async (sides: Sides, changes: readonly Change[], notion: NotionPort): Promise<Checked> => {
  const { bound } = sides;
  const seen = await inParallel(changes, async (change) => ({
    change,
    found: [...findingsOf(change, bound), ...(await bodyFindings(change, notion))],
  }));
  const further = furtherFindings(sides);
  const place = { target: bound.target.name };
  return {
    target: bound.target.name,
    checked: bound.target.mappings.length === 0 ? sides.pages.length : changes.length,
    discrepancies: [...seen.flatMap(({ found }) => found), ...further],
    problems: [
      ...seen.flatMap(({ change, found }) => found.map((one) => told(one, change.place))),
      ...further.map((one) => told(one, place)),
    ],
  };
};

/** `audit.json`. */
export const writeAudit = async (checked: readonly Checked[], { options, world }: Session): Promise<void> => {
  const targets = checked.map(({ target, checked: count, discrepancies }) => ({
    target,
    checked: count,
    discrepancies,
  }));
  const audit = { generated_at: new Date(world.clock.now()).toISOString(), targets };
  await world.files.write(outputPath(options, "audit.json"), `${JSON.stringify(audit, null, 2)}\n`);
};

/** The same in numbers, beside those of the last audit. */
export const summed = (checked: readonly Checked[], { record }: Session): Audited => ({
  now: Object.fromEntries(
    checked.map(({ target, checked: count, discrepancies }) => [
      target,
      { checked: count, kinds: kindsOf(discrepancies) },
    ]),
  ),
  before: lastAudit(record.past.lines),
});
