import { body } from "./body.ts";
import { frame, type Surroundings } from "./frame.ts";
import { icon } from "./icons.ts";
import { html, type Markup, type Part } from "./safe.ts";
import { counted, editing, sheet } from "./sheet.ts";
import { glyph, pageLink, richText, valueHtml } from "./text.ts";
import type { DatabaseView, Field, HomeView, PageView } from "./view.ts";

const database = (view: DatabaseView, level: "h1" | "h2"): Markup => {
  const { id, title, emoji, tables } = view;
  const name = html`${glyph(emoji, "database")}${level === "h1" ? title : html`<a href="/d/${id}">${title}</a>`}`;
  const heading = level === "h1" ? html`<h1 id="${id}">${name}</h1>` : html`<h2 id="${id}">${name}</h2>`;
  return html`<section class="database" data-key="${id}"><div class="head">${heading}<span class="quiet">${counted(view.total, "row")}</span></div>${
    view.description.length === 0 ? "" : html`<p class="description">${richText(view.description)}</p>`
  }${tables.map((table) => sheet(table, { id, title, alone: tables.length === 1 }))}</section>`;
};

const nothing = (root: string): Markup =>
  html`<section class="nothing"><div class="art">${icon("database")}</div><h1>No database yet</h1><p>Run a sync against this address, and what it writes appears here as it arrives.</p><pre tabindex="0"><code>NOTION_TOKEN=ntn_any notion-sync setup \\
  --parent-page ${root} \\
  --notion-url <span data-address>http://127.0.0.1</span></code></pre></section>`;

const pagesList = (view: HomeView): Part =>
  view.pages.length === 0
    ? ""
    : html`<section class="pages" data-key="pages"><div class="head"><h2>${glyph("", "page")}Pages</h2><span class="quiet">${counted(view.pages.length, "page")}</span></div><ul>${view.pages.map((page) => html`<li data-key="${page.id}">${pageLink(page)}</li>`)}</ul></section>`;

const home = (view: HomeView): Part => [
  view.databases.length === 0 ? nothing(view.root) : html`<h1 class="unseen">${view.workspace}</h1>`,
  view.databases.map((one) => database(one, "h2")),
  pagesList(view),
];

export const homePage = (view: HomeView, around: Surroundings): string => {
  const rows = view.databases.reduce((all, { total }) => all + total, 0);
  const count =
    view.databases.length === 0 ? "" : `${counted(view.databases.length, "database")} · ${counted(rows, "row")}`;
  return frame({ title: `${view.workspace} · notion-sync emulator`, crumbs: [], around, main: home(view), count });
};

export const databasePage = (view: DatabaseView, around: Surroundings): string =>
  frame({
    title: `${view.title} · notion-sync emulator`,
    crumbs: [{ title: view.title, href: `/d/${view.id}` }],
    around,
    main: database(view, "h1"),
    count: counted(view.total, "row"),
  });

const pen = (name: string): Markup =>
  html`<button type="button" class="small" aria-label="Edit ${name}" title="Edit">${icon("pen")}</button>`;

const field = ({ id, name, type, value }: Field, canEdit: boolean): Markup => {
  const how = canEdit ? editing(type, value) : "";
  return html`<div data-key="${id}"><dt>${icon(type)}<span>${name}</span></dt><dd${how}>${
    value.is === "empty" ? html`<span class="empty">Empty</span>` : valueHtml(value)
  }${how === "" ? "" : pen(name)}</dd></div>`;
};

const fields = (view: PageView): Part =>
  view.fields.length === 0 ? "" : html`<dl class="fields">${view.fields.map((one) => field(one, view.canEdit))}</dl>`;

const banner = ({ inTrash, canEdit, link }: PageView): Part => {
  if (canEdit) return "";
  return html`<p class="banner" role="note"><span>${inTrash ? "This page is in the trash." : "Something above this page is in the trash."}</span>${
    inTrash
      ? html`<button type="button" class="plain" data-do="restore" data-page="${link.id}">${icon("back")}Put back</button>`
      : ""
  }</p>`;
};

const tools = ({ link }: PageView): Markup =>
  html`<div class="tools" data-key="tools"><button type="button" class="plain" data-edit="body">${icon("pen")}Edit the content</button><button type="button" class="plain" data-do="trash" data-page="${link.id}">${icon("trash")}Move to the trash</button></div>`;

const content = (view: PageView): Markup =>
  html`<div class="body" data-key="body">${
    view.blocks.length === 0 ? html`<p class="empty">This page has no content.</p>` : body(view.blocks)
  }</div>${view.isCut ? html`<p class="foot">The page goes on; only its first blocks are shown.</p>` : ""}`;

const heading = ({ link, canEdit }: PageView): Markup =>
  html`<h1 data-key="title"${canEdit ? html` data-edit="set"` : ""}>${link.title}${canEdit ? pen("the title") : ""}</h1>`;

export const pagePage = (view: PageView, around: Surroundings): string =>
  frame({
    title: `${view.link.title} · notion-sync emulator`,
    crumbs: [...view.crumbs, { title: view.link.title, href: `/p/${view.link.id}` }],
    around,
    count: "",
    narrow: true,
    main: html`${banner(view)}<article data-key="${view.link.id}">${
      view.link.emoji === "" ? "" : html`<div class="big">${view.link.emoji}</div>`
    }${heading(view)}${fields(view)}${view.canEdit ? tools(view) : ""}${content(view)}</article>`,
  });

export const missingPage = (around: Surroundings): string =>
  frame({
    title: "Not found · notion-sync emulator",
    crumbs: [],
    around,
    count: "",
    main: html`<section class="nothing"><div class="art">${icon("page")}</div><h1>Nothing is here</h1><p>The page does not exist, or was removed for good. <a href="/">All databases</a></p></section>`,
  });
