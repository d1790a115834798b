import { grouped } from "../model/grouped.ts";
import { keyText } from "../model/key.ts";
import type { Held, Page } from "../model/page.ts";
import { byCodePoint, type Value } from "../model/property.ts";

/** Which page stands for which record, over all targets: so that a relation can be written, and read again, by key. */
export interface Links {
  readonly pageOf: (target: string, key: string) => string | undefined;
  /** `target:key` of a page, or its bare ID where no record is known for it. */
  readonly nameOf: (pageId: string) => string;
  /** Whether the pages of a target were read: those of one whose database does not fit, or cannot be read, were not. */
  readonly knows: (target: string) => boolean;
}

export const linkName = (target: string, key: string): string => `${target}:${key}`;

export const links = (pagesByTarget: ReadonlyMap<string, ReadonlyMap<string, readonly Page[]>>): Links => {
  const names = new Map<string, string>();
  for (const [target, pages] of pagesByTarget) {
    for (const [key, own] of pages) for (const { id } of own.slice(0, 1)) names.set(id, linkName(target, key));
  }
  return {
    pageOf: (target, key) => pagesByTarget.get(target)?.get(key)?.[0]?.id,
    nameOf: (pageId) => names.get(pageId) ?? pageId,
    knows: (target) => pagesByTarget.has(target),
  };
};

/** What a property holds, in the values that a SHA is made of. */
export const plainHeld = ({ type, value }: Held, { nameOf }: Pick<Links, "nameOf">): Value =>
  type === "relation" && Array.isArray(value) ? value.map((id) => nameOf(String(id))).sort(byCodePoint) : value;

/** The pages of a target by the key that they carry; a key with two pages keeps both, to be told. */
export const byKey = (pages: readonly Page[], property: string): ReadonlyMap<string, readonly Page[]> =>
  grouped(
    pages.filter((page) => keyText(page.properties[property]?.value) !== ""),
    (page) => keyText(page.properties[property]?.value),
  );
