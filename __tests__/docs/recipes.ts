import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT_PAGE } from "../../src/emulator/emulator.ts";
import type { Report } from "../../src/model/report.ts";
import type { Forge } from "../../src/ports/forge.ts";
import { terminalLines } from "../../src/report/terminal.ts";
import { inWorkshop, type Workshop } from "../engine/workshop.ts";
import { rememberedGitHub } from "../fakes/github/conversation.ts";
import { fakeHistory } from "../fakes/history.ts";

/** Every file of an example, by its path in it. */
const filesOf = (example: string): Readonly<Record<string, string>> => {
  const folder = join("examples", example);
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")] as const),
  );
};

interface Serving {
  readonly env: Readonly<Record<string, string>>;
  readonly forge?: (now: () => number) => Forge;
}

const id = (kind: string, index: number): string => `0de0c0de-0000-4000-8000-0000${kind}${index + 1}`;

const PORTFOLIO = ["OFFERS", "PLAYBOOKS", "DECISIONS", "PROJECTS", "ENGAGEMENTS", "DELIVERABLES", "DAILY_NOTES"];

const HOUR = 3_600;
/** Nine runs in the week before, of which two failed, and one milestone. */
const history = (now: number) => {
  const monday = Math.floor(now / 1_000) - 10 * 24 * HOUR;
  const workflow = { id: 7, name: "CI", path: ".github/workflows/ci.yml" };
  const runs = Array.from({ length: 9 }, (_, index) => {
    const started = monday + index * 12 * HOUR;
    const attempts = [{ started, ended: started + HOUR, conclusion: index % 5 === 0 ? "failure" : "success" }];
    const sha = String(index).padStart(40, "a");
    return { id: index + 1, workflow, event: "push", branch: "main", sha, actor: "ada", created: started, attempts };
  });
  const milestone = { id: 11, number: 1, title: "First light", open: true, due: "2026-12-31", closed: null };
  const issues = { openIssues: 3, closedIssues: 1, url: "https://github.example/acme/site/milestone/1" };
  return fakeHistory({ runs, milestones: [{ ...milestone, ...issues, created: monday }] });
};

const WEEKLY: Serving = {
  env: {
    REPORTS_DATABASE_ID: id("000daca", 0),
    ROADMAP_DATABASE_ID: id("000daca", 1),
    MILESTONES_DATABASE_ID: id("000daca", 2),
    CONTROL_CENTER_PAGE_ID: ROOT_PAGE,
  },
  forge: (now) => ({
    here: () => Promise.resolve(rememberedGitHub().github),
    history: () => Promise.resolve(history(now())),
  }),
};

const serving = async (
  example: string,
  { env, forge }: Serving,
  work: (shop: Workshop) => Promise<Report>,
): Promise<readonly string[]> => {
  const files = filesOf(example);
  const clock: { now: () => number } = { now: () => 0 };
  const opened = forge === undefined ? {} : { forge: forge(() => clock.now()) };
  const notion = { seed: JSON.parse(files["notion.json"] ?? "") as object };
  return inWorkshop({ files, notion, env, ...opened }, async (shop) => {
    clock.now = () => shop.world.clock.now();
    return terminalLines(await work(shop));
  });
};

const MODULES: Serving = { env: { NOTION_DATABASE_ID: "0de0c0de-0000-4000-8000-00000000da7a" } };
const dryRun = (shop: Workshop): Promise<Report> => shop.run({ "dry-run": "true" });

/** Each recipe, followed: what a person sees. */
export const RECIPES: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  "modules, for the first time": () => serving("modules", MODULES, dryRun),
  "modules, one of which changed": () =>
    serving("modules", MODULES, async (shop) => {
      await shop.run();
      const path = "modules/billing/module.manifest.json";
      await shop.put(path, shop.text(path).replace('"Live"', '"Planned"').replace("94", "96"));
      return dryRun(shop);
    }),
  "a week": () => serving("weekly", WEEKLY, dryRun),
  "a portfolio": () =>
    serving(
      "portfolio",
      { env: Object.fromEntries(PORTFOLIO.map((name, at) => [`${name}_DB`, id("0000db0", at)])) },
      dryRun,
    ),
};
