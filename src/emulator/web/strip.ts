import type { Entry, Journal } from "../journal.ts";
import type { Statistics } from "../statistics.ts";
import type { Store } from "../store.ts";
import { titleOf } from "../titles.ts";
import { html, type Markup } from "./safe.ts";

const MOST = 12;
const ID = /[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}/i;

/** `/v1/pages/<id>/markdown` is `pages / markdown` to the eye, and the page's title says which. */
const wordsOf = (path: string): string =>
  path
    .split("/")
    .filter((part) => part !== "" && part !== "v1" && !ID.test(part))
    .join(" / ");

const kindOf = (status: number): string => (status < 300 ? "well" : status === 429 ? "slow" : "bad");

const entryHtml = ({ number, who, method, path, status, write }: Entry, store: Store): Markup => {
  const title = titleOf(store, ID.exec(path)?.[0] ?? "");
  return html`<li data-key="${number}" class="${write ? "write" : "read"}">${who === "" ? "" : html`<em>${who}</em>`}<span class="verb">${method}</span><span>${wordsOf(path)}</span>${title === "" ? "" : html`<b>${title}</b>`}<span class="code-${kindOf(status)}">${status}</span></li>`;
};

const figure = (count: number, one: string, many: string): Markup =>
  html`<span><b>${new Intl.NumberFormat("en-US").format(count)}</b> ${count === 1 ? one : many}</span>`;

interface Traffic {
  readonly statistics: Statistics;
  readonly journal: Journal;
  readonly store: Store;
}

/** What the API was asked, counted, and the last of it, newest first. */
export const strip = ({ statistics, journal, store }: Traffic): Markup =>
  html`<footer class="strip" aria-label="Requests"><p class="counts">${figure(statistics.requests, "request", "requests")}${figure(statistics.writes, "write", "writes")}${
    statistics.rate_limited === 0 ? "" : figure(statistics.rate_limited, "told to slow down", "told to slow down")
  }</p><ol>${journal
    .last()
    .slice(0, MOST)
    .map((entry) => entryHtml(entry, store))}</ol></footer>`;
