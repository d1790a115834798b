// What the tour says, in a terminal of 80 columns.
import { stripVTControlCharacters, styleText } from "node:util";

const WIDTH = 80;
const coloured = process.stdout.isTTY && !process.env.NO_COLOR;

const paint = (style, text) => (coloured ? styleText(style, text) : text);

const wrapped = (text) => {
  const lines = [""];
  for (const word of text.split(/\s+/)) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.join("\n");
};

/** A paragraph. */
export const say = (text) => console.log(`\n${wrapped(text)}`);

export const heading = (title) => {
  const line = `━━ ${title} `;
  console.log(`\n${paint("bold", line.padEnd(WIDTH, "━"))}`);
};

/** What is typed: the lines below it are what it answers. */
export const typed = (command) => console.log(`\n${paint("cyan", `$ ${command}`)}`);

/** What somebody does who is not the program. */
export const done = (who, what) => console.log(`\n${wrapped(`${who}: ${what}`).replace(who, paint("yellow", who))}`);

export const look = (what, address) => console.log(`  ${paint("dim", `${what}:`)} ${address}`);

/** Rows of words, in columns as wide as their longest; the first row names them. */
export const table = (rows) => {
  const width = (column) => Math.max(...rows.map((row) => stripVTControlCharacters(row[column]).length));
  const lineOf = (row) =>
    row
      .map((word, column) => word.padEnd(width(column)))
      .join("  ")
      .trimEnd();
  console.log("");
  for (const [index, row] of rows.entries()) console.log(`  ${index === 0 ? paint("dim", lineOf(row)) : lineOf(row)}`);
  console.log("");
};

/** The demo did not do what it says. */
export class Broken extends Error {}

/** What the person is told is looked up first. */
export const claim = (what, holds) => {
  if (!holds) throw new Broken(`This does not hold: ${what}`);
  console.log(`${paint("green", "✓")} ${what}`);
};
