import { type Context, createContext, Script } from "node:vm";

/** A pattern that was not done with a text in time: nothing is known of the two. */
export class Endless extends Error {
  constructor(pattern: string) {
    super(`the pattern ${pattern} takes too long`);
  }
}

const MOST_MS = 1_000;
/** What is repeated inside of a repetition, or said again, may be tried in more ways than there is time for. */
const RISKY = /\)[*+{]|\\[1-9k]/;
/** How long a text may be until it matters: with such a pattern, and with any. */
const BRIEF = 16;
const SHORT = 2_000;

const SCRIPT = new Script("pattern.test(text)");
let room: Context | undefined;

/** Nothing but another context can be told to stop. */
const inTime = (pattern: RegExp, text: string): boolean | undefined => {
  room ??= createContext({});
  Object.assign(room, { pattern, text });
  try {
    return SCRIPT.runInContext(room, { timeout: MOST_MS }) === true;
  } catch {
    return undefined;
  }
};

/** A pattern of a schema that is only asked for as long as it is worth waiting, and then never again. */
const boundedPattern = (source: string, flags: string) => {
  const pattern = new RegExp(source, flags);
  const most = RISKY.test(source) ? BRIEF : SHORT;
  let isEndless = false;
  const bounded = (text: string): boolean => {
    const found = isEndless ? undefined : inTime(pattern, text);
    isEndless = found === undefined;
    if (found === undefined) throw new Endless(source);
    return found;
  };
  return {
    test: (text: string): boolean => (text.length > most ? bounded(text) : pattern.test(text)),
    toString: () => String(pattern),
  };
};

/** In the form in which the library wants it; the code would be for schemas that are printed, and ours never are. */
export const PATTERNS = Object.assign(boundedPattern, { code: "boundedPattern" });
