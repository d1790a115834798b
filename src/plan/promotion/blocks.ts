import { type Place, type Problem, problem } from "../../model/problem.ts";

/** A body as Notion gives it, and the page it is of. */
export interface ReadBody {
  readonly markdown: string;
  readonly partial: boolean;
  readonly unknownBlocks: readonly string[];
}

/** A body in which nothing is missing without a word. */
export interface NamedBody {
  readonly markdown: string;
  readonly problems: readonly Problem[];
}

const UNKNOWN = /<unknown((?:\s+[a-zA-Z][\w-]{0,40}="[^"\n]{0,2000}")*)\s*\/?>(?:<\/unknown>)?/g;
const ATTRIBUTE = /([a-zA-Z][\w-]*)="([^"]*)"/g;
const MOST_TOLD = 20;

const undashed = (id: string): string => id.replaceAll("-", "");

const attributesOf = (written: string): ReadonlyMap<string | undefined, string | undefined> =>
  new Map([...written.matchAll(ATTRIBUTE)].map(([, name, value]) => [name, value]));

/** A word of Notion's, without anything that Markdown could take for its own. */
const typeOf = (alt: string | undefined): string => (alt ?? "").replace(/[^\p{L}\p{N} _-]/gu, "").replaceAll("_", " ");

const addressOf = (url: string | undefined): string | undefined =>
  url !== undefined && /^https:\/\/[^\s()<>\\]+$/.test(url) ? url : undefined;

const noted = (type: string, url: string | undefined): string => {
  const what = `Only in Notion: ${type === "" ? "a block" : `a block of the type “${type}”`}`;
  return url === undefined ? `*${what}*` : `*[${what}](${url})*`;
};

const warning = (type: string, url: string | undefined, place: Place): Problem => {
  const what = type === "" ? "a block" : `a block of the type "${type}"`;
  const where = url === undefined ? "" : ` (${url})`;
  const cure = "Replace it in Notion by blocks that Markdown has words for, where it matters.";
  const message = `The page has ${what} that Markdown has no words for${where}; the file names it.`;
  return { ...problem(message, cure, place), level: "warning" };
};

/** GitHub shows nothing for a tag that it does not know, so what Notion marks by one is said in words. */
const nameTags = (markdown: string, place: Place): NamedBody & { readonly named: string } => {
  const problems: Problem[] = [];
  const named: string[] = [];
  const text = markdown.replace(UNKNOWN, (_, written: string) => {
    const attributes = attributesOf(written);
    const type = typeOf(attributes.get("alt"));
    const url = addressOf(attributes.get("url"));
    problems.push(warning(type, url, place));
    named.push(undashed(url ?? ""));
    return noted(type, url);
  });
  return { markdown: text, problems, named: named.join(" ") };
};

const TOO_LONG = [
  "The page is longer than Notion gives in one piece, so its file would lack the end.",
  "Split the page into several.",
] as const;

/**
 * The body with each block named that Markdown has no words for, and a warning for each. A page that came without its
 * end, and without a word about it, is no whole page: that is an error.
 */
export const nameUnknown = ({ markdown, partial, unknownBlocks }: ReadBody, place: Place): NamedBody => {
  const tags = nameTags(markdown, place);
  const silent = unknownBlocks.filter((id) => !tags.named.includes(undashed(id)));
  const links = silent.map((id) => `https://www.notion.so/${undashed(id).replace(/[^\da-f]/gi, "")}`);
  const text = [tags.markdown, ...links.map((url) => noted("", url))].join("\n\n");
  const told = [...tags.problems, ...links.map((url) => warning("", url, place))].slice(0, MOST_TOLD);
  const cutShort = partial && unknownBlocks.length === 0;
  return {
    markdown: silent.length === 0 ? tags.markdown : text,
    problems: cutShort ? [...told, problem(...TOO_LONG, place)] : told,
  };
};
