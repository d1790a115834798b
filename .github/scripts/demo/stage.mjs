// What all chapters play on: one emulator of Notion, and a temporary folder with a place for each example.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { gather } from "./crew.mjs";
import { CLI, openPlace, surroundings } from "./place.mjs";

const START_MS = 10_000;

const emulator = async (crew) => {
  const child = crew.start(process.execPath, [CLI, "emulator"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: surroundings(),
  });
  const line = await new Promise((found, failed) => {
    createInterface({ input: child.stdout }).once("line", found);
    child.once("error", failed);
    child.once("exit", () => failed(new Error("The emulator did not start.")));
    setTimeout(failed, START_MS, new Error("The emulator took too long to start.")).unref();
  });
  return line.replace("listening on ", "");
};

export const openStage = () => {
  const crew = gather();
  const folder = mkdtempSync(join(tmpdir(), "notion-sync-demo-"));
  crew.atTheEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const known = new Map();
  const stage = {
    crew,
    folder,
    notion: "",
    /** Worth a look for as long as the tour stays up. */
    shown: [],
    open: async () => {
      stage.notion = await emulator(crew);
    },
    place: (example) => openPlace(stage, example),
    /** Several chapters may need the same; the first makes it. */
    once: (name, make) => {
      if (!known.has(name)) known.set(name, make());
      return known.get(name);
    },
    /** Databases and pages, as the `notion.json` of an example describes them. */
    plant: async (seed) => {
      const answer = await fetch(`${stage.notion}/_emulator/seed`, { method: "POST", body: seed });
      if (!answer.ok) throw new Error(`The emulator refused the seed: ${await answer.text()}`);
    },
  };
  return stage;
};
