import { EMPTY, type Property, type PropertyType } from "../model/property.ts";

/**
 * By value, of properties in canonical form, which is how Notion gives them back: so our own writes, coming back to us,
 * are no edits.
 */
export const same = (a: Property, b: Property): boolean =>
  a.type === b.type && (a.value === b.value || JSON.stringify(a.value) === JSON.stringify(b.value));

/** A box that is not ticked says no: it is the one empty value that is an answer. */
const ALWAYS_SAYS: readonly PropertyType[] = ["checkbox"];

export const isEmpty = ({ type, value }: Property): boolean =>
  !ALWAYS_SAYS.includes(type) && JSON.stringify(value) === JSON.stringify(EMPTY[type]);
