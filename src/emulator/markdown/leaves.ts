import { type BlockDraft, colorFromMarkdown, draft, idInUrl, isWebAddress } from "./blocks.ts";
import { parseInline } from "./inline.ts";
import { languageOf } from "./language.ts";
import { pieces, plainRun, plainTextOf, richTextOf } from "./runs.ts";
import { indentOf, outdent } from "./space.ts";
import { type Found, pipeTable, tagTable } from "./table.ts";
import { type Tag, tagAt } from "./tags.ts";

/** The lines of a text, and what was looked for in vain from some line on: nobody looks for it again. */
export interface Lines {
  readonly all: readonly string[];
  readonly missing: Set<string>;
}

type Leaf = (lines: Lines, at: number, text: string) => Found | undefined;

const textAt = ({ all }: Lines, index: number): string | undefined => {
  const line = all[index];
  return line === undefined ? undefined : indentOf(line).text;
};

const find = (
  lines: Lines,
  from: number,
  { key, isEnd }: { key: string; isEnd: (text: string) => boolean },
): number => {
  if (lines.missing.has(key)) return -1;
  for (let index = from; index < lines.all.length; index += 1) if (isEnd(textAt(lines, index) ?? "")) return index;
  lines.missing.add(key);
  return -1;
};

const inside = ({ all }: Lines, { from, to, columns }: { from: number; to: number; columns: number }): string =>
  all
    .slice(from, to)
    .map((line) => outdent(line, columns))
    .join("\n");

const FENCE = /^(?:(`{3,})([^`]*)|(~{3,})(.*))$/s;

const isFence = (text: string, fence: string): boolean =>
  text.length >= fence.length && text === fence.charAt(0).repeat(text.length);

/** A fence that is never closed holds all that follows, as everywhere in Markdown. */
const code: Leaf = (lines, at, text) => {
  const found = FENCE.exec(text);
  const fence = found?.[1] ?? found?.[3];
  if (found === null || fence === undefined) return undefined;
  const end = find(lines, at + 1, { key: fence, isEnd: (line) => isFence(line, fence) });
  const to = end < 0 ? lines.all.length : end;
  const content = inside(lines, { from: at + 1, to, columns: indentOf(lines.all[at] ?? "").columns });
  const language = languageOf(found[2] ?? found[4] ?? "");
  const richText = pieces(content).flatMap((piece) => richTextOf([plainRun(piece)]));
  return { block: draft("code", { caption: [], rich_text: richText, language }), lines: to + 1 - at };
};

const equationOf = (expression: string): BlockDraft => draft("equation", { expression: expression.trim() });

const equation: Leaf = (lines, at, text) => {
  const inner = text.length > 4 && text.endsWith("$$") ? text.slice(2, -2) : "";
  if (inner.trim() !== "" && !inner.includes("$$")) return { block: equationOf(inner), lines: 1 };
  const end = text === "$$" ? find(lines, at + 1, { key: "$$", isEnd: (line) => line === "$$" }) : -1;
  if (end < 0) return undefined;
  const { columns } = indentOf(lines.all[at] ?? "");
  return { block: equationOf(inside(lines, { from: at + 1, to: end, columns })), lines: end + 1 - at };
};

const isTable = (text: string): boolean => /^<table[\s>]/.test(text);

/** A table has no table inside: one that is not closed before the next begins is only text. */
const table: Leaf = (lines, at, text) => {
  if (!isTable(text) || tagAt(text, 0) === undefined) return undefined;
  const isWhole = text.endsWith("</table>");
  const end = isWhole
    ? at
    : find(lines, at + 1, { key: "</table>", isEnd: (line) => isTable(line) || line.endsWith("</table>") });
  const block = end < 0 ? undefined : tagTable(lines.all.slice(at, end + 1));
  return block === undefined ? undefined : { block, lines: end + 1 - at };
};

interface Element {
  readonly tag: Tag;
  readonly inner: string;
}

/** A line that is one tag from end to end: `<name …/>` or `<name …>inner</name>`. */
const elementOf = (text: string): Element | undefined => {
  const tag = tagAt(text, 0);
  if (tag === undefined || tag.closing) return undefined;
  if (tag.empty) return tag.length === text.length ? { tag, inner: "" } : undefined;
  const end = `</${tag.name}>`;
  return text.endsWith(end) && text.length >= tag.length + end.length
    ? { tag, inner: text.slice(tag.length, -end.length) }
    : undefined;
};

const media = ({ tag, inner }: Element): BlockDraft | undefined => {
  const url = (tag.attributes["src"] ?? tag.attributes["source"] ?? "").trim();
  const caption = richTextOf(parseInline(inner));
  return isWebAddress(url) ? draft(tag.name, { caption, type: "external", external: { url } }) : undefined;
};

const idOf = ({ attributes }: Tag): string | undefined => idInUrl(attributes["url"] ?? "");

const child =
  (type: "child_page" | "child_database", canBeNew: boolean) =>
  ({ tag, inner }: Element): BlockDraft | undefined => {
    const id = idOf(tag);
    const payload = { title: plainTextOf(parseInline(inner)) };
    if (id !== undefined) return draft(type, payload, { id });
    return canBeNew && tag.attributes["url"] === undefined ? draft(type, payload) : undefined;
  };

const unknown = ({ tag }: Element): BlockDraft | undefined => {
  const id = idOf(tag);
  return id === undefined
    ? undefined
    : draft("unsupported", { block_type: tag.attributes["alt"] ?? "unsupported" }, { id });
};

const ELEMENTS: ReadonlyMap<string, (element: Element) => BlockDraft | undefined> = new Map(
  Object.entries({
    image: media,
    video: media,
    audio: media,
    file: media,
    pdf: media,
    page: child("child_page", true),
    database: child("child_database", false),
    table_of_contents: ({ tag }) =>
      draft("table_of_contents", { color: colorFromMarkdown(tag.attributes["color"]) ?? "default" }),
    unknown,
  }),
);

const element: Leaf = (_, __, text) => {
  const found = elementOf(text);
  const block = found === undefined ? undefined : ELEMENTS.get(found.tag.name)?.(found);
  return block === undefined ? undefined : { block, lines: 1 };
};

const divider: Leaf = (_, __, text) =>
  /^(?:-{3,}|\*{3,}|_{3,})$/.test(text) ? { block: draft("divider", {}), lines: 1 } : undefined;

const pipes: Leaf = (lines, at, text) =>
  text.includes("|") ? pipeTable(at, (index) => textAt(lines, index)) : undefined;

const LEAVES: readonly (readonly [start: RegExp, leaf: Leaf])[] = [
  [/^(?:```|~~~)/, code],
  [/^\$\$/, equation],
  [/^<table/, table],
  [/^</, element],
  [/^[-*_]{3}/, divider],
  [/^/, pipes],
];

/** The block without children that begins on this line, if one does. */
export const leafAt = (lines: Lines, at: number, text: string): Found | undefined => {
  for (const [start, leaf] of LEAVES) {
    const found = start.test(text) ? leaf(lines, at, text) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
};
