import type { History, PastRun, Tally, Trouble } from "../../model/history.ts";
import { spark } from "./charts.ts";
import { type Counted, counted, lasting, number, percent, shareOfBudget, sum, timeTag, writtenIn } from "./figures.ts";
import { html, type Markup, type Part } from "./safe.ts";
import { badge, lookOf, STATUSES } from "./status.ts";

/** A table that scrolls in its own box, which a keyboard can reach. */
const sheet = (label: string, head: Part, rows: Part): Markup =>
  html`<div class="sheet" tabindex="0" role="region" aria-label="${label}"><table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`;

const heads = (names: readonly string[], numbers: readonly string[]): Part =>
  names.map((name) => html`<th scope="col" class="${numbers.includes(name) ? "number" : ""}">${name}</th>`);

/** A zero is there, and does not shout. */
const amount = (value: number, tone = ""): Markup =>
  html`<td class="number ${value === 0 ? "zero" : tone}">${number(value)}</td>`;

const SPARKS = 40;

const tallied = (
  runs: readonly PastRun[],
  target: string,
): readonly { readonly run: PastRun; readonly tally: Tally }[] =>
  runs.flatMap((run) => run.tallies.filter((tally) => tally.target === target).map((tally) => ({ run, tally })));

const targetRow = (target: string, runs: readonly PastRun[]): Markup => {
  const own = tallied(runs, target);
  const tallies = own.map(({ tally }) => tally);
  const recent = tallies.slice(-SPARKS);
  const last = own.at(-1)?.run;
  const of = (what: Counted) => sum(tallies, what);
  return html`<tr><th scope="row">${target}</th><td>${last === undefined ? "" : timeTag(last.at)}</td>${amount(own.length)}${amount(of("created"))}${amount(of("updated"))}${amount(of("archived") + of("otherwise"))}${amount(recent.at(-1)?.unchanged ?? 0)}${amount(of("conflicts"), "fair-ink")}${amount(of("failed"), "bad-ink")}<td>${spark(
    recent.map((tally) => writtenIn([tally]) + tally.failed),
    recent.map(({ failed }) => failed > 0),
  )}</td></tr>`;
};

const TARGET_HEADS = [
  "Target",
  "Last run",
  "Runs",
  "Created",
  "Updated",
  "Otherwise",
  "Unchanged last",
  "Conflicts",
  "Failed",
  "Written",
];

export const targetTable = (runs: readonly PastRun[]): Markup => {
  const names = [...new Set(runs.flatMap(({ tallies }) => tallies.map(({ target }) => target)))].sort();
  if (names.length === 0) return html`<p class="quiet">No run was about a target yet.</p>`;
  return sheet(
    "Targets",
    heads(TARGET_HEADS, TARGET_HEADS.slice(2, -1)),
    names.map((name) => targetRow(name, runs)),
  );
};

const PAGE = /^[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}$/i;

/** A record, as a link to its page where the ledger knows it: an ID and nothing else becomes part of an address. */
const recordCell = ({ record, pageId }: Trouble): Markup =>
  pageId !== undefined && PAGE.test(pageId)
    ? html`<a href="https://www.notion.so/${pageId.replaceAll("-", "")}" rel="noopener noreferrer nofollow">${record}</a>`
    : html`<span>${record}</span>`;

const standing = ({ mended }: Trouble): Markup =>
  mended
    ? html`<span class="badge good"><span class="sign" aria-hidden="true">✓</span>Settled since</span>`
    : html`<span class="badge bad"><span class="sign" aria-hidden="true">×</span>Open</span>`;

const MOST_TROUBLES = 100;

export const troubleTable = (kind: Trouble["kind"], { troubles }: History): Markup => {
  const own = troubles.filter((trouble) => trouble.kind === kind);
  const plural = kind === "failure" ? "failures" : "conflicts";
  if (own.length === 0) return html`<p class="calm"><span aria-hidden="true">✓</span> No ${plural} in this ledger.</p>`;
  const rows = own
    .slice(0, MOST_TROUBLES)
    .map(
      (one) =>
        html`<tr><td>${standing(one)}</td><td>${one.target}</td><th scope="row">${recordCell(one)}</th><td class="message">${one.message === "" ? (kind === "conflict" ? "Both sides changed." : "No message was kept.") : one.message}</td>${amount(one.times)}<td>${timeTag(one.lastAt)}</td></tr>`,
    );
  const rest = own.length - MOST_TROUBLES;
  return html`${sheet(plural, heads(["State", "Target", "Record", "Message", "Times", "Last seen"], ["Times"]), rows)}${rest > 0 ? html`<p class="quiet">The last ${MOST_TROUBLES} are shown; ${counted(rest, "older one")} not.</p>` : ""}`;
};

const RUN_HEADS = [
  "When",
  "Mode",
  "Status",
  "Targets",
  "Created",
  "Updated",
  "Otherwise",
  "Unchanged",
  "Conflicts",
  "Failed",
  "Requests",
  "Took",
  "Run",
];
const NAMES_SHOWN = 3;

const namesOf = ({ tallies }: PastRun): Markup => {
  const names = tallies.map(({ target }) => target);
  const more = names.length - NAMES_SHOWN;
  return html`<span title="${names.join(", ")}">${names.slice(0, NAMES_SHOWN).join(", ")}${more > 0 ? ` and ${number(more)} more` : ""}</span>`;
};

const runRow = (run: PastRun, perMinute: number): Markup => {
  const { tallies, requests, durationMs, status } = run;
  const of = (what: Counted) => sum(tallies, what);
  const share = shareOfBudget(run, perMinute);
  const changed = writtenIn(tallies) + of("failed") + of("conflicts") > 0 ? "yes" : "no";
  return html`<tr data-status="${STATUSES.includes(status) ? status : "other"}" data-changed="${changed}"><th scope="row">${timeTag(run.at)}</th><td>${run.mode}</td><td>${badge(status)}</td><td class="names">${namesOf(run)}</td>${amount(of("created"))}${amount(of("updated"))}${amount(of("archived") + of("otherwise"))}${amount(of("unchanged"))}${amount(of("conflicts"), "fair-ink")}${amount(of("failed"), "bad-ink")}<td class="number">${requests === undefined ? "–" : number(requests)}${share === undefined ? "" : html` <span class="quiet">${percent(share)}</span>`}</td><td class="number">${durationMs === undefined ? "–" : lasting(durationMs)}</td><td><code>${run.id}</code></td></tr>`;
};

/** What narrows the table of runs. Shown by the script that makes it work. */
const filters = (runs: readonly PastRun[]): Markup => {
  const present = STATUSES.filter((status) => runs.some((run) => run.status === status));
  return html`<form class="filters" hidden><label>Status <select name="status"><option value="">all</option>${present.map((status) => html`<option value="${status}">${lookOf(status).words}</option>`)}</select></label><label><input type="checkbox" name="changed"> only runs with something to tell</label><output aria-live="polite"></output></form>`;
};

/** Every run, the newest first. */
export const runTable = (runs: readonly PastRun[], perMinute: number): Markup =>
  html`${filters(runs)}<div id="all-runs">${sheet(
    "Runs",
    heads(RUN_HEADS, RUN_HEADS.slice(4, -1)),
    runs.toReversed().map((run) => runRow(run, perMinute)),
  )}</div>`;
