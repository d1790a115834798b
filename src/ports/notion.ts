import type { Query } from "../model/filter.ts";
import type { Capabilities } from "../model/health.ts";
import type { Body, Page, PageChange, PageDraft } from "../model/page.ts";
import type { ColumnChange, ColumnDraft, Database, DataSource } from "../model/schema.ts";

export interface Bot {
  readonly id: string;
  readonly name: string;
  readonly workspace: string;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
}

export interface DatabaseDraft {
  readonly parentPage: string;
  readonly title: string;
  readonly columns: Readonly<Record<string, ColumnDraft>>;
}

/**
 * Notion, as far as we need it. Every method throws only a `Failure`. What may be repeated safely has been repeated by
 * the time a failure arrives here; a create is never repeated, and fails as `unknown` when its answer was lost.
 */
export interface NotionPort {
  /** Who the token belongs to. The cheapest proof that it is good. */
  me(): Promise<Bot>;
  people(): Promise<readonly Person[]>;
  /** What the token may do. Nothing is written to find it out. */
  capabilities(): Promise<Capabilities>;

  database(id: string): Promise<Database>;
  dataSource(id: string): Promise<DataSource>;
  /** The databases that stand on a page itself. */
  databasesUnder(page: string): Promise<readonly { readonly id: string; readonly title: string }[]>;
  createDatabase(draft: DatabaseDraft): Promise<Database>;
  changeColumns(dataSource: string, changes: Readonly<Record<string, ColumnChange>>): Promise<DataSource>;

  /**
   * All the pages that match, each once, oldest first, in batches as they arrive. It ends only when everything was
   * read; otherwise it throws, so that what is missing from a scan that ended is really not there (or in the trash).
   */
  pages(query: Query): AsyncIterable<readonly Page[]>;
  /** One page by its ID, from the trash too. Of the properties named, by ID or name, all is read, however long. */
  page(id: string, properties?: readonly string[]): Promise<Page>;
  createPage(draft: PageDraft): Promise<Page>;
  changePage(id: string, change: PageChange): Promise<Page>;

  body(id: string): Promise<Body>;
  /** Replaces a page's content, and answers with what Notion made of it. Child pages are never deleted. */
  replaceBody(id: string, markdown: string): Promise<Body>;
  /** Replaces a part that stands there once, and leaves everything else. */
  replaceInBody(id: string, part: { readonly old: string; readonly by: string }): Promise<Body>;
  /** Adds at the end. When the answer is lost it fails as `unknown`: it would be there twice. */
  addToBody(id: string, markdown: string): Promise<Body>;

  /** What this run has cost so far, and what is left of the current window as far as we know. */
  usage(): { readonly requests: number; readonly remaining: number | null };
}
