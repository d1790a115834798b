import type { Log } from "../ports/log.ts";

export interface Voice {
  /** Takes secrets out of a line and makes foreign text harmless. */
  readonly clean: (line: string) => string;
  readonly verbose: boolean;
  readonly quiet: boolean;
  readonly stream: { write(text: string): unknown };
}

/** Lines on a stream, each cleaned on its way out. */
export const consoleLog = ({ clean, verbose, quiet, stream }: Voice): Log => {
  const say = (line: string): void => {
    stream.write(`${clean(line)}\n`);
  };
  const hush = (): void => undefined;
  return { debug: verbose ? say : hush, info: quiet ? hush : say, warn: quiet ? hush : say, error: say };
};
