import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { postgresDatabase } from "../../src/adapters/postgres/postgres.ts";
import type { Problem } from "../../src/model/problem.ts";
import type { Report } from "../../src/model/report.ts";
import { problemText } from "../../src/report/text.ts";
import { DATA_SOURCE, DATABASE, inWorkshop, type Workshop } from "../engine/workshop.ts";
import type { Case, Ending, Files, Scene } from "./row.ts";

const ADA = "5c0d3e2a-7b61-4f9c-8a45-2e6f1d0b9c83";

/** One target of bolts, which are told apart by their names. */
const configOf = ({ target = [], properties = [], sql }: Scene): string => {
  const usual = sql === undefined ? ['source: { files: ["bolts/*"] }', "key: name"] : [];
  const lines = [`data-source: ${DATA_SOURCE}`, ...usual, ...target];
  const keys = new Map(lines.map((line) => [/^[\w-]+/.exec(line)?.[0], line]));
  const names = ["Name: { type: title, from: name }", "SHA: { type: rich_text, is: sha }", ...properties];
  const indented = (list: Iterable<string>, space: string): string =>
    [...list].map((line) => `${space}${line}\n`).join("");
  return `version: 1\ntargets:\n  bolts:\n${indented(keys.values(), "    ")}    properties:\n${indented(names, "      ")}`;
};

const seedOf = ({ columns = {}, rows = [], seed = {} }: Scene) => ({
  users: [{ id: ADA, name: "Ada", email: "ada@example.com" }],
  ...seed,
  databases: [
    ...([seed["before"] ?? []].flat() as readonly object[]),
    {
      id: DATABASE,
      data_source: DATA_SOURCE,
      title: "Bolts",
      properties: { Name: "title", SHA: "rich_text", ...columns },
      rows: rows.map((properties) => ({ properties })),
    },
  ],
});

const put = (folder: string, files: Files): void => {
  for (const [path, content] of Object.entries(files)) {
    const whole = join(folder, path);
    mkdirSync(dirname(whole), { recursive: true });
    const isText = typeof content === "string" || content instanceof Uint8Array;
    writeFileSync(whole, isText ? content : JSON.stringify(content, null, 1));
  }
};

/** Every file of the workspace with its content, but those that each run leaves. */
const filesIn = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .filter((path) => !path.startsWith(".notion-sync/"))
      .sort()
      .map((path) => [path, readFileSync(join(folder, path), "latin1")]),
  );

export const problemsOf = ({ problems, outcomes, plan }: Report): readonly Problem[] => {
  const failed = outcomes.flatMap((outcome) => (outcome.status === "failed" ? [outcome.problem] : []));
  const planned = plan.changes.flatMap(({ problem }) => problem ?? []);
  const all = [...problems, ...planned, ...failed];
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
};

const toldIn = (report: Report): readonly string[] =>
  problemsOf(report).map((one) =>
    problemText(one)
      .map((line) => line.trim())
      .join(" "),
  );

const attempt = async (shop: Workshop, scene: Scene): Promise<Report> => {
  const config = scene.config ?? configOf(scene);
  put(shop.folder, { "notion-sync.yml": config, ...scene.files });
  shop.emulator.faults.add(scene.faults ?? []);
  const report = await shop.run(scene.options);
  shop.emulator.faults.clear();
  return report;
};

/** By name, since pages are made side by side. */
const held = async (shop: Workshop, wanted: readonly Files[] = []): Promise<readonly Files[]> => {
  const rows = await shop.rows();
  return rows
    .toSorted((a, b) => (String(a["Name"]) < String(b["Name"]) ? -1 : 1))
    .map((row, index) => {
      const names = Object.keys(wanted[index] ?? { Name: "" });
      return Object.fromEntries(names.map((name) => [name, row[name]]));
    });
};

export interface Came extends Ending {
  readonly problems: readonly Problem[];
  /** What one more run writes, where this one succeeded. */
  readonly again: number;
}

/** Carries a case out, and tells what came of it in the words in which it was expected. */
export const cameOf = (scene: Case, url?: string): Promise<Came> =>
  inWorkshop(
    {
      files: {},
      notion: { seed: seedOf(scene) },
      env: { ...(url !== undefined && { DATABASE_URL: url }), ...scene.env },
      event: scene.event,
      ...(scene.token !== undefined && { token: scene.token }),
      ...(url !== undefined && { postgres: async (address: string) => postgresDatabase({ url: address }) }),
    },
    async (shop) => {
      if (scene.before !== undefined) await attempt(shop, { ...scene, ...scene.before });
      const writes = (): number => shop.emulator.statistics().writes;
      put(shop.folder, scene.files ?? {});
      put(shop.folder, { "notion-sync.yml": scene.config ?? configOf(scene) });
      const files = filesIn(shop.folder);
      const written = writes();
      const report = await attempt(shop, scene);
      const wroteNotion = writes() > written;
      const wrote = [...filesIn(shop.folder)].filter(([path, text]) => files.get(path) !== text).map(([path]) => path);
      const holds = wroteNotion || scene.holds !== undefined ? await held(shop, scene.holds) : undefined;
      const isRest = report.status === "success" && !report.dryRun;
      const settled = writes();
      if (isRest) await shop.run(scene.options);
      return {
        ends: [report.status, report.exit],
        told: toldIn(report),
        ...(holds !== undefined && { holds }),
        ...(wrote.length > 0 && { wrote }),
        problems: problemsOf(report),
        again: writes() - settled,
      };
    },
  );
