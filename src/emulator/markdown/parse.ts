import type { BlockDraft } from "./blocks.ts";
import { CONTAINERS } from "./containers.ts";
import { type Lines, leafAt } from "./leaves.ts";
import { textLine } from "./lines.ts";
import { indentOf } from "./space.ts";
import { tagAt } from "./tags.ts";
import { Tree } from "./tree.ts";

const SUMMARY = /^<summary>(.*)<\/summary>$/s;

/** `<details><summary>One</summary>`, `<callout>text</callout>`: tags on one line, each on a line of its own. */
const unfold = (line: string): readonly string[] => {
  const { text } = indentOf(line);
  const tag = text.startsWith("<") ? tagAt(text, 0) : undefined;
  if (tag === undefined || tag.closing || !CONTAINERS.has(tag.name) || tag.length === text.length) return [line];
  const end = `</${tag.name}>`;
  const isWhole = text.endsWith(end) && text.length >= tag.length + end.length;
  const inner = text.slice(tag.length, isWhole ? -end.length : undefined);
  return [text.slice(0, tag.length), ...(inner === "" ? [] : unfoldSummary(inner)), ...(isWhole ? [end] : [])];
};

const unfoldSummary = (inner: string): readonly string[] => {
  const end = inner.startsWith("<summary>") ? inner.indexOf("</summary>") : -1;
  const cut = end + "</summary>".length;
  return end < 0 || cut === inner.length ? [inner] : [inner.slice(0, cut), inner.slice(cut)];
};

const takeTag = (tree: Tree, text: string, columns: number): boolean => {
  const tag = text.startsWith("<") ? tagAt(text, 0) : undefined;
  if (tag === undefined || tag.length !== text.length) return false;
  if (tag.closing) return tree.end(tag.name);
  const container = CONTAINERS.get(tag.name);
  if (container === undefined || tag.empty) return false;
  tree.settle(columns);
  if (tree.isDeepest) return false;
  tree.nest(container(tag), columns, tag.name);
  return true;
};

const takeLine = (tree: Tree, text: string, columns: number): void => {
  if (takeTag(tree, text, columns)) return;
  tree.settle(columns);
  const summary = SUMMARY.exec(text)?.[1];
  if (summary !== undefined && tree.title(summary)) return;
  const { block, nests } = textLine(text);
  if (nests) tree.nest(block, columns, null);
  else tree.add(block);
};

/** Notion's Markdown as blocks. Every text is Markdown: what means nothing stays as words. */
export const parseMarkdown = (markdown: string): BlockDraft[] => {
  const lines: Lines = { all: markdown.replace(/\r\n?/g, "\n").split("\n"), missing: new Set() };
  const tree = new Tree();
  for (let at = 0; at < lines.all.length; ) {
    const { columns, text } = indentOf(lines.all[at] ?? "");
    const leaf = text === "" ? undefined : leafAt(lines, at, text);
    if (leaf === undefined) {
      for (const part of text === "" ? [] : unfold(text)) takeLine(tree, indentOf(part).text, columns);
      at += 1;
    } else {
      tree.settle(columns);
      tree.add(leaf.block);
      at += leaf.lines;
    }
  }
  return [...tree.finish()];
};
