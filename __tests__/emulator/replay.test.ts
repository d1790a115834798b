import { describe, expect, test } from "@jest/globals";
import { compare } from "./replay/compare.ts";
import { nothingLearnt } from "./replay/names.ts";
import { type Json, readRecording } from "./replay/recording.ts";
import { replay } from "./replay/replay.ts";
import { compareSearch } from "./replay/search.ts";
import { translateBody, translatePath } from "./replay/translate.ts";

const A = "4b1f3c52-0d6e-4a77-9f10-8f2f5a1f0c01";
const B = "9d2a7e64-5b1c-4f3e-8a21-6c0d3b7e5f02";
const C = "0c5e8d71-2f4a-4b6d-b932-1e7f9a8c4d03";

const differences = (theirs: Json, ours: Json, learnt = nothingLearnt()): number =>
  compare(theirs, ours, { path: "", learnt }).length;

const page: Json = {
  object: "page",
  id: A,
  created_time: "2026-01-05T10:30:00.000Z",
  properties: { Size: { id: "aB%3Cz", type: "number", number: 4 }, Name: { id: "title", type: "title", title: [] } },
  request_id: C,
};

const pageWith = (change: Record<string, Json>): Json => ({ ...page, ...change });

describe("the comparer notices", () => {
  test("nothing where two answers differ in identifiers and times only", () => {
    const ours = pageWith({
      id: B,
      created_time: "2026-07-09T00:01:00.000Z",
      properties: {
        Size: { id: "Q_%7Br", type: "number", number: 4 },
        Name: { id: "title", type: "title", title: [] },
      },
      request_id: A,
    });
    expect(compare(page, ours, { path: "", learnt: nothingLearnt() })).toEqual([]);
  });

  test.each<[string, Json]>([
    ["a wrong value", pageWith({ object: "block" })],
    ["a missing key", { object: "page", id: A, created_time: "2026-01-05T10:30:00.000Z", request_id: C }],
    ["a key too many", pageWith({ archived: false })],
    [
      "a wrong order of keys",
      {
        id: A,
        object: "page",
        created_time: "2026-01-05T10:30:00.000Z",
        properties: (page as Record<string, Json>)["properties"] ?? null,
        request_id: C,
      },
    ],
    ["a time with seconds", pageWith({ created_time: "2026-01-05T10:30:12.000Z" })],
    ["a time of another form", pageWith({ created_time: "2026-01-05T10:30:00.000+00:00" })],
    [
      "a number that is a text",
      pageWith({
        properties: {
          Size: { id: "aB%3Cz", type: "number", number: "4" },
          Name: { id: "title", type: "title", title: [] },
        },
      }),
    ],
    ["a column that is missing", pageWith({ properties: { Name: { id: "title", type: "title", title: [] } } })],
    [
      "columns out of order",
      pageWith({
        properties: {
          Name: { id: "title", type: "title", title: [] },
          Size: { id: "aB%3Cz", type: "number", number: 4 },
        },
      }),
    ],
    [
      "a title's identifier that is another",
      pageWith({
        properties: {
          Size: { id: "aB%3Cz", type: "number", number: 4 },
          Name: { id: "abcd", type: "title", title: [] },
        },
      }),
    ],
    [
      "an identifier that is not encoded",
      pageWith({
        properties: {
          Size: { id: "aB<z", type: "number", number: 4 },
          Name: { id: "title", type: "title", title: [] },
        },
      }),
    ],
    ["a request without an identifier", pageWith({ request_id: "" })],
  ])("%s", (_, ours) => {
    expect(differences(page, ours)).toBeGreaterThan(0);
  });

  test("a wrong error message", () => {
    const refusal = {
      object: "error",
      status: 404,
      code: "object_not_found",
      message: `Could not find page with ID: ${A}.`,
      request_id: C,
    };
    expect(differences(refusal, { ...refusal, message: `Could not find page with ID: ${B}.` })).toBe(0);
    expect(differences(refusal, { ...refusal, message: `Could not find block with ID: ${A}.` })).toBe(1);
  });

  test("an identifier that stands for two", () => {
    const learnt = nothingLearnt();
    expect(differences({ a: A, b: B }, { a: A, b: B }, learnt)).toBe(0);
    expect(differences({ c: A }, { c: C }, learnt)).toBe(1);
    expect(differences({ c: C }, { c: B }, learnt)).toBe(1);
  });

  test("a list that is shorter or longer", () => {
    expect(differences([1, 2], [1])).toBe(1);
    expect(differences([1], [1, 2])).toBe(1);
  });

  test("another column in a formula, but not another spelling", () => {
    const learnt = nothingLearnt();
    learnt.properties.agree("aB<z", "Q_{r");
    const formula = (id: string, tail: string): Json => ({
      expression: `{{notion:block_property:${id}:${A}:${B}}}${tail}`,
    });
    expect(differences(formula("aB%3Cz", " + 1"), formula("Q_%7Br", "+(1)"), learnt)).toBe(0);
    expect(differences(formula("aB%3Cz", " + 1"), formula("zzzz", "+(1)"), learnt)).toBe(1);
    expect(differences(formula("aB%3Cz", " + 1"), formula("Q_%7Br", "+(2)"), learnt)).toBe(1);
  });
});

describe("a search is compared by", () => {
  const found = (id: string, edited: string): Json => ({ object: "page", id, last_edited_time: edited });
  const list = (...results: readonly Json[]) => ({ object: "list", results, next_cursor: null, has_more: false });

  test("what the recording knows, and by the order of edits", () => {
    const learnt = nothingLearnt();
    learnt.ids.agree(A.replaceAll("-", ""), A.replaceAll("-", ""));
    const theirs = list(found(C, "2026-02-02T10:00:00.000Z"), found(A, "2026-02-01T10:00:00.000Z"));
    const ours = list(found(B, "2026-03-02T10:00:00.000Z"), found(A, "2026-03-01T10:00:00.000Z"));
    expect(compareSearch(theirs, ours, learnt)).toEqual([]);
    expect(compareSearch(theirs, list(found(B, "2026-03-02T10:00:00.000Z")), learnt)).toHaveLength(1);
    expect(
      compareSearch(theirs, list(found(A, "2026-03-01T10:00:00.000Z"), found(B, "2026-03-02T10:00:00.000Z")), learnt),
    ).toHaveLength(1);
  });
});

describe("requests of a recording", () => {
  test("are sent with our identifiers, in paths, keys and values", () => {
    const learnt = nothingLearnt();
    learnt.ids.agree(A.replaceAll("-", ""), B.replaceAll("-", ""));
    learnt.properties.agree("aB<z", "Q_{r");
    expect(translatePath(`/v1/pages/${A.replaceAll("-", "")}/properties/aB%3Cz`, learnt)).toBe(
      `/v1/pages/${B.replaceAll("-", "")}/properties/Q_%7Br`,
    );
    const body = { properties: { "aB%3Cz": { name: "Size" } }, parent: { page_id: A }, filter: { property: "aB%3Cz" } };
    expect(translateBody(body, { learnt, columns: false })).toEqual({
      properties: { "Q_%7Br": { name: "Size" } },
      parent: { page_id: B },
      filter: { property: "Q_%7Br" },
    });
  });

  test("are answered and compared one by one, and a wrong recording is a miss", async () => {
    const request = { version: "2026-03-11", method: "GET", path: "/v1/invalid", query: [], status: 400 };
    const response = {
      object: "error",
      status: 400,
      code: "invalid_request_url",
      message: "Invalid request URL.",
      request_id: A,
    };
    const lines = [
      { ...request, response },
      { ...request, response: { ...response, message: "No such URL." } },
      { ...request, status: 404, response },
    ];
    const outcomes = await replay(readRecording("made-up", lines.map((line) => JSON.stringify(line)).join("\n")));
    expect(outcomes.map((outcome) => outcome.differences.length)).toEqual([0, 1, 1]);
  });
});
