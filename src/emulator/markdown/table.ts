import { type BlockDraft, draft } from "./blocks.ts";
import { parseInline } from "./inline.ts";
import { type Run, richTextOf } from "./runs.ts";
import { trim } from "./space.ts";
import { tagAt } from "./tags.ts";

type Cell = readonly Run[];

const MOST_COLUMNS = 100;

const rowOf = (cells: readonly Cell[], width: number): BlockDraft =>
  draft("table_row", { cells: Array.from({ length: width }, (_, index) => richTextOf(cells[index] ?? [])) });

const tableOf = (
  rows: readonly (readonly Cell[])[],
  { width, columnHeader, rowHeader }: { width: number; columnHeader: boolean; rowHeader: boolean },
): BlockDraft =>
  draft(
    "table",
    { table_width: width, has_column_header: columnHeader, has_row_header: rowHeader },
    { children: rows.map((row) => rowOf(row, width)) },
  );

/** `| a | b \| c |` → `a`, `b | c`. */
const cellsOf = (line: string): readonly string[] => {
  const inner = line.replace(/^\|/, "");
  const cells = [...inner.matchAll(/((?:\\\||[^|])*)(\||$)/g)].map(([, cell = ""]) =>
    trim(cell.replaceAll("\\|", "|")),
  );
  return cells.length > 1 && cells.at(-1) === "" ? cells.slice(0, -1) : cells;
};

const isRuler = (line: string): boolean => line.includes("|") && cellsOf(line).every((cell) => /^:?-+:?$/.test(cell));

export interface Found {
  readonly block: BlockDraft;
  /** How many lines it took. */
  readonly lines: number;
}

/** A table as GitHub writes it: a row of heads, a ruler of as many columns, rows. `next` gives the trimmed line at an index. */
export const pipeTable = (at: number, next: (index: number) => string | undefined): Found | undefined => {
  const [head, ruler] = [next(at) ?? "", next(at + 1) ?? ""];
  if (!head.includes("|") || !isRuler(ruler)) return undefined;
  const heads = cellsOf(head);
  const width = heads.length;
  if (width !== cellsOf(ruler).length || width > MOST_COLUMNS) return undefined;
  const body: string[] = [];
  for (let line = next(at + 2); line?.includes("|"); line = next(at + 2 + body.length)) body.push(line);
  const rows = [heads, ...body.map(cellsOf)].map((cells) => cells.map(parseInline));
  return { block: tableOf(rows, { width, columnHeader: true, rowHeader: false }), lines: 2 + body.length };
};

/** The places in a table's text that are not inside code, where a tag is a tag. */
function* tagsOf(text: string): Generator<{ name: string; closing: boolean; start: number; end: number }> {
  const places = /\\[^\n]|`+|<\/?(?:tr|td|th)(?:\s[^<>]*)?>/g;
  for (let found = places.exec(text); found !== null; found = places.exec(text)) {
    const [part] = found;
    if (part.startsWith("`")) places.lastIndex = endOfCode(text, found.index, part.length);
    if (!part.startsWith("<")) continue;
    const tag = /^<(\/?)(tr|td|th)/.exec(part);
    yield { name: tag?.[2] ?? "", closing: tag?.[1] === "/", start: found.index, end: places.lastIndex };
  }
}

/** Code in a cell ends on its line, or it is not code. */
const endOfCode = (text: string, start: number, ticks: number): number => {
  const after = start + ticks;
  const lineEnd = text.indexOf("\n", after);
  const line = text.slice(after, lineEnd < 0 ? undefined : lineEnd);
  for (const { 0: stretch, index } of line.matchAll(/`+/g)) if (stretch.length === ticks) return after + index + ticks;
  return after;
};

const parseCell = (text: string): Cell =>
  parseInline(
    text
      .split("\n")
      .map(trim)
      .filter((line) => line !== "")
      .join("<br>"),
  );

const rowsOf = (text: string): readonly (readonly Cell[])[] => {
  const rows: Cell[][] = [];
  let cellStart = -1;
  for (const { name, closing, start, end } of tagsOf(text)) {
    if (cellStart >= 0) rows.at(-1)?.push(parseCell(text.slice(cellStart, start)));
    const startsRow = !closing && (name === "tr" || rows.length === 0);
    if (startsRow) rows.push([]);
    cellStart = closing || name === "tr" ? -1 : end;
  }
  return rows.filter((row) => row.length > 0);
};

/** A table as Notion writes it, from `<table>` to `</table>`. */
export const tagTable = (lines: readonly string[]): BlockDraft | undefined => {
  const text = lines.map(trim).join("\n");
  const tag = tagAt(text, 0);
  const rows = rowsOf(text.slice(tag?.length ?? 0));
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (tag === undefined || width === 0 || width > MOST_COLUMNS) return undefined;
  const on = (name: string): boolean => tag.attributes[name] === "true";
  return tableOf(rows, { width, columnHeader: on("header-row"), rowHeader: on("header-column") });
};
