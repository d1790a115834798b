import { describe, expect, test } from "@jest/globals";
import type { Desired, Link } from "../../src/model/desired.ts";
import type { Column } from "../../src/model/schema.ts";
import type { Mapping, Target } from "../../src/model/target.ts";
import { type Claims, contradictions } from "../../src/plan/pairs.ts";

const mapping = (property: string, to: string): Mapping => ({
  property,
  type: "relation",
  origin: { kind: "from", expression: "links" },
  optional: false,
  fallback: undefined,
  vocabulary: undefined,
  to,
  overflow: "error",
  format: undefined,
  oneWay: undefined,
});

interface Given {
  readonly name: string;
  readonly source: string;
  /** Property → the target that it points at. */
  readonly relations: Readonly<Record<string, string>>;
  readonly columns: readonly Column[];
  /** Key → property → `target:key`. */
  readonly records: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

const link = (written: string): Link => {
  const [target = "", key = ""] = written.split(":");
  return { target, key };
};

const claims = ({ name, source, relations, columns, records }: Given): Claims => {
  const mappings = Object.entries(relations).map(([property, to]) => mapping(property, to));
  return {
    bound: {
      target: { name, mappings } as unknown as Target,
      dataSource: { id: source, databaseId: "d", title: name, url: "", inTrash: false, columns },
      columns: new Map(columns.map((column) => [column.name, column])),
    },
    desired: Object.entries(records).map(
      ([key, links]): Desired => ({
        target: name,
        key,
        place: { file: `${name}/${key}.json`, line: 1, target: name, record: key },
        pageId: undefined,
        properties: {},
        links: Object.fromEntries(
          Object.keys(relations).map((property) => [property, (links[property] ?? []).map(link)]),
        ),
        body: null,
        sha: "",
        plain: {},
      }),
    ),
  };
};

const end = (id: string, name: string, other: { readonly source: string; readonly id: string }): Column => ({
  id,
  name,
  type: "relation",
  relatesTo: other.source,
  pairedWith: other.id,
});

const NUTS = end("n", "Nuts", { source: "S2", id: "b" });
const BOLTS = end("b", "Bolts", { source: "S1", id: "n" });

const bolts = (records: Given["records"], column: Column = NUTS): Claims =>
  claims({ name: "bolts", source: "S1", relations: { Nuts: "nuts" }, columns: [column], records });
const nuts = (records: Given["records"], column: Column = BOLTS): Claims =>
  claims({ name: "nuts", source: "S2", relations: { Bolts: "bolts" }, columns: [column], records });

const places = (...targets: readonly Claims[]): readonly unknown[] =>
  contradictions(targets).map(({ level, place }) => [level, place.file, place.property]);

describe("the two ends of one relation", () => {
  test("say the same: nothing is wrong", () => {
    expect(places(bolts({ a: { Nuts: ["nuts:n"] } }), nuts({ n: { Bolts: ["bolts:a"] } }))).toEqual([]);
  });

  test.each<[string, Claims, Claims, unknown]>([
    [
      "only the one names the other",
      bolts({ a: { Nuts: ["nuts:n"] } }),
      nuts({ n: {} }),
      ["error", "bolts/a.json", "Nuts"],
    ],
    [
      "only the other names the one",
      bolts({ a: {} }),
      nuts({ n: { Bolts: ["bolts:a"] } }),
      ["error", "nuts/n.json", "Bolts"],
    ],
  ])("%s: an error of the record that names", (_what, one, other, problem) => {
    expect(places(one, other)).toEqual([problem]);
    expect(places(other, one)).toEqual([problem]);
  });

  test("both records are named, and both properties", () => {
    const [problem] = contradictions([bolts({ a: { Nuts: ["nuts:n"] } }), nuts({ n: {} })]);
    expect(problem?.message).toContain('`Nuts` of "a" names "n", and `Bolts` of "n" (nuts/n.json:1) does not name "a"');
  });

  test("a page that has no record says nothing, and neither does a target that is not there", () => {
    expect(places(bolts({ a: { Nuts: ["nuts:n"] } }), nuts({}))).toEqual([]);
    expect(places(bolts({ a: { Nuts: ["nuts:n"] } }))).toEqual([]);
  });

  test("properties of the same ID in other databases are others", () => {
    const elsewhere = end("b", "Bolts", { source: "S9", id: "n" });
    expect(places(bolts({ a: { Nuts: ["nuts:n"] } }), nuts({ n: {} }, elsewhere))).toEqual([]);
  });

  test("two relations that are not one may differ", () => {
    const { pairedWith: _one, ...single } = NUTS;
    expect(places(bolts({ a: { Nuts: ["nuts:n"] } }, single), nuts({ n: {} }))).toEqual([]);
  });

  test("a relation of a database with itself has two ends too", () => {
    const parts = (records: Given["records"]): Claims =>
      claims({
        name: "parts",
        source: "S1",
        relations: { Parent: "parts", Children: "parts" },
        columns: [end("p", "Parent", { source: "S1", id: "c" }), end("c", "Children", { source: "S1", id: "p" })],
        records,
      });
    expect(places(parts({ a: { Children: ["parts:b"] }, b: { Parent: ["parts:a"] } }))).toEqual([]);
    expect(places(parts({ a: { Children: ["parts:b"] }, b: {} }))).toEqual([["error", "parts/a.json", "Children"]]);
  });

  test("a record that says nothing of the relation is not asked, nor one that names a record of another target", () => {
    const [silent] = bolts({ a: {} }).desired;
    const mute: Claims = { ...bolts({}), desired: silent === undefined ? [] : [{ ...silent, links: {} }] };
    expect(places(mute, nuts({ n: { Bolts: ["bolts:a"] } }))).toEqual([]);
    expect(places(bolts({ a: { Nuts: ["screws:n"] } }), nuts({ n: {} }))).toEqual([]);
  });

  test("a record without a file is told by its key alone", () => {
    const [there] = nuts({ n: {} }).desired;
    const rows: Claims = { ...nuts({}), desired: there === undefined ? [] : [{ ...there, place: {} }] };
    const [problem] = contradictions([bolts({ a: { Nuts: ["nuts:n"] } }), rows]);
    expect(problem?.message).toContain('`Bolts` of "n" does not name "a"');
  });
});
