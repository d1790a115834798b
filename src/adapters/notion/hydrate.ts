import { isFailure } from "../../model/failure.ts";
import { isObject, type Json } from "../../model/json.ts";
import type { Held, Page } from "../../model/page.ts";
import { listAt, textAt } from "./json.ts";
import { decode } from "./properties.ts";
import { type Ask, type Request, segment } from "./request.ts";

/** More references than Notion lets a relation hold, at 100 a page. */
const MOST_PAGES = 200;

const readItems = (page: string, property: string, cursor: string | null): Request => ({
  kind: "read",
  method: "get",
  // The property's ID comes percent-encoded, and goes back as it came.
  path: `pages/${segment(page)}/properties/${property}`,
  about: `the property ${property} of the page ${page}`,
  query: { page_size: "100", ...(cursor === null ? {} : { start_cursor: cursor }) },
});

/** The items one by one, put together as a page would show them if it showed them all. */
const assembled = ({ id, type }: Held, items: readonly unknown[]): Json => {
  if (type === "rollup") return { id, type, rollup: { type: "array", array: items } };
  return { id, type, [type]: items.flatMap((item) => (isObject(item) ? [item[type]] : [])) };
};

const complete = async (page: string, held: Held, ask: Ask): Promise<Held> => {
  const items: unknown[] = [];
  let cursor: string | null = null;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const json = await ask(readItems(page, held.id, cursor));
    items.push(...listAt(json, "results"));
    cursor = isObject(json) && json["has_more"] === true ? textAt(json, "next_cursor") : null;
    if (cursor === null) return { ...decode(assembled(held, items)), partial: false };
  }
  return held;
};

const HELPLESS: ReadonlySet<string> = new Set(["not-found", "forbidden", "refused"]);

/** What cannot be completed stays marked as partial, so that nobody writes it back; a failure of the system is one. */
const completeIfPossible = (page: string, held: Held, ask: Ask): Promise<Held> =>
  complete(page, held, ask).catch((thrown: unknown) => {
    if (isFailure(thrown) && HELPLESS.has(thrown.kind)) return held;
    throw thrown;
  });

/** Completes those of the wanted properties, given by ID or name, that the page showed only in part. */
export const hydrated = async (page: Page, wanted: readonly string[] = [], ask: Ask): Promise<Page> => {
  const cut = Object.entries(page.properties).filter(
    ([name, held]) => held.partial && (wanted.includes(held.id) || wanted.includes(name)),
  );
  if (cut.length === 0) return page;
  const whole = await Promise.all(
    cut.map(async ([name, held]) => [name, await completeIfPossible(page.id, held, ask)] as const),
  );
  return { ...page, properties: { ...page.properties, ...Object.fromEntries(whole) } };
};
