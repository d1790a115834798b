import { readPage, readRows } from "./notion.mjs";
import { claim, done, look } from "./tell.mjs";

const DATABASE = "0de0c0de-0000-4000-8000-00000000da7a";
const MANIFEST = "modules/billing/module.manifest.json";

/** The page of a module, by its name. */
export const pageOf = async ({ notion }, name) =>
  (await readRows(notion, DATABASE)).find((row) => row.Module === name).id;

/** The twelve manifests, each with its page. */
export const syncedModules = (stage) =>
  stage.once("modules", async () => {
    const place = stage.place({ name: "modules", env: { NOTION_DATABASE_ID: DATABASE } });
    await stage.plant(place.read("notion.json"));
    const { summary } = await place.run("sync");
    claim("Twelve manifests, twelve pages: each was made once.", summary.create === 12);
    stage.shown.push({ what: "Modules", address: `${stage.notion}/d/${DATABASE}`, again: place.again });
    return place;
  });

const edit = (place) => {
  const text = place.read(MANIFEST);
  place.write(MANIFEST, text.replace('"sla_p95_ms": 180', '"sla_p95_ms": 150'));
};

const play = async (stage) => {
  const place = await syncedModules(stage);
  look("In a browser", `${stage.notion}/d/${DATABASE}`);

  const second = await place.run("sync");
  claim("The second run found nothing to write.", second.summary.skip === 12 && second.outcomes.length === 0);

  done("In the repository", "billing promises 150 ms instead of 180.");
  edit(place);
  const preview = await place.run("sync --dry-run");
  claim(
    "It was shown and not written: a pull request gets it as a comment.",
    preview.dry_run && preview.summary.update === 1,
  );

  const third = await place.run("sync");
  const page = await readPage(stage.notion, await pageOf(stage, "billing"));
  claim("One page was written, eleven were left alone.", third.summary.update === 1 && page["SLA p95"] === 150);
};

export const modules = {
  title: "modules: manifests in a repository become pages",
  about: `An empty Notion database, emulated on this machine, and twelve JSON files that describe modules. The first run
    makes a page for each of them. From then on a run writes what has changed, and nothing else.`,
  play,
};
