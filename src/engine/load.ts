import { DATABASES_FILE, type Databases, readDatabases } from "../config/databases.ts";
import type { Text } from "../config/document.ts";
import type { Env } from "../config/interpolate.ts";
import type { Options } from "../config/options.ts";
import { parseConfig } from "../config/parse.ts";
import type { Config } from "../config/schema.ts";
import type { TargetConfig } from "../config/target.ts";
import { makeTarget, vocabularyFiles } from "../config/targets.ts";
import { readVocabulary } from "../config/vocabulary.ts";
import { expectFailure, failureProblem } from "../model/failure.ts";
import type { Mode } from "../model/mode.ts";
import { didYouMean } from "../model/nearest.ts";
import { bad, type Checked, good, type Problem, problem, problemsOf, valuesOf } from "../model/problem.ts";
import type { Target, Term } from "../model/target.ts";
import { sha256 } from "../plan/sha.ts";
import { readRequired } from "../sources/required.ts";
import type { Template } from "../templates/template.ts";
import { unreadable } from "./expressions.ts";
import { readTemplates } from "./promotion/templates.ts";
import { lacksSecrets } from "./trust.ts";
import type { World } from "./world.ts";

/** A target as it was written, and as the engine works with it. */
export interface Loaded {
  /** Not asked for itself: its pages are read, since a relation of another target points at them. */
  readonly bystander: boolean;
  readonly written: TargetConfig;
  readonly target: Target;
}

export interface Setup {
  /** Of the configuration as it is written: whoever sees a plan can tell which configuration it came from. */
  readonly sha: string;
  readonly config: Config;
  readonly targets: readonly Loaded[];
  /** The databases that `setup` made or found. */
  readonly databases: Databases;
  /** The templates of promoted files, by the names that the configuration gives them. */
  readonly templates: ReadonlyMap<string, Template>;
  readonly notices: readonly Problem[];
  readonly placeOf: Text["placeOf"];
}

interface About {
  readonly has: (target: TargetConfig) => boolean;
  /** What is said where there is no such target, and what to write to have one. */
  readonly none: string;
  readonly write: string;
}

const goes =
  (...directions: readonly TargetConfig["direction"][]): About["has"] =>
  ({ direction }) =>
    directions.includes(direction);

/** Modes that are about some targets only. */
const ABOUT: Partial<Record<Mode, About>> = {
  promote: { has: goes("promote"), none: "No target is promoted.", write: "Set `direction: promote` for one" },
  pull: {
    has: goes("pull", "two-way"),
    none: "No target is pulled.",
    write: "Set `direction: two-way`, or `direction: pull`, for one",
  },
  archive: { has: ({ ttl }) => ttl !== undefined, none: "No target's pages have an end.", write: "Give one a `ttl`" },
};

const nothing = ({ mode }: Options, asked: readonly unknown[]): readonly Problem[] => {
  const about = ABOUT[mode];
  if (about === undefined || asked.length > 0) return [];
  const cure = `${about.write}, or name one that has it with \`targets\`.`;
  return [{ ...problem(about.none, cure, { option: "targets" }), level: "warning" }];
};

/** Of the targets that were asked for, those that the mode is about. */
const chosen = ({ targets: wanted, mode }: Options, { targets }: Config): Checked<readonly string[]> => {
  const names = Object.keys(targets);
  const about = Object.entries(targets)
    .filter(([, target]) => ABOUT[mode]?.has(target) ?? true)
    .map(([name]) => name);
  if (wanted.includes("all")) return good(about);
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length === 0) return good(about.filter((name) => wanted.includes(name)));
  return bad(
    ...unknown.map((name) =>
      problem(`There is no target \`${name}\`.`, didYouMean(name, names), { option: "targets" }),
    ),
  );
};

const vocabularies = async (config: Config, world: World): Promise<Checked<ReadonlyMap<string, readonly Term[]>>> => {
  const read = await Promise.all(
    vocabularyFiles(config).map(async (file) => {
      const missing = problem("There is no such vocabulary.", "Make the file, or mend its name.", { file });
      const text = await readRequired(file, missing, world.files);
      const terms = text.ok ? readVocabulary(text.value, file) : text;
      return terms.ok ? good([file, terms.value] as const) : terms;
    }),
  );
  const problems = problemsOf(read);
  return problems.length > 0 ? bad(...problems) : good(new Map(valuesOf(read)));
};

type Named = readonly [name: string, written: TargetConfig];

/** The targets that were asked for, and those that relations of theirs point at. */
const sorted = (names: readonly string[], { targets }: Config): Record<"asked" | "pointedAt", readonly Named[]> => {
  const asked = Object.entries(targets).filter(([name]) => names.includes(name));
  const ends = new Set(asked.flatMap(([, { properties }]) => Object.values(properties).map(({ to }) => to)));
  const pointedAt = Object.entries(targets).filter(([name]) => ends.has(name) && !names.includes(name));
  return { asked, pointedAt };
};

const registered = async ({ files }: World): Promise<Checked<Databases>> => {
  try {
    return readDatabases(await files.read(DATABASES_FILE));
  } catch (thrown) {
    expectFailure(thrown);
    return bad(failureProblem(thrown, { file: DATABASES_FILE }));
  }
};

/** Most of those who forget something in a workflow forget to check the repository out. */
const noConfiguration = (file: string, env: Env): Problem => {
  const name = env["GITHUB_ACTIONS"] === "true" ? "Let `actions/checkout` come first, name it" : "Name it";
  const cure = `${name} with \`config\`, or let \`notion-sync init\` write one.`;
  return problem("There is no configuration at this path.", cure, { file });
};

/** The configuration with everything that it names, or all that is wrong with it. */
export const load = async (options: Options, env: Env, world: World): Promise<Checked<Setup>> => {
  const file = options.config;
  const text = await readRequired(file, noConfiguration(file, env), world.files);
  if (!text.ok) return text;
  const read = parseConfig(text.value, file, { env, lenient: lacksSecrets(world) });
  if (!read.ok) return read;
  const { config, placeOf, notices } = read.value;
  const names = chosen(options, config);
  const loaded = await vocabularies(config, world);
  if (!names.ok) return names;
  if (!loaded.ok) return loaded;
  const databases = await registered(world);
  if (!databases.ok) return databases;
  const templates = await readTemplates(names.value, { config, placeOf, files: world.files });
  if (!templates.ok) return templates;
  const { asked, pointedAt } = sorted(names.value, config);
  const made =
    (bystander: boolean) =>
    ([name, written]: Named): Loaded => ({ bystander, written, target: makeTarget(name, written, loaded.value) });
  const targets = [...asked.map(made(false)), ...pointedAt.map(made(true))];
  const problems = targets.flatMap(({ written, target }) => unreadable(target.name, written, placeOf));
  return problems.length > 0
    ? bad(...problems)
    : good({
        sha: sha256(text.value),
        config,
        targets,
        databases: databases.value,
        templates: templates.value,
        placeOf,
        notices: [...nothing(options, asked), ...notices],
      });
};
