import { body } from "./body.ts";
import { icon } from "./icons.ts";
import { LIVE_SCRIPT } from "./live.ts";
import { html, Markup, type Part } from "./safe.ts";
import { STYLE } from "./style.ts";
import { glyph, pageLink, richText, valueHtml } from "./text.ts";
import type { Crumb, DatabaseView, HomeView, PageView, Row, Table } from "./view.ts";

const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect x="1" y="1" width="14" height="14" rx="3" fill="#2f6f8f"/><path d="M4 6h8M4 10h8M7 4v8" stroke="#fff" stroke-width="1.2"/></svg>',
)}`;

interface Frame {
  readonly title: string;
  readonly crumbs: readonly Crumb[];
  readonly revision: string;
  readonly main: Part;
  /** What stands at the right of the bar: how much there is. */
  readonly count: string;
  readonly narrow?: boolean;
}

const crumb = ({ title, href }: Crumb): Markup => html`<li><a href="${href}">${title}</a></li>`;

/** A whole page. Style and script are written here, so nothing is loaded from anywhere. */
const frame = ({ title, crumbs, revision, main, count, narrow = false }: Frame): string =>
  html`<!doctype html>
<html lang="en" data-revision="${revision}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="${ICON}">
<style>${new Markup(STYLE)}</style>
</head>
<body>
<header class="bar">
<nav aria-label="Breadcrumb"><ol>${[{ title: "Workspace", href: "/" }, ...crumbs].map(crumb)}</ol></nav>
<p class="state">${count === "" ? "" : html`<span>${count}</span>`}<span class="live" role="status"><i></i><span>Live</span></span></p>
</header>
<main class="${narrow ? "narrow" : ""}">${main}</main>
<script>${new Markup(LIVE_SCRIPT)}</script>
</body>
</html>
`.source;

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${new Intl.NumberFormat("en-US").format(count)} ${count === 1 ? one : many}`;

const head = ({ name, type }: { name: string; type: string }): Markup =>
  html`<th scope="col" class="is-${type}"><span class="name">${icon(type)}<span>${name}</span></span></th>`;

const row = ({ link, values }: Row, columns: Table["columns"]): Markup =>
  html`<tr data-key="${link.id}">${columns.map(({ type }, index) =>
    type === "title"
      ? html`<th scope="row">${pageLink(link)}</th>`
      : html`<td class="is-${type}">${valueHtml(values[index] ?? { is: "empty" })}</td>`,
  )}</tr>`;

const trashed = (count: number): string => (count === 0 ? "" : `${count} in the trash`);

const foot = (table: Table): Markup => {
  const hidden = table.total - table.rows.length;
  const shown =
    hidden > 0 ? `The first ${table.rows.length} are shown; ${counted(hidden, "more row", "more rows")} not.` : "";
  const words = [table.total === 0 ? "No rows yet" : "", shown, trashed(table.trashed)].filter((part) => part !== "");
  return words.length === 0 ? html`` : html`<p class="foot">${words.join(" · ")}</p>`;
};

const tableHtml = (table: Table, { id, label }: { id: string; label: string }): Markup =>
  html`${label === "" ? "" : html`<h3>${label}</h3>`}<div class="sheet" tabindex="0" role="region" aria-labelledby="${id}"><table><thead><tr>${table.columns.map(head)}</tr></thead><tbody>${table.rows.map((one) => row(one, table.columns))}</tbody></table></div>${foot(table)}`;

const database = (view: DatabaseView, level: "h1" | "h2"): Markup => {
  const { id, title, emoji, tables } = view;
  const name = html`${glyph(emoji, "database")}${level === "h1" ? title : html`<a href="/d/${id}">${title}</a>`}`;
  const heading = level === "h1" ? html`<h1 id="${id}">${name}</h1>` : html`<h2 id="${id}">${name}</h2>`;
  return html`<section class="database"><div class="head">${heading}<span class="quiet">${counted(view.total, "row")}</span></div>${
    view.description.length === 0 ? "" : html`<p class="description">${richText(view.description)}</p>`
  }${tables.map((table) => tableHtml(table, { id, label: tables.length > 1 ? table.name : "" }))}</section>`;
};

const nothing = (root: string): Markup =>
  html`<section class="nothing"><div class="art">${icon("database")}</div><h1>No database yet</h1><p>Run a sync against this address, and what it writes appears here as it arrives.</p><pre tabindex="0"><code>NOTION_TOKEN=ntn_any notion-sync setup \\
  --parent-page ${root} \\
  --notion-url <span data-address>http://127.0.0.1</span></code></pre></section>`;

const pagesList = (view: HomeView): Part =>
  view.pages.length === 0
    ? ""
    : html`<section class="pages"><div class="head"><h2>${glyph("", "page")}Pages</h2><span class="quiet">${counted(view.pages.length, "page")}</span></div><ul>${view.pages.map((page) => html`<li>${pageLink(page)}</li>`)}</ul></section>`;

const home = (view: HomeView): Part => [
  view.databases.length === 0 ? nothing(view.root) : html`<h1 class="unseen">${view.workspace}</h1>`,
  view.databases.map((one) => database(one, "h2")),
  pagesList(view),
];

export const homePage = (view: HomeView, revision: string): string => {
  const rows = view.databases.reduce((all, { total }) => all + total, 0);
  const count =
    view.databases.length === 0 ? "" : `${counted(view.databases.length, "database")} · ${counted(rows, "row")}`;
  return frame({ title: `${view.workspace} · notion-sync emulator`, crumbs: [], revision, main: home(view), count });
};

export const databasePage = (view: DatabaseView, revision: string): string =>
  frame({
    title: `${view.title} · notion-sync emulator`,
    crumbs: [{ title: view.title, href: `/d/${view.id}` }],
    revision,
    main: database(view, "h1"),
    count: counted(view.total, "row"),
  });

const fields = (view: PageView): Part =>
  view.fields.length === 0
    ? ""
    : html`<dl class="fields">${view.fields.map(
        ({ name, type, value }) =>
          html`<div data-key="${name}"><dt>${icon(type)}<span>${name}</span></dt><dd>${value.is === "empty" ? html`<span class="empty">Empty</span>` : valueHtml(value)}</dd></div>`,
      )}</dl>`;

export const pagePage = (view: PageView, revision: string): string =>
  frame({
    title: `${view.link.title} · notion-sync emulator`,
    crumbs: [...view.crumbs, { title: view.link.title, href: `/p/${view.link.id}` }],
    revision,
    count: "",
    narrow: true,
    main: html`${view.inTrash ? html`<p class="banner" role="note">This page is in the trash.</p>` : ""}<article>${
      view.link.emoji === "" ? "" : html`<div class="big">${view.link.emoji}</div>`
    }<h1>${view.link.title}</h1>${fields(view)}<div class="body">${
      view.blocks.length === 0 ? html`<p class="empty">This page has no content.</p>` : body(view.blocks)
    }</div>${view.isCut ? html`<p class="foot">The page goes on; only its first blocks are shown.</p>` : ""}</article>`,
  });

export const missingPage = (revision: string): string =>
  frame({
    title: "Not found · notion-sync emulator",
    crumbs: [],
    revision,
    count: "",
    main: html`<section class="nothing"><div class="art">${icon("page")}</div><h1>Nothing is here</h1><p>The page does not exist, or was removed for good. <a href="/">All databases</a></p></section>`,
  });
