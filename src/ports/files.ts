/** The workspace: everything that a run reads and writes is below it. Paths are relative to it, with forward slashes. */
export interface Files {
  /** Undefined where there is no such file; throws a `Failure` where it is there and cannot be read. */
  read(path: string): Promise<string | undefined>;
  /** Files that match any of the patterns and none of the excluded ones, sorted. */
  list(patterns: readonly string[], exclude: readonly string[]): Promise<readonly string[]>;
  /** Whole or not at all: a run that dies leaves the old text or the new one. A long text may come in pieces. */
  write(path: string, content: string | Iterable<string> | Uint8Array): Promise<void>;
  /** One line at the end, on the disk before this resolves. */
  append(path: string, line: string): Promise<void>;
}
