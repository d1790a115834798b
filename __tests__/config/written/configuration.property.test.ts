import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { parseConfig } from "../../../src/config/parse.ts";
import { configurationText } from "../../../src/config/written/configuration.ts";
import { scalar } from "../../../src/config/written/scalar.ts";
import { vocabularyText } from "../../../src/config/written/vocabulary.ts";
import type { Proposal } from "../../../src/model/proposal.ts";
import fc from "../../property.ts";
import { soup } from "../../report/soup.ts";

const name = soup.filter((text) => text !== "" && !text.includes("${") && !text.includes("__proto__"));
const ID = "0de0c0de-0000-4000-8000-00000000da7a";

const proposalOf = (names: readonly string[], foreign: string): Proposal => ({
  key: { from: "name", property: names[0] },
  mappings: [
    { property: "Title of mine", type: "title", origin: { from: "name" } },
    ...names.map((property) => ({ property, type: "rich_text", origin: { from: foreign } }) as const),
    { property: "The SHA", type: "rich_text", origin: { is: "sha" } },
  ],
  body: "_body",
  bodyWithoutMark: false,
  pageId: "page_id",
  unmatched: [{ property: foreign, type: "formula", why: foreign }],
  unused: [foreign],
});

describe("a configuration that is written is the one that was meant, whatever things are called", () => {
  test("names and expressions come back as they were", () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 3 }), name, (names, foreign) => {
        const text = configurationText({
          target: "parts",
          database: { id: ID, title: foreign, url: foreign },
          dataSource: undefined,
          files: [`${foreign}/*.json`],
          records: 2,
          proposal: proposalOf(names, foreign),
        });
        const read = parseConfig(text, "c.yml", { env: {} });
        if (!read.ok) throw new Error(`${read.problems.map(({ message }) => message).join("\n")}\n${text}`);
        const { parts } = read.value.config.targets;
        const mapped = Object.entries(parts?.properties ?? {}).map(([key, { from, is }]) => [key, from ?? is]);
        expect(new Map(mapped as [string, string][])).toEqual(
          new Map([["Title of mine", "name"], ...names.map((one) => [one, foreign] as const), ["The SHA", "sha"]]),
        );
        expect(parts?.key).toEqual({ from: "name", property: names[0] });
        expect(parts?.source).toMatchObject({ files: [`${foreign}/*.json`], "page-id": "page_id" });
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    "true",
    "no",
    "null",
    "~",
    "1",
    "2026-11-21",
    "a: b",
    "a #b",
    "- a",
    "*a",
    "&a",
    "",
    " a",
    "a ",
    "<<",
    "{a}",
    "`a",
    "%a",
    "@a",
    "|",
    "Größe",
  ])("%j stays a text", (text) => {
    expect(parse(`[${scalar(text)}]`)).toEqual([text]);
    expect(parse(`${scalar(text)}: 1`)).toEqual({ [text]: 1 });
  });
});

test("a vocabulary has the options with their colours, how records spell them, and the words that only records have", () => {
  const options = [
    { name: "Live", color: "green" },
    { name: "Old", color: "default" },
  ] as const;
  expect(JSON.parse(vocabularyText(options, ["live", "Live", "New"]))).toEqual([
    { name: "Live", color: "green", aliases: ["live"] },
    { name: "Old" },
    { name: "New" },
  ]);
});
