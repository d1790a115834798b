import { describe, expect, test } from "@jest/globals";
import { exactNumber, hasInexactNumber } from "../../../src/adapters/postgres/exact.ts";
import fc from "../../property.ts";

/** A decimal as a fraction of whole numbers: another way to the same question. */
const fraction = (text: string): readonly [bigint, bigint] => {
  const [mantissa = "", exponent = "0"] = text.toLowerCase().split("e");
  const [whole = "", part = ""] = mantissa.replace("-", "").split(".");
  const power = Number(exponent) - part.length;
  const digits = BigInt(`${mantissa.startsWith("-") ? "-" : ""}${whole}${part}`);
  return power >= 0 ? [digits * 10n ** BigInt(power), 1n] : [digits, 10n ** BigInt(-power)];
};

const isSameNumber = (a: string, b: string): boolean => {
  const [[p, q], [r, s]] = [fraction(a), fraction(b)];
  return p * s === r * q;
};

describe("a number of the database", () => {
  test.each([
    ["0", 0],
    ["-0.000", 0],
    ["0.1", 0.1],
    ["1.50", 1.5],
    ["100", 100],
    ["9007199254740991", 9_007_199_254_740_991],
    ["9007199254740992", 9_007_199_254_740_992],
    ["-12.75", -12.75],
    ["1e+300", 1e300],
    ["123456789012345680000", 123456789012345680000],
    ["0.30000000000000004", 0.30000000000000004],
  ])("%s is carried as it is", (text, number) => {
    expect(exactNumber(text)).toBe(number);
  });

  test.each([
    "9007199254740993",
    "12345678901234567890",
    "0.12345678901234567890",
    "0.1000000000000000055511151231257827",
    "1e400",
    "NaN",
    "Infinity",
    "",
    ".",
    "12a",
  ])("%s is refused rather than rounded", (text) => {
    expect(exactNumber(text)).toBeUndefined();
  });

  test("every double is carried by its own text", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(exactNumber(String(number))).toBe(number + 0);
      }),
    );
  });

  test("what is carried is the number itself, and what is refused would have been another", () => {
    const whole = fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n });
    const part = fc.stringMatching(/^\d{0,22}$/);
    fc.assert(
      fc.property(whole, part, (left, right) => {
        const text = right === "" ? String(left) : `${left}.${right}`;
        expect(exactNumber(text) !== undefined).toBe(isSameNumber(text, String(Number(text))));
      }),
      { numRuns: 2_000 },
    );
  });

  test("numbers inside JSON are looked at, and digits inside its texts are not", () => {
    expect(hasInexactNumber('{"a": [1, 2.5, -3e2], "9007199254740993": "12345678901234567890 \\" 0.1"}')).toBe(false);
    expect(hasInexactNumber('{"a": [1, 12345678901234567890]}')).toBe(true);
  });
});
