import { notionId } from "../../config/notion-id.ts";
import { failureProblem, isFailure } from "../../model/failure.ts";
import { bad, type Checked, good, type Problem, problem } from "../../model/problem.ts";
import type { Database, DataSource } from "../../model/schema.ts";
import type { NotionPort } from "../../ports/notion.ts";

type Part = Database["dataSources"][number];

const COPY =
  "Copy its address from Notion: open the database as a page, then ••• → Copy link. `--database` takes it, or its ID.";

const asked = async <Found>(option: string, look: () => Promise<Found>): Promise<Checked<Found>> => {
  try {
    return good(await look());
  } catch (thrown) {
    if (!isFailure(thrown)) throw thrown;
    return bad(failureProblem(thrown, { option }));
  }
};

const inTrash = (title: string): Problem =>
  problem(`The database "${title}" is in the trash.`, "Restore it in Notion, or name another one.", {
    option: "database",
  });

/** A database, and the data source where a person named that. */
export interface Named {
  readonly database: Database;
  readonly part: string | undefined;
}

const standing = (database: Database, part: string | undefined): Checked<Named> =>
  database.inTrash ? bad(inTrash(database.title)) : good({ database, part });

/** The database that a person means by an address or an ID, which may be the one of its data source. */
export const findDatabase = async (written: string, notion: NotionPort): Promise<Checked<Named>> => {
  const id = notionId(written);
  if (id === undefined) {
    const message = written === "" ? "No database is named." : `"${written}" is no ID or address of a Notion database.`;
    return bad(problem(message, COPY, { option: "database" }));
  }
  const database = await asked("database", () => notion.database(id));
  if (database.ok) return standing(database.value, undefined);
  if (database.problems.some(({ cause }) => cause === "weather")) return database;
  const source = await asked("database", () => notion.dataSource(id));
  if (!source.ok) return database;
  const whole = await asked("database", () => notion.database(source.value.databaseId));
  return whole.ok ? standing(whole.value, id) : whole;
};

const named = ({ name, id }: Part): string => `"${name}" (${id})`;

/** The part of a database that is meant: by name or ID where there are several. */
export const choosePart = (said: string, { title, dataSources }: Database): Checked<Part> => {
  const id = notionId(said);
  const matching = said === "" ? dataSources : dataSources.filter((one) => one.name === said || one.id === id);
  const [one, ...others] = matching;
  if (one !== undefined && others.length === 0) return good(one);
  const what = said === "" ? `has ${dataSources.length} data sources` : `has ${matching.length} data sources "${said}"`;
  const cure = `Say which with \`--data-source\`: ${dataSources.map(named).join(", ")}.`;
  return bad(problem(`The database "${title}" ${what}.`, cure, { option: "data-source" }));
};

export const readSchema = (part: Part, notion: NotionPort): Promise<Checked<DataSource>> =>
  asked("data-source", () => notion.dataSource(part.id));
