import { notionId } from "../config/notion-id.ts";
import type { TargetConfig } from "../config/schema.ts";
import { failureProblem, isFailure } from "../model/failure.ts";
import { bad, type Checked, good, type Place, problem } from "../model/problem.ts";
import type { DataSource } from "../model/schema.ts";
import { type Bound, bind } from "../plan/bind.ts";
import type { NotionPort } from "../ports/notion.ts";
import type { Loaded } from "./load.ts";

type PlaceOf = (path: readonly (string | number)[]) => Place;

/** The one data source that is meant: by name or ID where the database has several. */
const pick = async (written: TargetConfig, notion: NotionPort, place: Place): Promise<Checked<DataSource>> => {
  const wanted = written["data-source"];
  const direct = wanted === undefined ? undefined : notionId(wanted);
  if (direct !== undefined) return good(await notion.dataSource(direct));
  const id = notionId(written.database ?? "");
  if (id === undefined) {
    const cure = "Copy the database's address from Notion (••• menu → Copy link), or its ID.";
    return bad(problem(`"${written.database ?? ""}" is no ID or address of a Notion database.`, cure, place));
  }
  const { dataSources, title } = await notion.database(id);
  const named = wanted === undefined ? dataSources : dataSources.filter(({ name }) => name === wanted);
  const [one, ...others] = named;
  if (one !== undefined && others.length === 0) return good(await notion.dataSource(one.id));
  const list = dataSources.map((source) => `"${source.name}" (${source.id})`).join(", ");
  const what = one === undefined ? `has no data source "${wanted ?? ""}"` : `has ${named.length} data sources`;
  return bad(problem(`The database "${title}" ${what}.`, `Write \`data-source:\` with one of: ${list}.`, place));
};

/** The data source of a target; what keeps it from being found is a problem of the line that names it. */
export const findDataSource = async (
  { written, target }: Loaded,
  notion: NotionPort,
  placeOf: PlaceOf,
): Promise<Checked<DataSource>> => {
  const named = written.database === undefined ? "data-source" : "database";
  const place = { ...placeOf(["targets", target.name, named]), target: target.name };
  try {
    return await pick(written, notion, place);
  } catch (thrown) {
    if (!isFailure(thrown)) throw thrown;
    return bad(failureProblem(thrown, place));
  }
};

/** A target with its data source found and its properties bound; before anything is written. */
export const connect = async (loaded: Loaded, notion: NotionPort, placeOf: PlaceOf): Promise<Checked<Bound>> => {
  const source = await findDataSource(loaded, notion, placeOf);
  if (!source.ok) return source;
  const { target } = loaded;
  const { bound, problems } = bind(target, source.value, (property) =>
    placeOf(["targets", target.name, "properties", property]),
  );
  return problems.length > 0 ? bad(...problems) : good(bound);
};
