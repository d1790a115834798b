import { createInterface, type Interface } from "node:readline/promises";

/** A question with the answer that an empty line gives. */
export interface Question {
  readonly text: string;
  readonly usual: string;
}

/** Somebody who can be asked. */
export interface Asker {
  /** Undefined when there will be no answer any more: the input ended. */
  readonly ask: (question: Question) => Promise<string | undefined>;
  readonly tell: (line: string) => void;
}

/** What a dialogue is held through: a terminal, or what stands for one. */
export interface Ends {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Makes foreign text harmless. */
  readonly clean: (line: string) => string;
}

/** Lines one at a time, those too that were typed before they were asked for; undefined once the input ended. */
const linesOf = (terminal: Interface): (() => Promise<string | undefined>) => {
  const typed: string[] = [];
  const state: { ended: boolean; waiting: ((line: string | undefined) => void) | undefined } = {
    ended: false,
    waiting: undefined,
  };
  const hand = (line: string | undefined): void => {
    const { waiting } = state;
    state.waiting = undefined;
    if (waiting !== undefined) waiting(line);
    else if (line !== undefined) typed.push(line);
  };
  terminal.on("line", hand);
  terminal.once("close", () => {
    state.ended = true;
    hand(undefined);
  });
  return () => {
    const line = typed.shift();
    if (line !== undefined || state.ended) return Promise.resolve(line);
    return new Promise((resolve) => {
      state.waiting = resolve;
    });
  };
};

/** A person at a terminal, for as long as the work takes. */
export const withAsker = async <Result>(ends: Ends, work: (asker: Asker) => Promise<Result>): Promise<Result> => {
  const { input, output, clean } = ends;
  const terminal = createInterface({ input, output });
  const next = linesOf(terminal);
  const ask: Asker["ask"] = async ({ text, usual }) => {
    terminal.setPrompt(`${clean(usual === "" ? text : `${text} [${usual}]`)}: `);
    terminal.prompt();
    const said = await next();
    return said === undefined ? undefined : said.trim() || usual;
  };
  try {
    return await work({ ask, tell: (line) => void output.write(`${clean(line)}\n`) });
  } finally {
    terminal.close();
  }
};
