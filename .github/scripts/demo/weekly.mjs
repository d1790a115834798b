import { pathToFileURL } from "node:url";
import { madeUpGitHub } from "./made-up-github.mjs";
import { readRows } from "./notion.mjs";
import { claim, look, table } from "./tell.mjs";

const ROOT_PAGE = "00000000-0000-4000-8000-000000000001";
const REPORTS = "0de0c0de-0000-4000-8000-0000000daca1";
const DATABASES = {
  REPORTS_DATABASE_ID: REPORTS,
  ROADMAP_DATABASE_ID: "0de0c0de-0000-4000-8000-0000000daca2",
  MILESTONES_DATABASE_ID: "0de0c0de-0000-4000-8000-0000000daca3",
};

const COLUMNS = ["Name", "Total Runs", "Failed Runs", "Workflows Pass Rate", "Avg MTTR (minutes)"];
const HEAD = ["", "runs", "failed", "passed %", "red for, minutes"];

const showWeeks = async (url) => {
  const rows = await readRows(url, REPORTS);
  const weeks = rows.filter(({ Type }) => Type === "CI Report").sort((a, b) => (a["Week Of"] < b["Week Of"] ? -1 : 1));
  table([HEAD, ...weeks.map((row) => COLUMNS.map((name) => String(row[name] ?? "")))]);
};

const createdIn = ({ targets }, name) => targets.find(({ target }) => target === name)?.done.create;

const play = async (stage) => {
  const github = await madeUpGitHub(stage.crew);
  const env = { ...DATABASES, CONTROL_CENTER_PAGE_ID: ROOT_PAGE, ...github.env };
  const place = stage.place({ name: "weekly", env });
  await stage.plant(place.read("notion.json"));

  const weeks = `sync --since ${github.since} --until ${github.until}`;
  const first = await place.run(weeks);
  await showWeeks(stage.notion);
  claim(
    "Four weeks of CI and a summary of each, a page each.",
    createdIn(first, "ci") === 4 && createdIn(first, "kpis") === 4,
  );
  claim(
    "Two milestones of GitHub's, three stages from a file.",
    createdIn(first, "roadmap") === 2 && createdIn(first, "milestones") === 3,
  );
  look("In a browser", `${stage.notion}/d/${REPORTS}`);

  const second = await place.run(weeks);
  claim("The same weeks again: nothing to write.", second.summary.create + second.summary.update === 0);

  await place.command("dashboard");
  const page = pathToFileURL(place.path(".notion-sync/dashboard.html")).href;
  claim(
    "What the runs did and cost, as one page without a server.",
    place.read(".notion-sync/dashboard.html").includes("<html"),
  );
  stage.shown.push({ what: "Weekly reports", address: `${stage.notion}/d/${REPORTS}` });
  stage.shown.push({ what: "Dashboard", address: page });
};

export const weekly = {
  title: "weekly: CI and the roadmap, a page a week",
  about: `How CI did, where the milestones stand, and both in one line with the change from the week before. The history comes
    from GitHub's API; here a made-up repository answers in its place, from this machine too.`,
  play,
};
