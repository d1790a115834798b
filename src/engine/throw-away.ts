import type { Change } from "../model/change.ts";
import type { Page } from "../model/page.ts";
import { problem } from "../model/problem.ts";
import { heldKey } from "../plan/sides.ts";
import { boundOf, type Site } from "./site.ts";
import { archive, pageIn, Unwritten, type Written } from "./write.ts";

/** A query lags behind: a page that it showed without a record may carry one's key by now. */
const stillCalled = async (page: Page, change: Change, site: Site): Promise<void> => {
  const bound = boundOf(site, change.target);
  const ids = [...bound.columns].filter(([name]) => name === bound.target.key.property).map(([, { id }]) => id);
  const now = await site.world.notion.page(page.id, ids);
  if (heldKey(now, bound) === heldKey(page, bound)) return;
  const message = `The page "${change.record}" is called "${heldKey(now, bound)}" by now, which no query shows yet.`;
  throw new Unwritten(problem(message, "Run it again: a page with the key of a record stays.", change.place));
};

/** A page goes to the trash: one that no record stands for only as long as it is called what it was. */
export const throwAway = async (change: Change, site: Site): Promise<Written> => {
  if (change.discrepancy === "orphan") await stillCalled(pageIn(change), change, site);
  return archive(change, site);
};
