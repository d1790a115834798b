import { describe, expect, test } from "@jest/globals";
import { parseConfig } from "../../src/config/parse.ts";

const told = (targets: string): readonly string[] => {
  const read = parseConfig(`version: 1\ntargets:\n${targets}`, "c.yml", { env: {} });
  return read.ok ? [] : read.problems.map(({ message, place }) => `${place.line}: ${message}`);
};

const ROW = "{ postgres: { table: teams, updated-at: changed } }";
const NAME = "properties: { Name: { type: title, from: name } }";

describe("rules between the keys of a target", () => {
  test.each([
    ["  a: { key: k, properties: {} }", "3: Target `a` has no `source`."],
    [`  a: { source: { files: x.json }, ${NAME} }`, "3: `targets.a.key` is missing."],
    ["  a: { source: { files: x.json }, key: k }", "3: Target `a` maps 0 titles."],
    ["  a: { preset: roadmap, conflicts: flag }", "3: `conflicts` is only for targets with `direction: two-way`."],
    ["  a: { preset: roadmap, action-log: l.csv }", "3: `action-log` is only for targets with `direction: promote`."],
    ["  a: { direction: promote, database: d }", "3: Target `a` is promoted, and does not say into which `files`."],
    [
      "  a: { direction: promote, database: d, source: { files: x }, key: k, properties: { N: { type: title, from: k } }, files: [{ path: p, template: t }] }",
      "3: Target `a` is promoted from Notion, and has a `source`.",
    ],
    [
      `  a: { direction: two-way, source: { files: x }, key: k, ${NAME} }`,
      "3: Target `a` has the direction `two-way`, which only the source `postgres` can take.",
    ],
    [
      `  a: { direction: two-way, source: { postgres: { table: teams } }, key: k, ${NAME} }`,
      "3: Target `a` lets the last write win, and does not say when a row was last written.",
    ],
    [
      "  a: { database: d, ttl: { days: 30 }, on-missing: archive }",
      "3: `on-missing` is about pages without a record, and this target has no records.",
    ],
    ["  a: { preset: kpis, source: { kpis: { ci: b } } }", "3: There is no target `b`."],
    [
      "  a: { preset: kpis, source: { kpis: { ci: b } } }\n  b: { preset: kpis }",
      "3: The target `b` has nothing that could be summed up.",
    ],
    [
      `  a: { source: { files: x, postgres: { table: t } }, key: k, ${NAME} }`,
      "3: `postgres` cannot stand beside the other keys of targets.a.source.",
    ],
    [
      `  a: { source: { postgres: { tabel: t } }, key: k, ${NAME} }`,
      "3: `tabel` is not a key of targets.a.source.postgres.",
    ],
    [
      "  a: { preset: ci-reports, source: { github-ci: { time-zone: Nowhere } } }",
      "3: `targets.a.source.github-ci.time-zone` must be a time zone, like UTC or Europe/Berlin.",
    ],
  ])("%s", (written, expected) => {
    expect(told(written)).toContain(expected);
  });

  test.each([
    "  a: { preset: ci-reports }\n  b: { preset: kpis, source: { kpis: { ci: a, roadmap: c } } }\n  c: { preset: roadmap }",
    "  a: { preset: modules, database: d, body: markdown }",
    "  a: { preset: milestones, database: d }",
    "  a: { database: d, ids: { property: Unique ID } }",
    "  a: { database: d, ttl: { days: 30, property: Date, when: { Kind: note } } }",
    "  a: { direction: promote, database: d, when: { Status: Complete }, files: [{ path: p.md, template: decision, each: Decisions }], mark: { Promoted: true }, header: { tags: [x] }, action-log: log.csv }",
    `  a: { direction: two-way, source: ${ROW}, key: { from: id, property: Key }, on-new-page: insert, properties: { Name: { type: title, from: name, direction: pull }, Key: { type: rich_text, is: key } } }`,
    `  a: { direction: pull, source: ${ROW}, key: name, ${NAME} }`,
  ])("%s is good", (written) => {
    expect(told(written)).toEqual([]);
  });
});

describe("a preset", () => {
  const target = (written: string) => {
    const read = parseConfig(`version: 1\ntargets:\n  a: ${written}`, "c.yml", { env: {} });
    return read.ok ? read.value.config.targets["a"] : undefined;
  };

  test("fills in the source, the key and the properties", () => {
    expect(target("{ preset: ci-reports }")).toMatchObject({
      source: { kind: "github-ci", "time-zone": "UTC" },
      key: { from: "week_of", property: "Week Of" },
      scope: { Type: "CI Report" },
      properties: { "Total Runs": { optional: true }, Type: { value: "CI Report" } },
    });
  });

  test("gives way to what the target says itself, one property at a time", () => {
    const own = target("{ preset: roadmap, source: { files: r.yml }, properties: { Name: { type: title, from: n } } }");
    expect(own).toMatchObject({
      source: { kind: "files", files: ["r.yml"] },
      properties: { Name: { from: "n" }, Progress: { from: "progress" } },
    });
  });
});
