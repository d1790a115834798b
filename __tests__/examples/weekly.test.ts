import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { ROOT_PAGE } from "../../src/emulator/emulator.ts";
import type { Forge } from "../../src/ports/forge.ts";
import { inWorkshop } from "../engine/workshop.ts";
import { rememberedGitHub } from "../fakes/github/conversation.ts";
import { fakeHistory } from "../fakes/history.ts";

const FOLDER = "examples/weekly";
const files = Object.fromEntries(
  readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), "utf8")] as const),
);

const env = {
  REPORTS_DATABASE_ID: "0de0c0de-0000-4000-8000-0000000daca1",
  ROADMAP_DATABASE_ID: "0de0c0de-0000-4000-8000-0000000daca2",
  MILESTONES_DATABASE_ID: "0de0c0de-0000-4000-8000-0000000daca3",
  CONTROL_CENTER_PAGE_ID: ROOT_PAGE,
};

const HOUR = 3_600;

const played = (now: number) => {
  const start = Math.floor(now / 1_000) - 20 * 24 * HOUR;
  const workflow = { id: 7, name: "CI", path: ".github/workflows/ci.yml" };
  return fakeHistory({
    runs: Array.from({ length: 40 }, (_, index) => {
      const started = start + index * 12 * HOUR;
      const conclusion = index % 5 === 0 ? "failure" : "success";
      const attempts = [{ started, ended: started + HOUR, conclusion }];
      const sha = String(index).padStart(40, "a");
      return { id: index + 1, workflow, event: "push", branch: "main", sha, actor: "ada", created: started, attempts };
    }),
    milestones: [
      {
        id: 11,
        number: 1,
        title: "First light",
        open: true,
        due: "2026-12-31",
        created: start,
        closed: null,
        openIssues: 3,
        closedIssues: 1,
        url: "https://github.example/acme/site/milestone/1",
      },
    ],
  });
};

test("the example of the weeks runs as it is, and again has nothing to do", async () => {
  let history: ReturnType<typeof played> | undefined;
  const forge: Forge = {
    here: () => Promise.resolve(rememberedGitHub().github),
    history: () => (history === undefined ? Promise.reject(new Error("Not yet.")) : Promise.resolve(history)),
  };
  const notion = { seed: JSON.parse(files["notion.json"] ?? "") as object };
  await inWorkshop({ files, notion, forge, env }, async (shop) => {
    history = played(shop.world.clock.now());
    const first = await shop.run();
    expect(first.problems).toEqual([]);
    expect(first.counts.map(({ target, done }) => [target, done.create])).toEqual([
      ["ci", 1],
      ["roadmap", 1],
      ["milestones", 3],
      ["kpis", 1],
    ]);
    const { writes } = shop.emulator.statistics();
    expect((await shop.run()).status).toBe("success");
    expect(shop.emulator.statistics().writes).toBe(writes);
  });
});
