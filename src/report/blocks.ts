import { each, type Sequence } from "./sequence.ts";

/**
 * A report before it is text: so that it can be made shorter without being cut through. A text stays whole or goes; rows
 * go one by one, the last first; a fold keeps its two ends.
 */
export type Block =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "rows"; readonly head: string; readonly rows: Sequence<string> }
  | { readonly kind: "fold"; readonly summary: string; readonly blocks: readonly Block[] }
  | { readonly kind: "group"; readonly blocks: readonly Block[] };

type Text = Extract<Block, { readonly kind: "text" }>;

export const text = (line: string): Text => ({ kind: "text", text: line });

export const group = (blocks: readonly Block[]): Block => ({ kind: "group", blocks });

export const fold = (summary: string, blocks: readonly Block[]): Block => ({ kind: "fold", summary, blocks });

export const list = (items: Sequence<string>): Block => ({
  kind: "rows",
  head: "",
  rows: each(items, (item) => `- ${item}`),
});

export type Alignment = "left" | "right";

const LINES: Readonly<Record<Alignment, string>> = { left: "---", right: "--:" };

const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** A table. What belongs together (all lines of a record) is one row here, and is never parted. */
export const table = (
  columns: readonly (readonly [name: string, alignment: Alignment])[],
  records: Sequence<readonly (readonly string[])[]>,
): Block => ({
  kind: "rows",
  head: `${line(columns.map(([name]) => name))}\n${line(columns.map(([, alignment]) => LINES[alignment]))}`,
  rows: each(records, (lines) => lines.map(line).join("\n")),
});

/** Between two blocks stands an empty line: without it a table would go on, and Markdown in a fold not be read. */
export const GAP = "\n\n";

export const foldStart = (summary: string): string => `<details>\n<summary>${summary}</summary>`;
export const FOLD_END = "</details>";

const isEmpty = (block: Block): boolean => {
  if (block.kind === "text") return block.text === "";
  return block.kind === "rows" ? block.rows.length === 0 : block.blocks.every(isEmpty);
};

function* rowsOf({ head, rows }: Extract<Block, { readonly kind: "rows" }>): Iterable<string> {
  yield head;
  let between = head === "" ? "" : "\n";
  for (const row of rows) {
    yield `${between}${row}`;
    between = "\n";
  }
}

function* written(block: Block): Iterable<string> {
  switch (block.kind) {
    case "text":
      yield block.text;
      break;
    case "rows":
      yield* rowsOf(block);
      break;
    case "fold":
      yield `${foldStart(block.summary)}${GAP}`;
      yield* markdownParts(block.blocks);
      yield `${GAP}${FOLD_END}`;
      break;
    case "group":
      yield* markdownParts(block.blocks);
      break;
  }
}

/** The text in parts, of which none holds more than a row: the whole of it may be long. */
export function* markdownParts(blocks: readonly Block[]): Iterable<string> {
  const [first, ...others] = blocks.filter((block) => !isEmpty(block));
  if (first !== undefined) yield* written(first);
  for (const block of others) {
    yield GAP;
    yield* written(block);
  }
}

export const markdownOf = (blocks: readonly Block[]): string => [...markdownParts(blocks)].join("");
