import type { Attempt } from "../attempt.ts";
import type { Scene } from "../scene.ts";
import type { PlannedTarget } from "../world/recipe.ts";
import { complainIf, type Invariant } from "./invariant.ts";
import { linesIn } from "./ledger-lines.ts";
import { created, keyOf } from "./pages.ts";

/** A create that failed may have made its page before; of the rest, what was done. */
const isMade = ({ action, status }: Readonly<Record<string, unknown>>): boolean =>
  action === "create" || action === "left" || ((action === "update" || action === "restore") && status === "success");

/** The page that the ledger names for a record, as it stood when the run began. */
const pageOf = (target: PlannedTarget, key: string, { ledgerBefore }: Attempt): string | undefined =>
  linesIn(ledgerBefore)
    .filter((line) => line["target"] === target.name && line["record"] === key && isMade(line))
    .map((line) => line["page_id"])
    .findLast((id) => typeof id === "string");

/** It may by now be another record's, or may have been when the run was shown it. */
const isTaken = (
  id: string,
  made: { readonly target: PlannedTarget; readonly key: string },
  { scene, seen, records: read }: { readonly scene: Scene } & Pick<Attempt, "seen" | "records">,
): boolean => {
  const page = scene.sight.page(id);
  const { name } = made.target;
  const isRecord = (key: string): boolean =>
    scene.repository.records(name).has(key) || read.get(name)?.has(key) === true;
  const now = page === undefined ? made.key : keyOf(scene, made.target, page);
  return [now, seen.get(id) ?? made.key].some((key) => key !== made.key && isRecord(key));
};

export const known: Invariant = {
  name: "S20",
  sentence:
    "A page that the ledger knows is never made again while it is somewhere: in the trash, moved, or under another key.",
  onRequest: (sent, attempt, scene) => {
    const made = created(sent, scene);
    const id = made === undefined ? undefined : pageOf(made.target, made.key, attempt);
    if (made === undefined || id === undefined || scene.sight.page(id) === undefined) return [];
    const excused = (attempt.notFound.get(id) ?? 0) > 1 || isTaken(id, made, { ...attempt, scene });
    return complainIf(!excused, () => `"${made.key}" of ${made.target.name} has the page ${id}.`);
  },
};
