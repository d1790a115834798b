import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../src/emulator/emulator.ts";
import { serve } from "../../../src/emulator/server.ts";
import { complaints } from "../../fakes/github/published.ts";
import { type FakeGitHub, fakeGitHub } from "../../fakes/github/server.ts";
import { addIssue, PERSON, type State } from "../../fakes/github/state.ts";
import { inFolder, type Variables } from "../door.ts";
import { BOLTS, TOKEN } from "../notion.ts";
import type { Event } from "./payloads.ts";
import { type Step, step } from "./runner.ts";

export type Files = Readonly<Record<string, unknown>>;

export const CONFIG = `version: 1
targets:
  bolts:
    source: { files: ["bolts/*.json"] }
    database: \${NOTION_DATABASE_ID}
    key: name
    properties:
      Name: { type: title, from: name }
      Size: { type: number, from: size }
      Kind: { type: select, from: kind, vocabulary: [metric, imperial] }
      Note: { type: rich_text, from: note }
`;

export const CONFIG_PATH = ".github/notion-sync.yml";

export interface Setting {
  readonly github?: Partial<State>;
  readonly rows?: readonly Files[];
  readonly files?: Files;
}

export interface Asked {
  readonly with?: Variables;
  readonly env?: Variables;
  /** The workflow's run; a later one has a greater number. */
  readonly run?: number;
  readonly attempt?: number;
  /** Instead of what the event says. */
  readonly eventText?: string;
}

/** A repository that is checked out, its GitHub, and its Notion. */
export interface Scene {
  readonly folder: string;
  readonly github: FakeGitHub;
  readonly emulator: Emulator;
  /** An open pull request of the repository. */
  readonly pull: number;
  readonly put: (files: Files) => void;
  readonly run: (event: Event, asked?: Asked) => Promise<Step>;
  /** Everything that the run left in a folder, by path; in its own where none is named. */
  readonly left: (folder?: string) => Readonly<Record<string, string>>;
}

const seed = (rows: readonly Files[]) => ({
  databases: [
    {
      id: BOLTS.id,
      data_source: BOLTS.source,
      title: "Bolts",
      properties: {
        Name: "title",
        Size: "number",
        Kind: { select: { options: [{ name: "metric" }, { name: "imperial" }] } },
        Note: "rich_text",
      },
      rows: rows.map((properties) => ({ properties })),
    },
  ],
});

/** What the runner says of itself, of the job and of the repository. */
const surroundings = ({ github, folder }: Pick<Scene, "github" | "folder">, { run = 1, attempt = 1 }: Asked) => ({
  CI: "true",
  GITHUB_ACTIONS: "true",
  GITHUB_ACTION: "__self",
  GITHUB_ACTION_PATH: folder,
  GITHUB_API_URL: github.apiUrl,
  GITHUB_GRAPHQL_URL: github.graphqlUrl,
  GITHUB_SERVER_URL: "https://github.example",
  GITHUB_REPOSITORY: github.repository,
  GITHUB_REPOSITORY_ID: "77",
  GITHUB_REPOSITORY_OWNER: "acme",
  GITHUB_WORKFLOW: "Notion",
  GITHUB_WORKFLOW_REF: `${github.repository}/.github/workflows/notion.yml@refs/heads/main`,
  GITHUB_JOB: "sync",
  GITHUB_RUN_ID: String(9_000 + run),
  GITHUB_RUN_NUMBER: String(run),
  GITHUB_RUN_ATTEMPT: String(attempt),
  GITHUB_RETENTION_DAYS: "90",
  GITHUB_ACTOR: "ada-example",
  GITHUB_TRIGGERING_ACTOR: "ada-example",
  GITHUB_HEAD_REF: "",
  GITHUB_BASE_REF: "",
  RUNNER_OS: "Linux",
  RUNNER_ARCH: "X64",
  RUNNER_NAME: "one",
  RUNNER_ENVIRONMENT: "github-hosted",
});

const write = (folder: string, files: Files): void => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), typeof content === "string" ? content : JSON.stringify(content));
  }
};

const read = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [])
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]),
  );

/** A stranger's run gets no secrets: whoever plays one leaves `notion-token` empty. */
const runIn =
  (scene: Pick<Scene, "github" | "folder">, notionUrl: string): Scene["run"] =>
  ({ name, payload, env }, asked = {}) =>
    step({
      workspace: scene.folder,
      with: { "notion-token": TOKEN, "notion-url": notionUrl, "max-retries": "1", ...asked.with },
      event: asked.eventText ?? JSON.stringify(payload),
      token: scene.github.state.token,
      env: {
        ...surroundings(scene, asked),
        GITHUB_EVENT_NAME: name,
        NOTION_DATABASE_ID: BOLTS.id,
        ...env,
        ...asked.env,
      },
    });

/** What GitHub was asked is what it publishes; where it was made to fail on purpose, only what was asked is looked at. */
const asPublished = ({ exchanges }: FakeGitHub): void => {
  expect(exchanges.filter(({ reply }) => reply.status < 500).flatMap(complaints)).toEqual([]);
};

/** One scene for one test, with a good record in it; all of it is gone afterwards. */
export const inScene = <Result>(work: (scene: Scene) => Promise<Result>, setting: Setting = {}): Promise<Result> =>
  inFolder(async (folder) => {
    const emulator = createEmulator({ seed: seed(setting.rows ?? []) });
    const [notion, github] = [await serve(emulator, 0), await fakeGitHub(setting.github)];
    try {
      write(folder, { [CONFIG_PATH]: CONFIG, "bolts/a.json": { name: "hex", size: 8 }, ...setting.files });
      const pull = addIssue(github.state, { isPullRequest: true, author: PERSON }).number;
      const run = runIn({ github, folder }, notion.url);
      const left = (within = ".notion-sync") => read(join(folder, within));
      const result = await work({ folder, github, emulator, pull, put: (files) => write(folder, files), run, left });
      asPublished(github);
      return result;
    } finally {
      await Promise.all([notion.close(), github.close()]);
    }
  });
