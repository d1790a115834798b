import { describe, expect, test } from "@jest/globals";
import type { Question, Sourced } from "../../src/engine/question.ts";
import { kpiWeeks } from "../../src/engine/weekly.ts";
import { problem } from "../../src/model/problem.ts";
import { rememberedFiles } from "../fakes/files.ts";

const NOW = Date.UTC(2026, 10, 21);
const NOTHING: Sourced = { records: [], problems: [] };
const BROKEN: Sourced = { records: [], problems: [problem("GitHub is away.", "Run it again.")] };

const CI = { kind: "github-ci", "time-zone": "Pacific/Auckland" };

const summed = async (
  source: object,
  { window = {}, ci = NOTHING }: { readonly window?: object; readonly ci?: Sourced } = {},
) => {
  const asked: (readonly [string, string | undefined])[] = [];
  const question = {
    name: "kpis",
    setup: { config: { targets: { ci: { source: CI }, plan: { source: { kind: "files" } } } }, placeOf: () => ({}) },
    window: { now: NOW, ...window },
    world: { files: rememberedFiles() },
    other: async (name: string, within: { readonly since?: string }) => {
      asked.push([name, within.since]);
      return name === "ci" ? ci : NOTHING;
    },
  } as unknown as Question;
  const { records, problems } = await kpiWeeks({ kind: "kpis", ...source } as Parameters<typeof kpiWeeks>[0], question);
  return { asked, weeks: records.map(({ data }) => data["week_of"]), told: problems.map(({ message }) => message) };
};

describe("the weeks of a summary", () => {
  test("are those of what it sums up, which is asked for one week more to compare with", async () => {
    const { asked, told } = await summed({ ci: "ci", roadmap: "plan" });
    expect(asked).toEqual([
      ["ci", "2026-11-02"],
      ["plan", undefined],
    ]);
    expect(told).toEqual([]);
  });

  test("need nothing to sum up, nor a calendar of anybody's", async () => {
    expect(await summed({})).toMatchObject({ asked: [], told: [] });
    expect(await summed({ ci: "plan" })).toMatchObject({ asked: [["plan", "2026-11-02"]], told: [] });
    expect(await summed({ ci: "gone" })).toMatchObject({ told: [] });
  });

  test("are none where the window ends before it begins, or is no window", async () => {
    const wrong = await summed({ ci: "ci" }, { window: { since: "2026-11-09", until: "2026-11-01" } });
    expect({ asked: wrong.asked, told: wrong.told.length }).toEqual({ asked: [], told: 1 });
    const early = await summed({ ci: "ci" }, { window: { since: "2026-11-18" } });
    expect(early.asked).toEqual([]);
  });

  test("are not summed up where a part of them cannot be read", async () => {
    expect(await summed({ ci: "ci" }, { ci: BROKEN })).toMatchObject({ weeks: [], told: ["GitHub is away."] });
  });
});
