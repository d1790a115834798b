import type { Place } from "./problem.ts";

/** One thing that a source knows of, before it is mapped: plain JSON, and where it came from. */
export interface SourceRecord {
  readonly data: Readonly<Record<string, unknown>>;
  /** The place of a field, for a problem with its value; of the record itself for an empty path. */
  readonly placeOf: (path: readonly (string | number)[]) => Place;
  /** Fields that the source cannot tell any more. They are not empty: what a page holds of them is left as it is. */
  readonly unknown?: readonly string[];
  /** The page that the record itself names. */
  readonly pageId?: string;
}
