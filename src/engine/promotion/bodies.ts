import { knownAs, type Promotions } from "../../ledger/promotions.ts";
import type { Problem } from "../../model/problem.ts";
import type { Bound } from "../../plan/bind.ts";
import { nameUnknown } from "../../plan/promotion/blocks.ts";
import { contentSha } from "../../plan/promotion/content.ts";
import type { Remembered, Standing } from "../../plan/promotion/decide.ts";
import type { Finished } from "../../plan/promotion/page.ts";
import { spaced } from "../../plan/promotion/spaced.ts";
import { nameIn } from "../../plan/sides.ts";
import type { NotionPort } from "../../ports/notion.ts";
import type { ReadPage } from "./read.ts";
import { asPromoted, unsteady } from "./trusted.ts";

/** What the properties that are marked are called in Notion today. */
export const markNames = (bound: Bound): readonly string[] =>
  Object.keys({ ...bound.target.promoting?.mark }).map((name) => nameIn(bound, name));

/** A page with its content; or with the content that it is known to have, unread. */
export interface WholePage {
  readonly read: ReadPage;
  readonly finished: Finished;
  readonly problems: readonly Problem[];
  readonly isRead: boolean;
}

export const unread = (read: ReadPage, pageSha: string): WholePage => ({
  read,
  finished: { page: asPromoted(read, ""), title: read.title, sha: pageSha, unread: read.unread },
  problems: [],
  isRead: false,
});

export const withBody = async (read: ReadPage, marks: readonly string[], notion: NotionPort): Promise<WholePage> => {
  const { markdown, problems } = nameUnknown(await notion.body(read.page.id), read.place);
  const page = asPromoted(read, spaced(markdown));
  return {
    read,
    finished: { page, title: read.title, sha: contentSha(page, unsteady(read, marks)), unread: read.unread },
    problems: [...read.problems, ...problems],
    isRead: true,
  };
};

/** What is known of each path, now that it is seen what is there. */
export const rememberedAt = (
  { files }: Promotions,
  there: ReadonlyMap<string, Standing | undefined>,
): ReadonlyMap<string, Remembered> =>
  new Map(
    [...files].flatMap(([path, known]) =>
      [knownAs(known, there.get(path)?.sha)].filter((one) => one !== undefined).map((one) => [path, one] as const),
    ),
  );
