/** A remark on a line of a file, or on the run. */
export interface Remark {
  readonly level: "error" | "warning" | "notice";
  readonly title: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** The GitHub runner, as far as an action speaks to it. */
export interface Runner {
  annotate(remark: Remark): void;
  /** Adds to the job's summary, and says whether that could be done. */
  summarise(markdown: string): Promise<boolean>;
  output(name: string, value: string): void;
  /** Fails the step, with this as its reason. */
  fail(reason: string): void;
}
