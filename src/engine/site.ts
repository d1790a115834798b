import type { Change, Plan } from "../model/change.ts";
import type { Desired } from "../model/desired.ts";
import type { Outcome } from "../model/outcome.ts";
import type { Property } from "../model/property.ts";
import type { EngineValue } from "../model/target.ts";
import type { Bound } from "../plan/bind.ts";
import { linkName } from "../plan/links.ts";
import type { NotionPort } from "../ports/notion.ts";
import type { Press } from "./promotion/press.ts";
import type { World } from "./world.ts";

/** Carries out the changes of targets whose records are rows, and that go both ways. */
export interface Carrier {
  readonly has: (change: Change) => boolean;
  readonly carry: (change: Change, site: Site) => Promise<Outcome>;
  /** The relations that had to wait for pages. */
  readonly finish: (change: Change, site: Site) => Promise<void>;
}

export interface Job {
  readonly plan: Plan;
  readonly carrier?: Carrier | undefined;
  readonly bounds: ReadonlyMap<string, Bound>;
  /** Page IDs of records that are there already, by `target:key`. */
  readonly known: ReadonlyMap<string, string>;
  readonly settleMs: number;
  /** Whether the run is about some records only: what has no page here may get it in another run. */
  readonly inPart: boolean;
  /** An ID that nothing else has. */
  readonly newId: () => string;
  /** Whether a create of this record was begun by an earlier run, and never settled. */
  readonly open: (target: string, record: string) => boolean;
  /** The address of a record's file, where there is one. */
  readonly urlOf: (path: string | undefined) => string | undefined;
  /** Where promoted pages become files. */
  readonly press: Press;
  /** Told before a create is sent. */
  readonly begun: (change: Change) => Promise<void>;
  /** Told what a page said before it is written over. */
  readonly replaced: (markdown: string) => Promise<void>;
  /** Told of every change as soon as it has ended. */
  readonly settled: (outcome: Outcome) => Promise<void>;
}

/** Where a plan is carried out: pages become known to each other as they are made. */
export interface Site {
  readonly world: World & { readonly notion: NotionPort };
  readonly job: Job;
  readonly pages: Map<string, string>;
  /** Records whose page may have been made, and is being looked for. */
  readonly doubtful: Set<string>;
}

export type Values = Readonly<Record<string, Property>>;

export const boundOf = ({ job }: Site, target: string): Bound => {
  const bound = job.bounds.get(target);
  if (bound === undefined) throw new Error(`The plan names the target ${target}, which is not connected.`);
  return bound;
};

/** Values for Notion: by property ID, so that a rename meanwhile does no harm. */
export const byColumn = (bound: Bound, values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, property]) => {
      const column = bound.columns.get(name);
      return column === undefined ? [] : [[column.id, property] as const];
    }),
  );

type Facts = Partial<Record<EngineValue, string | undefined>>;

/** Values that the engine owns, in the types of the properties that hold them. */
const engineValues = ({ target }: Bound, facts: Facts): Values =>
  Object.fromEntries(
    target.mappings.flatMap(({ property, type, origin }) => {
      const value = origin.kind === "is" ? facts[origin.value] : undefined;
      return value === undefined ? [] : [[property, { type, value } as Property] as const];
    }),
  );

/** What the engine itself says on a page. The SHA is the commit mark: it goes with the last request, never before. */
export const marks = (desired: Desired, bound: Bound, { world, job }: Site): Values =>
  engineValues(bound, {
    sha: desired.sha,
    "synced-at": new Date(world.clock.now()).toISOString(),
    "sync-status": "synced",
    "source-url": job.urlOf(desired.place.file),
  });

/** Relations as page IDs; undefined while one of the pages is not known yet. */
export const linkValues = ({ links }: Desired, pages: ReadonlyMap<string, string>): Values | undefined => {
  const entries = Object.entries(links).map(([name, list]) => {
    const value = list.map(({ target, key }) => pages.get(linkName(target, key))).filter((id) => id !== undefined);
    return { name, value, whole: value.length === list.length };
  });
  if (entries.some(({ whole }) => !whole)) return undefined;
  return Object.fromEntries(entries.map(({ name, value }) => [name, { type: "relation", value }]));
};
