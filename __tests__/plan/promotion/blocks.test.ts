import { describe, expect, test } from "@jest/globals";
import { nameUnknown } from "../../../src/plan/promotion/blocks.ts";

const PLACE = { target: "projects", record: "Wall" };
const ID = "7a1c0d2e-3f4b-8c5d-9e6f-0a1b2c3d4e5f";
const URL_OF = `https://www.notion.so/${ID.replaceAll("-", "")}`;

const named = (markdown: string, unknownBlocks: readonly string[] = [], partial = unknownBlocks.length > 0) =>
  nameUnknown({ markdown, partial, unknownBlocks }, PLACE);

describe("a block that Markdown has no words for", () => {
  test("is named where it is, with a link, and told", () => {
    const { markdown, problems } = named(`One\n<unknown url="${URL_OF}" alt="link_preview"/>\nTwo`, [ID]);
    expect(markdown).toBe(`One\n*[Only in Notion: a block of the type “link preview”](${URL_OF})*\nTwo`);
    expect(problems).toMatchObject([
      {
        level: "warning",
        message: expect.stringContaining('"link preview"'),
        place: PLACE,
        cure: expect.stringContaining("Notion"),
      },
    ]);
  });

  test("is named at the end where the body says nothing of it", () => {
    const { markdown, problems } = named("One", [ID]);
    expect(markdown).toBe(`One\n\n*[Only in Notion: a block](${URL_OF})*`);
    expect(problems).toHaveLength(1);
  });

  test("brings no markup of its own, and no address but a plain one", () => {
    const { markdown } = named('<unknown url="javascript:alert(1)" alt="x](http://e.org) <img>"/>');
    expect(markdown).toBe("*Only in Notion: a block of the type “xhttpeorg img”*");
  });
});

test("a page that came without its end is an error, not half a file", () => {
  expect(named("One", [], true).problems).toMatchObject([{ level: "error", place: PLACE }]);
});

test("a body that is whole stays as it is", () => {
  expect(named("One\n\nTwo <unknow>")).toEqual({ markdown: "One\n\nTwo <unknow>", problems: [] });
});

test("many blocks are told in few problems, and all of them named", () => {
  const { markdown, problems } = named('<unknown alt="embed"/>\n'.repeat(500));
  expect(problems).toHaveLength(20);
  expect(markdown.match(/Only in Notion/g)).toHaveLength(500);
});
