import type { KnownDatabase } from "../config/databases.ts";
import { notionId } from "../config/notion-id.ts";
import type { TargetConfig } from "../config/target.ts";
import { type Problem, problem } from "../model/problem.ts";
import type { DataSource } from "../model/schema.ts";
import type { Sides } from "../plan/sides.ts";
import { isStatus } from "../plan/status.ts";
import type { Setup } from "./load.ts";

type Scope = TargetConfig["scope"];
type Bound = Sides["bound"];

/** What a page without a record has to expect, and whether that is more than words. */
const FATES = {
  archive: { what: "move them to the trash", level: "error" },
  mark: { what: "mark them as conflicts", level: "error" },
  flag: { what: "tell them", level: "warning" },
} as const;

const fateIn = ({ target, columns }: Bound): (typeof FATES)[keyof typeof FATES] | undefined => {
  if (target.onMissing === "keep") return undefined;
  const marks = target.mappings.some((mapping) => isStatus(mapping) && columns.has(mapping.property));
  return FATES[target.onMissing === "flag" && marks ? "mark" : target.onMissing];
};

/** Notion takes two options that differ in nothing but capitals for one. */
const folded = (value: unknown): unknown => (typeof value === "string" ? value.toLowerCase() : value);

/** No page can be in both scopes: there is a property of which each wants values that the other does not. */
const apart = (one: Scope = {}, other: Scope = {}): boolean =>
  Object.entries(one).some(([property, wanted]) => {
    if (!Object.hasOwn(other, property)) return false;
    const values = new Set([other[property]].flat().map(folded));
    return ![wanted].flat().some((value) => values.has(folded(value)));
  });

/** Whether a target is about this data source, as far as its own words tell: a run may leave it out, and not ask for it. */
const isAbout = (home: DataSource, written: TargetConfig, known: KnownDatabase | undefined): boolean => {
  const wanted = written["data-source"];
  const direct = wanted === undefined ? undefined : notionId(wanted);
  if (direct !== undefined) return direct === home.id;
  if (written.database === undefined) return known !== undefined && notionId(known.data_source) === home.id;
  return notionId(written.database) === home.databaseId && (wanted === undefined || wanted === home.title);
};

const NEXT = "Give each of them a `scope` on the same property, with values that the other does not have.";

interface Claim {
  readonly bound: Bound;
  readonly setup: Setup;
  /** The data sources that are known already, by target. */
  readonly homes: ReadonlyMap<string, string>;
}

/** Other targets with pages of their own among those that this one takes for its own. */
const rivals = ({ bound, setup, homes }: Claim): readonly string[] => {
  const { target, dataSource } = bound;
  const { config, databases } = setup;
  const scope = config.targets[target.name]?.scope;
  return Object.entries(config.targets)
    .filter(([name, { source }]) => name !== target.name && source !== undefined)
    .filter(([name, written]) => {
      const home = homes.get(name);
      return home === undefined ? isAbout(dataSource, written, databases.targets[name]) : home === dataSource.id;
    })
    .filter(([, written]) => !apart(scope, written.scope))
    .map(([name]) => name);
};

const complaint = (claim: Claim): readonly Problem[] => {
  const { bound, setup } = claim;
  const { name } = bound.target;
  const fate = fateIn(bound);
  const others = fate === undefined ? [] : rivals(claim);
  if (fate === undefined || others.length === 0) return [];
  const list = others.map((other) => `\`${other}\``).join(", ");
  const message = `\`${name}\` would take the pages of ${list} for pages without a record, and ${fate.what}: they are in the same database, "${bound.dataSource.title}".`;
  const place = { ...setup.placeOf(["targets", name, "on-missing"]), target: name };
  return [{ ...problem(message, NEXT, place), level: fate.level }];
};

/**
 * Targets that would take another target's pages for pages without a record, since no scope tells them apart. Whether
 * the other one is run now does not matter: its pages are there.
 */
export const sharedPages = (sides: readonly Sides[], setup: Setup): readonly Problem[] => {
  const homes = new Map(sides.map(({ bound }) => [bound.target.name, bound.dataSource.id]));
  return sides.filter(({ bystander }) => !bystander).flatMap(({ bound }) => complaint({ bound, setup, homes }));
};
