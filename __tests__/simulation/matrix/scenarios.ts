import type { Given } from "../attempt.ts";
import { DISASTERS } from "../disk.ts";
import * as notion from "../people/in-notion.ts";
import * as sources from "../people/in-repository.ts";
import type { Scene } from "../scene.ts";
import type { PlannedProperty, PlannedTarget, Recipe } from "../world/recipe.ts";
import { DRAWN_TYPES } from "../world/values.ts";

/** One canonical situation: a world, what happened in it since the last run, and the run that is struck. */
export interface Scenario {
  readonly name: string;
  /** What is special about each target; as many targets as there are of these. */
  readonly targets: readonly Partial<PlannedTarget>[];
  readonly world?: Partial<Recipe>;
  /** Whether a whole run went before. */
  readonly after?: boolean;
  readonly deeds?: readonly notion.Deed[];
  readonly given?: Given;
}

const WORDS = { words: ["red", "green", "Grün"], aliases: {} } as const;

const property = (type: PlannedProperty["type"], more: Partial<PlannedProperty> = {}): PlannedProperty => ({
  name: `The ${type}`,
  type,
  field: type === "rich_text" ? "text_field" : type,
  stock: WORDS,
  vocabulary: false,
  ...more,
});

const to = (target: string): PlannedProperty =>
  property("relation", { name: `Needs ${target}`, field: `needs_${target}`, to: target });

const FEW = [property("rich_text"), property("number"), property("select")];
const RING = { properties: [property("number"), to("alpha")] };
const ALL = { properties: DRAWN_TYPES.map((type) => property(type)) };
const BODY = { properties: FEW, body: true };
const WORDY = {
  properties: [property("select", { vocabulary: true }), property("multi_select", { vocabulary: true })],
};
const STATUS = { properties: [property("status", { vocabulary: true })] };
const MANIFEST = { pageId: true, properties: FEW };

const times = (count: number, deed: notion.Deed): readonly notion.Deed[] => Array.from({ length: count }, () => deed);

const disaster =
  (name: string): notion.Deed =>
  (scene: Scene) =>
    DISASTERS[name]?.(scene) === true ? name : undefined;

const first = (name: string, target: Partial<PlannedTarget>, more: Partial<Scenario> = {}): Scenario => ({
  name: `first run: ${name}`,
  targets: [target],
  ...more,
});

const later = (name: string, target: Partial<PlannedTarget>, more: Partial<Scenario> = {}): Scenario => ({
  name: `later run: ${name}`,
  targets: [target],
  after: true,
  ...more,
});

const FIRST: readonly Scenario[] = [
  first("one record", { records: 1, properties: FEW }),
  first("three records", { records: 3, properties: FEW }),
  first("all types", { records: 2, ...ALL }),
  first("a body", { records: 2, ...BODY }),
  first("a body in Markdown files", { records: 2, layout: "markdown", ...BODY }),
  first("a file each", { records: 3, layout: "each", properties: FEW }),
  first("a ring of relations", { records: 3, ...RING }),
  first("a ring of relations, with bodies", { records: 3, body: true, ...RING }),
  first("the key beside the title", { records: 2, keyIn: "text", properties: FEW }),
  first("vocabularies", { records: 2, ...WORDY }),
  first("a status", { records: 2, ...STATUS }),
  first("IDs", { records: 2, ids: true, properties: FEW }),
  first("IDs of pages that are there", { records: 1, ids: true }, { deeds: times(3, notion.ownPage) }),
  first("marks of every kind", { records: 2, syncedAt: true, syncStatus: true, properties: FEW }),
  first(
    "page IDs into the sources",
    { records: 2, ...MANIFEST },
    { world: { updateManifest: true }, given: { "update-manifest": "true" } },
  ),
  first("pages of people are there", { records: 2, properties: FEW }, { deeds: times(3, notion.ownPage) }),
  first(
    "pages of people are there, and archived",
    { records: 2, onMissing: "archive", properties: FEW },
    { deeds: times(2, notion.ownPage) },
  ),
  first("two rows at a time", { records: 4, properties: FEW }, { world: { portion: 2 } }),
  first("no retries", { records: 2, ...BODY }, { world: { maxRetries: 0 } }),
  first("a small budget", { records: 3, properties: FEW }, { world: { rate: 20 } }),
  {
    name: "first run: two targets, one points at the other",
    targets: [
      { records: 2, properties: FEW },
      { records: 2, properties: [to("alpha")] },
    ],
  },
  {
    name: "first run: setup of one",
    targets: [{ records: 2, properties: FEW }],
    world: { setup: true },
    given: { mode: "setup" },
  },
  {
    name: "first run: setup of two that point at each other",
    targets: [
      { records: 1, properties: [to("beta")] },
      { records: 1, properties: [to("alpha")] },
    ],
    world: { setup: true },
    given: { mode: "setup" },
  },
  first("backfill alone", { records: 2, ...WORDY }, { given: { mode: "backfill" } }),
];

const LATER: readonly Scenario[] = [
  later("nothing changed", { records: 3, properties: FEW }),
  later("a property changed", { records: 3, properties: FEW }, { deeds: times(1, sources.editField) }),
  later("many changes", { records: 4, ...ALL }, { deeds: times(5, sources.editField) }),
  later("a body changed", { records: 2, ...BODY }, { deeds: times(2, sources.editBody) }),
  later(
    "a body changed on both sides",
    { records: 1, ...BODY },
    { deeds: [notion.writeBody, sources.editBody, sources.editField] },
  ),
  later("relations changed", { records: 3, ...RING }, { deeds: times(3, sources.editField) }),
  later("a new record", { records: 2, properties: FEW }, { deeds: times(2, sources.add) }),
  later("a record is gone, pages are kept", { records: 3, properties: FEW }, { deeds: [sources.remove] }),
  later(
    "a record is gone, pages are flagged",
    { records: 3, onMissing: "flag", syncStatus: true, properties: FEW },
    { deeds: [sources.remove] },
  ),
  later(
    "records are gone, pages are archived",
    { records: 4, onMissing: "archive", properties: FEW },
    { deeds: times(2, sources.remove) },
  ),
  later("a page in the trash", { records: 2, properties: FEW }, { deeds: [notion.trash] }),
  later("a page in the trash, with a body", { records: 2, ...BODY }, { deeds: [notion.trash, sources.editBody] }),
  later(
    "a page in the trash stays there",
    { records: 2, properties: FEW },
    { deeds: [notion.trash], world: { createIfMissing: false } },
  ),
  later("a page was moved out", { records: 2, properties: FEW }, { deeds: [notion.moveOut] }),
  later("a page got another key", { records: 2, properties: FEW }, { deeds: [notion.rename] }),
  later(
    "a column got another name",
    { records: 2, properties: FEW },
    { deeds: [notion.renameColumn, sources.editField] },
  ),
  later("drift is written over", { records: 2, properties: FEW }, { deeds: times(3, notion.editProperty) }),
  later("drift is told", { records: 2, onDrift: "report", properties: FEW }, { deeds: times(3, notion.editProperty) }),
  later("an option of people's", { records: 2, ...WORDY }, { deeds: [notion.addOption, sources.editField] }),
  later(
    "a lost ledger",
    { records: 2, properties: FEW },
    { deeds: [disaster("lost ledger"), sources.editField, sources.add] },
  ),
  later(
    "a lost ledger, and a page in the trash",
    { records: 2, properties: FEW },
    { deeds: [disaster("lost ledger"), notion.trash] },
  ),
  later("a ledger rolled back", { records: 3, ...BODY }, { deeds: [disaster("ledger rolled back"), sources.editBody] }),
  later(
    "a ledger tampered with",
    { records: 3, properties: FEW },
    { deeds: [disaster("ledger tampered with"), sources.editField] },
  ),
  later(
    "page IDs in the sources",
    { records: 2, ...MANIFEST },
    { world: { updateManifest: true }, deeds: [sources.add], given: { "update-manifest": "true" } },
  ),
  later(
    "an audit",
    { records: 3, properties: FEW },
    { deeds: [notion.editProperty, notion.trash], given: { mode: "audit" } },
  ),
  later(
    "a dry run",
    { records: 3, properties: FEW },
    { deeds: [sources.editField, sources.add], given: { "dry-run": "true" } },
  ),
  {
    name: "later run: two targets, one points at the other",
    after: true,
    targets: [
      { records: 2, properties: FEW },
      { records: 2, properties: [to("alpha")] },
    ],
    deeds: [...times(4, sources.editField), sources.add],
  },
];

export const SCENARIOS: readonly Scenario[] = [...FIRST, ...LATER];
