import type { PropertyType } from "./property.ts";
import type { EngineValue } from "./target.ts";

/** How a property could get its value, as far as names and values tell. */
export interface Proposed {
  readonly property: string;
  readonly type: PropertyType;
  readonly origin: { readonly from: string } | { readonly is: EngineValue };
  /** Of a relation: the target that it points at. */
  readonly to?: string;
  /** The file with the words that it may hold. */
  readonly vocabulary?: string;
}

/** A property that nothing was found for, and why. */
export interface Unmatched {
  readonly property: string;
  readonly type: string;
  readonly why: string;
}

/** A target's mapping, made from what a database and some files look like. */
export interface Proposal {
  readonly key: { readonly from: string; readonly property: string | undefined };
  readonly mappings: readonly Proposed[];
  readonly body: string | undefined;
  /** There is text for the pages, and no property that could hold its SHA. */
  readonly bodyWithoutMark: boolean;
  /** The field that holds the ID of a record's page. */
  readonly pageId: string | undefined;
  readonly unmatched: readonly Unmatched[];
  /** Fields that no property takes. */
  readonly unused: readonly string[];
}
