import type { User } from "../store.ts";
import { html, Markup, type Part } from "./safe.ts";
import { SCRIPT } from "./script.ts";
import { STYLE } from "./style.ts";
import type { Crumb } from "./view.ts";

const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect x="1" y="1" width="14" height="14" rx="3" fill="#2f6f8f"/><path d="M4 6h8M4 10h8M7 4v8" stroke="#fff" stroke-width="1.2"/></svg>',
)}`;

/** What is around every page: who may act, and what the API was asked. */
export interface Surroundings {
  readonly revision: string;
  readonly people: readonly User[];
  readonly strip: Markup;
}

interface Frame {
  readonly title: string;
  readonly crumbs: readonly Crumb[];
  readonly around: Surroundings;
  readonly main: Part;
  /** What stands at the right of the bar: how much there is. */
  readonly count: string;
  readonly narrow?: boolean;
}

const crumb = ({ title, href }: Crumb): Markup => html`<li><a href="${href}">${title}</a></li>`;

const whoActs = (people: readonly User[]): Part =>
  people.length === 0
    ? ""
    : html`<label class="actor"><span>Acting as</span><select data-actor>${people.map(({ id, name }) => html`<option value="${id}">${name}</option>`)}</select></label>`;

/** A whole page. Style and script are written here, so nothing is loaded from anywhere. */
export const frame = ({ title, crumbs, around, main, count, narrow = false }: Frame): string =>
  html`<!doctype html>
<html lang="en" data-revision="${around.revision}">
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
<div class="state">${count === "" ? "" : html`<span class="count">${count}</span>`}${whoActs(around.people)}<span class="live" role="status"><i></i><span>Live</span></span></div>
</header>
<main class="${narrow ? "narrow" : ""}">${main}</main>
${around.strip}
<div class="desk" role="dialog" aria-label="Edit" hidden></div>
<p class="toast" role="alert" hidden></p>
<script>${new Markup(SCRIPT)}</script>
</body>
</html>
`.source;

/** Only what goes by: the strip, and the revision by which a page sees whether it is still the newest. */
export const pulse = ({ revision, strip }: Surroundings): string =>
  html`<!doctype html><html lang="en" data-revision="${revision}"><title>Pulse</title>${strip}</html>`.source;
