import { describe, expect, test } from "@jest/globals";
import type { Exchange, Values } from "../../../src/model/exchange.ts";
import { LIMITS } from "../../../src/model/limits.ts";
import type { Term, VocabularyPolicy } from "../../../src/model/target.ts";
import { faultsOf } from "../../../src/plan/two-way/faults.ts";
import { bound, column, mapping, NAME, page, TITLE } from "../sides.ts";

const METRIC: Term = { name: "metric", color: undefined, description: undefined, aliases: [], deprecated: false };
const COLUMNS = [NAME, column("Kind", "select"), column("Mate", "relation")];
const MAPPED = [
  TITLE,
  mapping("Kind", "select", { vocabulary: [METRIC] }),
  mapping("Mate", "relation", { to: "bolts" }),
];

const exchange = (toRow: Values, toPage: Values = {}): Exchange => ({
  ...{ toRow, toPage, row: {}, page: {}, known: {}, base: {} },
  lines: [],
  contests: [],
});

const told = (given: Exchange, policy: VocabularyPolicy = "error", on = page("p")) =>
  faultsOf(given, {
    bound: bound({ mappings: MAPPED, vocabularyPolicy: policy }, COLUMNS),
    page: on,
    place: { record: "a" },
  }).map(({ message, place }) => [message, place.property]);

describe("nothing of a record is carried over", () => {
  test("where one side holds more than the other takes", () => {
    const long = "x".repeat(LIMITS.piece * LIMITS.pieces + 1);
    expect(told(exchange({}, { Name: { type: "title", value: long } }))).toEqual([
      [expect.stringMatching(/^`Name` would hold /), "Name"],
    ]);
  });

  test("where the page points at one that stands for no record", () => {
    expect(told(exchange({ Mate: { type: "relation", value: ["bolts:b", "p9"] } }))).toEqual([
      ["`Mate` points at the page p9, which stands for no record.", "Mate"],
    ]);
  });

  test.each<[VocabularyPolicy, number]>([
    ["error", 1],
    ["skip", 1],
    ["add", 0],
  ])("where the page holds a word that the vocabulary does not have, under `%s`", (policy, count) => {
    expect(told(exchange({ Kind: { type: "select", value: "odd" } }), policy)).toHaveLength(count);
    expect(told(exchange({ Kind: { type: "select", value: "metric" } }), policy)).toEqual([]);
  });

  test("where Notion did not give all of a property", () => {
    const whole = page("p", { Mate: ["p1"] }, COLUMNS);
    const [[name, held] = ["", undefined]] = Object.entries(whole.properties);
    const cut = { ...whole, properties: held === undefined ? {} : { [name]: { ...held, partial: true } } };
    expect(told(exchange({}), "error", cut)).toEqual([["`Mate` could not be read whole.", "Mate"]]);
    expect(told(exchange({}), "error", whole)).toEqual([]);
  });
});
