import { describe, expect, test } from "@jest/globals";
import { beyondSet } from "../../../src/sources/postgres/sets.ts";

describe("a list that a set of options cannot hold", () => {
  test.each([
    [["a", "a"], '"a" twice, and a set of options has it once'],
    [["b", "a"], "its elements in an order that a set of options does not keep"],
    [["a,b"], '"a,b", and an option of Notion may not have a comma'],
    [["a", null], "an empty element, which is no option"],
    [["", "a"], "an empty element, which is no option"],
    [[3, 3], "3 twice, and a set of options has it once"],
  ])("%j: it holds %s", (list, why) => {
    expect(beyondSet(list)).toBe(why);
  });

  test.each([[["a", "b"]], [[]], [null], [undefined], [["B", "a", "é", "😀"]]])("%j is none", (list) => {
    expect(beyondSet(list)).toBeUndefined();
  });
});
