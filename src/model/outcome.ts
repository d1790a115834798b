import type { Change } from "./change.ts";
import type { Problem } from "./problem.ts";
import type { KeptFile } from "./promotion.ts";

/** A create that the end of the run overtook: before it was sent, or between the page and its relations. */
interface Begun {
  readonly pageId: string | null;
}

/** How a change ended. A dry run has none; what was to be skipped was skipped. */
export type Outcome =
  | {
      readonly status: "done";
      readonly change: Change;
      readonly pageId: string;
      readonly finished: boolean;
      /** Of a promoted page: the files as they are now. */
      readonly files?: readonly KeptFile[];
    }
  | { readonly status: "skipped"; readonly change: Change }
  /** Not carried out, since the run was ended: the next one does it. */
  | { readonly status: "left"; readonly change: Change; readonly begun?: Begun }
  /** Unsettled: a page may have been made, and nobody knows. The page is named where one was made all the same. */
  | {
      readonly status: "failed";
      readonly change: Change;
      readonly problem: Problem;
      readonly unsettled?: boolean;
      readonly pageId?: string | undefined;
    };

/** What only a person can decide is a conflict, though its field was not written. */
export const isContested = (outcome: Outcome): boolean =>
  outcome.status === "failed"
    ? outcome.problem.cause === "conflict"
    : outcome.status === "done" && outcome.change.action === "conflict";
