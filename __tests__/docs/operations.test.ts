import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { INCIDENTS } from "./incidents.ts";
import { happening, unlike } from "./quoted.ts";

const PAGE = "docs/operations.md";
const NOTHING = { untold: [], unsaid: [] };

describe("the runbook", () => {
  test("quotes what is printed when each of these things happens, and nothing else", async () => {
    expect(unlike(PAGE, await happening(INCIDENTS))).toEqual(NOTHING);
  });

  test("has a row for each exit code", () => {
    const rows = [...readFileSync(PAGE, "utf8").matchAll(/^\| (\d) \|/gm)].map(([, exit]) => Number(exit));
    expect(rows).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});
