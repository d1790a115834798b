import type { PastRun, Tally } from "../../model/history.ts";
import { html, type Markup } from "./safe.ts";

const NUMBER = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });
const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const TIME = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "UTC" });

export const number = (value: number): string => NUMBER.format(value);

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${number(count)} ${count === 1 ? one : many}`;

export const percent = (share: number): string => `${number(Math.round(share * 1000) / 10)} %`;

const TIMES = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

const dateOf = (at: string): Date | undefined => {
  const time = TIMES.test(at) ? new Date(at) : undefined;
  return time === undefined || Number.isNaN(time.getTime()) ? undefined : time;
};

/** A time in words; what is none is shown as it stands. */
export const when = (at: string): string => {
  const date = dateOf(at);
  return date === undefined ? at || "unknown" : `${DAY.format(date)}, ${TIME.format(date)}`;
};

export const day = (at: string): string => {
  const date = dateOf(at);
  return date === undefined ? at || "unknown" : DAY.format(date);
};

export const timeTag = (at: string): Markup => {
  const date = dateOf(at);
  return date === undefined
    ? html`<span>${when(at)}</span>`
    : html`<time datetime="${date.toISOString()}">${when(at)}</time>`;
};

/** A duration as people say it. */
export const lasting = (ms: number): string => {
  if (ms < 950) return `${number(Math.round(ms / 10) / 100)} s`;
  const seconds = ms / 1000;
  if (seconds < 60) return `${number(Math.round(seconds * 10) / 10)} s`;
  const whole = Math.round(seconds);
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
};

/** The value that so many of them do not exceed. */
export const quantile = (values: readonly number[], share: number): number | undefined => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
};

export type Counted = Exclude<keyof Tally, "target">;

export const sum = (tallies: readonly Tally[], what: Counted): number =>
  tallies.reduce((total, tally) => total + tally[what], 0);

export const writtenIn = (tallies: readonly Tally[]): number =>
  sum(tallies, "created") + sum(tallies, "updated") + sum(tallies, "archived") + sum(tallies, "otherwise");

const WINDOW_MS = 60_000;

/** How much of what it was allowed a run asked for: so many requests in each minute that it took. */
export const shareOfBudget = ({ requests, durationMs }: PastRun, perMinute: number): number | undefined =>
  requests === undefined ? undefined : requests / (perMinute * Math.max(1, Math.ceil((durationMs ?? 0) / WINDOW_MS)));
