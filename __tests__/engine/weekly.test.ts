import { describe, expect, test } from "@jest/globals";
import { ROOT_PAGE } from "../../src/emulator/emulator.ts";
import type { Report } from "../../src/model/report.ts";
import type { Forge } from "../../src/ports/forge.ts";
import { rememberedGitHub } from "../fakes/github/conversation.ts";
import { fakeHistory, type PlayedRun } from "../fakes/history.ts";
import { inWorkshop, type Workshop } from "./workshop.ts";

const CONFIG = `version: 1
control-center: ${ROOT_PAGE}
targets:
  ci: { preset: ci-reports }
  roadmap: { preset: roadmap, source: { files: [roadmap.yml] } }
  milestones: { preset: milestones }
  kpis: { preset: kpis, source: { kpis: { ci: ci, roadmap: roadmap, milestones: milestones, extra: extra.yml } } }
`;

const FILES = {
  "notion-sync.yml": CONFIG,
  "roadmap.yml":
    "- { id: m1, name: First light, status: In Progress, target_date: 2026-12-01, progress: 40, risk_level: High }\n",
  "milestones.yml": "- { name: Stage one, status: Planning, target_date: 2026-12-24, progress: 0 }\n",
  "extra.yml": "- { week_of: 2026-01-05, total_runs: 5 }\n",
};

const DAY = 86_400_000;
const WEEK = 7 * DAY;

const workflow = { id: 1, name: "CI", path: ".github/workflows/ci.yml" };

/** A run every six hours, from long before to long after; every seventh fails and is mended by the next. */
const runsAround = (now: number): readonly PlayedRun[] =>
  Array.from({ length: 400 }, (_, index) => {
    const started = Math.floor((now - 12 * WEEK) / 1000) + index * 6 * 3600;
    const conclusion = index % 7 === 0 ? "failure" : "success";
    return {
      id: index + 1,
      workflow,
      event: "push",
      branch: "main",
      sha: String(index).padStart(40, "0"),
      actor: "ada-example",
      created: started,
      attempts: [{ started, ended: started + 600, conclusion }],
    };
  }).filter(({ created }) => created * 1000 < now + 8 * WEEK);

const inWeeks = <Result>(work: (shop: Workshop) => Promise<Result>): Promise<Result> => {
  const github = rememberedGitHub();
  let history: ReturnType<typeof fakeHistory> | undefined;
  const forge: Forge = {
    here: () => Promise.resolve(github.github),
    history: () => (history === undefined ? Promise.reject(new Error("No history yet.")) : Promise.resolve(history)),
  };
  return inWorkshop({ files: FILES, notion: {}, forge }, async (shop) => {
    history = fakeHistory({ runs: runsAround(shop.world.clock.now()) });
    const built = await shop.run({ mode: "setup", "parent-page": ROOT_PAGE, "skip-initial-sync": "true" });
    expect(built.status).toBe("success");
    return work(shop);
  });
};

const told = ({ status, problems }: Report) => ({ status, problems: problems.map(({ message }) => message) });
const GOOD = { status: "success", problems: [] };

const registered = (shop: Workshop, target: string): string => {
  const { targets } = shop.json(".github/notion-sync.databases.json") as {
    readonly targets: Readonly<Record<string, { readonly data_source: string }>>;
  };
  return targets[target]?.data_source ?? "";
};

const weeks = async (shop: Workshop, type: string) =>
  (await shop.rows(registered(shop, "ci")))
    .filter((row) => row["Type"] === type)
    .map((row) => ({ week: row["Week Of"], status: row["Status"] }))
    .sort((a, b) => (String(a.week) < String(b.week) ? -1 : 1));

const bodyOf = async (shop: Workshop): Promise<string> => (await shop.world.notion?.body(ROOT_PAGE))?.markdown ?? "";

describe("every Monday", () => {
  test("the four targets run together, and again write nothing", async () => {
    await inWeeks(async (shop) => {
      expect(told(await shop.run())).toEqual(GOOD);
      const reports = await weeks(shop, "CI Report");
      expect(reports).toHaveLength(1);
      expect(await weeks(shop, "KPI Summary")).toEqual(reports);
      const { writes } = shop.emulator.statistics();
      expect(told(await shop.run())).toEqual(GOOD);
      expect(shop.emulator.statistics().writes).toBe(writes);
    });
  });

  test("each target runs on its own", async () => {
    await inWeeks(async (shop) => {
      for (const targets of ["ci", "kpis", "roadmap", "milestones"]) {
        const report = await shop.run({ targets });
        expect({ targets, ...told(report) }).toEqual({ targets, ...GOOD });
        expect(report.counts.map(({ target }) => target)).toEqual([targets]);
      }
    });
  });

  test("the new week turns the old one to Archived with one write", async () => {
    await inWeeks(async (shop) => {
      await shop.run({ targets: "ci" });
      await shop.world.clock.sleep(WEEK);
      const report = await shop.run({ targets: "ci" });
      expect(report.plan.changes.map(({ action, diff }) => [action, diff.length > 1])).toEqual([
        ["create", true],
        ["update", false],
      ]);
      expect((await weeks(shop, "CI Report")).map(({ status }) => status)).toEqual(["Archived", "Active"]);
      const { writes } = shop.emulator.statistics();
      await shop.run({ targets: "ci" });
      expect(shop.emulator.statistics().writes).toBe(writes);
    });
  });

  test("four missed weeks are filled in one run, and only the newest is active", async () => {
    await inWeeks(async (shop) => {
      await shop.run({ targets: "ci,kpis" });
      await shop.world.clock.sleep(5 * WEEK);
      const now = shop.world.clock.now();
      const since = new Date(now - 5 * WEEK).toISOString().slice(0, 10);
      const until = new Date(now - WEEK).toISOString().slice(0, 10);
      expect(told(await shop.run({ targets: "ci,kpis", since, until }))).toEqual(GOOD);
      for (const type of ["CI Report", "KPI Summary"]) {
        const found = await weeks(shop, type);
        expect(found.map(({ status }) => status)).toEqual([...found.slice(1).map(() => "Archived"), "Active"]);
        expect(found.length).toBeGreaterThanOrEqual(5);
      }
    });
  });

  test("a past week keeps what the roadmap said of it, and what is known of it is written anew", async () => {
    await inWeeks(async (shop) => {
      const told = async () => {
        const rows = await shop.rows(registered(shop, "kpis"));
        return rows
          .filter((row) => row["Type"] === "KPI Summary")
          .map((row) => [row["At-Risk Items"], row["Completion %"], row["Top Failures"], row["Recommendations"]]);
      };
      await shop.run({ targets: "ci,kpis" });
      const [before] = await told();
      expect(before).toEqual([1, 20, expect.stringContaining("First light"), expect.not.stringContaining("roadmap")]);
      const then = new Date(shop.world.clock.now()).toISOString().slice(0, 10);
      const monday = new Date(Date.parse(then) - WEEK).toISOString().slice(0, 10);
      await shop.world.clock.sleep(WEEK);
      await shop.put("roadmap.yml", "- { id: m1, name: First light, status: Completed, target_date: 2026-12-01 }\n");
      await shop.run({ targets: "kpis", since: monday, until: monday });
      const [after] = await told();
      expect(after?.slice(0, 3)).toEqual(before?.slice(0, 3));
      expect(after?.[3]).toContain("the roadmap of that week is not known any more");
      const { writes } = shop.emulator.statistics();
      await shop.run({ targets: "kpis", since: monday, until: monday });
      expect(shop.emulator.statistics().writes).toBe(writes);
    });
  });

  test("an older week that is filled in later is archived from the beginning", async () => {
    await inWeeks(async (shop) => {
      await shop.run({ targets: "ci" });
      const then = new Date(shop.world.clock.now() - 4 * WEEK).toISOString().slice(0, 10);
      const report = await shop.run({ targets: "ci", since: then, until: then });
      expect(report.plan.changes.map(({ action }) => action)).toEqual(["create"]);
      expect((await weeks(shop, "CI Report")).map(({ status }) => status)).toEqual(["Archived", "Active"]);
    });
  });
});

describe("the control centre", () => {
  test("gets a section of its own, and is written only when more than times changed", async () => {
    await inWeeks(async (shop) => {
      await shop.world.notion?.addToBody(ROOT_PAGE, "Our own words.");
      await shop.run();
      const first = await bodyOf(shop);
      expect(first).toContain("Our own words.");
      expect(first).toContain("## notion-sync");
      expect(first).toContain("ci: Workflows Pass Rate");
      await shop.run();
      const quiet = await bodyOf(shop);
      const { writes } = shop.emulator.statistics();
      await shop.world.clock.sleep(DAY / 24);
      await shop.run();
      expect(shop.emulator.statistics().writes).toBe(writes);
      expect(await bodyOf(shop)).toBe(quiet);
      await shop.world.clock.sleep(WEEK);
      await shop.run();
      const next = await bodyOf(shop);
      expect(next).toContain("Our own words.");
      expect(next.split("## notion-sync")).toHaveLength(2);
      expect(next).not.toBe(quiet);
    });
  });

  test("whose section has lost its end is left alone, and told", async () => {
    await inWeeks(async (shop) => {
      await shop.world.notion?.addToBody(ROOT_PAGE, "## notion-sync\nsomebody's words");
      const before = await bodyOf(shop);
      const report = await shop.run();
      expect(report.status).toBe("success");
      expect(report.problems[0]).toMatchObject({
        message: expect.stringContaining("has lost its last line"),
        place: { file: "notion-sync.yml", line: 2, column: 17 },
      });
      expect(await bodyOf(shop)).toBe(before);
    });
  });
});

describe("without GitHub", () => {
  test("the weeks are an error that says what is missing, with exit code 5", async () => {
    await inWorkshop({ files: FILES, notion: {} }, async (shop) => {
      const report = await shop.run({ targets: "ci" });
      expect(report).toMatchObject({ status: "failed", exit: 5 });
      expect(report.problems[0]?.message).toContain("asks GitHub, and there is no token");
    });
  });
});

test.each(["ci", "kpis", "all"])(
  "weeks that end before they begin are refused, and nothing is written: %s",
  async (targets) => {
    await inWeeks(async (shop) => {
      const { exit, problems, outcomes } = await shop.run({ targets, since: "2026-03-02", until: "2026-02-02" });
      expect([exit, outcomes]).toEqual([2, []]);
      expect(problems.map(({ message }) => message)).toContain("`since` (2026-03-02) is after `until` (2026-02-02).");
    });
  },
);
