import { didYouMean } from "../model/nearest.ts";
import { bad, type Checked, good, problem } from "../model/problem.ts";

/** A flag's value may be left out where it has words: then the flag alone means the first of them. */
export interface Flag {
  readonly words?: readonly string[];
  readonly short?: string;
}

export interface Parsed {
  readonly flags: Readonly<Record<string, string>>;
  readonly rest: readonly string[];
}

type Step = { readonly name: string; readonly value: string; readonly used: number };

const known = (flags: Readonly<Record<string, Flag>>, word: string): string | undefined =>
  Object.hasOwn(flags, word.slice(2)) && word.startsWith("--")
    ? word.slice(2)
    : Object.keys(flags).find((name) => flags[name]?.short !== undefined && `-${flags[name].short}` === word);

/** One flag at the head of the words, with its value: `--name=value`, `--name value`, or `--name` alone. */
const readFlag = (words: readonly string[], flags: Readonly<Record<string, Flag>>): Checked<Step> => {
  const [head = "", next] = words;
  const at = head.startsWith("--") ? head.indexOf("=") : -1;
  const word = at < 0 ? head : head.slice(0, at);
  const name = known(flags, word);
  if (name === undefined) {
    const spelled = Object.keys(flags).map((flag) => `--${flag}`);
    return bad(problem(`There is no flag \`${word}\`.`, didYouMean(word, spelled), { option: word }));
  }
  if (at >= 0) return good({ name, value: head.slice(at + 1), used: 1 });
  const choices = flags[name]?.words;
  if (choices !== undefined) {
    const given = next !== undefined && choices.includes(next.toLowerCase());
    return good(given ? { name, value: next, used: 2 } : { name, value: choices[0] ?? "true", used: 1 });
  }
  if (next !== undefined && !next.startsWith("--")) return good({ name, value: next, used: 2 });
  return bad(problem(`The flag \`--${name}\` needs a value.`, `Write \`--${name} VALUE\`.`, { option: name }));
};

/** All words of a command line; what is no flag is the rest. Every mistake is told, not only the first. */
export const parseFlags = (words: readonly string[], flags: Readonly<Record<string, Flag>>): Checked<Parsed> => {
  const found = new Map<string, string>();
  const rest: string[] = [];
  const problems = [];
  for (let index = 0; index < words.length; ) {
    const word = words[index] ?? "";
    if (!word.startsWith("-") || word === "-") {
      rest.push(word);
      index += 1;
      continue;
    }
    const step = readFlag(words.slice(index), flags);
    if (step.ok) found.set(step.value.name, step.value.value);
    else problems.push(...step.problems);
    index += step.ok ? step.value.used : 1;
  }
  return problems.length > 0 ? bad(...problems) : good({ flags: Object.fromEntries(found), rest });
};
