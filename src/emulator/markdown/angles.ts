import { colorFromMarkdown } from "./blocks.ts";
import { mentionOf } from "./mention.ts";
import { tagAt } from "./tags.ts";
import { literal, type Reader, type Scan } from "./tokens.ts";

const span = (scan: Scan, attributes: Readonly<Record<string, string>>): boolean => {
  const color = colorFromMarkdown(attributes["color"]);
  const underline = attributes["underline"] === "true";
  const means = color !== undefined || underline;
  scan.spans.push(means);
  if (means)
    scan.tokens.push({
      is: "span",
      look: { ...(color === undefined ? {} : { color }), ...(underline ? { underline } : {}) },
    });
  return means;
};

const unspan = (scan: Scan): boolean => {
  const means = scan.spans.pop() === true;
  if (means) scan.tokens.push({ is: "unspan" });
  return means;
};

const endOfMention = ({ text, missing }: Scan, name: string, from: number): number => {
  const end = `</${name}>`;
  const at = missing.has(end) ? -1 : text.indexOf(end, from);
  if (at < 0) missing.add(end);
  return at < 0 ? -1 : at + end.length;
};

const mention: Reader = (scan, at) => {
  const tag = tagAt(scan.text, at);
  const found = tag === undefined || tag.closing ? undefined : mentionOf(tag.name, tag.attributes);
  if (tag === undefined || found === undefined) return 0;
  const end = tag.empty ? at + tag.length : endOfMention(scan, tag.name, at + tag.length);
  if (end < 0) return 0;
  scan.tokens.push({ is: "mention", mention: found });
  return end - at;
};

const AUTOLINK = /<(https?:\/\/[^\s<>]{1,1900})>/y;

const autolink: Reader = (scan, at) => {
  AUTOLINK.lastIndex = at;
  const found = AUTOLINK.exec(scan.text);
  const url = found?.[1];
  if (found === null || url === undefined) return 0;
  const closedBy = scan.tokens.length + 2;
  scan.tokens.push(
    { is: "open", image: false, url, closedBy },
    { is: "text", text: url },
    { is: "close", image: false },
  );
  return found[0].length;
};

/** What an angle bracket can begin inside a line: a line break, a span, a mention, an address. */
export const angle: Reader = (scan, at) => {
  const tag = tagAt(scan.text, at);
  if (tag?.name === "br" && !tag.closing) {
    literal(scan, "\n");
    return tag.length;
  }
  if (tag?.name === "span" && !tag.empty) {
    return (tag.closing ? unspan(scan) : span(scan, tag.attributes)) ? tag.length : 0;
  }
  return mention(scan, at) || autolink(scan, at);
};
