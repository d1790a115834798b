import { describe, expect, test } from "@jest/globals";
import { fromMarkdown } from "mdast-util-from-markdown";
import { spaced } from "../../../src/plan/promotion/spaced.ts";

/** The kinds of the blocks that a reader of Markdown sees. */
const blocks = (markdown: string): readonly string[] => fromMarkdown(markdown).children.map(({ type }) => type);

describe("a text of Notion's says elsewhere what it says there", () => {
  test.each([
    ["two paragraphs", "One.\nTwo.", ["paragraph", "paragraph"]],
    ["a divider is no underline", "One.\n---\nTwo.", ["paragraph", "thematicBreak", "paragraph"]],
    ["a heading and its text", "## A\nOne.\nTwo.", ["heading", "paragraph", "paragraph"]],
    ["a list, and what follows it", "- a\n- b\nAfter.", ["list", "paragraph"]],
    ["a list that begins later", "One.\n3. a\n4. b", ["paragraph", "list"]],
    ["two quotations", "> a\n> b", ["blockquote", "blockquote"]],
    ["code", "One.\n```js\na\nb\n```\nTwo.", ["paragraph", "code", "paragraph"]],
    ["what follows a tag", "<details>\n<summary>a</summary>\n</details>\nAfter **it**.", ["html", "paragraph"]],
    ["what is empty there", "One.\n<empty-block/>\nTwo.", ["paragraph", "paragraph"]],
  ])("%s", (_what, markdown, kinds) => {
    expect(blocks(spaced(markdown))).toEqual(kinds);
  });

  test("what is below an item stays there", () => {
    expect(spaced("- a\n\tmore\n\t- b\n- c")).toBe("- a\n\n\tmore\n\t- b\n- c");
  });

  test.each(["```\na\n\nb\nc\n```", "~~~\n```\na\n~~~", "$$\na\nb\n$$", "\t```\n\ta\n\tb\n\t```"])(
    "nothing changes within %j",
    (markdown) => {
      expect(spaced(markdown)).toBe(markdown);
    },
  );

  test.each(["", "One.", "One.\n\nTwo.", "- a\n- b"])("what is right already stays as it is: %j", (markdown) => {
    expect(spaced(markdown)).toBe(markdown);
  });

  test("and to do it twice is to do it once", () => {
    const text = "## A\nOne.\n- a\n\tmore\n> q\n```\nx\ny\n```\n<table>\n<tr>\n<td>1</td>\n</tr>\n</table>\nEnd.";
    expect(spaced(spaced(text))).toBe(spaced(text));
  });
});
