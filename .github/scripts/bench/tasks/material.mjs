// What the tasks are carried out on: rows of JSON and documents of Markdown, one record a file.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const DATA_SOURCES = {
  rows: "0de0c0de-0000-4000-8000-0000000050c1",
  docs: "0de0c0de-0000-4000-8000-0000000050c2",
};
const PROPERTIES = { Name: "title", Size: "number", Kind: "select", Text: "rich_text", SHA: "rich_text" };

const MAPPING = `    key: name
    properties:
      Name: { type: title, from: name }
      Size: { type: number, from: size }
      Kind: { type: select, from: kind }
      Text: { type: rich_text, from: text }
      SHA: { type: rich_text, is: sha }
`;

const configOf = (kind, pattern, extra = "") => `version: 1
targets:
  ${kind}:
    source: { files: ["${kind}/${pattern}"] }
    data-source: ${DATA_SOURCES[kind]}
${MAPPING}${extra}`;

export const CONFIGS = {
  "rows.yml": configOf("rows", "*.json"),
  "docs.yml": configOf("docs", "*.md", "    body: _body\n"),
};

/** Two databases, as long as nobody has written to them. */
export const SEED = {
  databases: Object.entries(DATA_SOURCES).map(([title, id]) => ({ data_source: id, title, properties: PROPERTIES })),
};

const rowOf = (index, edition) =>
  JSON.stringify({
    name: `bolt ${index}`,
    size: index,
    kind: index % 2 === 0 ? "metric" : "imperial",
    text: `What is to be said about it, edition ${edition}.`,
  });

const paragraphs = (index, edition) =>
  Array.from({ length: 8 }, (_, at) => `Paragraph ${at + 1} of document ${index}, edition ${edition}.`);

/** A heading, eight paragraphs and a list of two: eleven blocks. */
const docOf = (index, edition, size = index) => `---
name: document ${index}
size: ${size}
kind: ${index % 2 === 0 ? "guide" : "reference"}
text: A document.
---
## About ${index}

${paragraphs(index, edition).join("\n\n")}

- one
- two
`;

const numbers = (count, from = 0) => Array.from({ length: count }, (_, index) => from + index);

/** Writes some of the rows in another edition: with another text. */
export const putRows =
  ({ count, from = 0, edition }) =>
  (folder) => {
    for (const index of numbers(count, from)) writeFileSync(join(folder, `rows/${index}.json`), rowOf(index, edition));
  };

/** The same for documents; `size` changes a property and leaves the body. */
export const putDocs =
  ({ count, from = 0, edition, size }) =>
  (folder) => {
    for (const index of numbers(count, from))
      writeFileSync(join(folder, `docs/${index}.md`), docOf(index, edition, size));
  };

const git = (folder, ...words) =>
  execFileSync("git", ["-c", "user.name=bench", "-c", "user.email=bench@example.com", ...words], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });

/** All that is there becomes the last commit of an upstream branch: what changes after it is what changed. */
export const commitAll = (folder) => {
  git(folder, "init", "--quiet", "--initial-branch=base");
  git(folder, "add", "--all");
  git(folder, "commit", "--quiet", "--message=All that there is");
  git(folder, "checkout", "--quiet", "-b", "work", "--track", "base");
};

/** An empty workspace, in which nothing was ever synced. */
export const cleared = (folder) => {
  for (const name of ["rows", "docs", ".notion-sync", ".git"])
    rmSync(join(folder, name), { recursive: true, force: true });
  mkdirSync(join(folder, "rows"));
  mkdirSync(join(folder, "docs"));
  for (const [name, text] of Object.entries(CONFIGS)) writeFileSync(join(folder, name), text);
};
