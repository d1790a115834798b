import type { Values } from "../../model/exchange.ts";
import { type Place, problem } from "../../model/problem.ts";
import type { Property } from "../../model/property.ts";
import type { Data, Datum, TableColumn } from "../../ports/postgres.ts";
import { asDatum } from "../../state/base.ts";
import { Unwritten } from "../write.ts";
import type { Counterpart } from "./counterpart.ts";

interface Cell {
  readonly property: string;
  readonly value: Property;
  readonly column: TableColumn;
  readonly place: Place;
}

const refuse = ({ property, place }: Cell, what: string): never => {
  const message = `\`${property}\` holds ${what}.`;
  throw new Unwritten(problem(message, "Change it on the page.", { ...place, property }));
};

/** The key of a record out of its name, `teams:7`. A key may have colons of its own. */
const keyIn = (name: string): string => name.slice(name.indexOf(":") + 1);

const related = (cell: Cell, names: readonly string[]): Datum => {
  const keys = names.map(keyIn);
  if (cell.column.kind === "array") return keys;
  if (keys.length > 1) refuse(cell, `${keys.length} relations, and \`${cell.column.name}\` has room for one`);
  return keys[0] ?? null;
};

/** Nothing is said with NULL where that is allowed. */
const text = ({ column }: Cell, written: string): Datum => (written === "" && column.nullable ? null : written);

const datum = (cell: Cell): Datum => {
  const { value } = cell;
  switch (value.type) {
    case "relation":
      return related(cell, value.value);
    case "title":
    case "rich_text":
      return text(cell, value.value);
    case "date":
      return typeof value.value === "object" && value.value !== null
        ? refuse(cell, `a range of dates, and \`${cell.column.name}\` has room for one`)
        : value.value;
    default:
      return asDatum(value.value);
  }
};

/** Values of properties as the values of their columns; it throws where one has no room for them. */
export const columnValues = (values: Values, { columns }: Counterpart, place: Place): Data =>
  Object.fromEntries(
    [...columns].flatMap(([property, column]) => {
      const value = values[property];
      return value === undefined ? [] : [[column.name, datum({ property, value, column, place })]];
    }),
  );
