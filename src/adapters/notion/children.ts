import { isObject } from "../../model/json.ts";
import { listAt, objectAt, textAt } from "./json.ts";
import { type Ask, type Request, segment } from "./request.ts";

export interface Child {
  readonly id: string;
  readonly title: string;
}

const MOST_PAGES = 100;

const readChildren = (page: string, cursor: string | null): Request => ({
  kind: "read",
  method: "get",
  path: `blocks/${segment(page)}/children`,
  about: `the content of the page ${page}`,
  query: { page_size: "100", ...(cursor !== null && { start_cursor: cursor }) },
});

const databaseIn = (block: unknown): readonly Child[] => {
  const id = textAt(block, "id");
  if (textAt(block, "type") !== "child_database" || id === null || !isObject(block)) return [];
  return [{ id, title: textAt(objectAt(block, "child_database"), "title") ?? "" }];
};

/** The databases that stand on a page itself, in their order. */
export const readDatabasesUnder = async (page: string, ask: Ask): Promise<readonly Child[]> => {
  const found: Child[] = [];
  let cursor: string | null = null;
  for (let count = 0; count < MOST_PAGES; count += 1) {
    const json: unknown = await ask(readChildren(page, cursor));
    found.push(...listAt(json, "results").flatMap(databaseIn));
    cursor = textAt(json, "next_cursor");
    if (cursor === null) break;
  }
  return found;
};
