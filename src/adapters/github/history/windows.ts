import { Failure, isFailure } from "../../../model/failure.ts";
import type { Listed, Second } from "../../../ports/history.ts";

/** Whole seconds, both ends included: so GitHub reads `created=A..B`. */
export interface Window {
  readonly from: Second;
  readonly to: Second;
}

export interface WindowPage<Item> {
  /** How many there are in the whole window, as far as GitHub counts. */
  readonly total: number;
  readonly items: readonly Item[];
}

export interface WindowsAsk<Item> {
  readonly page: (window: Window, page: number) => Promise<WindowPage<Item>>;
  readonly idOf: (item: Item) => number;
  /** Requests that may still be made in this hour; null where it is not known. */
  readonly remaining: () => number | null;
}

/** A filtered list ends here without saying so; asked for more, GitHub answers 422. */
const CAP = 1_000;
const PAGE = 100;
/** Left for the rest of the run and for the repository's other workflows. */
const RESERVE = 50;
const MOST_REQUESTS = 10_000;

export const iso = (moment: Second): string => new Date(moment * 1_000).toISOString().replace(".000Z", "Z");

const incomplete = (message: string): Failure =>
  new Failure({ kind: "incomplete", message, cure: "Ask for fewer: name `workflows`, `events` or a `branch`." });

const halves = ({ from, to }: Window): readonly [older: Window, newer: Window] => {
  if (from === to) throw incomplete(`GitHub has ${CAP} runs or more of one second (${iso(from)}), and lists no more.`);
  const middle = Math.floor((from + to) / 2);
  return [
    { from, to: middle },
    { from: middle + 1, to },
  ];
};

const refusesSize = (thrown: unknown): boolean => isFailure(thrown) && thrown.facts.status === 422;

/**
 * Lists that GitHub cuts off are read in windows that are halved until each holds less than the cap. What is made or
 * deleted meanwhile moves from page to page, so items are told by their ID.
 */
class Reading<Item> {
  readonly #ask: WindowsAsk<Item>;
  readonly #seen = new Map<number, Item>();
  #requests = 0;
  #lacking = 0;

  constructor(ask: WindowsAsk<Item>) {
    this.#ask = ask;
  }

  async all(whole: Window): Promise<Listed<Item>> {
    const open: Window[] = whole.from <= whole.to ? [whole] : [];
    for (let window = open.pop(); window !== undefined; window = open.pop()) {
      if (this.#isSpent()) return this.#cut(`GitHub's hourly limit was nearly used up at ${iso(window.to)}`);
      if (!(await this.#read(window))) open.push(...halves(window));
    }
    return this.#lacking === 0
      ? { complete: true, items: [...this.#seen.values()] }
      : this.#cut(`GitHub counted ${this.#lacking} more than it listed`);
  }

  #cut(why: string): Listed<Item> {
    return { complete: false, items: [...this.#seen.values()], why };
  }

  #isSpent(): boolean {
    return (this.#ask.remaining() ?? RESERVE) < RESERVE;
  }

  /** Whether the window was small enough to be read. */
  async #read(window: Window): Promise<boolean> {
    const first = await this.#page(window, 1);
    if (first === undefined || first.total >= CAP) return false;
    const ids = new Set<number>();
    let page = first;
    for (let at = 1; ; at += 1) {
      for (const item of page.items) {
        ids.add(this.#ask.idOf(item));
        this.#seen.set(this.#ask.idOf(item), item);
      }
      if (page.items.length < PAGE || at === CAP / PAGE) break;
      const next = await this.#page(window, at + 1);
      if (next === undefined) return false;
      page = next;
    }
    this.#lacking += Math.max(0, first.total - ids.size);
    return true;
  }

  async #page(window: Window, page: number): Promise<WindowPage<Item> | undefined> {
    this.#requests += 1;
    if (this.#requests > MOST_REQUESTS) throw incomplete("GitHub's list of runs does not end.");
    try {
      return await this.#ask.page(window, page);
    } catch (thrown) {
      if (refusesSize(thrown)) return undefined;
      throw thrown;
    }
  }
}

/** Everything in a window, each item once, however many there are. */
export const inWindows = <Item>(whole: Window, ask: WindowsAsk<Item>): Promise<Listed<Item>> =>
  new Reading(ask).all(whole);
