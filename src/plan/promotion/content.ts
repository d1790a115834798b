import { isObject } from "../../model/json.ts";
import { pageSha, sha256 } from "../sha.ts";
import { steadyBody } from "./assets.ts";
import type { Standing } from "./decide.ts";
import type { PromotedPage } from "./page.ts";
import { type IsHosted, isNotionStorage } from "./storage.ts";

/**
 * The SHA of a page's content. The properties that promotion itself marks are left out, since they change by it; so
 * are the signatures in the addresses of files, which are new each time the page is read.
 */
export const contentSha = (
  { properties, body }: PromotedPage,
  marks: readonly string[] = [],
  isHosted: IsHosted = isNotionStorage,
): string => {
  const held = Object.entries(properties).filter(([name]) => !marks.includes(name));
  return pageSha(Object.fromEntries(held), steadyBody(body, isHosted));
};

/**
 * The SHA of a file's whole text, header included: what the ledger keeps to know an edited file by. Git may have given
 * the lines of a checkout other ends, which is nobody's edit.
 */
export const fileSha = (text: string): string => sha256(text.replaceAll("\r\n", "\n"));

const textIn = (front: unknown, name: string): string | undefined => {
  const value = isObject(front) ? front[name] : undefined;
  return typeof value === "string" ? value : undefined;
};

/** A file that is there, with what its front matter says of where it comes from. */
export const standingOf = (text: string, front: unknown): Standing => ({
  sha: fileSha(text),
  pageId: textIn(front, "notion_page_id"),
  pageSha: textIn(front, "sha"),
});
