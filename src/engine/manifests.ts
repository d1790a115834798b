import { inFiles } from "../config/sources.ts";
import { keyText } from "../model/key.ts";
import type { Outcome } from "../model/outcome.ts";
import { type Problem, problem } from "../model/problem.ts";
import { expression } from "../plan/expression.ts";
import { writePageIds } from "../sources/manifest.ts";
import type { Records } from "./records.ts";
import type { World } from "./world.ts";

type TargetRecords = Records["targets"][number];

/** Where a record's page is after a run: what was written, or was as it should be. */
const pageOf = (outcome: Outcome): string | undefined => {
  if (outcome.status === "done") return outcome.pageId;
  return outcome.status === "skipped" ? outcome.change.page?.id : undefined;
};

/** Pages that a record does not name, or no longer names rightly, with the record's place in its file. */
const assignments = ({ loaded, gathered }: TargetRecords, outcomes: readonly Outcome[]) => {
  const keyOf = expression(loaded.target.key.from);
  const spots = new Map(gathered.records.map((record) => [keyText(keyOf(record.data)), record.spot]));
  return outcomes.flatMap((outcome) => {
    const { target, record, desired } = outcome.change;
    const pageId = pageOf(outcome);
    if (target !== loaded.target.name || desired === undefined || pageId === undefined) return [];
    return desired.pageId === pageId ? [] : [{ spot: spots.get(record), pageId, record }];
  });
};

const nowhere = (record: string, pageId: string): Problem => ({
  ...problem(
    `The page's ID of "${record}" has no place in its file: an expression put the record together.`,
    `Write it by hand: ${pageId}`,
    { record },
  ),
  level: "warning",
});

/** Writes the IDs of new pages into the files of their records, and changes nothing else in them. */
export const updateManifests = async (
  { targets }: Records,
  outcomes: readonly Outcome[],
  { files }: World,
): Promise<readonly Problem[]> => {
  const told: Problem[] = [];
  for (const target of targets) {
    const field = inFiles(target.loaded.written.source)?.["page-id"];
    if (field === undefined) continue;
    const wanted = assignments(target, outcomes);
    const placed = wanted.flatMap(({ spot, pageId }) => (spot === undefined ? [] : [{ spot, pageId }]));
    const lost = wanted.filter(({ spot }) => spot === undefined);
    const { problems } = await writePageIds(placed, field, files);
    told.push(...problems, ...lost.map(({ record, pageId }) => nowhere(record, pageId)));
  }
  return told;
};
