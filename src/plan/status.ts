import type { Difference } from "../model/change.ts";
import type { Page } from "../model/page.ts";
import type { Color } from "../model/schema.ts";
import type { EngineValue, Mapping } from "../model/target.ts";
import type { Bound } from "./bind.ts";

/** What a property that is the `sync-status` says of a page, and in which colour. */
export const STATUSES = { synced: "green", pending: "yellow", conflict: "red" } as const satisfies Record<
  string,
  Color
>;
type Status = keyof typeof STATUSES;

const STATUS: EngineValue = "sync-status";

export const isStatus = ({ origin }: Mapping): boolean => origin.kind === "is" && origin.value === STATUS;

interface Shown {
  readonly property: string;
  readonly says: string | null;
}

const shownBy = (page: Page, { target, columns }: Bound): readonly Shown[] =>
  target.mappings.filter(isStatus).flatMap(({ property }) => {
    const column = columns.get(property);
    if (column === undefined) return [];
    const value = page.properties[column.name]?.value;
    return [{ property, says: typeof value === "string" ? value : null }];
  });

/** Notion keeps the first spelling of an option, so "Conflict" says no less than "conflict". */
const says = ({ says: word }: Shown, status: Status): boolean => word?.toLowerCase() === status;

const turned = (shown: readonly Shown[], after: Status): readonly Difference[] =>
  shown.map(({ property, says: before }) => ({ property, before, after }));

/** What has to change for a page to say that it is in conflict; nothing where it does, or where it cannot say so. */
export const asConflict = (page: Page, bound: Bound): readonly Difference[] =>
  turned(
    shownBy(page, bound).filter((shown) => !says(shown, "conflict")),
    "conflict",
  );

/**
 * A page that is as its record wants it, and says that it is not. What else its status may say, or not say, is no
 * reason to write: a property that is mapped anew would have every page written.
 */
export const asSynced = (page: Page, bound: Bound): readonly Difference[] =>
  turned(
    shownBy(page, bound).filter((shown) => says(shown, "conflict") || says(shown, "pending")),
    "synced",
  );
