import type { Call } from "../call.ts";
import type { Json, JsonObject } from "../json.ts";
import { needDataSource } from "../needs.ts";
import { printPage, type Wanted } from "../rows/print.ts";
import { wantedColumns } from "../rows/row.ts";
import { isVisible } from "../sharing.ts";
import { type DataSource, type Page, pageOf } from "../store.ts";
import { needOnly, type Paging, pagingOfBody } from "../validate.ts";
import { badCursor, listAnswer, type Slice } from "./cursors.ts";
import { readFilter } from "./filter.ts";
import { readSorts, sortedBy } from "./sorts.ts";

/** The row as the index knows it: a late index still shows what was there before, or nothing. */
const asIndexed = (page: Page, now: number): Page | null => {
  if (page.lag === null || page.lag.until <= now) return page;
  const { before } = page.lag;
  return before === null ? null : { ...page, ...before, values: new Map(before.values) };
};

/** Newest created first, which is what Notion does when nobody asks for an order. */
const rowsOf = ({ store, now, body, twists }: Call, source: DataSource): readonly Page[] => {
  const time = now();
  const archived = body["is_archived"] === true;
  const rows: Page[] = [];
  for (let index = source.rows.length - 1; index >= 0; index -= 1) {
    const page = pageOf(store, source.rows[index] ?? "");
    const row = page === undefined || !isVisible(store, page) ? null : asIndexed(page, time);
    const hidden = row === null || (row.inTrash && twists.trashedRow !== true) || (row.isArchived && !archived);
    if (!hidden) rows.push(row);
  }
  return rows;
};

const startAt = (rows: readonly Page[], cursor: string | null, call: Call): number => {
  if (cursor === null) return 0;
  const known = call.store.cursors.get(cursor);
  if (known === undefined || call.twists.deadCursor === true) throw badCursor(cursor);
  const first = cursor.slice(cursor.lastIndexOf(":") + 1);
  const found = rows.findIndex((row) => row.id === first);
  return found < 0 ? known : found;
};

const MOST_CURSORS = 10_000;

const handOut = (call: Call, cursor: string | null, { row, index }: { row: Page; index: number }): string => {
  const scan = cursor?.split(":")[1] ?? call.ids.random();
  const next = `s:${scan}:${row.id}`;
  const { cursors } = call.store;
  cursors.set(next, index);
  const [oldest] = cursors.keys();
  if (cursors.size > MOST_CURSORS && oldest !== undefined) cursors.delete(oldest);
  return next;
};

interface Found extends Slice<Page> {
  readonly incomplete: boolean;
}

const pageOfRows = (rows: readonly Page[], { size, cursor }: Paging, call: Call): Found => {
  const { twists } = call;
  const cap = twists.cap ?? call.rowCap;
  const capped = rows.slice(0, cap);
  const start = startAt(capped, cursor, call);
  const end = start + size;
  const from = twists.repeatedRow === true ? Math.max(0, start - 1) : start;
  const results = capped.slice(from, end).filter((_, index) => index !== twists.missingRow);
  const row = capped[end];
  const next = row === undefined ? null : handOut(call, cursor, { row, index: end });
  const repeated = twists.repeatCursor === true && cursor !== null && next !== null;
  return { results, next: repeated ? cursor : next, incomplete: next === null && rows.length > cap };
};

const INCOMPLETE: JsonObject = {
  request_status: { type: "incomplete", incomplete_reason: "query_result_limit_reached" },
};

export const queryDataSource = (call: Call): Json => {
  const source = needDataSource(call, call.param("data_source_id"));
  const allowed = [
    "filter",
    "sorts",
    "start_cursor",
    "page_size",
    "result_type",
    "in_trash",
    "archived",
    "is_archived",
  ];
  needOnly(call.body, allowed, "body");
  const at = { world: call, source };
  const filter = call.body["filter"];
  const matches = filter === undefined ? null : readFilter(filter, { ...at, path: "body.filter", depth: 0 });
  const order = readSorts(call.body["sorts"], at);
  const rows = rowsOf(call, source);
  const matching = matches === null ? rows : rows.filter(matches);
  const found = pageOfRows(sortedBy(order, matching), pagingOfBody(call.body), call);
  const wanted: Wanted = { columns: wantedColumns(call.query, source) };
  const results = found.results.map((page) => printPage(call, page, wanted));
  return listAnswer("page_or_data_source", { results, next: found.next }, found.incomplete ? INCOMPLETE : {});
};
