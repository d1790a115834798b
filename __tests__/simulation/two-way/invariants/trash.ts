import { complainIf } from "../../invariants/invariant.ts";
import { trash as ofPushes } from "../../invariants/s3-trash.ts";
import type { Both } from "../both.ts";
import { ownersOf, pairOfPage } from "../both.ts";
import { belongs, keyOn } from "../couples.ts";
import { wayOf } from "../plan.ts";
import { tableId } from "../tables.ts";
import { atomsOf, inWords, KINDS } from "../values.ts";
import type { Make } from "./invariant.ts";
import { logged } from "./people.ts";

/** Values of people that were on the page when the run last looked at it by itself, and that never were in its row. */
const edits = (both: Both, id: string, looked: number): readonly string[] => {
  const { scene, words } = both;
  const pair = pairOfPage(both, id);
  const page = scene.sight.page(id);
  if (pair === undefined || page === undefined) return [];
  const log = logged(both);
  return pair.fields
    .filter((field) => ["both", "pull"].includes(wayOf(pair, field)))
    .flatMap(({ kind, name }) => atomsOf(kind, scene.sight.value(page, name)))
    .filter((atom) => {
      const word = words.said.get(atom);
      return word?.side === "page" && word.order <= looked && !both.pulled.has(atom) && !log.has(atom);
    });
};

export const trash: Make = (both) => ({
  name: "R9",
  sentence:
    "A page goes into the trash only where its row is gone, `on-missing: archive` says so, and nobody edited it since.",
  onRequest: (sent, attempt, scene) => {
    const pair = pairOfPage(both, sent.page ?? "");
    if (pair === undefined || sent.page === undefined) return ofPushes.onRequest?.(sent, attempt, scene) ?? [];
    const page = scene.sight.page(sent.page);
    if (page === undefined || sent.body["in_trash"] !== true) return [];
    // Whose page it is, is kept; what it is called by now is for people to say.
    const key = inWords(ownersOf(both, pair).get(page.id)?.["key"] ?? keyOn(both, page));
    const read = [...both.doings(attempt).read].flatMap(([name, row]) =>
      name.startsWith(`${tableId(pair)} `) ? [row] : [],
    );
    const isThere = read.some((row) => inWords(row["id"]) === key && belongs(pair, row));
    const lost = edits(both, sent.page, both.doings(attempt).looked.get(sent.page) ?? Number.POSITIVE_INFINITY);
    both.archived.add(sent.page);
    return [
      ...complainIf(
        pair.onMissing !== "archive" || isThere,
        () => `"${key}" of ${pair.name} (on-missing: ${pair.onMissing}) ${isThere ? "has a row" : "is to be kept"}.`,
      ),
      ...complainIf(
        lost.length > 0,
        () => `"${key}" of ${pair.name} holds ${lost.join(", ")}, which never was in its row.`,
      ),
    ];
  },
  onCommit: (changes) => {
    for (const pair of both.plan.pairs) {
      for (const row of changes.get(tableId(pair))?.values() ?? []) {
        for (const { kind, column } of row === null ? [] : pair.fields) {
          if (kind === "mate") continue;
          for (const atom of atomsOf(kind, KINDS[kind].shown(row?.[column] ?? null))) both.pulled.add(atom);
        }
      }
    }
    return [];
  },
});
