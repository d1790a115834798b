import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { parse } from "yaml";
import { z } from "zod";
import { yamlBlocks } from "./blocks.ts";

/** Whatever is written, the runner hands it on as text. */
const texts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String));

const step = z.looseObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: texts.default({}),
  env: texts.default({}),
});

const job = z.looseObject({
  if: z.string().default(""),
  permissions: z.unknown().optional(),
  "timeout-minutes": z.unknown().optional(),
  concurrency: z.unknown().optional(),
  env: texts.default({}),
  steps: z.array(step).default([]),
});

const content = z.looseObject({
  on: z.unknown().optional(),
  permissions: z.unknown().optional(),
  concurrency: z.unknown().optional(),
  env: texts.default({}),
  jobs: z.record(z.string(), job),
});

export type Step = z.output<typeof step>;
export type Job = z.output<typeof job>;

/** A workflow of ours, or one that we offer to be copied: a file, or a block of YAML on a page. */
export interface Workflow {
  readonly path: string;
  readonly text: string;
  readonly content: z.output<typeof content>;
}

/** What names an action is a whole workflow: a snippet could not be linted, and cannot be copied. */
export const workflow = (path: string, text: string): Workflow => {
  const read = content.safeParse(parse(text));
  if (!read.success) throw new Error(`${path} is no whole workflow: ${z.prettifyError(read.error)}`);
  return { path, text, content: read.data };
};

const PAGES = ["*.md", "docs/**/*.md", "examples/**/*.md", ".github/*.md"];
const FILES = [".github/workflows/*.{yml,yaml}", "examples/*/workflow*.{yml,yaml}"];

const found = (patterns: readonly string[]): readonly (readonly [path: string, text: string])[] =>
  globSync([...patterns], { dot: true })
    .sort()
    .map((path) => [path, readFileSync(path, "utf8")]);

const onPages = (): readonly (readonly [path: string, text: string])[] =>
  found(PAGES)
    .flatMap(([path, text]) => yamlBlocks(path, text))
    .filter(([, text]) => /^[\s-]*uses:/m.test(text));

export const workflows = (): readonly Workflow[] =>
  [...found(FILES), ...onPages()].map(([path, text]) => workflow(path, text));

/** Every job with its name and where it stands, for what a rule says of jobs. */
export const jobs = ({ path, content: { jobs: all } }: Workflow): readonly (readonly [where: string, job: Job])[] =>
  Object.entries(all).map(([name, one]) => [`${path}: the job \`${name}\``, one]);

export const eventsOf = ({ content: { on } }: Workflow): readonly string[] => {
  if (typeof on === "string") return [on];
  if (Array.isArray(on)) return on.map(String);
  return typeof on === "object" && on !== null ? Object.keys(on) : [];
};

const OURS = /^(OWNER\/notion-sync@v1|\.\/)$/;

/** The steps of a job that run notion-sync itself. */
export const syncs = ({ steps }: Job): readonly Step[] => steps.filter(({ uses = "" }) => OURS.test(uses));
