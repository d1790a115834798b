import { parsed } from "../../../../src/model/json.ts";
import { tells } from "../../invariants/excuses.ts";
import { complainIf } from "../../invariants/invariant.ts";
import { fields } from "../../invariants/pages.ts";
import { textOf } from "../remembered.ts";
import type { PromotionScene } from "../scene.ts";
import type { Rule } from "./rule.ts";

const listOf = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  (Array.isArray(value) ? value : []).map(fields);

const discrepancies = ({ files }: PromotionScene) =>
  listOf(fields(parsed(files.all.get(".notion-sync/audit.json")))["targets"]).flatMap(
    ({ target, discrepancies: found }) =>
      listOf(found).map(({ kind, record, property }) => ({
        target: textOf(target),
        record: textOf(record),
        what: `${textOf(kind)} ${textOf(property)}`,
      })),
  );

export const verified: Rule = {
  name: "P10",
  sentence: "`verify` finds nothing afterwards but what was told.",
  atPeace: ({ last, verified: { status } }, scene) => {
    const found = discrepancies(scene);
    return [
      ...found
        .filter(({ target, record }) => !tells(last, target, record))
        .map(({ target, record, what }) => `"${record}" of ${target}: ${what}, which was not told.`),
      ...complainIf(
        found.length === 0 && status !== "success" && last.status === "success",
        () => `It found nothing, and ended as ${status}.`,
      ),
    ];
  },
};
