import type { Desired } from "../model/desired.ts";
import { isFailure } from "../model/failure.ts";
import { keyText } from "../model/key.ts";
import type { Page } from "../model/page.ts";
import type { Bound } from "../plan/bind.ts";
import { scopeFilter } from "../plan/scope.ts";
import { type Elsewhere, keyColumn, type Sides } from "../plan/sides.ts";
import type { NotionPort } from "../ports/notion.ts";
import { inParallel } from "./parallel.ts";

/** What is known of a target's pages before Notion is asked: by key, from the records themselves and from the ledger. */
export interface Hints {
  readonly pages: ReadonlyMap<string, string>;
}

interface Sought {
  readonly key: string;
  readonly id: string;
}

type Sight = { readonly state: "here"; readonly page: Page } | Elsewhere;

/** All pages of a target's data source, with the properties that the target maps and no others. */
const scan = async (bound: Bound, notion: NotionPort): Promise<readonly Page[]> => {
  const pages: Page[] = [];
  const properties = [...bound.columns.values()].map(({ id }) => id);
  const filter = scopeFilter(bound);
  const query = { dataSource: bound.dataSource.id, properties, ...(filter && { filter }) };
  for await (const batch of notion.pages(query)) pages.push(...batch);
  return pages;
};

/** Records that no page in sight stands for, but of which a page is known. */
const sought = (desired: readonly Desired[], pages: readonly Page[], { bound, hints }: Search): readonly Sought[] => {
  const ids = new Set(pages.map(({ id }) => id));
  const keys = new Set(pages.map(({ properties }) => keyText(properties[keyColumn(bound)]?.value)));
  return desired.flatMap(({ key, pageId }) => {
    const id = pageId ?? hints.pages.get(key);
    return id === undefined || ids.has(id) || keys.has(key) ? [] : [{ key, id }];
  });
};

interface Search {
  readonly bound: Bound;
  readonly hints: Hints;
  readonly notion: NotionPort;
}

/** Absent from a query is not gone: the page may be in the trash, moved, unshared, or only late. So it is asked for. */
const ask = async ({ id }: Sought, { bound, notion }: Search): Promise<Sight> => {
  try {
    const page = await notion.page(
      id,
      [...bound.columns.values()].map((column) => column.id),
    );
    if (page.inTrash) return { state: "trash", page };
    const { parent } = page;
    const home = parent.kind === "data-source" && parent.id === bound.dataSource.id;
    return { state: home ? "here" : "moved", page };
  } catch (thrown) {
    if (!isFailure(thrown) || !["not-found", "refused"].includes(thrown.kind)) throw thrown;
    return { state: "gone", id };
  }
};

/** The pages of a target: those that a query shows, and those that only their IDs lead to. */
export const look = async (
  desired: readonly Desired[],
  search: Search,
): Promise<Pick<Sides, "pages" | "elsewhere">> => {
  const pages = await scan(search.bound, search.notion);
  const sights = await inParallel(sought(desired, pages, search), async (one) => ({
    key: one.key,
    sight: await ask(one, search),
  }));
  const late = sights.flatMap(({ sight }) => (sight.state === "here" ? [sight.page] : []));
  const elsewhere = sights.flatMap(({ key, sight }) => (sight.state === "here" ? [] : [[key, sight] as const]));
  return { pages: [...pages, ...late], elsewhere: new Map(elsewhere) };
};
