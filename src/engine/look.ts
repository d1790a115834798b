import type { Desired } from "../model/desired.ts";
import { expectFailure, type Failure } from "../model/failure.ts";
import type { Filter } from "../model/filter.ts";
import type { Page } from "../model/page.ts";
import type { Bound } from "../plan/bind.ts";
import { carrying, isText } from "../plan/carrying.ts";
import { scopeFilter } from "../plan/scope.ts";
import { type Elsewhere, heldKey, type Sides } from "../plan/sides.ts";
import type { NotionPort } from "../ports/notion.ts";
import { handedOver } from "./handed-over.ts";
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

/** Pages of a target's data source, with the properties that the target maps and no others. */
export const scan = async (
  { bound, notion }: Pick<Search, "bound" | "notion">,
  filter: Filter | undefined,
): Promise<readonly Page[]> => {
  const pages: Page[] = [];
  const properties = [...bound.columns.values()].map(({ id }) => id);
  const query = { dataSource: bound.dataSource.id, properties, ...(filter && { filter }) };
  for await (const batch of notion.pages(query)) pages.push(...batch);
  return pages;
};

/** As many conditions as one filter may have. */
const AT_ONCE = 100;
/** Beyond so many records it costs less to read the whole data source. */
const FEW = 1_000;

const chunks = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / AT_ONCE) }, (_, index) =>
    items.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );

/**
 * The pages of a few records, by their keys. A page whose key was typed with space around it equals none, so what is
 * not found is looked for once more as a part of what pages hold, before it counts as missing.
 */
const scanFor = async (desired: readonly Desired[], search: Search): Promise<readonly Page[]> => {
  const { bound } = search;
  const ask = async (some: readonly Desired[], test: "equals" | "contains"): Promise<readonly Page[]> => {
    const pages: Page[] = [];
    for (const chunk of chunks(some)) {
      const keys = chunk.map(({ plain, key }) => (test === "equals" ? plain[bound.target.key.property] : key));
      pages.push(...(await scan(search, carrying(bound, keys, test))));
    }
    return pages;
  };
  const pages = await ask(desired, "equals");
  const found = new Set(pages.map((page) => heldKey(page, bound)));
  const missing = desired.filter(({ key }) => !found.has(key));
  const near = isText(bound) ? await ask(missing, "contains") : [];
  return [...new Map([...pages, ...near].map((page) => [page.id, page])).values()];
};

const isFew = (desired: readonly Desired[], { whole, related }: Search): boolean =>
  !whole && !related && desired.length <= FEW;

/** The page that a record names itself, or that the ledger has for it. */
const knownPage = (
  { key, pageId }: { readonly key: string; readonly pageId?: string | undefined },
  { pages }: Hints,
): string | undefined => pageId ?? pages.get(key);

/** Records that no page in sight stands for, but of which a page is known. One that is known as another's stands for none. */
const sought = (desired: readonly Desired[], pages: readonly Page[], { bound, hints }: Search): readonly Sought[] => {
  const ids = new Set(pages.map(({ id }) => id));
  const owners = new Map(desired.map((one) => [knownPage(one, hints), one.key]));
  const keys = new Set(
    pages.flatMap((page) => {
      const key = heldKey(page, bound);
      return (owners.get(page.id) ?? key) === key ? [key] : [];
    }),
  );
  // What is kept of a row names its page for certain; a file may name one that is long gone.
  const isCertain = bound.target.direction !== "push";
  return desired.flatMap((one) => {
    const { key, pageId } = one;
    const id = knownPage(one, hints);
    const isFound = keys.has(key) && !(isCertain && pageId !== undefined);
    return id === undefined || ids.has(id) || isFound ? [] : [{ key, id }];
  });
};

interface Search {
  readonly bound: Bound;
  readonly hints: Hints;
  readonly notion: NotionPort;
  /** All records are looked for, not a selection. */
  readonly whole: boolean;
  /** The keys of all records, whichever are looked for. */
  readonly keys: ReadonlySet<string>;
  /** A relation is read and written by key, so at either end of one all pages are needed. */
  readonly related: boolean;
}

/** What is no page's ID: Notion says so itself. A firewall that refuses the request says nothing of the page. */
const isNoPage = ({ kind, facts }: Failure): boolean => kind === "refused" && facts.code === "validation_error";

/**
 * Absent from a query is not gone: the page may be in the trash, moved, unshared, or only late. So it is asked for; and
 * again where Notion says that it is not there, as it does now and then of pages that are.
 */
const ask = async (sought: Pick<Sought, "id">, search: Search, again = true): Promise<Sight> => {
  const { id } = sought;
  const { bound, notion } = search;
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
    expectFailure(thrown);
    if (thrown.kind === "not-found" && again) return ask(sought, search, false);
    if (thrown.kind === "not-found" || isNoPage(thrown)) return { state: "gone", id };
    throw thrown;
  }
};

/**
 * Pages that the ledger knows as a record's, and whose key a person has changed. One that carries another record's key
 * by now is that record's, if that has no page of its own.
 */
const renamed = (
  desired: readonly Desired[],
  pages: readonly Page[],
  { bound, hints, keys }: Search,
): readonly (readonly [string, Elsewhere])[] => {
  const byId = new Map(pages.map((page) => [page.id, page]));
  const named = new Map(desired.map((one) => [one.key, one]));
  const isAnothers = (page: Page): boolean => {
    const key = heldKey(page, bound);
    const own = byId.get(knownPage(named.get(key) ?? { key }, hints) ?? "");
    return keys.has(key) && (own === undefined || own === page || heldKey(own, bound) !== key);
  };
  const taken = new Set([
    ...pages.map((page) => heldKey(page, bound)),
    ...desired.flatMap(({ pageId = "" }) => pageId),
  ]);
  return desired.flatMap(({ key, pageId = "" }) => {
    const page = byId.get(hints.pages.get(key) ?? "");
    if (page === undefined || byId.has(pageId) || taken.has(key) || taken.has(page.id)) return [];
    taken.add(page.id);
    return isAnothers(page) ? [] : [[key, { state: "here", page }] as const];
  });
};

const claimsOf = (desired: readonly Desired[], { bound, keys, hints }: Search) => ({
  bound,
  keys,
  known: new Map([
    ...hints.pages,
    ...desired.flatMap(({ key, pageId }) => (pageId === undefined ? [] : [[key, pageId] as const])),
  ]),
});

/**
 * A late index goes on showing a key that has been written over since. So a page that would change hands by its key is
 * read itself before that, and one that is not here any more is not shown.
 */
const believed = async (
  pages: readonly Page[],
  desired: readonly Desired[],
  search: Search,
): Promise<readonly Page[]> => {
  const doubtful = handedOver(pages, claimsOf(desired, search));
  const sights = new Map(await inParallel(doubtful, async (page) => [page.id, await ask(page, search)] as const));
  return pages.flatMap((page) => {
    const sight = sights.get(page.id);
    if (sight === undefined || sight.state === "gone") return [page];
    return sight.state === "here" ? [sight.page] : [];
  });
};

/** The pages of a target: those that a query shows, and those that only their IDs lead to. */
export const look = async (
  desired: readonly Desired[],
  search: Search,
): Promise<Pick<Sides, "pages" | "elsewhere">> => {
  const few = isFew(desired, search);
  const shown = await (few ? scanFor(desired, search) : scan(search, scopeFilter(search.bound)));
  const pages = await believed(shown, desired, search);
  const sights = await inParallel(sought(desired, pages, search), async (one) => ({
    key: one.key,
    sight: await ask(one, search),
  }));
  const late = sights.flatMap(({ sight }) => (sight.state === "here" ? [sight.page] : []));
  const elsewhere = sights.flatMap(({ key, sight }) => (sight.state === "here" ? [] : [[key, sight] as const]));
  const all = [...pages, ...late];
  return { pages: all, elsewhere: new Map([...elsewhere, ...renamed(desired, all, search)]) };
};
