import type { Change } from "./change.ts";
import type { Problem } from "./problem.ts";

/** How a change ended. A dry run has none; what was to be skipped was skipped. */
export type Outcome =
  | { readonly status: "done"; readonly change: Change; readonly pageId: string; readonly finished: boolean }
  | { readonly status: "skipped"; readonly change: Change }
  /** Not begun, since the run was ended: the next one does it. */
  | { readonly status: "left"; readonly change: Change }
  /** Unsettled: a page may have been made, and nobody knows. */
  | { readonly status: "failed"; readonly change: Change; readonly problem: Problem; readonly unsettled?: boolean };
