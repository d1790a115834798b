import { describe, expect, test } from "@jest/globals";
import { render } from "../../src/templates/render.ts";
import type { Variables } from "../../src/templates/template.ts";

const VARIABLES: Variables = {
  title: "Harbour wall",
  date: "2026-11-21",
  entry: null,
  page: {
    created: "2026-11-01T08:00:00.000Z",
    properties: {
      Status: "Complete",
      "Due v1.0": "2026-12-01",
      Tags: ["sea", "stone"],
      Owner: [],
      Part: [{ title: "Port", key: "port", url: "https://www.notion.so/1" }],
      When: { start: "2026-01-01", end: "2026-01-31" },
      Done: true,
      Cost: 12.5,
    },
  },
};

const rendered = (text: string, file?: string): unknown => {
  const found = render({ name: "mine", text, ...(file !== undefined && { file }) }, VARIABLES);
  return found.ok ? found.value : found.problems[0];
};

test.each([
  ["{{ title }}", "Harbour wall"],
  ["{{ page.properties.Tags }}", "sea, stone"],
  ["{{ page.properties.Part }}", "Port"],
  ["{{ page.properties.When }}", "2026-01-01/2026-01-31"],
  ["{{ page.properties['Due v1.0'] }}", "2026-12-01"],
  ["{{ page.properties.Done }} {{ page.properties.Cost }} [{{ entry }}]", "true 12.5 []"],
  ["{% for tag in page.properties.Tags %}<{{ tag }}>{% endfor %}", "<sea><stone>"],
  ["{% if page.properties.Budget %}x{% else %}none{% endif %}", "none"],
  ['{{ page.properties.Budget | default: "none" }}', "none"],
  ["{{ page.created | date: '%d %B %Y' }}", "01 November 2026"],
  ['{{ page.properties | pick: "Lead", "owner", "STATUS" }}', "Complete"],
  ['{% assign x = page.properties | pick: "Owner" %}{% if x %}x{% else %}none{% endif %}', "none"],
  ["{{ page.properties.Tags | bullets }}", "- sea\n- stone"],
  ["{{ page.properties.Part | line }}", "[Port](https://www.notion.so/1)"],
])("%s is %j", (template, text) => {
  expect(rendered(template)).toBe(text);
});

const MISTAKES: readonly (readonly [template: string, message: RegExp, cure: RegExp, line: number])[] = [
  ["\n\n{{ titel }}", /no `titel`/, /Did you mean `title`\?/, 3],
  ["{{ page.propertys.Status }}", /no `page\.propertys`/, /Did you mean `properties`\?/, 1],
  ["{{ page.properties.Stauts }}", /no `page\.properties\.Stauts`/, /Did you mean `Status`\?/, 1],
  ["{{ page.properties['Due v1.1'] }}", /Due v1\.1/, /Did you mean `Due v1\.0`\?/, 1],
  ["a\n{{ title | upcas }}", /no filter `upcas`/, /Did you mean `upcase`\?/, 2],
  ["{% fro x in y %}", /no tag `fro`/, /Did you mean `for`\?/, 1],
  ["{% if %}{% endif %}", /cannot be rendered/, /Mend the template/, 1],
  ["\n{% if title %}", /not closed/, /Mend the template/, 2],
  ["{% include 'secrets' %}", /no tag `include`/, /stand alone/, 1],
  ["{% render '/etc/passwd' %}", /no tag `render`/, /stand alone/, 1],
  ["{% layout 'x' %}", /no tag `layout`/, /stand alone/, 1],
  ["{{ title.constructor }}", /no `title\.constructor`/, /nothing below it/, 1],
  ["{{ page.__proto__ }}", /no `page\.__proto__`/, /Use one of/, 1],
  ["{{ 'now' | date: '%Y' }}", /differs from run to run/, /page\.created/, 1],
  ["{{ page.properties.Tags | sample }}", /no filter `sample`/, /Use one of|Did you mean/, 1],
  ["{% for i in (1..999999999) %}x{% endfor %}", /too much room/, /loops/, 1],
  [
    "{% assign a = title %}{% for i in (1..60) %}{% assign a = a | append: a %}{% endfor %}",
    /too much room/,
    /loops/,
    1,
  ],
  ["{% for i in (1..999999) %}{{ title }}{% endfor %}", /too (?:much room|long)/, /loops/, 1],
  [
    "{% for i in (1..9999) %}{% for j in (1..9999) %}{% assign x = j %}{% endfor %}{% endfor %}",
    /too (?:much room|long)/,
    /loops/,
    1,
  ],
];

describe("a mistake in a template has its line, and what to do", () => {
  test.each(MISTAKES)("%j", (template, message, cure, line) => {
    expect(rendered(template, "templates/mine.md")).toMatchObject({
      message: expect.stringMatching(message),
      cure: expect.stringMatching(cure),
      place: { file: "templates/mine.md", line, column: expect.any(Number) },
    });
  });

  test("the product's own has no file, so the message says which it is", () => {
    expect(rendered("\n{{ titel }}")).toMatchObject({
      message: "The template `mine`, line 2: There is no `titel`.",
      place: {},
    });
  });
});

test("what only repeats its own words is bounded too", () => {
  const words = "x".repeat(10_000);
  expect(rendered(`{% for i in (1..9999) %}${words}{% endfor %}`)).toMatchObject({
    message: expect.stringContaining("2 million"),
  });
});

test("a template changes nothing of what it is given", () => {
  const before = structuredClone(VARIABLES);
  rendered("{% assign title = 'x' %}{% increment date %}{{ page.properties.Tags | push: 'x' | sort }}");
  expect(VARIABLES).toEqual(before);
});
