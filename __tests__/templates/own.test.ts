import { describe, expect, test } from "@jest/globals";
import { OWN_TEMPLATES } from "../../src/templates/own.ts";
import { render } from "../../src/templates/render.ts";

const page = {
  id: "3f2a9c10-77de-8b41-9a05-6c1d2e3f4a5b",
  url: "https://www.notion.so/3f2a9c1077de8b419a056c1d2e3f4a5b",
  created: "2026-10-05T08:30:00.000Z",
  edited: "2026-11-20T16:00:00.000Z",
  body: "Poured in March.\n\n## Progress\n\nHalf of it stands.\n\n```\n## Review\n```\n\n## Review\n\nIt holds.\n\n### Cost\n\nMore than planned.\n\n## After\n\nPaint it.",
  properties: {
    Name: "Harbour wall",
    Status: "Complete",
    Goal: "Keep the sea out\nfor fifty years",
    Owner: ["Ada | Co"],
    Risks: ["Storms", "Frost"],
    Client: [{ title: "Port of Brine", key: "port", url: "https://www.notion.so/1" }],
    Decisions: "- Granite, not concrete\n- Pour in March",
    Due: { start: "2026-11-01", end: "2026-11-30" },
    Outcome: "",
  },
};
const full = {
  page,
  title: "Harbour wall",
  slug: "harbour-wall",
  date: "2026-11-21",
  target: "projects",
  entry: null,
  index: null,
};
const bare = { ...full, page: { ...page, body: "", properties: {} } };

const rendered = (name: string, variables: Readonly<Record<string, unknown>>): string => {
  const template = OWN_TEMPLATES.get(name);
  const found = template === undefined ? undefined : render(template, variables);
  if (found?.ok !== true) throw new Error(JSON.stringify(found));
  return found.value;
};

const NAMES = ["planning-brief", "execution-brief", "review-brief", "engagement-brief", "deliverable-spec", "decision"];

test("the product comes with the templates of its contract", () => {
  expect([...OWN_TEMPLATES.keys()]).toEqual(NAMES);
});

describe.each(NAMES)("%s", (name) => {
  test("serves any database: a page without properties, and one with many", () => {
    for (const variables of [bare, full]) {
      const text = rendered(name, variables).trim();
      expect(text).toMatch(/^# Harbour wall/);
      expect(text).not.toMatch(/\n{3,}|undefined|\[object/);
      expect(text).not.toMatch(/[^|]\n\|[^\n]*\n[^|\n]/);
    }
  });

  test("links to the page", () => {
    expect(rendered(name, bare)).toContain(`](${page.url})`);
  });
});

test.each([
  [
    "planning-brief",
    ["Keep the sea out\n\nfor fifty years", "| Owner | Ada \\| Co |", "- Storms\n- Frost", "## After\n\nPaint it."],
  ],
  ["execution-brief", ["| Status | Complete |", "Half of it stands.", "- Granite, not concrete\n- Pour in March"]],
  ["review-brief", ["## Outcome\n\nIt holds.\n\n### Cost\n\nMore than planned."]],
  ["engagement-brief", ["| Client | [Port of Brine](https://www.notion.so/1) |", "| End | 2026-11-01/2026-11-30 |"]],
  ["deliverable-spec", ["## Purpose\n\nKeep the sea out", "| Due | 2026-11-01/2026-11-30 |"]],
  ["decision", ["| Status | Accepted |", "## The page\n\nPoured in March."]],
])("%s says what the page holds", (name, parts) => {
  const text = rendered(name, full);
  for (const part of parts) expect(text).toContain(part);
});

test("a decision of an entry is about the entry", () => {
  const text = rendered("decision", { ...full, entry: "Granite, *not* concrete", index: 2 });
  expect(text.trim()).toMatch(/^# Granite, \\\*not\\\* concrete/);
  expect(text).toContain("[Harbour wall](https://www.notion.so/3f2a9c1077de8b419a056c1d2e3f4a5b), decision 2");
  expect(text).not.toContain("Poured in March");
});
