import { grouped } from "../model/grouped.ts";
import type { Place, Problem } from "../model/problem.ts";
import type { Report } from "../model/report.ts";
import { type Block, fold, group, table, text } from "./blocks.ts";
import { differenceCells } from "./difference.ts";
import { fileLink, type Links, pageCell } from "./links.ts";
import { codeCell } from "./neutralise.ts";
import { prose, proseCell } from "./prose.ts";
import { each } from "./sequence.ts";
import { shortened } from "./shorten.ts";
import { toldBy } from "./summary.ts";

const NAME = 100;
const MESSAGE = 1_000;

/** So many with one cure are told under it, rather than each with it. */
const MANY = 3;

/** So many are shown before the rest is folded. */
const UNFOLDED = 10;

const nameCell = (name: string): string => codeCell(shortened(name, NAME));

/** The file first, since that is where a person goes; then what it is about. */
const whereCell = ({ file, line, target, record, property, option }: Place, links: Links): string => {
  const names = [target, record, property].filter((name) => name !== undefined && name !== "");
  return [
    ...(file === undefined ? [] : [fileLink({ file, line }, links, codeCell)]),
    ...(names.length === 0 ? [] : [names.map((name) => nameCell(name ?? "")).join(" › ")]),
    ...(option === undefined ? [] : [`option ${nameCell(option)}`]),
  ].join("<br>");
};

const messageCell = (message: string): string => proseCell(shortened(message, MESSAGE));

type Columns = Parameters<typeof table>[0];

/** The first ones in sight, the others at hand. */
const foldedTable = (
  problems: readonly Problem[],
  columns: Columns,
  cellsOf: (problem: Problem) => readonly string[],
): readonly Block[] => {
  const tableOf = (some: readonly Problem[]): Block =>
    table(
      columns,
      each(some, (one) => [cellsOf(one)]),
    );
  if (problems.length <= UNFOLDED + MANY) return [tableOf(problems)];
  const rest = problems.slice(UNFOLDED);
  return [tableOf(problems.slice(0, UNFOLDED)), fold(`Show ${rest.length} more`, [tableOf(rest)])];
};

const WHERE = ["Where", "left"] as const;
const WHAT = ["What is wrong", "left"] as const;
const WITH_CURE = ["What is wrong, and what to do", "left"] as const;

const singles = (problems: readonly Problem[], links: Links): readonly Block[] =>
  foldedTable(problems, [WHERE, WITH_CURE], ({ place, message, cure }) => [
    whereCell(place, links),
    `${messageCell(message)}<br>→ ${messageCell(cure)}`,
  ]);

const together = (problems: readonly Problem[], links: Links): Block => {
  const cure = problems[0]?.cure ?? "";
  return group([
    text(`**${problems.length} with the same cure:** ${prose(shortened(cure, MESSAGE))}`),
    ...foldedTable(problems, [WHERE, WHAT], ({ place, message }) => [whereCell(place, links), messageCell(message)]),
  ]);
};

const listed = (problems: readonly Problem[], links: Links): readonly Block[] => {
  const byCure = [...grouped(problems, ({ cure }) => cure).values()];
  const rare = byCure.filter(({ length }) => length < MANY).flat();
  const frequent = byCure.filter(({ length }) => length >= MANY);
  return [
    ...(rare.length === 0 ? [] : [group(singles(rare, links))]),
    ...frequent.map((problems) => together(problems, links)),
  ];
};

const LEVELS = [
  { level: "error", sign: "❌", one: "error", many: "errors", isFolded: false },
  { level: "warning", sign: "⚠️", one: "warning", many: "warnings", isFolded: true },
  { level: "notice", sign: "ℹ️", one: "notice", many: "notices", isFolded: true },
] as const;

type Level = (typeof LEVELS)[number];

const levelBlock = ({ sign, one, many, isFolded }: Level, problems: readonly Problem[], links: Links): Block => {
  const title = `${sign} ${problems.length} ${problems.length === 1 ? one : many}`;
  const blocks = listed(problems, links);
  return isFolded && problems.length > MANY
    ? group([fold(title, blocks)])
    : group([text(`### ${title}`), group(blocks)]);
};

/** What a person has to mend, then what they should know. Each with its place and its cure. */
export const troubleBlocks = (report: Report, links: Links): readonly Block[] => {
  const conflicts = new Set(conflicting(report).map(({ problem }) => problem));
  const told = toldBy(report).filter((problem) => !conflicts.has(problem));
  return LEVELS.flatMap((kind) => {
    const problems = told.filter(({ level }) => level === kind.level);
    return problems.length === 0 ? [] : [levelBlock(kind, problems, links)];
  });
};

const conflicting = ({ plan }: Report) => plan.changes.filter(({ action }) => action === "conflict");

const CONFLICT = [
  ["Record", "left"],
  ["Property", "left"],
  ["In Notion", "left"],
  ["In the source", "left"],
] as const;

/** What both sides changed, each differently: a person has to decide. */
export const conflictBlocks = (report: Report): readonly Block[] => {
  const found = conflicting(report);
  if (found.length === 0) return [];
  const rows = found.map(({ record, page, diff, problem }) => {
    const name = pageCell(shortened(record, NAME), page?.id);
    const reason = problem === undefined ? [] : [["", messageCell(`${problem.message} ${problem.cure}`), "", ""]];
    const lines = diff.map((one) => ["", proseCell(shortened(one.property, NAME)), ...differenceCells(one)]);
    const [first = ["", "", "", ""], ...others] = [...lines, ...reason];
    return [[name, ...first.slice(1)], ...others];
  });
  const title = `${found.length} ${found.length === 1 ? "conflict" : "conflicts"}`;
  return [group([text(`### ⚠️ ${title}`), table(CONFLICT, rows)])];
};
