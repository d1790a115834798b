import { textOf } from "../../../../src/emulator/json.ts";
import { complainIf } from "../../invariants/invariant.ts";
import { isCreate } from "../../invariants/pages.ts";
import type { Json } from "../../world/values.ts";
import { auditRows, type Both, pairOfPage, rowName, rowsOf, touches } from "../both.ts";
import { type Field, NOTES, type Pair, wayOf } from "../plan.ts";
import { atomsOf, inWords, KINDS } from "../values.ts";
import type { Make } from "./invariant.ts";

const onPage = (
  { scene }: Both,
  { fields }: Pair,
  id: string,
  counts: (field: Field) => boolean = () => true,
): readonly string[] => {
  const page = scene.sight.page(id);
  return page === undefined
    ? []
    : fields.filter(counts).flatMap(({ kind, name }) => atomsOf(kind, scene.sight.value(page, name)));
};

/** Everything that is still to be seen somewhere. */
const present = (both: Both): ReadonlySet<string> =>
  new Set(
    both.plan.pairs.flatMap((pair) => [
      ...rowsOf(both, pair).flatMap((row) =>
        pair.fields.flatMap(({ kind, column }) =>
          kind === "mate" ? [] : atomsOf(kind, KINDS[kind].shown(row[column] ?? null)),
        ),
      ),
      // What goes to the page only does not keep it from the trash; where Notion refused that, everything stays to be seen.
      ...both.scene.sight
        .rows(pair.dataSource)
        .flatMap(({ id, inTrash }) =>
          onPage(both, pair, id, (field) => !(inTrash && both.archived.has(id)) || wayOf(pair, field) === "push"),
        ),
    ]),
  );

/** Under `flag` nobody loses, unless the field goes one way, or the database makes something else of a value. */
const mayLose = ({ policy, direction, rounds }: Pair, { way, kind }: Field): boolean =>
  policy !== "flag" || direction !== "two-way" || way !== "both" || (kind === "number" && rounds);

export const logged = (both: Both): ReadonlySet<string> =>
  new Set(
    auditRows(both).flatMap((line) => {
      const pair = both.plan.pairs.find(({ name }) => name === line["target"]);
      const field = pair?.fields.find(({ name }) => name === line["field"]);
      const lost = line["loser"] ?? null;
      if (pair === undefined || field === undefined || lost === null || !mayLose(pair, field)) return [];
      return atomsOf(field.kind, lost as Json);
    }),
  );

/** What a person typed since the page was last looked at by itself can be written over by nobody's fault: a published window. */
const overtaken = (both: Both): void => {
  for (const one of both.sink.risked) {
    const isThere = onPage(both, one.pair, one.page).includes(one.atom);
    const isLate = both.late.some(({ page, until }) => page === one.page && until >= both.scene.time.now());
    if (isThere && !isLate) continue;
    both.words.excuse(one.atom, "typed between the last look at a page and the writing of it");
  }
};

/** An answer that nobody can read shows nothing. */
const isJson = (text: string): boolean => text.startsWith("{") && text.endsWith("}");

export const people: Make = (both) => ({
  name: "B4",
  sentence: "What a person typed is there in the end, or somebody who saw it typed over it, or it is in the log.",
  onRequest: (sent, attempt) => {
    const pair = pairOfPage(both, sent.page ?? "");
    if (!sent.write) both.doings(attempt).looks.set(sent, both.tick());
    if (pair === undefined || sent.page === undefined || !sent.write || isCreate(sent)) return [];
    const looked = both.doings(attempt).looked.get(sent.page) ?? Number.POSITIVE_INFINITY;
    const { page } = sent;
    const isThrownAway = sent.body["in_trash"] === true;
    for (const atom of onPage(both, pair, page, (field) => touches(both, pair, { field, sent }))) {
      const word = both.words.said.get(atom);
      if (word?.side !== "page" || word.order <= looked) continue;
      if (isThrownAway) both.words.excuse(atom, "typed between the last look at a page and its way to the trash");
      else both.sink.risked.push({ pair, page, atom });
    }
    return [];
  },
  onAnswer: ({ sent, answer }, attempt) => {
    overtaken(both);
    const { looks, looked, unanswered } = both.doings(attempt);
    const { page } = sent;
    const isLost = answer.status >= 300 || answer.broken !== undefined || !isJson(answer.body);
    if (page !== undefined && isLost && sent.body["in_trash"] === true) unanswered.add(page);
    if (page === undefined || isLost) return [];
    if (sent.write) unanswered.delete(page);
    else if (!unanswered.has(page)) looked.set(page, looks.get(sent) ?? both.tick());
    return [];
  },
  onEnd: ({ attempt }) => {
    overtaken(both);
    both.sink.risked.length = 0;
    both.sink.commits = both.doings(attempt).commits;
    return [];
  },
  atRest: () => {
    const [there, log] = [present(both), logged(both)];
    return [...both.words.said.values()].flatMap(({ atom, about }) => {
      const isLost = !there.has(atom) && !log.has(atom) && !both.words.isReplaced(atom);
      if (isLost && both.words.excuses.has(atom)) both.scene.figures.count("window: an edit in the moment of a write");
      return complainIf(isLost && !both.words.excuses.has(atom), () => `${JSON.stringify(atom)}, ${about}, is lost.`);
    });
  },
});

export const beside: Make = (both) => ({
  name: "B5",
  sentence: "What people write beside what is mapped stays as they left it, on both sides.",
  atRest: () => [
    ...[...both.scene.marks.notes].flatMap(([id, note]) => {
      const page = both.scene.sight.page(id);
      const held = page === undefined ? undefined : textOf(both.scene.sight.value(page, NOTES));
      return complainIf(
        pairOfPage(both, id) !== undefined && held !== note,
        () => `${id} says ${String(held)} and should say "${note}".`,
      );
    }),
    ...both.plan.pairs.flatMap((pair) =>
      rowsOf(both, pair).flatMap((row) => {
        const wanted = both.remarks.get(rowName(pair, row["id"])) ?? null;
        return complainIf(
          (row["remark"] ?? null) !== wanted,
          () => `The row ${inWords(row["id"])} says ${inWords(row["remark"])}.`,
        );
      }),
    ),
  ],
});
