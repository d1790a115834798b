import { setMaxListeners } from "node:events";
import type { Clock } from "../../src/ports/clock.ts";

interface Sleeper {
  readonly due: number;
  readonly owner: object;
  readonly wake: () => void;
}

/** One time for everybody: for Notion, for people, and for one process after another. */
export interface SimulatedTime {
  readonly now: () => number;
  /** The clock of one process, which may go wrong by so much. Its sleepers can be forgotten together. */
  readonly clockOf: (owner: object, skewMs?: number) => Clock;
  /** A process is over: whoever of it is asleep, or lies down yet, never wakes. */
  readonly forget: (owner: object) => void;
  /** A wait of nobody's in particular. */
  readonly pass: (ms: number) => Promise<void>;
}

/** Everything that can go on without time passing has gone on after so many turns of the event loop. */
const TURNS = 3;

const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** Time passes only when nobody has anything left to do but wait; then the one who is due first is woken, alone. */
export const simulatedTime = (start: number): SimulatedTime => {
  let now = start;
  let sleepers: Sleeper[] = [];
  let running = false;
  const forgotten = new WeakSet<object>();

  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    while (sleepers.length > 0) {
      for (let count = 0; count < TURNS; count += 1) await turn();
      const first = sleepers.shift();
      if (first === undefined) break;
      now = Math.max(now, first.due);
      first.wake();
    }
    running = false;
  };
  const lieDown = (sleeper: Sleeper): void => {
    let place = sleepers.length;
    while (place > 0 && (sleepers[place - 1]?.due ?? 0) > sleeper.due) place -= 1;
    sleepers.splice(place, 0, sleeper);
    void run();
  };
  const sleep = (owner: object, ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      if (forgotten.has(owner)) return;
      if (ms <= 0 || signal?.aborted) return resolve();
      const wake = (): void => {
        sleepers = sleepers.filter((other) => other !== sleeper);
        signal?.removeEventListener("abort", wake);
        resolve();
      };
      const sleeper = { due: now + ms, owner, wake };
      if (signal !== undefined) setMaxListeners(0, signal);
      signal?.addEventListener("abort", wake, { once: true });
      lieDown(sleeper);
    });
  return {
    now: () => now,
    clockOf: (owner, skewMs = 0) => ({ now: () => now + skewMs, sleep: (ms, signal) => sleep(owner, ms, signal) }),
    forget: (owner) => {
      forgotten.add(owner);
      sleepers = sleepers.filter((sleeper) => sleeper.owner !== owner);
    },
    pass: (ms) => sleep(simulatedTime, ms),
  };
};
