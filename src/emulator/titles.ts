import { undashed } from "./ids.ts";
import { type Page, pageOf, plainText, type Store } from "./store.ts";

export const titleOfPage = (page: Page): string => plainText(page.values.get("title"));

export const titleOf = (store: Store, id: string): string => {
  const thing = store.things.get(id);
  const page = pageOf(store, id);
  if (page !== undefined) return titleOfPage(page);
  return thing?.object === "database" || thing?.object === "data_source" ? plainText(thing.title) : "";
};

/** Runs of anything but letters, digits and `_` become one dash. */
const slug = (title: string): string => title.replaceAll(/[^\p{L}\p{N}_]+/gu, "-").replaceAll(/^-|-$/g, "");

export const urlOf = (store: Store, id: string, title = ""): string => {
  const name = slug(title);
  return `${store.workspace.urls}${name === "" ? "" : `${name}-`}${undashed(id)}`;
};
