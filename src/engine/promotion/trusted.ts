import type { Promotions } from "../../ledger/promotions.ts";
import type { Promoting } from "../../model/promotion.ts";
import { contentSha } from "../../plan/promotion/content.ts";
import type { PromotedPage } from "../../plan/promotion/page.ts";
import type { ReadPage } from "./read.ts";

/** Notion tells the minute, its queries lag by some seconds, and two clocks differ by some more. */
const DOUBT_MS = 120_000;

/** What changes whenever a page is written to, by the mark too. */
const RESTLESS: readonly string[] = ["last_edited_time", "last_edited_by"];

/** Properties that are no content: what is marked, and who was here last. */
export const unsteady = ({ page }: ReadPage, marks: readonly string[]): readonly string[] => [
  ...marks,
  ...Object.entries(page.properties).flatMap(([name, { type }]) => (RESTLESS.includes(type) ? [name] : [])),
];

export const asPromoted = ({ page, properties }: ReadPage, body: string): PromotedPage => ({
  id: page.id,
  url: page.url,
  created: page.created,
  edited: page.edited,
  body,
  properties,
});

export const propertiesSha = (read: ReadPage, marks: readonly string[]): string =>
  contentSha(asPromoted(read, ""), unsteady(read, marks));

/**
 * Whether a page's content is surely what it was: its properties are, and it was last edited well before all pages were
 * last looked at. So its body need not be read again, which costs a request a page.
 */
export const isTrusted = (
  read: ReadPage,
  { past, marks, files }: { readonly past: Promotions; readonly marks: readonly string[] } & Pick<Promoting, "files">,
): boolean => {
  const { id, edited } = read.page;
  const known = past.pages.get(id);
  return (
    known !== undefined &&
    known.propertiesSha === propertiesSha(read, marks) &&
    Date.parse(edited) < past.since - DOUBT_MS &&
    !past.excepted.has(id) &&
    !past.begun.has(id) &&
    !files.some(({ path }) => path.includes("body"))
  );
};
