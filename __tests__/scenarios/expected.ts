import type { Property as Column } from "../../src/emulator/store.ts";
import type { Page } from "../../src/model/page.ts";
import type { Problem } from "../../src/model/problem.ts";
import { byCodePoint } from "../../src/model/property.ts";
import type { Report } from "../../src/model/report.ts";
import { problemText } from "../../src/report/text.ts";
import { allRows, type Desk, everyPage, type Ran, tableOf, titleOf } from "./desk.ts";

type By<Thing> = Readonly<Record<string, Thing>>;
type Row = By<unknown>;

/** What a run is expected to come to. What is not said is not looked at; what is said is compared whole. */
export interface Expected {
  readonly status?: string;
  readonly exit?: number;
  /** By target and record. */
  readonly actions?: By<By<string>>;
  readonly outcomes?: By<By<string>>;
  /** By record: property → [before, after]. */
  readonly diff?: By<By<readonly [unknown, unknown]>>;
  readonly writes?: number;
  readonly requests?: number;
  /** A list a problem, of parts of what is told about it, its place included. All problems are listed. */
  readonly problems?: readonly (readonly string[])[];
  /** By database; of each row only the properties that are named. `(body)` is its content. */
  readonly rows?: By<readonly Row[]>;
  readonly trash?: By<readonly string[]>;
  /** By database and property. */
  readonly options?: By<By<readonly string[]>>;
  readonly descriptions?: By<By<string>>;
}

const everyProblem = ({ problems, outcomes }: Report): readonly Problem[] => [
  ...problems,
  ...outcomes.flatMap((outcome) => (outcome.status === "failed" ? [outcome.problem] : [])),
];

/** Each expected problem takes the first that has all its parts; what is told and not expected is shown as it is. */
const problemsAs = (report: Report, expected: readonly (readonly string[])[]): readonly unknown[] => {
  const told = everyProblem(report).map((problem) => problemText(problem).join(" "));
  const open = [...told];
  const found = expected.flatMap((parts) => {
    const at = open.findIndex((text) => parts.every((part) => text.includes(part)));
    if (at >= 0) open.splice(at, 1);
    return at < 0 ? [] : [parts];
  });
  return [...found, ...open];
};

const byTarget = (entries: readonly (readonly [target: string, record: string, word: string])[]): By<By<string>> => {
  const targets = [...new Set(entries.map(([target]) => target))];
  return Object.fromEntries(
    targets.map((target) => [
      target,
      Object.fromEntries(entries.filter(([of]) => of === target).map(([, record, word]) => [record, word])),
    ]),
  );
};

const diffsOf = (report: Report, expected: By<unknown>): By<unknown> =>
  Object.fromEntries(
    Object.keys(expected).map((record) => {
      const change = report.plan.changes.find((one) => one.record === record);
      const diff = change?.diff.map(({ property, before, after }) => [property, [before, after]]);
      return [record, diff === undefined ? "not in the plan" : Object.fromEntries(diff)];
    }),
  );

const SHOWN = 200;

/** Pages and people by what a person would call them, and a long text by its ends. */
const readable = ({ shop }: Desk, names: ReadonlyMap<string, string>, value: unknown): unknown => {
  if (typeof value === "string" && value.length > SHOWN)
    return `${value.slice(0, 8)}[${value.length} characters]${value.slice(-8)}`;
  if (!Array.isArray(value) || value.some((one) => typeof one !== "string")) return value;
  return value.map((id) => names.get(id) ?? shop.emulator.store.users.get(id)?.email ?? id).sort(byCodePoint);
};

const cellOf = async (desk: Desk, page: Page, name: string): Promise<unknown> =>
  name === "(body)" ? (await desk.notion.body(page.id)).markdown : page.properties[name]?.value;

const byTitle = (a: Page, b: Page): number => (titleOf(a) < titleOf(b) ? -1 : 1);

const liveRows = async (desk: Desk, title: string): Promise<readonly Page[]> =>
  (await allRows(desk, title)).filter(({ inTrash }) => !inTrash).sort(byTitle);

const everyTitle = async (desk: Desk): Promise<ReadonlyMap<string, string>> => {
  const pages = await everyPage(desk);
  return new Map(pages.map((page) => [page.id, titleOf(page)]));
};

const rowsAs = async (desk: Desk, title: string, expected: readonly Row[]): Promise<readonly Row[]> => {
  const names = await everyTitle(desk);
  const pages = await liveRows(desk, title);
  return Promise.all(
    pages.map(async (page, index) => {
      const cells = Object.keys(expected[index] ?? { [titleOf(page)]: "" }).map(async (name) => {
        return [name, readable(desk, names, await cellOf(desk, page, name))];
      });
      return Object.fromEntries(await Promise.all(cells));
    }),
  );
};

const inTrash = async (desk: Desk, title: string): Promise<readonly string[]> =>
  (await allRows(desk, title))
    .filter((page) => page.inTrash)
    .map(titleOf)
    .sort();

interface Columns {
  readonly desk: Desk;
  readonly title: string;
  readonly names: By<unknown>;
}

const columnsAs = ({ desk, title, names }: Columns, tell: (column: Column) => unknown): By<unknown> => {
  const columns = [...tableOf(desk, title).properties.values()];
  return Object.fromEntries(
    Object.keys(names).flatMap((name) =>
      columns.filter((column) => column.name === name).map((one) => [name, tell(one)]),
    ),
  );
};

const each = async <Thing, Made>(
  given: By<Thing>,
  make: (name: string, thing: Thing) => Promise<Made> | Made,
): Promise<By<Made>> =>
  Object.fromEntries(
    await Promise.all(Object.entries(given).map(async ([name, thing]) => [name, await make(name, thing)] as const)),
  );

/** What came of a run, in the shape of what was expected of it: so that the two can be laid side by side. */
export const actual = async (expected: Expected, { report, writes }: Ran, desk: Desk): Promise<Expected> => {
  const facts: { readonly [Fact in keyof Expected]-?: () => unknown } = {
    status: () => report.status,
    exit: () => report.exit,
    actions: () => byTarget(report.plan.changes.map(({ target, record, action }) => [target, record, action])),
    outcomes: () => byTarget(report.outcomes.map(({ change, status }) => [change.target, change.record, status])),
    diff: () => diffsOf(report, expected.diff ?? {}),
    writes: () => writes,
    requests: () => report.requests,
    problems: () => problemsAs(report, expected.problems ?? []),
    rows: () => each(expected.rows ?? {}, (title, rows) => rowsAs(desk, title, rows)),
    trash: () => each(expected.trash ?? {}, (title) => inTrash(desk, title)),
    options: () =>
      each(expected.options ?? {}, (title, names) =>
        columnsAs({ desk, title, names }, ({ options }) => options.map(({ name }) => name)),
      ),
    descriptions: () =>
      each(expected.descriptions ?? {}, (title, names) =>
        columnsAs({ desk, title, names }, ({ description }) => description),
      ),
  };
  const named = Object.keys(facts).filter((fact): fact is keyof Expected => Object.hasOwn(expected, fact));
  const strays = Object.keys(expected).filter((fact) => !Object.hasOwn(facts, fact));
  if (strays.length > 0)
    throw new Error(`Nothing is known about ${strays.join(", ")}; known: ${Object.keys(facts).join(", ")}.`);
  return Object.fromEntries(await Promise.all(named.map(async (fact) => [fact, await facts[fact]()])));
};
