import { describe, expect, test } from "@jest/globals";
import { readText } from "../../src/config/document.ts";
import { isExact } from "../../src/model/exact.ts";
import fc from "../property.ts";

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

describe("a number is exact when it is the one that was written", () => {
  test("whatever JavaScript writes itself is, in each form", () => {
    fc.assert(
      fc.property(finite, fc.integer({ min: 0, max: 20 }), (value, zeros) => {
        const written = String(value);
        expect(isExact(written, value)).toBe(true);
        expect(isExact(value.toExponential(), value)).toBe(true);
        if (!written.includes("e")) {
          const longer = `${written}${written.includes(".") ? "" : "."}${"0".repeat(zeros)}`;
          expect(isExact(longer, Number(longer))).toBe(true);
        }
      }),
    );
  });

  test("one more digit than it holds is one too many", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 2n ** 53n, max: 10n ** 30n }), (value) => {
        const written = String(value);
        const kept = String(Number(value))
          .replace(/e\+?\d+$/, "")
          .replace(".", "")
          .replace(/0+$/, "");
        expect(isExact(written, Number(written))).toBe(written.replace(/0+$/, "") === kept);
      }),
    );
  });

  test.each(["1e400", "-1e400", "1e-400", "0x20000000000001", ".inf", ".nan", "0.1000000000000000055"])(
    "%s is not",
    (written) => {
      expect(isExact(written, written.startsWith(".") ? Number.NaN : Number(written))).toBe(false);
    },
  );

  test.each(["0x1fffffffffffff", "0o17", "-0", "0e999999999999999999999", "00012", "+3", "1.", ".5"])(
    "%s is",
    (written) => {
      expect(isExact(written, Number(written))).toBe(true);
    },
  );
});

describe("a large text", () => {
  test("of one long list is read", () => {
    const read = readText(`[${Array(150_000).fill(1).join()}]`, "x.json");
    expect(read.ok && (read.value.value as unknown[]).length).toBe(150_000);
  });

  test("of one long object is read, and a key that is there twice is found in it", () => {
    const fields = Array.from({ length: 20_000 }, (_, index) => `"k${index}":${index}`);
    expect(readText(`{${fields.join()}}`, "x.json").ok).toBe(true);
    const twice = readText(`{${fields.join()},\n"k7":1}`, "x.json");
    expect(!twice.ok && twice.problems.map(({ place }) => [place.line, place.column])).toEqual([[2, 1]]);
  });

  test("that is no such text at all is told in a few lines", () => {
    const read = readText("]\n".repeat(5_000), "x.json");
    expect(!read.ok && read.problems.length).toBeLessThanOrEqual(20);
  });
});
