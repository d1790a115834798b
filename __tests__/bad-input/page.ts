import { type Case, isAbsent, isProved, type Row } from "./row.ts";
import { TABLE } from "./table.ts";

const LONG = 60;
const MOST_TOLD = 2;

const ENDS: Readonly<Record<string, string>> = {
  "success 0": "Taken (exit 0).",
  "failed 2": "Refused (exit 2).",
  "partial 1": "That alone fails (exit 1).",
  "halted 4": "Halted (exit 4).",
  "failed 5": "Fails (exit 5).",
};

/** What cannot be seen is written as JSON writes it. */
const visible = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}]/gu, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);

const cut = (text: string): string => {
  const characters = Array.from(text);
  return characters.length > LONG ? `${characters.slice(0, LONG).join("")}…` : text;
};

/** As code in a cell of a table, whatever it holds. */
const code = (text: string): string => {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const space = longest > 0 ? " " : "";
  return `${fence}${space}${visible(text).replaceAll("|", "\\|")}${space}${fence}`;
};

const heldIn = ({ holds = [] }: Case): string => {
  const values = holds.flatMap((row) => Object.entries(row).filter(([name]) => name === "V"));
  const [first] = values;
  if (first !== undefined) return `Notion holds ${code(cut(JSON.stringify(first[1])))}.`;
  const names = holds.flatMap((row) =>
    typeof row["Name"] === "string" ? [code(cut(JSON.stringify(row["Name"])))] : [],
  );
  if (names.length === 0) return "No page is made.";
  if (names.length === 1) return `The page ${names.join()} is there.`;
  return names.length > MOST_TOLD + 1 ? `${names.length} pages are there.` : `The pages ${names.join(", ")} are there.`;
};

const saidIn = ({ told }: Case): readonly string[] => {
  const more = told.length - MOST_TOLD;
  return [...told.slice(0, MOST_TOLD).map(code), ...(more > 0 ? [`and ${more} more`] : [])];
};

const happens = (row: Row): string => {
  if (isAbsent(row)) return `Cannot occur. ${row.because}`;
  if (isProved(row)) return row.happens;
  const written = row.holds === undefined ? "Nothing is written." : heldIn(row);
  return [`${ENDS[row.ends.join(" ")] ?? row.ends.join(" ")} ${written}`, ...saidIn(row)].join("<br>");
};

const cells = (row: Row): string =>
  `| ${row.number} | ${visible(row.input).replaceAll("|", "\\|")} | ${happens(row)} |`;

const section = ([heading, rows]: readonly [string, readonly Row[]]): string =>
  [
    `## ${heading}`,
    "",
    "| No. | Input | What happens |",
    "| --- | --- | --- |",
    ...rows.toSorted((a, b) => a.number - b.number).map(cells),
  ].join("\n");

const INTRODUCTION = `# Bad input

What the product does with input that is wrong, looks wrong, or was made to do harm: each case with how the run ends, what
is written, and what is said. Where a message is quoted, it is the one that a user gets, with its place and what to do.
"Refused" means that nothing is written, as validation comes before the first write; where it is a database that does not
fit, the other targets are written. The numbers are those of the catalogue that the tests go by; several cases may belong
to one.

This page is made from the table that the tests carry out (\`__tests__/bad-input\`), and checked against it.`;

/** The table as a page for people. */
export const page = (): string => `${[INTRODUCTION, ...Object.entries(TABLE).map(section)].join("\n\n")}\n`;
