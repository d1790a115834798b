import { describe, expect, test } from "@jest/globals";
import { logLine } from "../../src/report/neutralise.ts";
import { redactor } from "../../src/report/redact.ts";
import fc from "../property.ts";

const nasty = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("::", "##[", "\n", "\r", "\u2028", "::add-mask::x", "##[error]", "%0A", ":", "#"),
    ),
  )
  .map((parts) => parts.join(""));

describe("a line of a log", () => {
  test("stays one line and carries no command, whatever it is made of", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const line = logLine(text);
        expect(line).not.toMatch(/[\r\n\u2028\u2029\u0085]/);
        expect(line).not.toContain("::");
        expect(line).not.toContain("##[");
      }),
      { numRuns: 2_000 },
    );
  });

  test("keeps ordinary text as it is", () => {
    expect(logLine("modules: 3 created, 1 failed (50 %)")).toBe("modules: 3 created, 1 failed (50 %)");
  });
});

describe("a redacted text", () => {
  const secret = fc.string({ minLength: 4, maxLength: 40, unit: "grapheme" }).filter((text) => text.trim().length >= 4);

  test.each([
    ["raw", (text: string) => text],
    ["in a URL", encodeURIComponent],
    ["in JSON", (text: string) => JSON.stringify(text).slice(1, -1)],
    ["in base64", (text: string) => Buffer.from(text).toString("base64")],
  ])("never holds the secret %s", (_form, write) => {
    fc.assert(
      fc.property(secret, fc.string(), fc.string(), (hidden, before, after) => {
        const clean = redactor([hidden])(`${before}${write(hidden)}${after}`);
        expect(clean.includes(write(hidden)) && !before.concat("***", after).includes(write(hidden))).toBe(false);
      }),
    );
  });

  test("hides each line of a secret of several lines, and the longest secret first", () => {
    const clean = redactor(["-----BEGIN\nline-two-of-it", "ntn_abc", "ntn_abcdef"]);
    expect(clean("x line-two-of-it y ntn_abcdef z")).toBe("x *** y *** z");
  });
});
