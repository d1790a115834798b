// What every benchmark prints: Markdown tables, and figures that a noisy machine moves little.

export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
};

const RIGHT = "--:";
const LEFT = "---";

const line = (cells) => `| ${cells.join(" | ")} |`;

/** Columns of figures stand to the right: those whose name begins with `>`. */
export const table = (head, rows) =>
  [
    line(head.map((name) => name.replace(/^>/, ""))),
    line(head.map((name) => (name.startsWith(">") ? RIGHT : LEFT))),
    ...rows.map(line),
  ].join("\n");

export const thousands = (value) => Math.round(value).toLocaleString("en-GB");
