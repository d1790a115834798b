import { didYouMean } from "../model/nearest.ts";
import { type Problem, problem } from "../model/problem.ts";
import type { Path, Text } from "./document.ts";
import type { Config } from "./schema.ts";
import type { TargetConfig } from "./target.ts";

interface Case {
  readonly name: string;
  readonly target: TargetConfig;
  readonly config: Config;
}

/** What is wrong, what to do, and where below the target. */
type Wrong = readonly [message: string, cure: string, path: Path];
type Rule = (about: Case) => readonly Wrong[];

const when = (broken: boolean, ...wrong: Wrong): readonly Wrong[] => (broken ? [wrong] : []);

const isTwoWay = ({ direction }: TargetConfig): boolean => direction === "two-way" || direction === "pull";

/** Targets that only look after pages that people make: they have no records to make pages of. */
const isNative = ({ source, direction, ids, ttl }: TargetConfig): boolean =>
  source === undefined && (direction === "promote" || ids !== undefined || ttl !== undefined);

const hasSource: Rule = ({ name, target }) => [
  ...when(
    target.source === undefined && !isNative(target),
    `Target \`${name}\` has no \`source\`.`,
    "Say where its records come from, or name a `preset`.",
    [],
  ),
  ...when(
    target.source !== undefined && target.direction === "promote",
    `Target \`${name}\` is promoted from Notion, and has a \`source\`.`,
    "Take one of the two out.",
    ["source"],
  ),
  ...when(
    isTwoWay(target) && target.source?.kind !== "postgres",
    `Target \`${name}\` has the direction \`${target.direction}\`, which only the source \`postgres\` can take.`,
    "Use `direction: push`, or `source: { postgres: … }`.",
    ["direction"],
  ),
];

const mapsOnly: Rule = ({ name, target }) =>
  when(
    isTwoWay(target) && target.body !== undefined,
    `Target \`${name}\` has a \`body\`, and the content of a page goes one way only.`,
    "Take it out, or use `direction: push`.",
    ["body"],
  );

/** Rows have a key of their own: the table's. */
const hasKey: Rule = ({ name, target }) =>
  when(
    target.source !== undefined && target.source.kind !== "postgres" && target.key === undefined,
    `\`targets.${name}.key\` is missing.`,
    "Say by which expression its records are told apart.",
    [],
  );

/** A table's mapping may still have to be made: `setup` does that. */
const isUnmapped = ({ source, properties }: TargetConfig): boolean =>
  source?.kind === "postgres" && Object.keys(properties).length === 0;

const hasTitle: Rule = ({ name, target }) => {
  if (target.source === undefined || isUnmapped(target)) return [];
  const titles = Object.values(target.properties).filter(({ type }) => type === "title");
  const message = `Target \`${name}\` maps ${titles.length} titles.`;
  return when(titles.length !== 1, message, "Map exactly one property of type title.", ["properties"]);
};

const marksBody: Rule = ({ name, target: { body, properties } }) =>
  when(
    body !== undefined && !Object.values(properties).some((mapping) => mapping.is === "sha"),
    `Target \`${name}\` has a body, but no property for its SHA.`,
    "Add a property with `is: sha`.",
    ["body"],
  );

/** A page is found again by its key: so a property has to carry it. */
const carriesKey: Rule = ({ target: { key, properties } }) =>
  when(
    key?.property !== undefined && !Object.hasOwn(properties, key.property),
    `The key is to be in \`${key?.property}\`, which is not mapped.`,
    "Add it to `properties`, with `is: key`.",
    ["key", "property"],
  );

const pointsSomewhere: Rule = ({ target, config }) =>
  Object.entries(target.properties).flatMap(([property, { to }]) =>
    when(
      to !== undefined && !Object.hasOwn(config.targets, to),
      `There is no target \`${to}\`.`,
      `Point the relation at one of: ${Object.keys(config.targets).join(", ")}.`,
      ["properties", property, "to"],
    ),
  );

const DRAWS_ON = ["ci", "roadmap", "milestones"] as const;

const drawsOnTargets: Rule = ({ target: { source }, config }) => {
  if (source?.kind !== "kpis") return [];
  return DRAWS_ON.flatMap((part) => {
    const named = source[part];
    const path = ["source", "kpis", part];
    if (named === undefined) return [];
    const other = Object.hasOwn(config.targets, named) ? config.targets[named] : undefined;
    if (other === undefined)
      return [[`There is no target \`${named}\`.`, didYouMean(named, Object.keys(config.targets)), path] as const];
    return when(
      other.source === undefined || other.source.kind === "kpis",
      `The target \`${named}\` has nothing that could be summed up.`,
      "Name a target with records of its own.",
      path,
    );
  });
};

const comparesTimes: Rule = ({ name, target: { direction, conflicts = "last-write-wins", source } }) =>
  when(
    direction === "two-way" &&
      conflicts === "last-write-wins" &&
      source?.kind === "postgres" &&
      source["updated-at"] === undefined,
    `Target \`${name}\` lets the last write win, and does not say when a row was last written.`,
    "Name the column with `updated-at`, or choose another policy with `conflicts`.",
    ["source", "postgres"],
  );

const PROMOTED = ["files", "mark", "header", "action-log"] as const;
const BOTH_WAYS = ["conflicts", "on-new-page"] as const;

/** A key that another direction would need would be silently without effect. */
const fitsDirection: Rule = ({ name, target }) => [
  ...PROMOTED.flatMap((key) =>
    when(
      target[key] !== undefined && target.direction !== "promote",
      `\`${key}\` is only for targets with \`direction: promote\`.`,
      "Take it out, or set the direction.",
      [key],
    ),
  ),
  ...BOTH_WAYS.flatMap((key) =>
    when(
      target[key] !== undefined && target.direction !== "two-way",
      `\`${key}\` is only for targets with \`direction: two-way\`.`,
      "Take it out, or set the direction.",
      [key],
    ),
  ),
  ...when(
    target.direction === "promote" && target.files === undefined,
    `Target \`${name}\` is promoted, and does not say into which \`files\`.`,
    "Add `files: [{ path: …, template: … }]`.",
    [],
  ),
  ...when(
    target.source === undefined && target["on-missing"] !== "keep",
    "`on-missing` is about pages without a record, and this target has no records.",
    "Take it out.",
    ["on-missing"],
  ),
];

const RULES: readonly Rule[] = [
  hasSource,
  hasKey,
  mapsOnly,
  hasTitle,
  marksBody,
  carriesKey,
  pointsSomewhere,
  drawsOnTargets,
  comparesTimes,
  fitsDirection,
];

const NOTHING_TO_DO: Wrong = [
  "There is no target, and so nothing to do.",
  "Add one below `targets`: what is synced, from where, and into which database; `notion-sync init` proposes one.",
  [],
];

/** Rules that no single value can break. */
export const crossChecks = (config: Config, text: Pick<Text, "placeOf">): readonly Problem[] => {
  const found = Object.entries(config.targets).flatMap(([name, target]) =>
    RULES.flatMap((rule) => rule({ name, target, config })).map(
      ([message, cure, path]): Wrong => [message, cure, [name, ...path]],
    ),
  );
  return [...when(Object.keys(config.targets).length === 0, ...NOTHING_TO_DO), ...found].map(([message, cure, path]) =>
    problem(message, cure, text.placeOf(["targets", ...path])),
  );
};
