/** Lines for people. Whatever implements this masks secrets and makes foreign text harmless. */
export interface Log {
  debug(line: string): void;
  info(line: string): void;
  warn(line: string): void;
  error(line: string): void;
}
