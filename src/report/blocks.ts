/**
 * A report before it is text: so that it can be made shorter without being cut through. A text stays whole or goes; rows
 * go one by one, the last first; a fold keeps its two ends.
 */
export type Block =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "rows"; readonly head: string; readonly rows: readonly string[] }
  | { readonly kind: "fold"; readonly summary: string; readonly blocks: readonly Block[] }
  | { readonly kind: "group"; readonly blocks: readonly Block[] };

type Text = Extract<Block, { readonly kind: "text" }>;

export const text = (line: string): Text => ({ kind: "text", text: line });

export const group = (blocks: readonly Block[]): Block => ({ kind: "group", blocks });

export const fold = (summary: string, blocks: readonly Block[]): Block => ({ kind: "fold", summary, blocks });

export const list = (items: readonly string[]): Block => ({
  kind: "rows",
  head: "",
  rows: items.map((item) => `- ${item}`),
});

export type Alignment = "left" | "right";

const LINES: Readonly<Record<Alignment, string>> = { left: "---", right: "--:" };

const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** A table. What belongs together (all lines of a record) is one row here, and is never parted. */
export const table = (
  columns: readonly (readonly [name: string, alignment: Alignment])[],
  records: readonly (readonly (readonly string[])[])[],
): Block => ({
  kind: "rows",
  head: `${line(columns.map(([name]) => name))}\n${line(columns.map(([, alignment]) => LINES[alignment]))}`,
  rows: records.map((lines) => lines.map(line).join("\n")),
});

/** Between two blocks stands an empty line: without it a table would go on, and Markdown in a fold not be read. */
export const GAP = "\n\n";

export const foldStart = (summary: string): string => `<details>\n<summary>${summary}</summary>`;
export const FOLD_END = "</details>";

const isEmpty = (block: Block): boolean => {
  if (block.kind === "text") return block.text === "";
  return block.kind === "rows" ? block.rows.length === 0 : block.blocks.every(isEmpty);
};

const written = (block: Block): string => {
  switch (block.kind) {
    case "text":
      return block.text;
    case "rows":
      return [...(block.head === "" ? [] : [block.head]), ...block.rows].join("\n");
    case "fold":
      return [foldStart(block.summary), markdownOf(block.blocks), FOLD_END].join(GAP);
    case "group":
      return markdownOf(block.blocks);
  }
};

export const markdownOf = (blocks: readonly Block[]): string =>
  blocks
    .filter((block) => !isEmpty(block))
    .map(written)
    .join(GAP);
