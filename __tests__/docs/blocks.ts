import { readdirSync, readFileSync } from "node:fs";

export interface Block {
  /** `docs/operations.md:41`. */
  readonly at: string;
  readonly language: string;
  readonly text: string;
}

const FENCE = /^```([a-z]*)\n([\s\S]*?)^```$/gm;

const PAGES = ["README.md", ...readdirSync("docs").map((name) => `docs/${name}`)].filter((page) =>
  page.endsWith(".md"),
);

/** Every fenced block of the documentation. */
export const blocks: readonly Block[] = PAGES.flatMap((page) => {
  const text = readFileSync(page, "utf8");
  return [...text.matchAll(FENCE)].map(([, language = "", block = ""], index) => ({
    at: `${page}:${text.slice(0, [...text.matchAll(FENCE)][index]?.index).split("\n").length}`,
    language,
    text: block,
  }));
});

/** Links between pages of the repository, with the page that they are on. */
export const links: readonly (readonly [page: string, to: string])[] = PAGES.flatMap((page) =>
  [...readFileSync(page, "utf8").matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, to = ""]) => [page, to] as const),
);
