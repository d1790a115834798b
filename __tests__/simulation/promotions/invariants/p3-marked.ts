import { fields, written } from "../../invariants/pages.ts";
import { IDENTITY } from "../../world/config.ts";
import { markColumn } from "../config.ts";
import type { PromotedTarget } from "../recipe.ts";
import type { PromotionScene } from "../scene.ts";
import type { Rule } from "./rule.ts";

/** The columns that targets may write: people may move a page from one database to another before it is marked. */
const columns = ({ recipe, sight }: PromotionScene): ReadonlySet<string | undefined> => {
  const names = ({ ids, mark, ...target }: PromotedTarget): readonly string[] => [
    ...(ids ? [IDENTITY] : []),
    ...Object.keys(mark).map((name) => markColumn({ ids, mark, ...target }, name)),
  ];
  return new Set(
    recipe.targets.flatMap((target) => names(target).map((name) => sight.columnId(target.dataSource, name))),
  );
};

export const marked: Rule = {
  name: "P3",
  sentence: "Nothing is written in Notion but the marks of pages, and the IDs that are asked for.",
  onRequest: ({ write, method, path, page: id, ...sent }, _attempt, scene) => {
    if (!write) return [];
    const page = scene.sight.page(id ?? "");
    const other = Object.keys(sent.body).filter((key) => key !== "properties");
    if (method !== "PATCH" || page === undefined || path !== `/v1/pages/${page.id}` || other.length > 0)
      return [`${method} ${path} ${other.join()} was sent.`];
    if (page.parent.type !== "data_source_id") return [];
    const may = columns(scene);
    return Object.keys(fields(written({ ...sent, write, method, path, page: id })))
      .filter((key) => !may.has(key) && !may.has(decodeURIComponent(key)))
      .map((key) => `${key} of ${id} was written.`);
  },
};
