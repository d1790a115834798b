import { LIMITS } from "../model/limits.ts";
import type { Property } from "../model/property.ts";
import { pieces } from "../model/text.ts";

const MARK = "…";

/** Text that is longer than a property holds, cut at a character, with a mark that it was. */
export const truncated = (property: Property): Property => {
  if (property.type !== "title" && property.type !== "rich_text") return property;
  const cut = pieces(property.value);
  if (cut.length <= LIMITS.pieces) return property;
  const kept = cut.slice(0, LIMITS.pieces).join("");
  const [shorter] = pieces(kept, kept.length - MARK.length);
  return { type: property.type, value: `${shorter}${MARK}` };
};
