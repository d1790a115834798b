interface Heading {
  readonly level: number;
  readonly words: string;
}

const HEADING = /^(#{1,6})[ \t]+(.*)$/;
const FENCE = /^\s*(`{3,}|~{3,})/;

const words = (text: string): string =>
  text
    .replace(/\s\{[^{}]*\}\s*$/, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();

interface Line {
  readonly text: string;
  readonly heading: Heading | undefined;
}

/** The lines of a text, each with the heading that it is. Inside a fence nothing is one. */
const linesOf = (markdown: string): readonly Line[] => {
  let fence = "";
  return markdown.split("\n").map((text) => {
    const mark = FENCE.exec(text)?.[1] ?? "";
    const inside = fence !== "";
    if (!inside) fence = mark;
    else if (mark.startsWith(fence) && text.trim() === mark) fence = "";
    const [, signs = "", rest = ""] = (inside ? null : HEADING.exec(text)) ?? [];
    return { text, heading: signs === "" ? undefined : { level: signs.length, words: words(rest) } };
  });
};

/** What stands below the first heading with one of these names, down to the next heading of its level or above. */
export const section = (markdown: string, names: readonly string[]): string | null => {
  const wanted = new Set(names.map(words));
  const lines = linesOf(markdown);
  const start = lines.findIndex(({ heading }) => heading !== undefined && wanted.has(heading.words));
  const level = lines[start]?.heading?.level ?? 0;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex(({ heading }) => heading !== undefined && heading.level <= level);
  const text = rest
    .slice(0, end === -1 ? rest.length : end)
    .map((one) => one.text)
    .join("\n")
    .trim();
  return start === -1 || text === "" ? null : text;
};
