import type { Invariant } from "./invariant.ts";
import { fields, written } from "./pages.ts";

const relations = (value: unknown): readonly string[] => {
  const { relation } = fields(value);
  return Array.isArray(relation) ? relation.map((one) => String(fields(one)["id"])) : [];
};

export const seen: Invariant = {
  name: "S6",
  sentence: "No page is changed, and none is pointed at, that Notion has not shown in this run.",
  onRequest: (sent, { seen: known, bodiesRead }, _scene) => {
    if (!sent.write) return [];
    const touched = [
      ...(sent.page === undefined ? [] : [sent.page]),
      ...Object.values(written(sent)).flatMap(relations),
    ];
    const blind = touched.filter((id) => !known.has(id)).map((id) => `The page ${id} was not read.`);
    const body = sent.page !== undefined && sent.path.endsWith("/markdown") && !bodiesRead.has(sent.page);
    return [...blind, ...(body ? [`The body of ${sent.page} was not read.`] : [])];
  },
};
