import { describe, expect, test } from "@jest/globals";
import { readText } from "../../src/config/document.ts";
import { good } from "../../src/model/problem.ts";
import { type ReadYaml, renderDocument } from "../../src/templates/document.ts";
import { renderParts } from "../../src/templates/marks.ts";
import type { Variables } from "../../src/templates/template.ts";

const readYaml: ReadYaml = (yaml, file) => {
  const read = readText(yaml, file);
  return read.ok ? good(read.value.value) : read;
};

const VARIABLES: Variables = {
  title: 'a: "b"\n---\nc',
  tags: ["x", "y: z"],
  count: 3,
  nothing: null,
  evil: "\ue0000\ue001",
};

const documented = (text: string): unknown => {
  const found = renderDocument({ name: "mine", text, file: "mine.md" }, VARIABLES, readYaml);
  return found.ok ? { front: Object.fromEntries(found.value.front), body: found.value.body } : found.problems;
};

describe("a template's own front matter", () => {
  test.each([
    ["title: {{ title }}", { title: VARIABLES["title"] }],
    ["title: 'is {{ title }}'", { title: `is ${String(VARIABLES["title"])}` }],
    ["tags: {{ tags }}", { tags: ["x", "y: z"] }],
    ["tags: [own, {{ count }}]", { tags: ["own", 3] }],
    ["tags:\n{% for tag in tags %}  - {{ tag }}\n{% endfor %}", { tags: ["x", "y: z"] }],
    ["count: {{ count }}\nnothing: {{ nothing }}", { count: 3, nothing: null }],
    ["{% capture both %}{{ count }} of {{ title | slice: 0, 1 }}{% endcapture %}both: {{ both }}", { both: "3 of a" }],
    ["evil: {{ evil }}{{ evil }}", { evil: "00" }],
    ["__proto__: {{ count }}", { ["__proto__"]: 3 }],
  ])("%j", (front, expected) => {
    expect(documented(`---\n${front}\n---\nText`)).toEqual({ front: expected, body: "Text" });
  });

  test("is only what the template itself begins with", () => {
    expect(documented("Text\n---\na: b\n---\n")).toEqual({ front: {}, body: "Text\n---\na: b\n---\n" });
    expect(documented("{{ title }}")).toEqual({ front: {}, body: VARIABLES["title"] });
  });

  test("that is none is a problem with its line, and so is a mistake below it", () => {
    expect(documented("---\n- a\n---\n{{ titel }}")).toMatchObject([
      { message: expect.stringContaining("no list of fields"), place: { file: "mine.md", line: 2 } },
      { message: expect.stringContaining("`titel`"), place: { file: "mine.md", line: 4 } },
    ]);
    expect(documented("---\na: 1\nb: {{ cuont }}\n---\n")).toMatchObject([{ place: { file: "mine.md", line: 3 } }]);
    expect(documented("---\na: [\n---\n")).toMatchObject([{ place: { file: "mine.md" } }]);
  });
});

test("a path comes in parts: what the template says, and what it was given", () => {
  expect(renderParts({ name: "path", text: "a/{{ title }}-{{ count }}.md" }, VARIABLES)).toEqual(
    good([{ literal: "a/" }, { value: VARIABLES["title"] }, { literal: "-" }, { value: 3 }, { literal: ".md" }]),
  );
});
