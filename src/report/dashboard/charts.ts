import type { PastRun } from "../../model/history.ts";
import { type Counted, counted, day, lasting, number, percent, quantile, shareOfBudget, sum, when } from "./figures.ts";
import { html, type Markup, type Part } from "./safe.ts";
import { lookOf } from "./status.ts";

const SLOT = 10;
const FEWEST_SLOTS = 30;
const HEIGHT = 120;

interface Bar {
  readonly tone: string;
  readonly value: number;
}

interface Chart {
  readonly id: string;
  readonly title: string;
  /** What the chart says, for one who does not see it. */
  readonly says: string;
  readonly runs: readonly PastRun[];
  readonly bars: (run: PastRun) => readonly Bar[];
  readonly hint: (run: PastRun) => string;
  /** The least that the top of the chart stands for. */
  readonly least: number;
  readonly label: (value: number) => string;
  /** A value that is marked by a line. */
  readonly line?: number | undefined;
  readonly note?: Part;
}

/** The next round number, so that an axis ends where people count. */
const roundUp = (value: number): number => {
  const unit = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 2.5, 5, 10].find((factor) => value <= factor * unit + Number.EPSILON) ?? 10;
  return step * unit;
};

const totalOf = (bars: readonly Bar[]): number => bars.reduce((total, { value }) => total + value, 0);

const column = (chart: Chart, run: PastRun, place: { readonly x: number; readonly top: number }): Markup => {
  const { x, top } = place;
  let y = HEIGHT;
  const rects = chart
    .bars(run)
    .filter(({ value }) => value > 0)
    .map(({ tone, value }) => {
      const height = Math.max(1.5, (value / top) * HEIGHT);
      y = Math.max(0, y - height);
      return html`<rect class="${tone}" x="${x + 1.5}" y="${y.toFixed(2)}" width="${SLOT - 3}" height="${Math.min(height, HEIGHT).toFixed(2)}"/>`;
    });
  return html`<g class="slot"><title>${chart.hint(run)}</title><rect class="back" x="${x}" y="0" width="${SLOT}" height="${HEIGHT}"/>${rects}</g>`;
};

/** The days at the two ends of a chart; the first only where the first run stands at the edge. */
export const endsOf = (runs: readonly PastRun[]): Markup =>
  html`<div class="ends" aria-hidden="true"><span>${runs.length < FEWEST_SLOTS ? "" : day(runs[0]?.at ?? "")}</span><span>${day(runs.at(-1)?.at ?? "")}</span></div>`;

const plot = (chart: Chart): Markup => {
  const { id, title, says, runs, line } = chart;
  const top = roundUp(Math.max(chart.least, line ?? 0, ...runs.map((run) => totalOf(chart.bars(run)))));
  const slots = Math.max(FEWEST_SLOTS, runs.length);
  const first = slots - runs.length;
  const y = line === undefined ? 0 : HEIGHT - (line / top) * HEIGHT;
  return html`<div class="plot"><div class="axis" aria-hidden="true"><span>${chart.label(top)}</span><span>${chart.label(top / 2)}</span><span>0</span></div>
<svg viewBox="0 0 ${slots * SLOT} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-labelledby="${id}-title ${id}-says"><title id="${id}-title">${title}</title><desc id="${id}-says">${says}</desc>
<path class="grid" d="M0 .5H${slots * SLOT}M0 ${HEIGHT / 2}H${slots * SLOT}M0 ${HEIGHT - 0.5}H${slots * SLOT}"/>${runs.map((run, index) => column(chart, run, { x: (first + index) * SLOT, top }))}${
    line === undefined ? "" : html`<path class="mark" d="M0 ${y.toFixed(2)}H${slots * SLOT}"/>`
  }</svg></div>
${endsOf(runs)}`;
};

const figure = (chart: Chart, key: Part = ""): Markup =>
  html`<figure class="card chart"><figcaption><h3>${chart.title}</h3>${key}</figcaption>${plot(chart)}${chart.note === undefined ? "" : html`<p class="note">${chart.note}</p>`}</figure>`;

const WRITTEN: readonly (readonly [what: Counted, words: string, tone: string])[] = [
  ["created", "created", "tone-created"],
  ["updated", "updated", "tone-updated"],
  ["otherwise", "otherwise written", "tone-otherwise"],
  ["archived", "archived", "tone-archived"],
  ["conflicts", "in conflict", "tone-conflict"],
  ["failed", "failed", "tone-failed"],
];

const wordsFor = ({ tallies }: Pick<PastRun, "tallies">): string => {
  const said = WRITTEN.flatMap(([what, words]) => {
    const value = sum(tallies, what);
    return value === 0 ? [] : [`${number(value)} ${words}`];
  });
  return said.length === 0 ? "nothing written" : said.join(", ");
};

const heading = ({ at, mode, status }: PastRun): string =>
  [when(at), mode, lookOf(status).words.toLowerCase()].filter((part) => part !== "").join(" · ");

const legend = (runs: readonly PastRun[]): Markup => {
  const all = runs.flatMap(({ tallies }) => tallies);
  const present = WRITTEN.filter(([what]) => sum(all, what) > 0);
  return html`<ul class="key">${present.map(([what, words, tone]) => html`<li><i class="${tone}"></i>${words} <b>${number(sum(all, what))}</b></li>`)}</ul>`;
};

/** What became of records, run by run. */
export const writtenChart = (runs: readonly PastRun[]): Markup =>
  figure(
    {
      id: "written",
      title: "Records by what became of them",
      says: `Over ${counted(runs.length, "run")}: ${wordsFor({ tallies: runs.flatMap(({ tallies }) => tallies) })}. Every run is in the table below.`,
      runs,
      bars: ({ tallies }) => WRITTEN.map(([what, , tone]) => ({ tone, value: sum(tallies, what) })),
      hint: (run) => `${heading(run)}: ${wordsFor(run)}`,
      least: 4,
      label: number,
    },
    legend(runs),
  );

const MINUTE = 60_000;
const SECOND = 1000;

export const durationChart = (runs: readonly PastRun[]): Markup => {
  const known = runs.flatMap(({ durationMs }) => durationMs ?? []);
  const middle = quantile(known, 0.5);
  const most = Math.max(0, ...known);
  const unit = most > 3 * MINUTE ? MINUTE : SECOND;
  const says =
    middle === undefined
      ? "No run says how long it took."
      : `Half of the runs took ${lasting(middle)} or less, the longest ${lasting(most)}.`;
  return figure({
    id: "duration",
    title: "How long a run took",
    says,
    runs,
    bars: ({ durationMs = 0 }) => [{ tone: "tone-time", value: durationMs / unit }],
    hint: (run) => `${heading(run)}: ${run.durationMs === undefined ? "not known" : lasting(run.durationMs)}`,
    least: 1,
    label: (value) => `${number(value)} ${unit === MINUTE ? "min" : "s"}`,
    note: says,
  });
};

export const requestChart = (runs: readonly PastRun[], perMinute: number): Markup => {
  const shares = runs.flatMap((run) => shareOfBudget(run, perMinute) ?? []);
  const says =
    shares.length === 0
      ? "No run says how many requests it sent."
      : `The line is the budget: ${counted(perMinute, "request")} in each minute of a run. The fullest run used ${percent(Math.max(...shares))} of it.`;
  return figure({
    id: "requests",
    title: "Requests against the budget",
    says,
    runs,
    bars: (run) => [{ tone: "tone-request", value: (shareOfBudget(run, perMinute) ?? 0) * 100 }],
    hint: (run) =>
      `${heading(run)}: ${run.requests === undefined ? "not known" : `${counted(run.requests, "request")}, ${percent(shareOfBudget(run, perMinute) ?? 0)} of the budget`}`,
    least: 100,
    line: 100,
    label: (value) => `${number(value)} %`,
    note: says,
  });
};

const STRIP = 26;

/** Each run as a cell in the colour of how it ended. */
export const statusStrip = (runs: readonly PastRun[]): Markup => {
  const slots = Math.max(FEWEST_SLOTS, runs.length);
  const first = slots - runs.length;
  const ended = new Map<string, number>();
  for (const { status } of runs) ended.set(lookOf(status).words, (ended.get(lookOf(status).words) ?? 0) + 1);
  const says = [...ended].map(([words, times]) => `${words.toLowerCase()} ${number(times)}`).join(", ");
  const cells = runs.map(
    (run, index) =>
      html`<g class="slot"><title>${heading(run)}</title><rect class="cell ${lookOf(run.status).tone}" x="${(first + index) * SLOT + 1}" y="0" width="${SLOT - 2}" height="${STRIP}"/></g>`,
  );
  return html`<svg class="strip" viewBox="0 0 ${slots * SLOT} ${STRIP}" preserveAspectRatio="none" role="img" aria-labelledby="strip-title strip-says"><title id="strip-title">How the runs ended, oldest first</title><desc id="strip-says">${says}</desc>${cells}</svg>`;
};

/** A line of bars as small as a word. */
export const spark = (values: readonly number[], failed: readonly boolean[]): Markup => {
  const top = Math.max(1, ...values);
  const bars = values.map((value, index) => {
    const height = Math.max(1, (value / top) * 20);
    return html`<rect class="${failed[index] === true ? "tone-failed" : "tone-updated"}" x="${index * 4}" y="${(20 - height).toFixed(1)}" width="3" height="${height.toFixed(1)}"/>`;
  });
  return html`<svg class="spark" viewBox="0 0 ${values.length * 4} 20" width="${values.length * 4}" height="20" aria-hidden="true">${bars}</svg>`;
};
