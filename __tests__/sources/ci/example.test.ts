import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { grouped } from "../../../src/model/grouped.ts";
import type { PlayedRun } from "../../fakes/history.ts";
import { at, CI, job, weekOf } from "./played.ts";

const DOC = readFileSync("docs/metrics.md", "utf8");

/** The rows of the table that follows a mark, without its head. */
const table = (mark: string): readonly (readonly string[])[] => {
  const [, after = ""] = DOC.split(`<!-- ${mark} -->\n\n`);
  const [rows = ""] = after.split("\n\n");
  return rows
    .split("\n")
    .slice(2)
    .map((row) =>
      row
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
};

const moment = (text: string | undefined): number => at(`${text ?? ""}:00`);

const attempt = ([, , , began, ended, conclusion = "", failed = ""]: readonly string[]) => {
  const [name = "", step = ""] = failed.split(" / ");
  const jobs = ["unit", "e2e"].map((one) =>
    one === name
      ? job(one, "failure", { completed: moment(ended), steps: [{ name: step, conclusion: "failure" }] })
      : job(one, failed === "" ? conclusion : "success", { completed: moment(ended) }),
  );
  return { started: moment(began), ended: moment(ended), conclusion, jobs };
};

const runs = (): readonly PlayedRun[] =>
  [...grouped(table("runs"), ([run = ""]) => run)].map(([id, rows]) => ({
    id: Number(id),
    workflow: CI,
    event: "push",
    branch: "main",
    sha: rows[0]?.[1] ?? "",
    actor: "rowan",
    created: moment(rows[0]?.[3]),
    attempts: rows.map(attempt),
  }));

test("the example of the docs is what is computed", async () => {
  const week = await weekOf({ runs: runs() });
  const figures = table("figures").map(
    ([field = "", value = ""]) => [field.replaceAll("`", ""), JSON.parse(value)] as const,
  );
  expect(figures.length).toBeGreaterThan(10);
  expect(week).toMatchObject(Object.fromEntries(figures));
  const failures = week.top_failures?.split("\n").map((line) => line.replace(/ – .*/, ""));
  expect(failures).toEqual(["CI › unit › Run tests: 3×", "CI › e2e › Check out basket: 1×"]);
  expect(DOC).toContain("`CI › unit › Run tests` three times, `CI › e2e › Check out basket` once");
});

test("every field of a record is in the docs", async () => {
  const week = await weekOf({ runs: runs() });
  const missing = Object.keys(week).filter((field) => !DOC.includes(`\`${field}\``));
  expect(missing).toEqual(
    ["week_of", "name", "status", "repository", "branch"].filter((field) => missing.includes(field)),
  );
});
