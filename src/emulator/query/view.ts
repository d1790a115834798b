import type { World } from "../call.ts";
import type { Json } from "../json.ts";
import type { Page, Property } from "../store.ts";

/** How values are looked at. Formulas and rollups look at other columns through it, so they need not know the table. */
export interface View {
  readonly world: World;
  /** A page shows 25 references; the property endpoint, filters, formulas and rollups see all. */
  readonly limit: number;
  /** Ends rings of columns that look at each other. */
  readonly depth: number;
  value(page: Page, property: Property, view: View): Json;
}

export const MAX_DEPTH = 10;

/** The same look, one column further on and with nothing cut off. */
export const deeper = (view: View): View => ({ ...view, limit: Number.POSITIVE_INFINITY, depth: view.depth + 1 });
