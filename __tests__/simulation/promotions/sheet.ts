import { parse } from "yaml";
import { plainText } from "./shelf.ts";

/** A promoted file as whoever reads it finds it. */
export interface Sheet {
  readonly front: Readonly<Record<string, unknown>>;
  readonly body: string;
}

const FILE = /^---\n([\s\S]*?)^---\n\n([\s\S]*)$/m;

const frontIn = (head: string): Sheet["front"] | undefined => {
  try {
    const front: unknown = parse(head);
    return typeof front === "object" && front !== null ? { ...front } : undefined;
  } catch {
    return undefined;
  }
};

const read = (text: string): Sheet | undefined => {
  const [whole, head = "", body = ""] = FILE.exec(plainText(text)) ?? [];
  if (whole === undefined || whole.length !== plainText(text).length || !body.endsWith("\n")) return undefined;
  const front = frontIn(head);
  return front === undefined ? undefined : { front, body };
};

/** What a header says, whatever became of the text below it. */
export const headIn = (text: string): Sheet["front"] =>
  frontIn(/^---\n([\s\S]*?)^---$/m.exec(plainText(text))?.[1] ?? "") ?? {};

/** Texts that were read already: the same ones are asked about again and again. */
const known = new Map<string, Sheet | undefined>();
const MOST_KNOWN = 1_000;

/** Undefined where it is none: nothing of ours, or only half of it. */
export const sheetIn = (text: string | undefined): Sheet | undefined => {
  if (text === undefined) return undefined;
  if (known.has(text)) return known.get(text);
  if (known.size >= MOST_KNOWN) known.clear();
  const sheet = read(text);
  known.set(text, sheet);
  return sheet;
};

const textAt = (text: string | undefined, name: string): string | undefined => {
  const value = sheetIn(text)?.front[name];
  return typeof value === "string" ? value : undefined;
};

/** The page that a file says it is of. */
export const pageIn = (text: string | undefined): string | undefined => textAt(text, "notion_page_id");

export const shaIn = (text: string | undefined): string | undefined => textAt(text, "sha");

/** What a file says that it is called by, where its template tells. */
export const slugIn = (text: string | undefined): string | undefined => textAt(text, "f_slug");

/** The target that a file says it is of. */
export const entityIn = (text: string | undefined): string | undefined => textAt(text, "entity");
