import { describe, expect, test } from "@jest/globals";
import { appendTo, missingFrom } from "../../src/ledger/append.ts";
import { readLedger } from "../../src/ledger/line.ts";
import { lineOf } from "./keeping.ts";

const [a, b, c] = [lineOf("a"), lineOf("b", { error: 'ends in ,"prev":null}' }), lineOf("ç")];

describe("lines at the end of a text", () => {
  test("follow from what is there, however often", () => {
    const text = appendTo(appendTo("", [a, b]), [c]);
    expect(readLedger(text)).toMatchObject({ lines: [a, b, c], broken: [] });
    expect(text).toBe(appendTo("", [a, b, c]));
  });

  test("begin a line of their own after one that was torn", () => {
    const torn = appendTo("", [a, b]).slice(0, -10);
    expect(readLedger(appendTo(torn, [c]))).toMatchObject({ lines: [a, c], broken: [2] });
  });

  test("are none: nothing changes", () => {
    expect([appendTo("", []), appendTo("x\n", [])]).toEqual(["", "x\n"]);
  });
});

describe("what a text does not hold", () => {
  test("is found by the lines themselves, wherever they stand", () => {
    const text = appendTo("", [lineOf("theirs"), b, lineOf("theirs too"), a]);
    expect(missingFrom(text, [a, b, c])).toEqual([c]);
  });

  test("a line that was given twice is there only when it is there twice", () => {
    expect(missingFrom(appendTo("", [a]), [a, b, a])).toEqual([b, a]);
    expect(missingFrom(appendTo("", [a, a]), [a, b, a])).toEqual([b]);
  });

  test("the same from another run is another line", () => {
    expect(missingFrom(appendTo("", [{ ...a, run: "OTHER" }]), [a])).toEqual([a]);
  });
});
