import type { Property, Value } from "./property.ts";

/** What one property of a page holds. `id` outlives a rename; `type` may be one that is read only (formula, rollup, …). */
export interface Held {
  readonly id: string;
  readonly type: string;
  readonly value: Value;
  /** Notion gave only the first 25 and the rest could not be read: never write such a value back. */
  readonly partial: boolean;
}

export type Parent =
  | { readonly kind: "data-source"; readonly id: string; readonly databaseId: string }
  | { readonly kind: "page" | "block" | "workspace"; readonly id: string };

/** A page as Notion holds it, in our words. */
export interface Page {
  readonly id: string;
  readonly url: string;
  readonly parent: Parent;
  readonly created: string;
  /** To the minute, and moved by our own writes too: a hint to look, never a reason to decide. */
  readonly edited: string;
  readonly editedBy: string;
  readonly inTrash: boolean;
  /** By name. */
  readonly properties: Readonly<Record<string, Held>>;
}

/** A page's content. What was read `partial` (too long, or with blocks that Markdown has no word for) is never replaced. */
export interface Body {
  readonly markdown: string;
  readonly partial: boolean;
  readonly unknownBlocks: readonly string[];
}

/** A page to be made: everything that fits into the one request that creates it. Properties by ID or name. */
export interface PageDraft {
  readonly dataSource: string;
  readonly properties: Readonly<Record<string, Property>>;
  readonly markdown?: string;
}

/** What to change on a page; what is not named stays. */
export interface PageChange {
  readonly properties?: Readonly<Record<string, Property>>;
  readonly inTrash?: boolean;
  /**
   * What some of them held at the last look, by ID. Where the answer is lost and one holds something else by then, that
   * was typed since, and the change is not sent again: it fails as `unknown`.
   */
  readonly over?: Readonly<Record<string, Held>>;
}
