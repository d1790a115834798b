import type { Failure } from "../../model/failure.ts";
import type { Clock } from "../../ports/clock.ts";
import { Crowd, type Ending } from "./crowd.ts";
import { cancelled, tooLong } from "./errors.ts";

/** Notion counts in windows of 60 seconds, and does not say where they begin. */
export const WINDOW_MS = 60_000;
/** The longest that anybody waits because Notion asked for it: GitHub would end the job before much longer. */
export const PATIENCE_MS = 3_600_000;

/** The right to send one request. It is given back once, when the answer is there or cannot come any more. */
export interface Pass {
  leave(how: Ending): void;
}

export interface Gate {
  /** Resolves when it is this request's turn: first come, first served. */
  enter(): Promise<Pass>;
  /** Nobody sends for so long: Notion asked for it. Answers whether that is news. */
  hold(ms: number): boolean;
  usage(): { readonly requests: number; readonly remaining: number };
}

export interface GateOptions {
  readonly clock: Clock;
  /** Requests in any 60 seconds. */
  readonly rate: number;
  readonly signal?: AbortSignal | undefined;
}

interface Waiting {
  readonly admit: (pass: Pass) => void;
  readonly refuse: (failure: Failure) => void;
}

/**
 * The one gate that every request goes through. The budget is counted over a window that slides, so it holds wherever
 * Notion's own windows begin; and a request counts until 60 seconds after its answer, since it reached Notion at some
 * moment between the two.
 */
class SlidingGate implements Gate {
  readonly #clock: Clock;
  readonly #budget: number;
  readonly #signal: AbortSignal | undefined;
  readonly #crowd = new Crowd();
  #waiting: readonly Waiting[] = [];
  /** When the answers of this window came, oldest first. At the highest rate there are thousands, so it is not copied. */
  readonly #answered: number[] = [];
  #requests = 0;
  #heldUntil = 0;
  #alarm: AbortController | null = null;

  constructor({ clock, rate, signal }: GateOptions) {
    this.#clock = clock;
    this.#budget = Math.max(1, Math.floor(rate));
    this.#signal = signal;
    signal?.addEventListener("abort", () => this.#dismiss(cancelled()), { once: true });
  }

  enter(): Promise<Pass> {
    return new Promise((admit, refuse) => {
      const held = this.#heldUntil - this.#clock.now();
      if (this.#signal?.aborted) return refuse(cancelled());
      if (held > PATIENCE_MS) return refuse(tooLong(held));
      this.#waiting = [...this.#waiting, { admit, refuse }];
      this.#turn();
    });
  }

  hold(ms: number): boolean {
    const until = this.#clock.now() + ms;
    const isNews = until - this.#heldUntil > 1_000;
    this.#heldUntil = Math.max(this.#heldUntil, until);
    if (ms > PATIENCE_MS) this.#dismiss(tooLong(ms));
    return isNews;
  }

  usage(): { readonly requests: number; readonly remaining: number } {
    return { requests: this.#requests, remaining: this.#remaining() };
  }

  #recent(): readonly number[] {
    const begun = this.#clock.now() - WINDOW_MS;
    const over = this.#answered.findIndex((time) => time > begun);
    this.#answered.splice(0, over < 0 ? this.#answered.length : over);
    return this.#answered;
  }

  #remaining(): number {
    return Math.max(0, this.#budget - this.#crowd.inside - this.#recent().length);
  }

  /** When time alone lets the next one in; null when somebody has to leave first. */
  #opensAt(): number | null {
    const now = this.#clock.now();
    if (this.#crowd.isFull) return null;
    if (now < this.#heldUntil) return this.#heldUntil;
    if (this.#remaining() > 0) return now;
    const oldest = this.#recent()[0];
    return oldest === undefined ? null : oldest + WINDOW_MS;
  }

  #turn(): void {
    for (let [next] = this.#waiting; next !== undefined; [next] = this.#waiting) {
      const opens = this.#opensAt();
      if (opens === null) return;
      if (opens > this.#clock.now()) {
        this.#wakeAt(opens);
        return;
      }
      this.#waiting = this.#waiting.slice(1);
      this.#requests += 1;
      next.admit(this.#pass());
    }
  }

  #pass(): Pass {
    const leave = this.#crowd.join();
    return {
      leave: (how) => {
        leave(how);
        this.#answered.push(this.#clock.now());
        this.#turn();
      },
    };
  }

  #wakeAt(time: number): void {
    if (this.#alarm !== null) return;
    const alarm = new AbortController();
    this.#alarm = alarm;
    void this.#clock.sleep(time - this.#clock.now(), alarm.signal).then(() => {
      this.#alarm = null;
      this.#turn();
    });
  }

  #dismiss(failure: Failure): void {
    for (const { refuse } of this.#waiting) refuse(failure);
    this.#waiting = [];
    this.#alarm?.abort();
  }
}

export const openGate = (options: GateOptions): Gate => new SlidingGate(options);
