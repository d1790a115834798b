import type { Change } from "../model/change.ts";
import { expectFailure, Failure, failureProblem } from "../model/failure.ts";
import type { Outcome } from "../model/outcome.ts";
import type { Problem } from "../model/problem.ts";
import type { ColumnDraft, DataSource } from "../model/schema.ts";
import { missingColumns, type Needed, neededColumns } from "../plan/columns.ts";
import { bare } from "../plan/decide.ts";
import type { NotionPort } from "../ports/notion.ts";
import { findDataSource } from "./connect.ts";
import type { Loaded, Setup } from "./load.ts";
import { inParallel } from "./parallel.ts";

/** What stands for a target's database among the records of a plan. */
export const DATABASE = "(database)";

/** A target's database: there already, to be found under the parent page by its title, or to be made. */
export interface Lot {
  readonly loaded: Loaded;
  /** Targets that live in the same database, since they name none of their own. */
  readonly tenants: readonly Loaded[];
  readonly standing: DataSource | undefined;
  readonly title: string;
  readonly needed: readonly Needed[];
}

export interface Surveyed {
  readonly lots: readonly Lot[];
  readonly problems: readonly Problem[];
}

/** What people call it: `ci-reports` is headed `Ci reports`. */
const titleOf = (name: string): string => {
  const words = name.replaceAll(/[-_.]+/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const isNamed = ({ written, target }: Loaded, { databases }: Setup): boolean =>
  written.database !== undefined ||
  written["data-source"] !== undefined ||
  databases.targets[target.name] !== undefined;

type House = Pick<Lot, "loaded" | "tenants">;

const once = (all: readonly Needed[]): readonly Needed[] =>
  [...new Map(all.toReversed().map((one) => [one.property, one])).values()].toReversed();

const lotFor = ({ loaded, tenants }: House, standing: DataSource | undefined): Lot => ({
  loaded,
  tenants,
  standing,
  title: titleOf(loaded.target.name),
  needed: once(
    [loaded, ...tenants].flatMap(({ target }) =>
      standing === undefined ? neededColumns(target) : missingColumns(target, standing),
    ),
  ),
});

/** The weeks that are summed up live beside the sums, unless the configuration says otherwise. */
const hostOf = (loaded: Loaded, setup: Setup): string | undefined => {
  const { source } = loaded.written;
  const host = source?.kind === "kpis" && !isNamed(loaded, setup) ? source.ci : undefined;
  return setup.targets.some(({ target }) => target.name === host) ? host : undefined;
};

const houses = (setup: Setup): readonly House[] =>
  setup.targets
    .filter((loaded) => hostOf(loaded, setup) === undefined)
    .map((loaded) => ({
      loaded,
      tenants: setup.targets.filter((one) => hostOf(one, setup) === loaded.target.name),
    }));

/** A database of that name under the parent page is ours: an earlier set-up made it, and could not write it down. */
const adopt = async (house: House, parent: string, notion: NotionPort): Promise<Lot> => {
  const fresh = lotFor(house, undefined);
  if (parent === "") return fresh;
  const found = (await notion.databasesUnder(parent)).find(({ title }) => title === fresh.title);
  if (found === undefined) return fresh;
  const [source] = (await notion.database(found.id)).dataSources;
  return source === undefined ? fresh : lotFor(house, await notion.dataSource(source.id));
};

export interface Ground {
  readonly setup: Setup;
  readonly notion: NotionPort;
  /** The page under which databases are made; empty where none was named. */
  readonly parent: string;
  readonly lots: readonly Lot[];
}

/** Looks at what stands, before anything is built. */
export const surveyLots = async ({ setup, notion, parent }: Omit<Ground, "lots">): Promise<Surveyed> => {
  const looked = await inParallel(houses(setup), async (house): Promise<Surveyed> => {
    const { loaded } = house;
    const place = { target: loaded.target.name };
    try {
      if (!isNamed(loaded, setup)) return { lots: [await adopt(house, parent, notion)], problems: [] };
      const found = await findDataSource(loaded, notion, setup);
      return found.ok ? { lots: [lotFor(house, found.value)], problems: [] } : { lots: [], problems: found.problems };
    } catch (thrown) {
      expectFailure(thrown);
      return { lots: [], problems: [failureProblem(thrown, place)] };
    }
  });
  return { lots: looked.flatMap(({ lots }) => lots), problems: looked.flatMap(({ problems }) => problems) };
};

/** What is to be built, as a plan says it: a property with the type that it gets. */
export const buildings = (lots: readonly Lot[]): readonly Change[] =>
  lots
    .filter(({ standing, needed }) => standing === undefined || needed.length > 0)
    .map(({ loaded, standing, needed }): Change => {
      const { name } = loaded.target;
      const diff = needed.map(({ property, draft }) => ({ property, before: null, after: draft.type }));
      return { ...bare(name, DATABASE, { target: name }), action: standing === undefined ? "create" : "update", diff };
    });

const withoutRelations = (needed: readonly Needed[]): Readonly<Record<string, ColumnDraft>> =>
  Object.fromEntries(needed.filter(({ to }) => to === undefined).map(({ property, draft }) => [property, draft]));

const sourceless = (title: string): Failure =>
  new Failure({
    kind: "refused",
    message: `Notion made the database "${title}" without a data source.`,
    cure: "Move it to the trash, and run `setup` again.",
  });

const raise = async ({ title, needed, standing }: Lot, { notion, parent }: Ground): Promise<DataSource> => {
  const columns = withoutRelations(needed);
  if (standing === undefined) {
    const [source] = (await notion.createDatabase({ parentPage: parent, title, columns })).dataSources;
    if (source === undefined) throw sourceless(title);
    return notion.dataSource(source.id);
  }
  if (Object.keys(columns).length === 0) return standing;
  const changes = Object.fromEntries(
    Object.entries(columns).map(([name, draft]) => [name, { change: "set", draft } as const]),
  );
  return notion.changeColumns(standing.id, changes);
};

export interface Built {
  readonly outcome: Outcome;
  readonly lot: Lot;
  readonly source: DataSource | undefined;
}

/** Builds what is missing of one database, but for its relations; a create whose answer was lost is not made again. */
export const build = async (lot: Lot, change: Change, ground: Ground): Promise<Built> => {
  const failed = (found: Problem): Built => ({
    lot,
    source: undefined,
    outcome: { status: "failed", change, problem: found },
  });
  try {
    const source = await raise(lot, ground);
    return { lot, source, outcome: { status: "done", change, pageId: source.databaseId, finished: true } };
  } catch (thrown) {
    expectFailure(thrown);
    return failed(failureProblem(thrown, change.place));
  }
};

const pointless = (to: string, property: string): Failure =>
  new Failure({
    kind: "refused",
    message: `\`${property}\` points at \`${to}\`, whose database does not stand.`,
    cure: "Mend that target first, and run `setup` again.",
  });

/** The second pass: relations between databases, now that all stand. */
export const relate = async (
  { lot, source }: Built,
  standing: ReadonlyMap<string, DataSource>,
  notion: NotionPort,
): Promise<DataSource | undefined> => {
  if (source === undefined) return source;
  const changes = Object.fromEntries(
    lot.needed.flatMap(({ property, draft, to }) => {
      if (to === undefined) return [];
      const other = standing.get(to);
      if (other === undefined) throw pointless(to, property);
      return [[property, { change: "set", draft: { ...draft, relatesTo: other.id } }] as const];
    }),
  );
  if (Object.keys(changes).length === 0) return source;
  return notion.changeColumns(source.id, changes);
};
