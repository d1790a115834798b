import type { Clock } from "../ports/clock.ts";
import type { Progress } from "../ports/progress.ts";

const WIDTH = 30;
/** A terminal is drawn at most ten times a second; a log gets a line at each tenth of the way, and every half minute. */
const FRAME_MS = 100;
const LINE_MS = 30_000;

export interface Screen {
  readonly write: (text: string) => unknown;
  readonly isTerminal: boolean;
}

type Step = Parameters<Progress>[0];

const counts = ({ done, total, failed }: Step): string => `${done}/${total}${failed > 0 ? ` · ${failed} failed` : ""}`;

/** How much longer, judged by how long it took so far. */
const left = ({ done, total }: Step, elapsedMs: number): string => {
  if (done === 0 || done === total || elapsedMs < 5_000) return "";
  const seconds = Math.round(((elapsedMs / done) * (total - done)) / 1000);
  return seconds < 90 ? ` · ${seconds} s left` : ` · ${Math.round(seconds / 60)} min left`;
};

const bar = (step: Step, elapsedMs = 0): string => {
  const full = step.total === 0 ? WIDTH : Math.floor((step.done / step.total) * WIDTH);
  return `${"█".repeat(full)}${"░".repeat(WIDTH - full)} ${counts(step)}${left(step, elapsedMs)}`;
};

const CLEAR = "\r\u001b[2K";

/** A bar that stays in its line on a terminal, and leaves nothing behind when it is done. */
const drawn = ({ write }: Screen, clock: Pick<Clock, "now">): Progress => {
  const began = clock.now();
  let last = Number.NEGATIVE_INFINITY;
  return (step) => {
    const now = clock.now();
    if (step.done === step.total) write(CLEAR);
    else if (now - last >= FRAME_MS) {
      last = now;
      write(`${CLEAR}${bar(step, now - began)}`);
    }
  };
};

/** Plain lines for everything that is no terminal. */
const lines = ({ write }: Screen, clock: Pick<Clock, "now">): Progress => {
  const began = clock.now();
  let tenth = 0;
  let last = began;
  return (step) => {
    const now = clock.now();
    const reached = Math.floor((step.done / Math.max(1, step.total)) * 10);
    if (now - last < LINE_MS && (reached <= tenth || step.total < 50)) return;
    [tenth, last] = [reached, now];
    write(`${counts(step)}${left(step, now - began)}\n`);
  };
};

export const progressOn = (screen: Screen, clock: Pick<Clock, "now">): Progress =>
  screen.isTerminal ? drawn(screen, clock) : lines(screen, clock);
