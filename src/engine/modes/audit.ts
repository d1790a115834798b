import type { Options } from "../../config/options.ts";
import type { Change } from "../../model/change.ts";
import { grouped } from "../../model/grouped.ts";
import { type Problem, problem } from "../../model/problem.ts";
import { EXIT, type Report } from "../../model/report.ts";
import { type Finding, findingsOf, GRAVE } from "../../plan/discrepancies.ts";
import { saysTheSame } from "../../plan/wording.ts";
import type { NotionPort } from "../../ports/notion.ts";
import { leave, opened } from "../close.ts";
import { outputPath } from "../output.ts";
import { inParallel } from "../parallel.ts";
import { prepare } from "../prepare.ts";
import { pastOf } from "../record.ts";
import type { World } from "../world.ts";

/** A body that a person edited shows in no property: where one is mapped, it is read. */
const bodyFindings = async (change: Change, notion: NotionPort): Promise<readonly Finding[]> => {
  const { page, desired } = change;
  if (page === undefined || desired === undefined || desired.body === null || change.action !== "skip") return [];
  const { markdown } = await notion.body(page.id);
  if (saysTheSame(markdown, desired.body)) return [];
  const facts = { property: "(body)", expected: desired.body, actual: markdown };
  return [{ kind: "drift", record: change.record, page_id: page.id, ...facts }];
};

const findings = async (change: Change, notion: NotionPort): Promise<readonly Finding[]> => [
  ...findingsOf(change),
  ...(await bodyFindings(change, notion)),
];

const told = ({ kind, record, property }: Finding, change: Change): Problem => {
  const what = property === null ? kind : `${kind} of \`${property}\``;
  const grave = GRAVE.includes(kind);
  const found = problem(`"${record}": ${what}.`, "Run `sync` to mend it, or change the record.", change.place);
  return { ...found, level: grave ? "error" : "warning" };
};

/** Compares Notion with the sources and changes nothing: what a sync would do is what is wrong. */
export const verify = async (options: Options, world: World): Promise<Report> => {
  const { close } = opened(options, world);
  const prepared = await prepare(options, await pastOf(options, world), world);
  if (!prepared.ready) return leave(close(prepared), options, world);
  const { plan, notion } = prepared;
  const checked = await inParallel(plan.changes, async (change) => ({ change, found: await findings(change, notion) }));
  const targets = [...grouped(checked, ({ change }) => change.target)].map(([target, all]) => ({
    target,
    checked: all.length,
    discrepancies: all.flatMap(({ found }) => found),
  }));
  const path = outputPath(options, "audit.json");
  const audit = { generated_at: new Date(world.clock.now()).toISOString(), targets };
  await world.files.write(path, `${JSON.stringify(audit, null, 2)}\n`);
  const differs = targets.some(({ discrepancies }) => discrepancies.some(({ kind }) => GRAVE.includes(kind)));
  const problems = [
    ...prepared.problems,
    ...checked.flatMap(({ change, found }) => found.map((one) => told(one, change))),
  ];
  const verdict = differs ? { verdict: { status: "drift", exit: EXIT.drift } as const } : {};
  return leave(
    close({ plan: { changes: [], hash: plan.hash }, problems, configSha: prepared.setup.sha, ...verdict }),
    options,
    world,
  );
};
