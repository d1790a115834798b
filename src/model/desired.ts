import type { Place } from "./problem.ts";
import type { Property, Value } from "./property.ts";

/** A reference to another record by its key: it becomes a page ID when that page is known. */
export interface Link {
  readonly target: string;
  readonly key: string;
}

/** What a page should be, by property name, whether or not it is there yet. Engine-owned values are not in it. */
export interface Desired {
  readonly target: string;
  readonly key: string;
  readonly place: Place;
  readonly pageId: string | undefined;
  /** Values as they will be written, in canonical form; a status that has no value is not here. */
  readonly properties: Readonly<Record<string, Property>>;
  readonly links: Readonly<Record<string, readonly Link[]>>;
  /** Where the record names what a property links to; missing where it is not known better than `place`. */
  readonly placeOfLink?: (property: string, key: string) => Place;
  readonly body: string | null;
  /** Over the plain values and the body: equal pages have equal SHAs. */
  readonly sha: string;
  /** The same values as the SHA sees them: links by key. */
  readonly plain: Readonly<Record<string, Value>>;
}
