import type { Clock } from "../../src/ports/clock.ts";

interface Sleeper {
  readonly due: number;
  readonly wake: () => void;
}

export interface VirtualClock extends Clock {
  /** How many are asleep. */
  sleeping(): number;
  /** Lets so much time pass, waking everybody who is due on the way, in order. */
  advance(ms: number): Promise<void>;
}

/** Everything that is ready to run without time passing has run after a few turns of the event loop. */
export const settled = async (turns = 3): Promise<void> => {
  for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

/**
 * Time that passes only when nobody has anything left to do but wait: then the one who is due first is woken, one at
 * a time, and sleepers of the same instant in the order they lay down. Real input and output is not seen, so a test
 * with a socket uses `{ driven: true }`, where only `advance` moves time.
 */
export const virtualClock = ({ start = Date.UTC(2026, 10, 21), driven = false } = {}): VirtualClock => {
  let now = start;
  let sleepers: readonly Sleeper[] = [];
  let running = false;

  const wakeFirst = (): void => {
    const [first, ...others] = sleepers;
    if (first === undefined) return;
    sleepers = others;
    now = Math.max(now, first.due);
    first.wake();
  };
  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    for (await settled(); sleepers.length > 0; await settled()) wakeFirst();
    running = false;
  };
  const lieDown = (sleeper: Sleeper): void => {
    const after = sleepers.findLastIndex(({ due }) => due <= sleeper.due);
    sleepers = sleepers.toSpliced(after + 1, 0, sleeper);
    if (!driven) void run();
  };

  return {
    now: () => now,
    sleeping: () => sleepers.length,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (ms <= 0 || signal?.aborted) return resolve();
        const wake = () => {
          sleepers = sleepers.filter((other) => other !== sleeper);
          signal?.removeEventListener("abort", wake);
          resolve();
        };
        const sleeper = { due: now + ms, wake };
        signal?.addEventListener("abort", wake, { once: true });
        lieDown(sleeper);
      }),
    advance: async (ms) => {
      const end = now + ms;
      for (await settled(); (sleepers[0]?.due ?? Number.POSITIVE_INFINITY) <= end; await settled()) wakeFirst();
      now = end;
    },
  };
};
