import type { KnownDatabase } from "../config/databases.ts";
import { notionId } from "../config/notion-id.ts";
import type { TargetConfig } from "../config/target.ts";
import type { Line } from "../ledger/line.ts";
import { expectFailure, failureProblem, isFailure } from "../model/failure.ts";
import { bad, type Checked, good, type Place, type Problem, problem } from "../model/problem.ts";
import type { Database, DataSource } from "../model/schema.ts";
import { type Bound, bind } from "../plan/bind.ts";
import type { NotionPort } from "../ports/notion.ts";
import { knownIds } from "./binding.ts";
import type { Loaded, Setup } from "./load.ts";

type PlaceOf = (path: readonly (string | number)[]) => Place;

const inTrash = ({ title, url }: Pick<DataSource, "title" | "url">, place: Place): Problem =>
  problem(`The database "${title}" is in the trash: ${url}.`, "Restore it in Notion, or name another one.", place);

const NAME_ANOTHER = "It may only show another database: name that one.";

interface Sought {
  readonly written: TargetConfig;
  /** What `setup` wrote down about the target: it stands in where the configuration names no database. */
  readonly known: KnownDatabase | undefined;
  /** Asked for only where something is wrong: to find it, the configuration is read once more. */
  readonly place: () => Place;
}

/** People copy the one ID as easily as the other: what is no database may be a data source. */
const lookUp = async (id: string, notion: NotionPort): Promise<Database | DataSource> => {
  try {
    return await notion.database(id);
  } catch (thrown) {
    if (!isFailure(thrown) || !["refused", "not-found"].includes(thrown.kind)) throw thrown;
    try {
      return await notion.dataSource(id);
    } catch {
      throw thrown;
    }
  }
};

/** The one data source that is meant: by name or ID where the database has several. */
const pick = async ({ written, known, place }: Sought, notion: NotionPort): Promise<Checked<DataSource>> => {
  const wanted = written["data-source"];
  const direct = wanted === undefined ? undefined : notionId(wanted);
  if (direct !== undefined) return good(await notion.dataSource(direct));
  if (written.database === undefined && known !== undefined) return good(await notion.dataSource(known.data_source));
  const id = notionId(written.database ?? "");
  if (id === undefined) {
    const message =
      written.database === undefined
        ? "The target does not say which `database` it is about."
        : `"${written.database}" is no ID or address of a Notion database.`;
    const cure = "Copy the database's address from Notion (••• menu → Copy link), or its ID; `setup` makes a new one.";
    return bad(problem(message, cure, place()));
  }
  const found = await lookUp(id, notion);
  if ("columns" in found) return good(found);
  const database = found;
  const { dataSources, title } = database;
  if (database.inTrash) return bad(inTrash(database, place()));
  const named = wanted === undefined ? dataSources : dataSources.filter(({ name }) => name === wanted);
  const [one, ...others] = named;
  if (one !== undefined && others.length === 0) return good(await notion.dataSource(one.id));
  if (dataSources.length === 0)
    return bad(problem(`The database "${title}" has no data source.`, NAME_ANOTHER, place()));
  const list = dataSources.map((source) => `"${source.name}" (${source.id})`).join(", ");
  const what = one === undefined ? `has no data source "${wanted}"` : `has ${named.length} data sources`;
  return bad(problem(`The database "${title}" ${what}.`, `Write \`data-source:\` with one of: ${list}.`, place()));
};

const lineOf = ({ written, target }: Loaded, placeOf: PlaceOf): Place => {
  const named = written.database === undefined ? "data-source" : "database";
  return { ...placeOf(["targets", target.name, named]), target: target.name };
};

/** The data source of a target; what keeps it from being found is a problem of the line that names it. */
export const findDataSource = async (
  loaded: Loaded,
  notion: NotionPort,
  { placeOf, databases }: Pick<Setup, "placeOf" | "databases">,
): Promise<Checked<DataSource>> => {
  const place = (): Place => lineOf(loaded, placeOf);
  const known = databases.targets[loaded.target.name];
  try {
    const found = await pick({ written: loaded.written, known, place }, notion);
    return found.ok && found.value.inTrash ? bad(inTrash(found.value, place())) : found;
  } catch (thrown) {
    expectFailure(thrown);
    return bad(failureProblem(thrown, place()));
  }
};

/** A target with its data source found and its properties bound, or the errors that keep it from that. */
export interface Connected {
  readonly bound: Bound | undefined;
  readonly problems: readonly Problem[];
}

export interface Connection {
  readonly notion: NotionPort;
  readonly setup: Setup;
  readonly past: readonly Line[];
}

/** Before anything is written: a property that is not there, or is another one than it was, is found here. */
export const connect = async (loaded: Loaded, { notion, setup, past }: Connection): Promise<Connected> => {
  const source = await findDataSource(loaded, notion, setup);
  if (!source.ok) return { bound: undefined, problems: source.problems };
  const { target } = loaded;
  const placeOf = (property: string): Place => setup.placeOf(["targets", target.name, "properties", property]);
  const { bound, problems } = bind(target, source.value, {
    placeOf,
    placeIn: (key, property) => setup.placeOf(["targets", target.name, key, property]),
    ids: knownIds(target, { past, databases: setup.databases }),
  });
  return { bound: problems.some(({ level }) => level === "error") ? undefined : bound, problems };
};
