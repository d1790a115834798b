import { describe, expect, test } from "@jest/globals";
import { concealer } from "../../src/report/conceal.ts";
import { fileLink } from "../../src/report/links.ts";
import { codeCell, codeTag } from "../../src/report/neutralise.ts";
import { proseCell } from "../../src/report/prose.ts";
import { shortened } from "../../src/report/shorten.ts";
import fc from "../property.ts";

const SECRET = "ghs_made5Up_Jd7|Kq2-Xz9.Vb4";
const conceal = concealer([SECRET]);

describe("a secret is hidden", () => {
  test.each([
    ["as it is", SECRET],
    ["in a cell", codeCell(SECRET)],
    ["where Markdown is not read", codeTag(SECRET)],
    ["behind a bar with a backslash", codeCell(`a \\| b ${SECRET}`)],
    ["in a sentence", proseCell(`It is "${SECRET}", and not right.`)],
    ["in a link", fileLink({ file: `a/${SECRET}.json` }, { files: "https://github.example/acme/bolts/blob/main" })],
    ["in Base64", Buffer.from(SECRET).toString("base64")],
    ["cut at its end", shortened(`x ${SECRET}`, 20)],
    ["cut at its end, in a cell", codeCell(shortened(`x ${SECRET}`, 20))],
    ["cut at its beginning", `…${SECRET.slice(5)} x`],
  ])("%s", (_, text) => {
    const shown = conceal(text);
    expect(shown).toContain("***");
    expect(shown.replace(/&#(\d+);/g, (_entity, code: string) => String.fromCodePoint(Number(code)))).not.toMatch(
      /made5Up|Jd7|Kq2/,
    );
  });
});

test("what is left of a secret where a text was cut is hidden, unless all tokens have it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), fc.string(), (most, before) => {
      const text = `${before} ${SECRET}`;
      const shown = conceal(shortened(text, before.length + 1 + most));
      expect(shown).not.toContain(SECRET.slice(0, 8));
    }),
  );
});

test("a text without a secret stays as it is", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      fc.pre(!text.includes("ghs_"));
      expect(conceal(`${text}…${text}`)).toBe(`${text}…${text}`);
    }),
  );
});
