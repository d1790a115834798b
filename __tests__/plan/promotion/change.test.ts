import { describe, expect, test } from "@jest/globals";
import { good, problem } from "../../../src/model/problem.ts";
import { type PageQuestion, promotionChange, refusedPage } from "../../../src/plan/promotion/change.ts";
import { bound, column, NAME, page } from "../sides.ts";
import { finished, renderFile } from "./press.ts";

const render = { file: renderFile, mark: (text: string) => good(text) };

const question = (facts: Partial<PageQuestion> = {}): PageQuestion => ({
  bound: bound({ promoting: { files: [], mark: { Ready: true }, header: {}, actionLog: undefined } }, [
    NAME,
    column("Ready", "checkbox"),
  ]),
  page: page("p", { Name: "Wall" }),
  place: { target: "bolts" },
  finished: finished("Wall"),
  propertiesSha: "",
  files: [],
  there: new Map(),
  past: { remembered: new Map(), finished: false, begun: false, writing: new Map() },
  newIds: new Set(),
  ...facts,
});

describe("a page that becomes no file, since its list is empty", () => {
  test("is marked all the same, and is called by its ID where it has no title", () => {
    const change = promotionChange(question(), render);
    expect([change.action, change.record, change.diff]).toEqual([
      "promote",
      "p",
      [{ property: "Ready", before: null, after: true }],
    ]);
    expect(promotionChange(question({ place: { record: "Wall" } }), render).record).toBe("Wall");
  });

  test("is left alone once it was marked", () => {
    const past = { remembered: new Map(), finished: true, begun: false, writing: new Map() };
    expect(promotionChange(question({ past }), render).action).toBe("skip");
  });
});

describe("a page of which nothing is written", () => {
  const told = (count: number) =>
    refusedPage("bolts", {
      page: page("p"),
      place: { target: "bolts" },
      problems: Array.from({ length: count }, (_, index) =>
        problem(`Wrong ${index}.`, "Mend it.", { property: `${index}` }),
      ),
    });

  test("says why, the first reasons in full, at the place of the first", () => {
    expect(told(2).problem).toMatchObject({ message: "Wrong 0. Wrong 1.", place: { target: "bolts", property: "0" } });
    expect(told(5).problem?.message).toBe("Wrong 0. Wrong 1. Wrong 2. … and 2 more.");
    expect(told(1).record).toBe("p");
  });
});
