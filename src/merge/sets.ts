import { canonical, type Property } from "../model/property.ts";

type SetProperty = Extract<Property, { readonly type: "multi_select" | "people" | "relation" }>;

const isSet = (property: Property): property is SetProperty =>
  property.type === "multi_select" || property.type === "people" || property.type === "relation";

/** What both sides had stays while both keep it; what neither had is there as soon as one adds it. */
const mergedMembers = (base: readonly string[], row: readonly string[], page: readonly string[]): readonly string[] => {
  const [had, inRow, onPage] = [new Set(base), new Set(row), new Set(page)];
  return [...new Set([...row, ...page])].filter((one) => !had.has(one) || (inRow.has(one) && onPage.has(one)));
};

/** A set made of what each side did to it; undefined where the values are no sets. */
export const mergedSet = (base: Property, row: Property, page: Property): Property | undefined =>
  isSet(base) && isSet(row) && isSet(page)
    ? canonical({ type: row.type, value: mergedMembers(base.value, row.value, page.value) })
    : undefined;
