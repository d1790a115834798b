import { Failure } from "../../model/failure.ts";
import type { Answer, Ask } from "./trouble.ts";

export interface PagesAsk {
  readonly path: string;
  readonly query?: Ask["query"];
  /** That many pages and no more. */
  readonly most?: number;
  /** Where the items are, when the answer is not a plain list. */
  readonly items?: (data: unknown) => readonly unknown[];
}

/** Ten thousand items: further than any list goes that is read to its end here. */
const MOST_PAGES = 100;

const plain = (data: unknown): readonly unknown[] => (Array.isArray(data) ? (data as readonly unknown[]) : []);

/** The address of the next page, as GitHub gives it: some lists are paged by number, others by a cursor. */
const nextOf = ({ headers }: Answer): string | undefined =>
  /<([^<>]*)>\s*;[^<>]*\brel="?next\b/.exec(headers["link"] ?? "")?.[1];

const incomplete = (path: string, why: string): Failure =>
  new Failure({
    kind: "incomplete",
    message: `The list at ${path} could not be read to its end: ${why}.`,
    cure: "Ask for less of it: a shorter time, or fewer labels.",
  });

/** The token goes to the API that it was given for, and nowhere else. */
const below = (apiUrl: string, next: string, path: string): string => {
  if (next.startsWith(`${apiUrl}/`)) return next.slice(apiUrl.length);
  throw incomplete(path, "the address of the next page leads somewhere else");
};

export const pagesThrough = (request: (ask: Ask) => Promise<Answer>, apiUrl: string) =>
  async function* pages({ path, query, most, items = plain }: PagesAsk): AsyncGenerator<readonly unknown[]> {
    let next: Ask = { method: "GET", path, query: { per_page: 100, ...query } };
    for (let page = 1; page <= (most ?? MOST_PAGES); page += 1) {
      const answer = await request(next);
      yield items(answer.data);
      const link = nextOf(answer);
      if (link === undefined) return;
      next = { method: "GET", path: below(apiUrl, link, path) };
    }
    if (most === undefined) throw incomplete(path, `it has more than ${MOST_PAGES} pages`);
  };
