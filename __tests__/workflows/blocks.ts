import { fromMarkdown } from "mdast-util-from-markdown";

type Tree = ReturnType<typeof fromMarkdown>;
type Found = Tree | Tree["children"][number];

const below = (node: Found): readonly Found[] => [
  node,
  ...("children" in node ? (node.children as readonly Found[]).flatMap(below) : []),
];

/** The blocks of YAML on a page, each with the page and the line where it begins. */
export const yamlBlocks = (path: string, page: string): readonly (readonly [where: string, text: string])[] =>
  below(fromMarkdown(page)).flatMap((node) =>
    node.type === "code" && /^ya?ml$/.test(node.lang ?? "")
      ? [[`${path}:${node.position?.start.line ?? 0}`, `${node.value}\n`] as const]
      : [],
  );
