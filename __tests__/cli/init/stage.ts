import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { workspaceGit } from "../../../src/adapters/git/git.ts";
import type { Asker, Question } from "../../../src/cli/init/asker.ts";
import { initIn } from "../../../src/cli/init/carry-out.ts";
import type { InitFlags } from "../../../src/cli/init/flags.ts";
import { ownFiles } from "../../../src/cli/init/own-files.ts";
import type { Emulator } from "../../../src/emulator/emulator.ts";
import type { Problem } from "../../../src/model/problem.ts";
import { emulatedNotion } from "../../fakes/notion.ts";

export const DATABASE = "0de0c0de-0000-4000-8000-00000000da7a";
export const SOURCE = "0de0c0de-0000-4000-8000-0000000050ce";

export type Contents = Readonly<Record<string, unknown>>;

/** A database that was made by people, with what people's databases have. */
export const SEED = {
  databases: [
    {
      id: DATABASE,
      data_source: SOURCE,
      title: "Spare Parts",
      properties: {
        Part: "title",
        Summary: "rich_text",
        State: { select: { options: [{ name: "Live", color: "green" }, { name: "Old" }] } },
        Tags: "multi_select",
        "Weight (g)": { number: { format: "number" } },
        Keeper: "people",
        "Content SHA": "rich_text",
        "Updated At": "date",
        Made: "created_time",
      },
    },
  ],
} as const;

export const PARTS: Contents = {
  "parts/bolt/part.json": {
    part: "bolt",
    description: "Holds things",
    state: "Live",
    tags: ["steel"],
    weight_g: 3,
    maker: "x",
  },
  "parts/nut/part.json": { part: "nut", description: "Holds the bolt", state: "new", tags: [], weight_g: 1.5 },
};

/** What came of it: what was complained of and said, and which files there are now. */
export interface Ended {
  readonly problems: readonly Problem[];
  readonly said: string;
  readonly text: (path: string) => string;
  readonly asked: readonly Question[];
}

interface Stage {
  readonly files?: Contents;
  readonly seed?: unknown;
  readonly flags?: InitFlags;
  /** What a person answers, by a word of the question; whatever is not here is answered with what is usual. */
  readonly answers?: Readonly<Record<string, readonly string[]>>;
  readonly token?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Whether the database has a second data source, called Archive. */
  readonly second?: true;
}

const asText = (content: unknown): string => (typeof content === "string" ? content : JSON.stringify(content));

const scripted = (answers: NonNullable<Stage["answers"]>, asked: Question[], said: string[]): Asker => {
  const left = new Map(Object.entries(answers).map(([word, given]) => [word, [...given]]));
  return {
    ask: async (question) => {
      asked.push(question);
      const word = [...left.keys()].find((one) => question.text.includes(one));
      return left.get(word ?? "")?.shift() ?? question.usual;
    },
    tell: (line) => void said.push(line),
  };
};

const addArchive = (emulator: Emulator): Promise<unknown> =>
  emulator.fetch("http://notion/v1/data_sources", {
    method: "POST",
    headers: { authorization: "Bearer ntn_people", "notion-version": "2026-03-11" },
    body: JSON.stringify({
      parent: { type: "database_id", database_id: DATABASE },
      title: [{ text: { content: "Archive" } }],
      properties: { Name: { title: {} } },
    }),
  });

/** A folder and a Notion, `init` between them, and a look at what it left. */
export const onStage = async (stage: Stage, look: (ended: Ended) => void | Promise<void>): Promise<void> => {
  const { files = PARTS, seed = SEED, flags = {}, answers, token, env = {}, second } = stage;
  const folder = mkdtempSync(join(tmpdir(), "notion-sync-init-"));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), asText(content));
    }
    const { notion, emulator, clock } = emulatedNotion({ seed }, token === undefined ? {} : { token });
    if (second) await addArchive(emulator);
    const said: string[] = [];
    const asked: Question[] = [];
    const problems = await initIn(flags, {
      files: ownFiles(folder),
      notion,
      git: workspaceGit(folder, { PATH: process.env["PATH"] ?? "" }),
      clock,
      chance: () => 0.5,
      env,
      asker: answers === undefined ? undefined : scripted(answers, asked, said),
      say: (line) => void said.push(line),
    });
    const text = (path: string): string => readFileSync(join(folder, path), "utf8");
    await look({ problems, said: said.join("\n"), text, asked });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
