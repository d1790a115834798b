import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { page } from "./page.ts";

const PAGE = "docs/bad-input.md";

test("the page says what the table says; `WRITE_PAGE=1 npm test -- bad-input/page` writes it", () => {
  if (process.env["WRITE_PAGE"] === "1") writeFileSync(PAGE, page());
  expect(readFileSync(PAGE, "utf8")).toBe(page());
});
