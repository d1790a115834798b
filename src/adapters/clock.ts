import { setMaxListeners } from "node:events";
import type { Clock } from "../ports/clock.ts";

/** The longest that a timer of Node can be set to; beyond it, it would fire at once. */
const LONGEST = 2 ** 31 - 1;

const rest = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const wake = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    // Many wait for the one end of a run; Node would take so many listeners for a leak.
    if (signal !== undefined) setMaxListeners(0, signal);
    signal?.addEventListener("abort", wake, { once: true });
  });

/**
 * Real time. It is read from the monotonic clock, so that a runner whose wall clock is set back in the middle of a
 * run does not wait for yesterday to end.
 */
export const systemClock: Clock = {
  now: () => Math.floor(performance.timeOrigin + performance.now()),
  sleep: async (ms, signal) => {
    const end = systemClock.now() + ms;
    for (let left = ms; left > 0 && !signal?.aborted; left = end - systemClock.now()) {
      await rest(Math.min(left, LONGEST), signal);
    }
  },
};
