import type { Report } from "../../../../src/model/report.ts";
import type { Ended } from "../../attempt.ts";
import type { Invariant } from "../../invariants/invariant.ts";
import { fields, livePages } from "../../invariants/pages.ts";
import type { Scene } from "../../scene.ts";
import type { Errand } from "../errand.ts";
import { discrepanciesIn } from "./discrepancies.ts";
import { type LedgerLine, spreadLines } from "./lines.ts";

const AUDIT = ".notion-sync/audit.json";

const GRAVE = ["missing", "drift", "duplicate", "trashed", "moved", "stale-relation"];

const told = (text: string): ReadonlyMap<string, ReadonlySet<string>> => {
  const { targets } = fields(JSON.parse(text));
  return new Map(
    (Array.isArray(targets) ? targets.map(fields) : []).map(({ target, discrepancies }) => [
      String(target),
      new Set(
        (Array.isArray(discrepancies) ? discrepancies.map(fields) : []).map(
          ({ kind, record }) => `${String(kind)} "${String(record)}"`,
        ),
      ),
    ]),
  );
};

/** Targets that are not compared, since their database is not as the configuration says: that is told. */
const misfitsIn = ({ problems }: Report): ReadonlySet<string | undefined> =>
  new Set(
    problems
      .filter(({ level, place }) => level === "error" && place.record === undefined)
      .map(({ place }) => place.target),
  );

/** Records whose key two pages carry, and those that the ledger knows as these pages' own: which is whose is judged elsewhere. */
const mixedIn = (lines: readonly LedgerLine[], scene: Scene): ReadonlySet<string> =>
  new Set(
    scene.recipe.targets.flatMap((target) =>
      [...livePages(scene, target)].flatMap(([key, pages]) => {
        const ids = new Set<unknown>(pages.map(({ id }) => id));
        const owners = lines.filter((line) => ids.has(line["page_id"])).map((line) => String(line["record"]));
        return pages.length < 2 ? [] : [key, ...owners].map((record) => `${target.name} "${record}"`);
      }),
    ),
  );

const compared = ({ attempt, report }: Ended, scene: Scene, errand: Errand): readonly string[] => {
  const worker = errand.workers.get(attempt);
  const isQuiet = worker?.calm === true && worker.beside.size === 0 && !worker.late;
  if (!isQuiet || report === undefined || (report.status !== "success" && report.status !== "drift")) return [];
  const found = told(scene.files.all.get(AUDIT) ?? "{}");
  const misfits = misfitsIn(report);
  const lines = spreadLines(worker.ledgerBefore);
  const expected = discrepanciesIn(errand, { lines, misfits }, scene);
  const mixed = mixedIn(lines, scene);
  const wrong = [...expected].flatMap(([target, kinds]) => {
    const said = found.get(target) ?? new Set<string>();
    const isClear = (one: string): boolean => !mixed.has(`${target} ${one.slice(one.indexOf('"'))}`);
    return [
      ...[...kinds].filter((one) => !said.has(one) && isClear(one)).map((one) => `${target}: ${one} was missed.`),
      ...[...said]
        .filter((one) => !kinds.has(one) && isClear(one))
        .map((one) => `${target}: ${one} was told, and is not so.`),
    ];
  });
  const grave = [...expected.values()].some((kinds) =>
    [...kinds].some((one) => GRAVE.includes(one.split(" ")[0] ?? "")),
  );
  const verdict = attempt.given.mode === "verify" && grave ? "drift" : "success";
  return [
    ...wrong,
    ...(misfits.size > 0 || report.status === verdict
      ? []
      : [`It ended as ${report.status}, and should as ${verdict}.`]),
  ];
};

const LOOKING: readonly (string | undefined)[] = ["verify", "audit"];

export const audits = (errand: Errand): Invariant => ({
  name: "E7",
  sentence: "`verify` and `audit` tell every discrepancy that is there, and none that is not.",
  onEnd: (ended, scene) => (LOOKING.includes(ended.attempt.given.mode) ? compared(ended, scene, errand) : []),
});
