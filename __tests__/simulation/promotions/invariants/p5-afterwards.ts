import type { Page } from "../../../../src/emulator/store.ts";
import type { Attempt } from "../../attempt.ts";
import { written } from "../../invariants/pages.ts";
import { canonical } from "../../world/expected.ts";
import { markColumn } from "../config.ts";
import { called } from "../items.ts";
import type { PromotedTarget } from "../recipe.ts";
import { intentFor } from "../remembered.ts";
import type { PromotionScene } from "../scene.ts";
import { pageIn, shaIn } from "../sheet.ts";
import { shaOf } from "../shelf.ts";
import type { Rule } from "./rule.ts";

/** The columns of a target's marks that a request sets. */
const columnsOf = (
  target: PromotedTarget,
  sent: Parameters<typeof written>[0],
  scene: PromotionScene,
): readonly string[] => {
  const keys = Object.keys(written(sent)).map((key) => decodeURIComponent(key));
  return Object.keys(target.mark)
    .map((name) => markColumn(target, name))
    .filter((column) => {
      const id = scene.sight.columnId(target.dataSource, column);
      return id !== undefined && keys.includes(decodeURIComponent(id));
    });
};

/** The target whose mark a request sets. */
const targetOf = (sent: Parameters<typeof written>[0], scene: PromotionScene): PromotedTarget | undefined =>
  scene.recipe.targets.find((target) => columnsOf(target, sent, scene).length > 0);

const faults = (target: PromotedTarget, page: string, scene: PromotionScene): readonly string[] => {
  const intent = intentFor(scene, target.name, page);
  if (intent === undefined) return [`Nothing says what ${page} was about to become.`];
  return intent.files.flatMap(({ path, sha }) => {
    const text = scene.files.all.get(path);
    if (text === undefined) return [`${path} is not there.`];
    if (shaOf(text) !== sha) return [`${path} is not what was to be written.`];
    if (pageIn(text) !== page) return [`${path} is of another page.`];
    return shaIn(text) === intent.pageSha ? [] : [`${path} has another content than the page.`];
  });
};

const isMark = (sent: Parameters<typeof written>[0]): boolean => sent.write && sent.method === "PATCH";

/** An answer is on its way for a while: a mark that people changed meanwhile is what they made of it. */
const noteMarked = (
  target: PromotedTarget,
  page: Page,
  { column, scene: { chronicle, sight } }: { column: string; scene: PromotionScene },
): void => {
  const mark = `${called(target, page)} ${column}`;
  if (chronicle.unmarked.get(mark) !== canonical(sight.value(page, column))) chronicle.unmarked.delete(mark);
};

/** Where the disk takes nothing the ledger says nothing either. */
export const afterwards: Rule = {
  name: "P5",
  sentence: "A page is marked only when its files stand, with the content that they name.",
  onRequest: (sent, { diskFailed }: Attempt, scene) => {
    const target = isMark(sent) ? targetOf(sent, scene) : undefined;
    if (target === undefined || diskFailed) return [];
    return faults(target, sent.page ?? "", scene);
  },
  onAnswer: ({ sent, answer }, _attempt, scene) => {
    const target = isMark(sent) && answer.status < 300 ? targetOf(sent, scene) : undefined;
    const page = scene.sight.page(sent.page ?? "");
    if (target === undefined || page === undefined) return [];
    for (const column of columnsOf(target, sent, scene)) noteMarked(target, page, { column, scene });
    return [];
  },
};
