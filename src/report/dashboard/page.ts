import { createHash } from "node:crypto";
import type { History, PastRun } from "../../model/history.ts";
import { durationChart, endsOf, requestChart, statusStrip, writtenChart } from "./charts.ts";
import { counted, day, number, timeTag } from "./figures.ts";
import { html, Markup, type Part } from "./safe.ts";
import { SCRIPT } from "./script.ts";
import { STYLE } from "./style.ts";
import { runTable, targetTable, troubleTable } from "./tables.ts";
import { tiles } from "./tiles.ts";

/** What the page is made from. */
export interface DashboardFacts {
  readonly history: History;
  /** Where the ledger is, as a person named it. */
  readonly ledger: string;
  /** Whether there is a ledger at all. */
  readonly exists: boolean;
  readonly madeAt: string;
  /** How many requests a minute the runs may send. */
  readonly perMinute: number;
  readonly version: string;
}

const MOST_RUNS = 200;

const LOGO =
  '<svg viewBox="0 0 20 20" aria-hidden="true"><rect x="1" y="1" width="18" height="18" rx="4.5" fill="#2f6f8f"/><path d="M5.5 13.500V9.500M10 13.500V6M14.500 13.500V11" stroke="#fff" stroke-width="2" stroke-linecap="round"/></svg>';

const ICON = `data:image/svg+xml,${encodeURIComponent(LOGO.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" '))}`;

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Only the style and the script that are in the page: nothing is loaded, sent or framed, whatever a ledger says. */
const POLICY = [
  "default-src 'none'",
  `style-src ${hashOf(STYLE)}`,
  `script-src ${hashOf(SCRIPT)}`,
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const SHOWN = 8;

const torn = ({ broken }: History): Part => {
  if (broken.length === 0) return "";
  const rest = broken.length - SHOWN;
  const places = `${broken.slice(0, SHOWN).map(number).join(", ")}${rest > 0 ? ` and ${number(rest)} more` : ""}`;
  const what =
    broken.length === 1 ? `Line ${places} cannot be read, or does not` : `Lines ${places} cannot be read, or do not`;
  return html`<div class="warning" role="note"><span class="sign" aria-hidden="true">!</span><div><p><strong>This ledger was torn or changed.</strong> ${what} follow from the line before.</p><p>The page shows what can be read. Nothing is lost in Notion: bring the file back from where it is kept, or begin a new one.</p></div></div>`;
};

const EMPTY_ART = new Markup(
  '<svg viewBox="0 0 84 44" aria-hidden="true"><g fill="currentColor" opacity=".22"><rect x="2" y="30" width="10" height="12" rx="2"/><rect x="16" y="24" width="10" height="18" rx="2"/><rect x="30" y="34" width="10" height="8" rx="2"/><rect x="44" y="16" width="10" height="26" rx="2"/><rect x="58" y="26" width="10" height="16" rx="2"/><rect x="72" y="6" width="10" height="36" rx="2"/></g></svg>',
);

const nothing = ({ exists, ledger, history }: DashboardFacts): Markup => {
  const what = exists
    ? history.broken.length > 0
      ? "No line of this ledger can be read"
      : "This ledger is empty"
    : "There is no ledger yet";
  const why = exists
    ? "A real run adds its lines to it; a dry run adds none."
    : `A real run writes one; a dry run does not. It was looked for at ${ledger}.`;
  return html`<div class="nothing card">${EMPTY_ART}<h2>${what}</h2><p>${why}</p><pre tabindex="0"><code>notion-sync sync
notion-sync dashboard</code></pre></div>`;
};

const figures = (runs: readonly PastRun[], { history, perMinute }: DashboardFacts): Part => [
  html`<section aria-label="At a glance">${tiles(runs, history, perMinute)}<div class="card history">${statusStrip(runs)}${endsOf(runs)}</div></section>`,
  html`<section><h2>Over time</h2>${writtenChart(runs)}<div class="two">${durationChart(runs)}${requestChart(runs, perMinute)}</div></section>`,
  html`<section><h2>Targets</h2>${targetTable(runs)}</section>`,
  html`<section><h2>Failures</h2>${troubleTable("failure", history)}</section>`,
  html`<section><h2>Conflicts</h2>${troubleTable("conflict", history)}</section>`,
];

const table = (runs: readonly PastRun[], { history, perMinute }: DashboardFacts): Markup => {
  const all = history.runs.length;
  const note = all > runs.length ? `the last ${number(runs.length)} of ${number(all)}` : counted(all, "run");
  return html`<section><h2>Runs <span class="quiet">${note}</span></h2>${runTable(runs, perMinute)}</section>`;
};

const span = (runs: readonly PastRun[]): string =>
  runs.length === 0
    ? ""
    : `${counted(runs.length, "run")}, ${day(runs[0]?.at ?? "")} to ${day(runs.at(-1)?.at ?? "")} · `;

/** A whole page out of a ledger. It needs no server, and says the same without its script. */
export const dashboardPage = (facts: DashboardFacts): string => {
  const { history, ledger, madeAt, version } = facts;
  const runs = history.runs.slice(-MOST_RUNS);
  const content = runs.length === 0 ? nothing(facts) : [figures(runs, facts), table(runs, facts)];
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>notion-sync dashboard</title>
<link rel="icon" href="${new Markup(ICON)}">
<style>${new Markup(STYLE)}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header><div><p class="mark">${new Markup(LOGO)}notion-sync</p><h1>Dashboard</h1><p class="sub">${span(runs)}<code>${ledger}</code></p></div><p class="made">Made ${timeTag(madeAt)}<br>Times are in UTC</p></header>
<main id="content" tabindex="-1">${torn(history)}${content}</main>
<footer>Made by notion-sync ${version} from ${counted(history.lines, "line")} of the ledger. This page loads nothing and sends nothing.</footer>
<script>${new Markup(SCRIPT)}</script>
</body>
</html>
`.source;
};
