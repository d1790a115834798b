import { describe, expect, test } from "@jest/globals";
import { assetBeside, assetPath, findAssets, replaceAssets, steadyBody } from "../../../src/plan/promotion/assets.ts";
import { isNotionStorage } from "../../../src/plan/promotion/storage.ts";
import fc from "../../property.ts";

const HOST = "https://prod-files-secure.s3.us-west-2.amazonaws.com/8c1f/27d0";
const A = `${HOST}/wall.png?X-Amz-Expires=3600&X-Amz-Signature=aa11`;
const B = `${HOST}/plan_(1).pdf?X-Amz-Signature=bb22`;

const FOUND: readonly (readonly [what: string, markdown: string, addresses: readonly string[]])[] = [
  ["an image", `![The wall](${A})`, [A]],
  ["an image with a title", `![x](${A} "Seen from the sea")`, [A]],
  ["an image in angles", `![x](<${A}>)`, [A]],
  ["brackets that balance", `![x](${B})`, [B]],
  ["brackets that are escaped", `![x](${HOST}/a\\(.png?s=1)`, [`${HOST}/a(.png?s=1`]],
  ["a file", `<file src="${B}">The plan</file>`, [B]],
  ["a video, far inside", `\t\t<video src="${A}"></video>`, [A]],
  ["a callout's icon", `<callout icon="${A}">`, [A]],
  ["a link", `See [the plan](${B}).`, [B]],
  ["several on one line, each once", `![](${A})![](${B})![](${A})`, [A, B]],
  ["nothing elsewhere", "![x](https://example.org/a.png)", []],
  ["nothing that only looks alike", "![x](https://prod-files-secure.s3.us-west-2.amazonaws.com.example.org/a.png)", []],
  ["nothing in code", `\`![x](${A})\` and \`\`a \` ![x](${A})\`\``, []],
  ["something after code", `\`a\` ![x](${A}) \`b\``, [A]],
  ["something after a tick that opens nothing", `\\\`![x](${A})\``, [A]],
  ["nothing in a fence", `\`\`\`md\n![x](${A})\n\`\`\`\n`, []],
  ["something after a fence", `~~~\n\`\`\`\n~~~\n![x](${A})`, [A]],
  ["an address that never ends", `![x](${A}`, [A]],
];

describe("files that Notion keeps are found in a body", () => {
  test.each(FOUND)("%s", (_, markdown, addresses) => {
    expect(findAssets(markdown)).toEqual(addresses);
  });

  test("and their addresses replaced, and nothing else", () => {
    const body = `# ![x](${A}) {color="red"}\n\`![x](${A})\`\n<pdf src="${B}">${A}</pdf>\n`;
    const paths = new Map([
      [A, "assets/1.png"],
      [B, "assets/2.pdf"],
    ]);
    expect(replaceAssets(body, paths)).toBe(
      `# ![x](assets/1.png) {color="red"}\n\`![x](${A})\`\n<pdf src="assets/2.pdf">${A}</pdf>\n`,
    );
  });

  test("one that has no file yet stays as it is", () => {
    expect(replaceAssets(`![x](${A})`, new Map())).toBe(`![x](${A})`);
  });

  test("a signature that ends a piece of code hides no other one", () => {
    const body = `](${A}\`)src="${B}\``;
    expect(steadyBody(body)).not.toContain("X-Amz-Signature");
    expect(steadyBody(steadyBody(body))).toBe(steadyBody(body));
  });

  test("a text of anything is taken apart and put together again", () => {
    const piece = fc.constantFrom(
      "`",
      "``",
      "```\n",
      "\n",
      "![x](",
      "](",
      A,
      B,
      ")",
      "<",
      ">",
      '"',
      'src="',
      "\\",
      " ",
      "(",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const markdown = pieces.join("");
        expect(replaceAssets(markdown, new Map())).toBe(markdown);
        expect(steadyBody(steadyBody(markdown))).toBe(steadyBody(markdown));
      }),
      { numRuns: 2_000 },
    );
  });

  test("a line of a million ticks takes no longer than it is long", () => {
    const ticks = Array.from({ length: 200_000 }, (_, at) => "`".repeat((at % 7) + 1)).join("x");
    expect(findAssets(`${ticks}![x](${A})`).length).toBeLessThanOrEqual(1);
  });
});

test("a loopback address is one of ours only when we are told so", () => {
  const address = "http://127.0.0.1:4010/files/a.png?s=1";
  expect(findAssets(`![x](${address})`)).toEqual([]);
  expect(findAssets(`![x](${address})`, ({ hostname }) => hostname === "127.0.0.1")).toEqual([address]);
});

test("a body without signatures is the same however often it is signed", () => {
  expect(steadyBody(`![x](${A})`)).toBe(`![x](${HOST}/wall.png)`);
});

describe("what Notion keeps is known by its address", () => {
  test.each([
    "https://prod-files-secure.s3.eu-central-1.amazonaws.com/a/b.png",
    "https://s3.us-west-2.amazonaws.com/secure.notion-static.com/a/b.png",
    "https://s3-us-west-2.amazonaws.com/secure.notion-static.com/a/b.png",
    "https://file.notion.so/f/f/a/b.png",
    "https://files.notion.so/a/b.png",
    "https://img.notionusercontent.com/s3/a/b.png",
  ])("%s is", (address) => {
    expect(isNotionStorage(new URL(address))).toBe(true);
  });

  test.each([
    "http://file.notion.so/a.png",
    "https://file.notion.so:8443/a.png",
    "https://file.notion.so.example.org/a.png",
    "https://s3.us-west-2.amazonaws.com/other-bucket/a.png",
    "https://s3.us-west-2.amazonaws.com/secure.notion-static.com/../other-bucket/a.png",
    "https://prod-files-secure.s3.evil.example.org/a.png",
    "https://xnotionusercontent.com/a.png",
    "https://www.notion.so/a",
    "https://169.254.169.254/latest",
  ])("%s is not", (address) => {
    expect(isNotionStorage(new URL(address))).toBe(false);
  });
});

describe("a file next to the page is named by what is in it", () => {
  const bytes = new TextEncoder().encode("a wall");
  const name = (address: string, mediaType?: string): string => assetPath({ address, bytes, mediaType });

  test("with the ending that it had, or that its type says", () => {
    expect(name(A)).toMatch(/^assets\/[\da-f]{32}\.png$/);
    expect(name(`${HOST}/WALL.JPEG?s`)).toMatch(/\.jpeg$/);
    expect(name(`${HOST}/wall`, "image/webp; q=1")).toMatch(/\.webp$/);
  });

  test.each(["x.md", "x.yml", "x.json", "x.sh", "x.html", "x.png%00.exe", "x", "..", "x.%2e%2e%2fy"])(
    "and no ending that a source or a machine would act on: %s",
    (file) => {
      expect(name(`${HOST}/${file}?s=1`)).toMatch(/^assets\/[\da-f]{32}\.bin$/);
    },
  );

  test("equal files have one name, and lie next to the file that points at them", () => {
    expect(name(A)).toBe(name(`${HOST}/other.png?s=2`));
    expect(assetBeside("projects/wall/planning.md", "assets/1.png")).toBe("projects/wall/assets/1.png");
    expect(assetBeside("wall.md", "assets/1.png")).toBe("assets/1.png");
  });
});
