import { icon } from "./icons.ts";
import { html, type Markup, type Part } from "./safe.ts";
import { pageLink, valueHtml } from "./text.ts";
import type { Value } from "./value.ts";
import type { Column, Row, Table } from "./view.ts";
import { canWrite } from "./written.ts";

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${new Intl.NumberFormat("en-US").format(count)} ${count === 1 ? one : many}`;

/** How a value is edited: a checkbox turns at once, most have a form, what Notion computes has none. */
export const editing = (type: string, value: Value): Part => {
  if (value.is === "checkbox" && type === "checkbox")
    return html` data-edit="toggle" data-on="${String(value.checked)}"`;
  return canWrite(type) ? html` data-edit="set"` : "";
};

const head = ({ id, name, type }: Column, index: number): Markup =>
  html`<th scope="col" data-key="${id}" class="is-${type}" data-edit="rename" tabindex="${index === 0 ? 0 : -1}" title="Rename"><span class="name">${icon(type)}<span>${name}</span></span></th>`;

const EMPTY: Value = { is: "empty" };

const row = ({ link, values }: Row, columns: readonly Column[]): Markup =>
  html`<tr data-key="${link.id}">${columns.map(({ id, type }, index) => {
    const value = values[index] ?? EMPTY;
    return type === "title"
      ? html`<th scope="row" data-key="${id}" data-edit="set" tabindex="-1">${pageLink(link)}<button type="button" class="small" data-do="trash" data-page="${link.id}" aria-label="Move ${link.title} to the trash" title="Move to the trash">${icon("trash")}</button></th>`
      : html`<td class="is-${type}" data-key="${id}"${editing(type, value)} tabindex="-1">${valueHtml(value)}</td>`;
  })}</tr>`;

const foot = (table: Table): Part => {
  const hidden = table.total - table.rows.length;
  const shown =
    hidden > 0 ? `The first ${table.rows.length} are shown; ${counted(hidden, "more row", "more rows")} not.` : "";
  const words = [table.total === 0 ? "No rows yet" : "", shown].filter((part) => part !== "");
  return words.length === 0 ? "" : html`<p class="foot">${words.join(" · ")}</p>`;
};

const thrown = (link: Row["link"]): Markup =>
  html`<li data-key="${link.id}">${pageLink(link)}<button type="button" class="plain" data-do="restore" data-page="${link.id}" aria-label="Put ${link.title} back">${icon("back")}Put back</button></li>`;

const trash = ({ trash: links, trashed }: Table): Part =>
  trashed === 0
    ? ""
    : html`<details class="trash"><summary>${icon("trash")}${trashed} in the trash</summary><ul>${links.map(thrown)}</ul></details>`;

/** A new row is named and there: what else it needs is filled in where it stands. */
const adding = ({ id }: Table, label: string): Markup =>
  html`<form class="add" data-act autocomplete="off">${icon("plus")}<input type="hidden" name="do" value="add"><input type="hidden" name="source" value="${id}"><input type="text" name="title" placeholder="New page" aria-label="New page in ${label}"><button type="submit" class="plain">Add</button></form>`;

interface Place {
  /** The heading that names the table. */
  readonly id: string;
  readonly title: string;
  /** Of several tables in a database, each has its own name above it. */
  readonly alone: boolean;
}

export const sheet = (table: Table, { id, title, alone }: Place): Markup =>
  html`${alone ? "" : html`<h3>${table.name}</h3>`}<div class="sheet" data-key="sheet-${table.id}"><table role="grid" aria-labelledby="${id}"><thead><tr data-key="${table.id}">${table.columns.map(head)}</tr></thead><tbody>${table.rows.map((one) => row(one, table.columns))}</tbody></table></div>${adding(table, alone ? title : table.name)}<div class="under">${foot(table)}${trash(table)}</div>`;
