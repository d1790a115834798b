import type { Promoting } from "./promotion.ts";
import type { PropertyType } from "./property.ts";
import type { Color } from "./schema.ts";

/** What the engine itself knows about a page, for a property that says `is:`. */
export const ENGINE_VALUES = ["sha", "synced-at", "key", "sync-status", "source-url"] as const;
export type EngineValue = (typeof ENGINE_VALUES)[number];

/** A word that a property may take. */
export interface Term {
  readonly name: string;
  readonly color: Color | undefined;
  readonly description: string | undefined;
  readonly aliases: readonly string[];
  readonly deprecated: boolean;
}

export type Origin =
  | { readonly kind: "from"; readonly expression: string }
  | { readonly kind: "is"; readonly value: EngineValue }
  | { readonly kind: "value"; readonly value: unknown };

/** How one property of a page gets its value. */
export interface Mapping {
  readonly property: string;
  readonly type: PropertyType;
  readonly origin: Origin;
  readonly optional: boolean;
  readonly fallback: unknown;
  readonly vocabulary: readonly Term[] | undefined;
  /** The target that a relation points at. */
  readonly to: string | undefined;
  readonly overflow: "error" | "truncate";
  readonly format: string | undefined;
  /** In a two-way target, a property that only goes one way. */
  readonly oneWay: "push" | "pull" | undefined;
}

export type VocabularyPolicy = "error" | "skip" | "add";
export type Conditions = Readonly<Record<string, readonly unknown[]>>;

/** Each condition has to hold; of a thing that says several, one is enough. */
export const meets = (conditions: Conditions, saidIn: (name: string) => readonly unknown[]): boolean =>
  Object.entries(conditions).every(([name, values]) => saidIn(name).some((said) => values.includes(said)));

/** Of a target's pages only the newest is marked as such; the run that makes a newer one marks the others as older. */
export interface Rotation {
  /** The property with the day by which a page is newer than another. */
  readonly by: string;
  readonly property: string;
  readonly newest: string;
  readonly older: string;
}

/** After so many days since a day that the page holds, it may go. */
export interface TimeToLive {
  readonly days: number;
  /** A property's name, or `created_time` or `last_edited_time`. */
  readonly property: string;
  readonly when: Conditions;
}

/** One target of the configuration, ready to be worked on: vocabularies read, defaults filled in. */
export interface Target {
  readonly name: string;
  readonly direction: "push" | "pull" | "two-way" | "promote";
  readonly key: { readonly from: string; readonly property: string };
  readonly mappings: readonly Mapping[];
  readonly body: string | undefined;
  readonly when: Conditions;
  readonly scope: Conditions;
  readonly onMissing: "keep" | "archive" | "flag";
  readonly onDrift: "overwrite" | "report";
  readonly vocabularyPolicy: VocabularyPolicy;
  /** A property whose empty fields get an ID. */
  readonly ids: { readonly property: string; readonly kind: "ulid" } | undefined;
  readonly ttl: TimeToLive | undefined;
  readonly rotation: Rotation | undefined;
  /** For a target that is promoted. */
  readonly promoting: Promoting | undefined;
}
