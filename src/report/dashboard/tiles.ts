import type { History, PastRun } from "../../model/history.ts";
import { counted, lasting, number, percent, quantile, shareOfBudget, sum, timeTag, writtenIn } from "./figures.ts";
import { html, type Markup, type Part } from "./safe.ts";
import { badge } from "./status.ts";

interface Tile {
  readonly name: string;
  readonly value: Part;
  readonly more: Part;
}

const tile = ({ name, value, more }: Tile): Markup =>
  html`<div class="tile card"><dt>${name}</dt><dd class="value">${value}</dd><dd class="more">${more}</dd></div>`;

const lastRun = (run: PastRun): Tile => ({
  name: "Last run",
  value: badge(run.status),
  more: html`${run.mode === "" ? "" : `${run.mode}, `}${timeTag(run.at)}`,
});

const successes = (runs: readonly PastRun[], { troubles }: History): Tile => {
  const good = runs.filter(({ status }) => status === "success").length;
  const open = troubles.filter(({ mended }) => !mended).length;
  return {
    name: "Succeeded",
    value: percent(good / runs.length),
    more: `${number(good)} of ${counted(runs.length, "run")}; ${open === 0 ? "nothing open" : `${number(open)} still open`}`,
  };
};

const written = (runs: readonly PastRun[]): Tile => {
  const tallies = runs.flatMap((run) => run.tallies);
  return {
    name: "Pages written",
    value: number(writtenIn(tallies)),
    more: `${number(sum(tallies, "created"))} created, ${number(sum(tallies, "updated"))} updated`,
  };
};

const durations = (runs: readonly PastRun[]): Tile => {
  const known = runs.flatMap(({ durationMs }) => durationMs ?? []);
  const [middle, slow] = [quantile(known, 0.5), quantile(known, 0.95)];
  return {
    name: "A run takes",
    value: middle === undefined ? "–" : lasting(middle),
    more: slow === undefined ? "not known" : `half of them; 95 % up to ${lasting(slow)}`,
  };
};

const requests = (runs: readonly PastRun[], perMinute: number): Tile => {
  const all = runs.reduce((total, run) => total + (run.requests ?? 0), 0);
  const shares = runs.flatMap((run) => shareOfBudget(run, perMinute) ?? []);
  return {
    name: "Requests",
    value: number(all),
    more: shares.length === 0 ? "not known" : `at most ${percent(Math.max(...shares))} of the budget`,
  };
};

/** The figures that people ask for first. */
export const tiles = (runs: readonly PastRun[], history: History, perMinute: number): Markup => {
  const last = runs.at(-1);
  if (last === undefined) return html``;
  const all = [lastRun(last), successes(runs, history), written(runs), durations(runs), requests(runs, perMinute)];
  return html`<dl class="tiles">${all.map(tile)}</dl>`;
};
