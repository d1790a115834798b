import { Failure } from "../model/failure.ts";
import type { Page } from "../model/page.ts";
import type { Value } from "../model/property.ts";
import type { Bound } from "../plan/bind.ts";
import { carrying } from "../plan/carrying.ts";
import type { NotionPort } from "../ports/notion.ts";
import type { World } from "./world.ts";

const FIRST_LOOK_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;

export interface Lost {
  readonly bound: Bound;
  /** The key as the page holds it: with the space and in the form in which it was written. */
  readonly written: Value | undefined;
  readonly waitMs: number;
}

type Surroundings = Pick<World, "clock" | "signal"> & { readonly notion: Pick<NotionPort, "pages"> };

const cancelled = new Failure({
  kind: "cancelled",
  message: "The run was ended while a page whose create got no answer was being looked for.",
  cure: "Run it again: it looks for that page first.",
});

/** Pages that carry the key, asked of Notion now. */
const lookFor = async ({ bound, written }: Lost, { notion }: Surroundings): Promise<readonly Page[]> => {
  const filter = carrying(bound, [written]);
  if (filter === undefined) return [];
  const found: Page[] = [];
  for await (const batch of notion.pages({ dataSource: bound.dataSource.id, filter })) found.push(...batch);
  return found;
};

/**
 * A create whose answer was lost. It may have happened, and may show only later, since a query lags behind a write. So
 * it is looked for until the wait is over. That is counted from the first look that was answered: not from when we had
 * asked, and not from when we began to wait for our turn. So no single look decides.
 */
export const settle = async (lost: Lost, world: Surroundings): Promise<readonly Page[]> => {
  const { clock, signal } = world;
  let until = Number.POSITIVE_INFINITY;
  for (let pause = FIRST_LOOK_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    const found = await lookFor(lost, world);
    const now = clock.now();
    until = Math.min(until, now + lost.waitMs);
    if (found.length > 0 || now >= until) return found;
    await clock.sleep(Math.min(pause, until - now), signal);
    if (signal.aborted) throw cancelled;
  }
};
