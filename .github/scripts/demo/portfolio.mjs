import { claim, look, say } from "./tell.mjs";

const DATABASES = ["OFFERS", "PLAYBOOKS", "DECISIONS", "PROJECTS", "ENGAGEMENTS", "DELIVERABLES", "DAILY_NOTES"];
const idOf = (index) => `0de0c0de-0000-4000-8000-00000000db0${index + 1}`;
const env = Object.fromEntries(DATABASES.map((name, index) => [`${name}_DB`, idOf(index)]));

const filesOf = ({ changes }) => changes.flatMap(({ files = [] }) => files).filter(({ action }) => action === "write");

const play = async (stage) => {
  const place = stage.place({ name: "portfolio", env });
  await stage.plant(place.read("notion.json"));

  const first = await place.run("sync");
  const written = [...new Set(filesOf(first).map(({ path }) => path))];
  say("Written from finished pages:");
  for (const path of written) console.log(`  ${path}`);
  claim("Offers, playbooks and decisions went to Notion.", first.summary.create === 4);
  const brief = place.read("projects/museum-website/planning.md");
  claim(
    "Four finished pages became files, each with a header that names its page.",
    first.summary.promote === 4 && /^notion_page_id: /m.test(brief),
  );

  const second = await place.run("sync");
  claim("The decisions of finished projects are files now, and went to Notion.", second.summary.create === 3);
  const third = await place.run("sync");
  claim("A third run found nothing to do.", third.summary.skip === 11 && third.outcomes.length === 0);

  const archived = await place.run("archive --confirm");
  claim("A daily note past its thirty days is in the trash.", archived.summary.archive === 1);
  look("In a browser", `${stage.notion}/d/${idOf(DATABASES.indexOf("PROJECTS"))}`);
  stage.shown.push({
    what: "Portfolio",
    address: `${stage.notion}/d/${idOf(DATABASES.indexOf("PROJECTS"))}`,
    again: place.again,
  });
};

export const portfolio = {
  title: "portfolio: finished pages become files",
  about: `Offers, playbooks and decisions are written in the repository and shown in Notion. Projects begin in Notion; once a
    page says that it is complete, its briefs and decisions are written into the repository.`,
  play,
};
