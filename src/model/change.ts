import type { Desired } from "./desired.ts";
import type { Exchange } from "./exchange.ts";
import type { Page } from "./page.ts";
import type { Place, Problem } from "./problem.ts";
import type { Promotion } from "./promotion.ts";
import type { Value } from "./property.ts";
import type { Column, Option } from "./schema.ts";

export const ACTIONS = [
  "create",
  "update",
  "skip",
  "archive",
  "restore",
  "pull",
  "promote",
  "conflict",
  "error",
  "backfill",
] as const;
export type Action = (typeof ACTIONS)[number];

/** One property as it is and as it will be. */
export interface Difference {
  readonly property: string;
  readonly before: Value | null;
  readonly after: Value | null;
}

/** How a property's options are brought to its vocabulary: the whole new list, since Notion replaces what it has by it. */
export interface OptionList {
  readonly column: Column;
  readonly options: readonly Option[];
}

/** In what way a page is not what it should be: the words of `audit.json`. */
export type Discrepancy =
  | "missing"
  | "drift"
  | "orphan"
  | "duplicate"
  | "trashed"
  | "moved"
  | "unknown-option"
  | "unset-id"
  | "stale-relation";

/** One thing that a run will do, or says aloud that it need not do. */
export interface Change {
  readonly target: string;
  readonly record: string;
  readonly action: Action;
  readonly place: Place;
  readonly page: Page | undefined;
  readonly desired: Desired | undefined;
  readonly beforeSha: string | null;
  readonly diff: readonly Difference[];
  /** The body is written too. It cannot be seen in `diff`, since reading it costs a request. */
  readonly body: boolean;
  readonly problem: Problem | undefined;
  /** The page goes because its time to live is over. */
  readonly over?: boolean;
  /** What is wrong where nothing can be done about it. */
  readonly discrepancy?: Discrepancy;
  /** For a backfill: the new option list of each property. */
  readonly options?: ReadonlyMap<string, OptionList>;
  /** For a page that becomes files; `diff` is what is marked on it. */
  readonly promotion?: Promotion;
  /** For a record of a two-way target: what goes which way, and what both sides have in common. */
  readonly exchange?: Exchange;
}

/** Everything that a run will do, in the order in which it will do it. A value: reports, guards and apply only read it. */
export interface Plan {
  readonly changes: readonly Change[];
  readonly hash: string;
}

export const changesPage = ({ action }: Change): boolean =>
  action === "create" || action === "update" || action === "archive" || action === "restore";
