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
}

export type VocabularyPolicy = "error" | "skip" | "add";
export type Conditions = Readonly<Record<string, readonly unknown[]>>;

/** One target of the configuration, ready to be worked on: vocabularies read, defaults filled in. */
export interface Target {
  readonly name: string;
  readonly key: { readonly from: string; readonly property: string };
  readonly mappings: readonly Mapping[];
  readonly body: string | undefined;
  readonly when: Conditions;
  readonly scope: Conditions;
  readonly onMissing: "keep" | "archive" | "flag";
  readonly onDrift: "overwrite" | "report";
  readonly vocabularyPolicy: VocabularyPolicy;
}
