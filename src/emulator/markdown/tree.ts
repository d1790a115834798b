import { listOf, objectOf } from "../json.ts";
import { type BlockDraft, DEEPEST, draft } from "./blocks.ts";
import { finished, withText } from "./containers.ts";
import { parseInline } from "./inline.ts";
import { richTextOf } from "./runs.ts";

/** A block that is still open: what is indented below it, or stands before its closing tag, becomes its child. */
interface Open {
  block: BlockDraft;
  readonly children: BlockDraft[];
  readonly columns: number;
  /** The tag that ends it; without one it ends where the indentation does. */
  readonly tag: string | null;
}

/** Less than this is a slip of the space bar, not a level. */
const LEVEL = 2;

const ROOT = (): Open => ({ block: draft("page", {}), children: [], columns: -1, tag: "" });

/** Puts blocks where their indentation and the tags around them say. */
export class Tree {
  readonly #open: Open[] = [ROOT()];

  get #top(): Open {
    return this.#open.at(-1) ?? ROOT();
  }

  get isDeepest(): boolean {
    return this.#open.length > DEEPEST;
  }

  #close(): void {
    const last = this.#open.pop();
    const parent = this.#top;
    if (last === undefined) return;
    for (const block of finished(last.block, last.children, parent.block.type)) parent.children.push(block);
  }

  settle(columns: number): void {
    while (this.#top.tag === null && this.#top.columns + LEVEL > columns) this.#close();
  }

  add(block: BlockDraft): void {
    this.#top.children.push(block);
  }

  nest(block: BlockDraft, columns: number, tag: string | null): void {
    if (this.isDeepest) this.add(block);
    else this.#open.push({ block, children: [], columns, tag });
  }

  /** Ends the nearest container of this name, and what is open inside it; false if there is none. */
  end(tag: string): boolean {
    const at = this.#open.findLastIndex((open) => open.tag === tag);
    while (at > 0 && this.#open.length > at) this.#close();
    return at > 0;
  }

  /** The summary of a toggle, where one may stand: first in the tag, once. */
  title(words: string): boolean {
    const top = this.#top;
    const isFree = listOf(objectOf(top.block["toggle"])["rich_text"]).length === 0;
    if (top.tag !== "details" || top.children.length > 0 || !isFree) return false;
    top.block = withText(top.block, richTextOf(parseInline(words)));
    return true;
  }

  finish(): readonly BlockDraft[] {
    while (this.#open.length > 1) this.#close();
    return this.#top.children;
  }
}
