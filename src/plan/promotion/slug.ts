import { sha256 } from "../sha.ts";
import { isDevice } from "./reserved.ts";

const MOST_BYTES = 80;
const HASH = 8;

/** Latin letters that no decomposition makes plain. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ħ: "h",
  ı: "i",
  ł: "l",
  ŋ: "n",
  þ: "th",
  ŧ: "t",
};
const LIGATURES = new RegExp(`[${Object.keys(PLAIN).join("")}]`, "g");

// Letters keep the marks that spell words (Hindi's vowels), but Latin ones lose their accents.
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
const ACCENTS = /(?<=\p{Script=Latin}\p{M}*)\p{M}/gu;
const WORDS = /(?:\p{L}\p{M}*|\p{N})+/gu;
const CLUSTER = /\P{M}\p{M}*/gu;

const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(UNSEEN, "")
    .replace(ACCENTS, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(LIGATURES, (letter) => `${PLAIN[letter]}`);

/** As many whole characters as fit. */
const fitting = (text: string, bytes: number): string => {
  let room = bytes;
  const kept: string[] = [];
  for (const [cluster] of text.matchAll(CLUSTER)) {
    room -= Buffer.byteLength(cluster);
    if (room < 0) break;
    kept.push(cluster);
  }
  return kept.join("").replace(/-+$/, "");
};

/** What was cut ends with a hash of the whole, so that two long titles with one beginning stay two. */
const cut = (slug: string): string =>
  Buffer.byteLength(slug) <= MOST_BYTES
    ? slug
    : `${fitting(slug, MOST_BYTES - HASH - 1)}-${sha256(slug).slice(0, HASH)}`;

/** The letters, digits and dashes of a title; empty where it has neither letter nor digit. */
export const slugOf = (title: string): string => cut((plain(title).match(WORDS) ?? []).join("-"));

const undashed = (id: string): string => id.replaceAll("-", "").toLowerCase();

/** The end of an ID: its beginning is a date, and the same for all pages of a day. */
export const suffixOf = (pageId: string): string => undashed(pageId).slice(-8);

/** A slug that a file can be named by, whatever the title: of the ID where nothing is left of it. */
export const safeSlug = (title: string, pageId: string, index: number | null = null): string => {
  const slug = slugOf(title);
  const entry = index === null ? "" : `-${index}`;
  if (slug === "") return `${undashed(pageId)}${entry}`;
  return isDevice(slug) ? `${slug}-${suffixOf(pageId)}` : slug;
};
