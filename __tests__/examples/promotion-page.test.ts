import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { fromMarkdown } from "mdast-util-from-markdown";
import { parse } from "yaml";
import { parseConfig } from "../../src/config/parse.ts";
import { OWN_TEMPLATES } from "../../src/templates/own.ts";
import { filesIn, inOffice, promoted, WALL } from "../engine/promote/office.ts";

const PAGE = readFileSync("docs/promotion.md", "utf8");

const blocks = fromMarkdown(PAGE).children.flatMap((node) =>
  node.type === "code" ? [{ language: node.lang ?? "", text: node.value }] : [],
);

const [configuration = "", header = ""] = blocks.filter(({ language }) => language === "yaml").map(({ text }) => text);
const [template = ""] = blocks.filter(({ language }) => language === "liquid").map(({ text }) => text);

describe("the page about promotion says what is so", () => {
  test("it has these blocks, and no others", () => {
    expect(blocks.map(({ language }) => language)).toEqual(["yaml", "liquid", "yaml"]);
  });

  test("its configuration and its template give files with its header", async () => {
    const config = configuration
      .replace("database: ${PROJECTS_DB}", "data-source: 0de0c0de-0000-4000-8000-0000000050ce")
      .replace("Portfolio Path:", '"Portfolio Path":');
    const mine = template.replace("Lessons Learned", "Goal");
    await inOffice(
      async (shop) => {
        const report = await promoted(shop);
        expect([report.status, report.problems]).toEqual(["success", []]);
        expect(filesIn(shop)).toContain("decisions/2026-10-05_pour-in-march_v01.md");
        const [, front = "", text = ""] = shop.text("projects/harbour-wall/review.md").split("---\n");
        const own = ["title", "budget", "clients"];
        expect(Object.keys(parse(front) as object)).toEqual([...Object.keys(parse(header) as object), ...own]);
        expect(parse(front)).toMatchObject({ clients: ["Port of Brine"], budget: 1200, tags: ["portfolio"] });
        expect(text).toContain("- Keep the sea out\n\nIt holds.");
      },
      { config, rows: [WALL], files: { "templates/review.liquid": mine } },
    );
  });

  test("its configuration is one", () => {
    const read = parseConfig(configuration, "notion-sync.yml", { env: { PROJECTS_DB: WALL.id } });
    expect(read.ok ? [] : read.problems).toEqual([]);
  });

  test("it names every template of the product", () => {
    expect([...OWN_TEMPLATES.keys()].filter((name) => !PAGE.includes(`\`${name}\``))).toEqual([]);
  });
});
