import { readdirSync, readFileSync } from "node:fs";

export interface Block {
  /** `docs/operations.md:41`. */
  readonly at: string;
  readonly language: string;
  readonly text: string;
}

/** A list indents the blocks that stand in it. */
const FENCE = /^( *)```([a-z]*)\n([\s\S]*?)^\1```$/gm;

export const PAGES: readonly string[] = [
  "README.md",
  "SECURITY.md",
  ...readdirSync("docs").map((name) => `docs/${name}`),
].filter((page) => page.endsWith(".md"));

const lineAt = (text: string, index: number): number => text.slice(0, index).split("\n").length;

const without = (indent: string, block: string): string =>
  block
    .split("\n")
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
    .join("\n");

/** Every fenced block of the documentation. */
export const blocks: readonly Block[] = PAGES.flatMap((page) => {
  const text = readFileSync(page, "utf8");
  return [...text.matchAll(FENCE)].map(({ index, 1: indent = "", 2: language = "", 3: block = "" }) => ({
    at: `${page}:${lineAt(text, index)}`,
    language,
    text: without(indent, block),
  }));
});

/** Links between pages of the repository, with the page that they are on. */
export const links: readonly (readonly [page: string, to: string])[] = PAGES.flatMap((page) =>
  [...readFileSync(page, "utf8").matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, to = ""]) => [page, to] as const),
);
