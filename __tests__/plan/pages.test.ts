import { describe, expect, test } from "@jest/globals";
import { findingsOf } from "../../src/plan/discrepancies.ts";
import { found } from "../../src/plan/elsewhere.ts";
import { newIds } from "../../src/plan/ids.ts";
import { links } from "../../src/plan/links.ts";
import { makePlan } from "../../src/plan/plan.ts";
import { bound, column, mapping, NAME, page, record, sides, TITLE } from "./sides.ts";

describe("pages that get an ID", () => {
  const ids = { property: "Serial", kind: "ulid" } as const;
  const serial = column("Serial", "rich_text");
  const recordsOf = (facts: Parameters<typeof bound>[0], columns = [NAME, serial]) =>
    newIds(
      sides({
        bound: bound(facts, columns),
        pages: [page("p1", { Name: "a" }), page("p2"), page("p3", { Serial: "7" })],
      }),
    ).map((change) => change.record);

  test("are those that have none; one without a key is told by its own", () => {
    expect(recordsOf({ ids })).toEqual(["a", "p2"]);
  });

  test("are none where no property is for it, where it is not there, or where the record fills it", () => {
    expect(recordsOf({})).toEqual([]);
    expect(recordsOf({ ids }, [NAME])).toEqual([]);
    expect(recordsOf({ ids, mappings: [TITLE, mapping("Serial", "rich_text")] })).toEqual([]);
  });
});

describe("a page that is not where it was", () => {
  test("is not made again while it may still be somewhere: a person says what is meant", () => {
    const moved = found(record("a"), { state: "moved", page: page("p") }, sides());
    expect([moved.action, moved.discrepancy, moved.problem?.message]).toEqual([
      "error",
      "moved",
      'The page of "a" was moved out of the database: https://www.notion.so/p.',
    ]);
  });
});

describe("what an audit finds in a page that would be written", () => {
  const [change] = makePlan([
    sides({ desired: [record("a", {}, { sha: "new" })], pages: [page("p", { Name: "a" })] }),
  ]).changes;
  if (change === undefined) throw new Error("There is no change.");
  const finding = { kind: "drift", record: "a", page_id: "p" };

  test("is each property that differs", () => {
    const diff = [{ property: "Name", before: "b", after: "a" }];
    expect(findingsOf({ ...change, action: "update", diff }, bound())).toEqual([
      { ...finding, property: "Name", expected: "a", actual: "b" },
    ]);
  });

  test("is its content where no property differs", () => {
    const rest = { ...change, action: "update", diff: [], beforeSha: "old" } as const;
    expect(findingsOf(rest, bound())).toEqual([{ ...finding, property: "SHA", expected: "new", actual: "old" }]);
    expect(findingsOf({ ...rest, desired: undefined }, bound())).toEqual([
      { ...finding, property: "SHA", expected: null, actual: "old" },
    ]);
  });
});

test("a page is found by its record, and its record by the page; a page that stands for none has its ID for a name", () => {
  const known = links(
    new Map([
      [
        "bolts",
        new Map([
          ["a", [page("p1"), page("p2")]],
          ["b", []],
        ]),
      ],
    ]),
  );
  expect([known.pageOf("bolts", "a"), known.pageOf("bolts", "b"), known.pageOf("nuts", "a")]).toEqual([
    "p1",
    undefined,
    undefined,
  ]);
  expect([known.nameOf("p1"), known.nameOf("p2")]).toEqual(["bolts:a", "p2"]);
});
