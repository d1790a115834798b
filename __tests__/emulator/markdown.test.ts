import { describe, expect, test } from "@jest/globals";
import { listOf, objectOf } from "../../src/emulator/json.ts";
import type { BlockTree } from "../../src/emulator/markdown/blocks.ts";
import { parseMarkdown } from "../../src/emulator/markdown/parse.ts";
import { printMarkdown } from "../../src/emulator/markdown/print.ts";
import { asRead, normalised } from "./markdown-tree.ts";

const CAFE = "00000000-0000-4000-8000-00000000cafe";
const CAFE_URL = "https://www.notion.so/0000000000004000800000000000cafe";
const USER = '<mention-user url="user://00000000-0000-4000-8000-00000000aaaa">';

/** What is written, and what Notion gives back for it. */
const READ_BACK: readonly (readonly [rule: string, written: string, read: string])[] = [
  ["nothing is nothing", "", ""],
  ["blank lines between blocks disappear", "# Plan\n\nFirst.\n\n\n\nSecond.\n", "# Plan\nFirst.\nSecond."],
  ["each line is a block", "one\ntwo", "one\ntwo"],
  ["a line break inside a block is a tag", "one<br>two<br/>three", "one<br>two<br>three"],
  ["line feeds of Windows are line feeds", "a\r\nb\rc", "a\nb\nc"],
  ["an empty paragraph is a tag of its own", "a\n<empty-block/>\nb", "a\n<empty-block/>\nb"],
  [
    "headings go down to four",
    "# 1\n## 2\n### 3\n#### 4\n##### 5\n###### 6",
    "# 1\n## 2\n### 3\n#### 4\n#### 5\n#### 6",
  ],
  ["seven signs are no heading", "####### 7", "####### 7"],
  [
    "a heading with children is a toggle",
    '# Open {toggle="true" color="blue"}\n\tinside',
    '# Open {toggle="true" color="blue"}\n\tinside',
  ],
  ["a plain heading has no children", "# Head\n\tbelow", "# Head\nbelow"],
  ["bullets have one sign", "* a\n+ b\n- c", "- a\n- b\n- c"],
  ["lists nest by tabs, however they were indented", "- a\n  - b\n    - c\n- d", "- a\n\t- b\n\t\t- c\n- d"],
  ["numbered lists count from one, each for itself", "3. a\n3) b\n\nx\n9. c", "1. a\n2. b\nx\n1. c"],
  ["numbers below a bullet", "- a\n   1. b\n   2. c", "- a\n\t1. b\n\t2. c"],
  ["to-dos are open or done", "- [ ] a\n* [X] b\n\t- [x] c", "- [ ] a\n- [x] b\n\t- [x] c"],
  ["each line of a quote is a quote", "> a\n>b\n>", "> a\n> b\n>"],
  [
    "colours stand at the end of a line",
    'red {color="red"}\n- on blue {color="blue_background"}',
    'red {color="red"}\n- on blue {color="blue_bg"}',
  ],
  ["an unknown attribute is words", 'a {id="x"}\nb {color="beige"}', 'a \\{id="x"\\}\nb \\{color="beige"\\}'],
  ["marks", "**b** *i* ~~s~~ `c` ***bi***", "**b** *i* ~~s~~ `c` ***bi***"],
  ["marks that touch", "**a***b*~~c~~", "**a***b*~~c~~"],
  [
    "space goes out of marks",
    '<span color="red"> a</span>** b** and **c **',
    '<span color="red"> a</span>\\*\\* b\\*\\* and \\*\\*c \\*\\*',
  ],
  ["marks without an end are words", "2 * 3 ** 4 ~~ 5 **open", "2 \\* 3 \\*\\* 4 \\~\\~ 5 \\*\\*open"],
  ["underscores are words", "snake_case and _this_", "snake_case and _this_"],
  [
    "underline and colour are spans",
    '<span underline="true" color="pink_bg">x</span>',
    '<span color="pink_bg" underline="true">x</span>',
  ],
  [
    "nested spans become one",
    '<span color="red">a<span underline="true">b</span></span>',
    '<span color="red">a</span><span color="red" underline="true">b</span>',
  ],
  ["links", '[a **b**](https://x.y/z_(1) "title")', "[a **b**](https://x.y/z_(1))"],
  ["an address in angles is a link", "<https://x.y/>", "[https://x.y/](https://x.y/)"],
  ["a link with nothing to read is words", "[](https://x.y)", "\\[\\](https://x.y)"],
  ["an image in a link is a link", "[![badge](https://x.y/b.svg)](https://x.y) ok", "[badge](https://x.y) ok"],
  ["signs are escaped, and escapes are signs", "\\*a\\* \\_ 1 < 2 | 3 ^ {x}", "\\*a\\* _ 1 \\< 2 \\| 3 \\^ \\{x\\}"],
  ["words that look like blocks", "\\# a\n\\- b\n1\\. c\n\\---\n\\> d", "\\# a\n\\- b\n1\\. c\n\\---\n\\> d"],
  [
    "HTML that Notion does not know is words",
    '<div class="x">a</div>\n<script>alert(1)</script>',
    '\\<div class="x"\\>a\\</div\\>\n\\<script\\>alert(1)\\</script\\>',
  ],
  [
    "words that JavaScript knows are words",
    "<constructor/>\n<constructor>a</constructor>",
    "\\<constructor/\\>\n\\<constructor\\>a\\</constructor\\>",
  ],
  ["code keeps what it holds", "`` a`b `` and `<br>` and `**`", "``a`b`` and `<br>` and `**`"],
  ["equations in a line", "so $a^2$ and $`b_1`$, but $5 and $6", "so $`a^2`$ and $`b_1`$, but \\$5 and \\$6"],
  ["equations of their own", "$$\nE = mc^2\n$$\n$$ x $$", "$$\nE = mc^2\n$$\n$$\nx\n$$"],
  ["an equation without an end is words", "$$\nx", "\\$\\$\nx"],
  [
    "code blocks know their language, and its short names",
    "```ts\nlet a;\n```\n~~~ Python\n\tx\n~~~",
    "```typescript\nlet a;\n```\n```python\n\tx\n```",
  ],
  [
    "code without a language is plain text",
    "```\n# no heading\n\n```\n```klingon\n```",
    "```plain text\n# no heading\n\n```\n```plain text\n```",
  ],
  ["a fence is longer than what it holds", "````\n```\n````", "````plain text\n```\n````"],
  [
    "code below a list keeps its own indentation",
    "- a\n  ```js\n  if (b) {\n    c();\n  }\n  ```",
    "- a\n\t```javascript\n\tif (b) {\n\t  c();\n\t}\n\t```",
  ],
  ["a fence without an end holds the rest", "```sql\nselect\n- 1", "```sql\nselect\n- 1\n```"],
  ["dividers", "---\n***\n___\n--", "---\n---\n---\n--"],
  [
    "tables of GitHub become Notion's",
    "| Name | `a|b` |\n|:-----|\n| x | y |",
    "\\| Name \\| `a|b` \\|\n\\|:-----\\|\n\\| x \\| y \\|",
  ],
  [
    "tables have a head, and rows as wide as it",
    "a | b\n--|:-:\n1 \\| 2 | **x** | lost\n3",
    '<table header-row="true">\n\t<tr>\n\t\t<td>a</td>\n\t\t<td>b</td>\n\t</tr>\n\t<tr>\n\t\t<td>1 \\| 2</td>\n\t\t<td>**x**</td>\n\t</tr>\n</table>\n3',
  ],
  [
    "tables of tags may stand on one line, with holes",
    '<table header-column="true"><tr><th>a</th><td>`</td>`</td></tr><tr><td>b<br>c</td></tr></table>',
    '<table header-column="true">\n\t<tr>\n\t\t<td>a</td>\n\t\t<td>`</td>`</td>\n\t</tr>\n\t<tr>\n\t\t<td>b<br>c</td>\n\t\t<td></td>\n\t</tr>\n</table>',
  ],
  [
    "toggles",
    "<details><summary>**T**</summary>\n\nin\n</details>\nout",
    "<details>\n<summary>**T**</summary>\n\tin\n</details>\nout",
  ],
  [
    "callouts take their first line for themselves",
    '<callout icon="💡" color="yellow_bg">\n\tMind *this*\n\t- and this\n</callout>',
    '<callout icon="💡" color="yellow_bg">\n\tMind *this*\n\t- and this\n</callout>',
  ],
  [
    "a callout that begins with a list has no words",
    "<callout>\n- a\n</callout>",
    "<callout>\n\t<empty-block/>\n\t- a\n</callout>",
  ],
  ["a callout on one line", "<callout>here</callout>", "<callout>\n\there\n</callout>"],
  [
    "a tag without an end holds the rest",
    "<details>\n<summary>T</summary>\na",
    "<details>\n<summary>T</summary>\n\ta\n</details>",
  ],
  ["an end without a tag is words", "a\n</callout>", "a\n\\</callout\\>"],
  [
    "columns come in twos",
    "<columns>\n<column>\na\n</column>\n<column>\n</column>\n</columns>",
    "<columns>\n\t<column>\n\t\ta\n\t</column>\n\t<column>\n\t\t<empty-block/>\n\t</column>\n</columns>",
  ],
  ["a single column is its content", "<columns>\n<column>\na\n</column>\n</columns>\n<column>\nb\n</column>", "a\nb"],
  ["images", "![A *cat*](https://x.y/cat.png)", "![A *cat*](https://x.y/cat.png)"],
  ["an image that is not on the web is a link", "![plan](docs/plan.png)", "[plan](docs/plan.png)"],
  ["an exclamation before a link stays one", "wow\\![a](https://x.y)", "wow\\![a](https://x.y)"],
  [
    "media",
    '<video src="https://x.y/v.mp4">A film</video>\n<pdf source="https://x.y/p.pdf"></pdf>',
    '<video src="https://x.y/v.mp4">A film</video>\n<pdf src="https://x.y/p.pdf"></pdf>',
  ],
  ["a table of contents", '<table_of_contents color="gray"/>', '<table_of_contents color="gray"/>'],
  ["people are named as they are called", `Ask ${USER}Old name</mention-user>!`, `Ask ${USER}Somebody</mention-user>!`],
  [
    "dates",
    '<mention-date start="2026-03-01" end="2026-03-04"/>',
    '<mention-date start="2026-03-01" end="2026-03-04"/>',
  ],
  ["a date of nowhere is words", '<mention-date start="soon"/>', '\\<mention-date start="soon"/\\>'],
];

describe("what is read back", () => {
  test.each(READ_BACK)("%s", (_, written, read) => {
    expect(normalised(written)).toBe(read);
    expect(normalised(read)).toBe(read);
  });

  test("a child page and a block without words in Markdown stay what they are", () => {
    const text = `<page url="${CAFE_URL}">Notes</page>\n<unknown url="${CAFE_URL}" alt="bookmark"/>\n<page>New</page>`;
    expect(parseMarkdown(text)).toEqual([
      { type: "child_page", child_page: { title: "Notes" }, id: CAFE },
      { type: "unsupported", unsupported: { block_type: "bookmark" }, id: CAFE },
      { type: "child_page", child_page: { title: "New" } },
    ]);
  });
});

const tree = (type: string, payload: BlockTree[string], children: readonly BlockTree[] = []): BlockTree => ({
  id: CAFE,
  type,
  [type]: payload,
  children,
});

describe("what Markdown has no words for", () => {
  test.each(["bookmark", "embed", "breadcrumb", "link_preview", "template", "constructor", "something_new"])(
    "%s is named, and listed",
    (type) => {
      expect(printMarkdown([tree(type, { url: "https://x.y" })])).toEqual({
        markdown: `<unknown url="${CAFE_URL}" alt="${type}"/>`,
        unknownBlockIds: [CAFE],
      });
    },
  );

  test("an unsupported block says what it is", () => {
    expect(printMarkdown([tree("unsupported", { block_type: "ai_block" })]).markdown).toContain('alt="ai_block"');
  });

  test("child pages and databases are shown, not unknown", () => {
    const blocks = [tree("child_page", { title: "a <b>" }), tree("child_database", { title: "Rows" })];
    expect(printMarkdown(blocks)).toEqual({
      markdown: `<page url="${CAFE_URL}">a \\<b\\></page>\n<database url="${CAFE_URL}">Rows</database>`,
      unknownBlockIds: [],
    });
  });

  test("a tree without end is cut, and says so", () => {
    const chain = Array.from({ length: 5000 }).reduce<BlockTree>(
      (child) => tree("toggle", {}, [child]),
      tree("divider", {}),
    );
    expect(printMarkdown([chain]).unknownBlockIds).toEqual([CAFE]);
  });
});

describe("what comes of the text", () => {
  const only = (markdown: string) => asRead(parseMarkdown(markdown))[0];

  test("a to-do", () => {
    expect(parseMarkdown("- [x] **Go**")).toEqual([
      {
        type: "to_do",
        to_do: {
          checked: true,
          color: "default",
          rich_text: [
            {
              type: "text",
              text: { content: "Go", link: null },
              annotations: {
                bold: true,
                italic: false,
                strikethrough: false,
                underline: false,
                code: false,
                color: "default",
              },
            },
          ],
        },
      },
    ]);
  });

  test("a callout's icon is an emoji or an address, else it has none", () => {
    expect(only('<callout icon="🧊">\n</callout>')?.["callout"]).toMatchObject({
      icon: { type: "emoji", emoji: "🧊" },
    });
    expect(only('<callout icon="https://x.y/i.svg">\n</callout>')?.["callout"]).toMatchObject({
      icon: { type: "external" },
    });
    expect(objectOf(only('<callout icon="star">\n</callout>')?.["callout"])["icon"]).toBeUndefined();
  });

  test("a table is as wide as its widest row", () => {
    const table = only("<table>\n<tr>\n<td>a</td>\n</tr>\n<tr>\n<td>b</td>\n<td>c</td>\n</tr>\n</table>");
    expect(table?.["table"]).toEqual({ table_width: 2, has_column_header: false, has_row_header: false });
    expect(table?.children.map((row) => listOf(objectOf(row["table_row"])["cells"]).length)).toEqual([2, 2]);
  });
});

/** Texts that make a careless parser look at everything again and again. */
const TIRING = [
  "*",
  "**a ",
  "`",
  "` `` ",
  "[",
  "![",
  "](",
  "[a](",
  "[a](<",
  "<",
  '<a b="',
  '<span color="red">',
  "$",
  "$`",
  "$a ",
  "~~a ",
  "|",
  "a|b\n",
  "{",
  ' {a="b"}',
  "<table>\n",
  "<table>\n<td>`\n",
  "$$\n",
  "```a`\n",
  "- ",
  "> ",
  "\t",
  " ",
  "\n",
  "\\",
  '<mention-user url="',
  "<callout>\n",
  "</callout>\n",
  "<columns>\n",
  "1. \n",
  "![a](u)[b](v)",
  "<details><summary>",
  "<https://",
  "`a``b```",
  "**a** ",
];

test.each(TIRING)("200 KB of %j are read", (sign) => {
  const repeated = (length: number): string => `${sign.repeat(Math.ceil(length / sign.length))}x`;
  expect(parseMarkdown(repeated(200_000)).length).toBeGreaterThan(0);
  const once = normalised(repeated(2000));
  expect(normalised(once)).toBe(once);
});
