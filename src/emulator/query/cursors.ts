import { invalid } from "../errors.ts";
import { asUuid } from "../ids.ts";
import type { Json, JsonObject } from "../json.ts";
import type { Paging } from "../validate.ts";

export interface Slice<Item> {
  readonly results: readonly Item[];
  readonly next: string | null;
}

const badCursor = (cursor: string): Error => invalid(`The start_cursor provided is invalid: ${cursor}`);

/** A cursor that is the ID of the first item of the next page, as for blocks, users, comments and search. */
export const slicePage = <Item>(
  items: readonly Item[],
  { size, cursor }: Paging,
  idOf: (item: Item) => string,
): Slice<Item> => {
  const wanted = cursor === null ? null : asUuid(cursor);
  const start = wanted === null ? 0 : items.findIndex((item) => idOf(item) === wanted);
  if (start < 0) throw badCursor(cursor ?? "");
  const next = items[start + size];
  return { results: items.slice(start, start + size), next: next === undefined ? null : idOf(next) };
};

export const listAnswer = (type: string, slice: Slice<Json>, extra: JsonObject = {}): JsonObject => ({
  object: "list",
  results: slice.results,
  next_cursor: slice.next,
  has_more: slice.next !== null,
  type,
  [type]: {},
  ...extra,
});

export { badCursor };
