import type { Exchange } from "../../invariants/invariant.ts";
import { fields } from "../../invariants/pages.ts";
import { plain } from "../../notion/plain.ts";
import type { Scene } from "../../scene.ts";
import type { PlannedTarget } from "../../world/recipe.ts";
import type { Json } from "../../world/values.ts";
import type { Seen } from "./lifetime.ts";

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The pages in an answer of Notion's: rows of a query, or one page. */
const pagesIn = (answer: unknown): readonly Readonly<Record<string, unknown>>[] => {
  const { results } = fields(answer);
  const all = Array.isArray(results) ? results : [answer];
  return all.map(fields).filter(({ object }) => object === "page");
};

const timeOf = (value: unknown): number => Date.parse(typeof value === "string" ? value : "");

/** What Notion showed of each page, as it showed it: late, or out of date. */
export const shownIn = (
  { answer }: Exchange,
  { sight, home }: Scene,
  targetOf: (id: string) => PlannedTarget | undefined,
): readonly (readonly [id: string, seen: Seen])[] =>
  pagesIn(parsed(answer.body)).map((page) => {
    const id = String(page["id"]);
    const target = targetOf(id);
    const columns = Object.values(fields(page["properties"])).map(fields);
    const value = (name: string): Json | undefined => {
      const wanted = target === undefined ? undefined : sight.columnId(home(target) ?? "", name);
      const column = columns.find((one) => one["id"] === wanted || decodeURIComponent(String(one["id"])) === wanted);
      const type = String(column?.["type"]);
      return column === undefined ? undefined : plain(type, column[type] as Json);
    };
    return [id, { created: timeOf(page["created_time"]), edited: timeOf(page["last_edited_time"]), value }] as const;
  });
