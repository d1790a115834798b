import { readPage, readRows } from "./notion.mjs";
import { bringPostgres } from "./postgresql.mjs";
import { claim, done, look } from "./tell.mjs";

/** Databases are found again by their titles, so these have a page of their own. */
const PAGE = "0de0c0de-0000-4000-8000-00000000face";

const build = async (stage) => {
  const server = await bringPostgres(stage);
  if (server === undefined) return undefined;
  const place = stage.place({ name: "postgres", env: { DATABASE_URL: server.url } });
  for (const file of ["db/schema.sql", "db/data.sql"]) await server.sql(place.read(file));
  await stage.plant(JSON.stringify({ pages: [{ id: PAGE, title: "Programme" }] }));
  done("In PostgreSQL", "seven tables, with the rows of two universities.");
  const { targets } = await place.run(`setup --parent-page ${PAGE}`);
  const full = targets.filter(({ done: made }) => made.create > 1);
  claim("Seven databases were made, with a page for each row of one university.", full.length === 7);
  const { targets: databases } = JSON.parse(place.read(".github/notion-sync.databases.json"));
  const pageOf = async (target, name) => {
    const rows = await readRows(stage.notion, databases[target].database);
    return rows.find((row) => row.Name === name).id;
  };
  const address = `${stage.notion}/d/${databases.projects.database}`;
  stage.shown.push({ what: "Projects, of PostgreSQL", address, again: place.again });
  return { place, sql: server.sql, address, pageOf };
};

/** The seven tables and their databases, in step; undefined where there is no PostgreSQL. */
export const builtProgramme = (stage) => stage.once("postgres", () => build(stage));

const play = async (stage) => {
  const programme = await builtProgramme(stage);
  if (programme === undefined) return;
  const { place, sql, address, pageOf } = programme;
  look("In a browser", address);

  const second = await place.run("sync");
  claim(
    "The second run found nothing to write, on either side.",
    second.summary.skip === 17 && second.outcomes.length === 0,
  );

  const change = "UPDATE projects SET status = 'done' WHERE name = 'Travelling exhibition'";
  done("In PostgreSQL", change);
  await sql(change);
  const third = await place.run("sync");
  const page = await readPage(stage.notion, await pageOf("projects", "Travelling exhibition"));
  claim("The row went to its page; nothing else was written.", third.summary.update === 1 && page.Status === "done");
};

export const postgres = {
  title: "postgres: seven tables, both ways",
  about: `A real PostgreSQL of its own, which needs no installation and leaves nothing behind. \`setup\` makes the databases in
    Notion from the configuration; five of the seven tables can be edited on both sides.`,
  play,
};
