import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";

type Root = ReturnType<typeof fromMarkdown>;
type Nodes = Root | Root["children"][number];

/** What a reader of GitHub's Markdown makes of a text. */
export const treeOf = (markdown: string): Root =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

const childrenOf = (node: Nodes): readonly Nodes[] => ("children" in node ? node.children : []);

export const allNodes = (node: Nodes): readonly Nodes[] => [node, ...childrenOf(node).flatMap(allNodes)];

/** The HTML that is ours, as it is written: in a line, and on lines of its own. Whatever else there is came from elsewhere. */
const OUR_TAG = /^<(?:\/?code|br)>$/;
const OUR_BLOCK = /^(?:<details>\n<summary>[^<>]*<\/summary>|<\/details>)$/;
const MARKER = /^<!-- notion-sync:[a-z0-9-]{1,40}(?: [a-z]+=[\w.]+)+ -->$/;
const OUR_LINK =
  /^https:\/\/(?:www\.notion\.so\/[\da-f]{32}$|github\.com\/acme\/shop\/(?:actions\/runs\/42$|blob\/0123abc\/[\w.%/~-]+(?:#L\d+)?$))/;

const isOurBlock = (html: string, isFirst: boolean): boolean => OUR_BLOCK.test(html) || (isFirst && MARKER.test(html));

const MENTION = /(?:^|\W)@[a-z0-9]/i;
const REFERENCE = /#\d|\bGH-\d|\b[\da-f]{7,40}\b/i;
const ADDRESS = /https?:\/\/|www\.|[\w.+-]+@[\w-]+\.\w/i;
const KEYWORD = /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+(?:#|https?:)/i;
const EMOJI = /:[a-z0-9_+-]+:/i;

const STIRRING = [MENTION, REFERENCE, ADDRESS, KEYWORD, EMOJI];

const insideCode = (tags: readonly string[]): boolean =>
  tags.filter((tag) => tag === "<code>").length > tags.filter((tag) => tag === "</code>").length;

/** The texts between inline nodes that are read as text, those inside a `<code>` of ours apart. */
const proseOf = (node: Nodes): readonly string[] => {
  const found: string[] = [];
  const tags: string[] = [];
  for (const child of childrenOf(node)) {
    if (child.type === "html") tags.push(child.value);
    else if (child.type === "text") {
      if (!insideCode(tags)) found.push(child.value);
    } else found.push(...proseOf(child));
  }
  return found;
};

const UNSEEN = /[\p{Cc}\p{Bidi_Control}\p{Surrogate}]/u;

/** Everything in a report that data may not have brought in. An empty list is what is wanted. */
export const strangers = (markdown: string, tree: Root = treeOf(markdown)): readonly string[] => {
  const nodes = allNodes(tree);
  const links = nodes.filter((node) => node.type === "link").map(({ url }) => url);
  const blocks = new Set(tree.children.filter((node) => node.type === "html"));
  const rest = nodes
    .filter((node) => node.type === "html")
    .filter((node) =>
      blocks.has(node) ? !isOurBlock(node.value, node === tree.children[0]) : !OUR_TAG.test(node.value),
    )
    .map(({ value }) => value);
  const foreign = nodes.filter(({ type }) =>
    [
      "image",
      "imageReference",
      "linkReference",
      "definition",
      "footnoteReference",
      "footnoteDefinition",
      "code",
      "thematicBreak",
      "blockquote",
      "delete",
    ].includes(type),
  );
  return [
    ...links.filter((url) => !OUR_LINK.test(url)).map((url) => `link ${url}`),
    ...rest.map((text) => `html ${text}`),
    ...foreign.map(({ type }) => type),
    ...proseOf(tree)
      .filter((text) => STIRRING.some((pattern) => pattern.test(text)))
      .map((text) => `stirring ${text}`),
    ...(UNSEEN.test(markdown.replaceAll("\n", "")) ? ["unseen"] : []),
  ];
};

/** A report as its bones: what kinds of blocks, how many columns and rows. Data may change words, never this. */
export const bones = (tree: Root): readonly string[] =>
  tree.children.map((node) => {
    if (node.type === "table") return `table ${node.children.map(({ children }) => children.length).join(",")}`;
    if (node.type === "heading") return `heading ${node.depth}`;
    if (node.type === "list") return `list ${node.children.length}`;
    if (node.type === "html")
      return node.value.startsWith("<!--") ? "marker" : node.value.replace(/<summary>.*<\/summary>/, "");
    return node.type;
  });
