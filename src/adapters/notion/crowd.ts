export type Ending = "well" | "strained";

const MOST = 16;
const FIRST = 8;

/**
 * How many requests may be under way at once: one more after each full round that went well, half as many after
 * strain, and always one. A strain counts once for all who were already inside when it showed.
 */
export class Crowd {
  #most = FIRST;
  #inside = 0;
  #joined = 0;
  #strained = 0;

  get inside(): number {
    return this.#inside;
  }

  get isFull(): boolean {
    return this.#inside >= Math.floor(this.#most);
  }

  /** Returns the way out. */
  join(): (how: Ending) => void {
    this.#inside += 1;
    this.#joined += 1;
    const mine = this.#joined;
    return (how) => {
      this.#inside -= 1;
      if (how === "well") this.#most = Math.min(MOST, this.#most + 1 / this.#most);
      else if (mine > this.#strained) this.#shrink();
    };
  }

  #shrink(): void {
    this.#most = Math.max(1, this.#most / 2);
    this.#strained = this.#joined;
  }
}
