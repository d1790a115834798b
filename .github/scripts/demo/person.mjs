import { pageOf, syncedModules } from "./modules.mjs";
import { readPage, setByHand, trashByHand } from "./notion.mjs";
import { builtProgramme } from "./postgres.mjs";
import { claim, done, say, table } from "./tell.mjs";

const REPORTING = "reporting.yml";
const KEY = "    key: module\n";

/** Where the repository is right, an edit is reported or put back. */
const repositoryWins = async (stage) => {
  const place = await syncedModules(stage);
  const [billing, search] = [await pageOf(stage, "billing"), await pageOf(stage, "search")];
  const { "SLA p95": promised } = await readPage(stage.notion, billing);

  done("A person in Notion", "sets SLA p95 of billing to 9000, and moves search to the trash.");
  await setByHand(stage.notion, billing, { "SLA p95": "9000" });
  await trashByHand(stage.notion, search);

  place.write(REPORTING, place.read("notion-sync.yml").replace(KEY, `${KEY}    on-drift: report\n`));
  const reporting = await place.run("sync", { config: REPORTING });
  const told = reporting.problems.some(({ message }) => message.startsWith("`SLA p95` was edited in Notion"));
  const billingThen = await readPage(stage.notion, billing);
  const searchThen = await readPage(stage.notion, search);
  claim("With `on-drift: report` the edit is flagged, and stays.", told && billingThen["SLA p95"] === 9000);
  claim("The page in the trash is restored.", reporting.summary.restore === 1 && !searchThen.inTrash);

  const { summary } = await place.run("sync");
  const after = await readPage(stage.notion, billing);
  claim("Without it the edit is put back: the manifest wins.", summary.update === 1 && after["SLA p95"] === promised);
};

const ANTENNA = "SELECT name, status FROM projects WHERE id = 2";
const LOG = "SELECT who, target, key, field, old, new, loser FROM notion_sync.audit_log ORDER BY id DESC LIMIT 1";

const asked = async (sql, query) => {
  done("In PostgreSQL", query);
  const [row] = await sql(query);
  table([Object.keys(row), Object.values(row).map((value) => String(value ?? ""))]);
  return row;
};

const pulled = async ({ notion }, { place, sql }, antenna) => {
  done("A person in Notion", "sets Status of the project Antenna to active.");
  await setByHand(notion, antenna, { Status: "active" });
  const { summary } = await place.run("sync");
  const row = await asked(sql, ANTENNA);
  claim("The edit was pulled into the row.", summary.pull === 1 && row.status === "active");
  const line = await asked(sql, LOG);
  claim(
    "The audit log has who, what, old and new.",
    line.who === "page" && line.old === "planned" && line.new === "active",
  );
};

const collided = async ({ notion }, { place, sql }, { antenna, station }) => {
  done("A person in Notion", "sets the project Antenna to done, and the team Ground station to paused.");
  await setByHand(notion, antenna, { Status: "done" });
  await setByHand(notion, station, { status: "paused" });
  done("At the same time, in PostgreSQL", "the project becomes paused, and the team active.");
  await sql("UPDATE projects SET status = 'paused' WHERE id = 2; UPDATE teams SET status = 'active' WHERE id = 2");
  const run = await place.run("sync", { exit: 1 });
  const page = await readPage(notion, antenna);
  const [row] = await sql(ANTENNA);
  const flagged = run.summary.conflict === 1 && page.sync_status === "conflict";
  claim("`conflicts: flag`: neither side was written.", flagged && page.Status === "done" && row.status === "paused");
  const team = await readPage(notion, station);
  const line = await asked(sql, LOG);
  claim(
    "`last-write-wins`: within two minutes the row stays; the loser is kept.",
    team.status === "active" && line.loser === "paused",
  );

  done("A person in Notion", "agrees, and sets the project to paused.");
  await setByHand(notion, antenna, { Status: "paused" });
  const { status } = await place.run("sync");
  const { sync_status: now } = await readPage(notion, antenna);
  claim("The conflict is over.", status === "success" && now === "synced");
};

/** Where both sides are right, an edit goes to the other one. */
const bothAreRight = async (stage) => {
  const programme = await builtProgramme(stage);
  if (programme === undefined) return;
  say("In the tables, both sides may be edited.");
  const antenna = await programme.pageOf("projects", "Antenna");
  await pulled(stage, programme, antenna);
  await collided(stage, programme, { antenna, station: await programme.pageOf("teams", "Ground station") });
};

const play = async (stage) => {
  await repositoryWins(stage);
  await bothAreRight(stage);
};

export const person = {
  title: "person: somebody edits in Notion, and the next run reacts",
  about: `The edits go through the emulator's web page, the way a click on it would. What the next run makes of them is for the
    configuration to say: it flags them, puts them back, or pulls them into the rows.`,
  play,
};
