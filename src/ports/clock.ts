/** Time, as the run sees it. In a simulation a year passes in a second. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after so many milliseconds, or at once when the signal is aborted (then or already). Never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
