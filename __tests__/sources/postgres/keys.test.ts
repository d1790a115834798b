import { describe, expect, test } from "@jest/globals";
import { keyParts, rowKey } from "../../../src/sources/postgres/records.ts";
import fc from "../../property.ts";

describe("a key of several columns", () => {
  test.each([
    [["a", "b"], "a/b"],
    [["a/b", "c"], "a\\/b/c"],
    [["a", "b/c"], "a/b\\/c"],
    [["a\\", "b"], "a\\\\/b"],
  ])("of %j is %s", (parts, key) => {
    expect(rowKey({ one: parts[0] ?? "", two: parts[1] ?? "" }, ["one", "two"])).toBe(key);
    expect(keyParts(key)).toEqual(parts);
  });

  test("falls apart into what it was made of, and so no two rows have the same", () => {
    const part = fc.string({ minLength: 1, unit: fc.constantFrom("a", "b", "/", "\\", "é") });
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 4 }), (parts) => {
        const columns = parts.map((_, at) => String(at));
        const key = rowKey(Object.fromEntries(parts.map((text, at) => [String(at), text])), columns);
        expect(keyParts(key)).toEqual(parts);
      }),
    );
  });
});
