/** Where the runner would fail the step, whatever the step itself came to. */
export class UnreadableFile extends Error {}

interface Reading {
  readonly text: string;
  at: number;
}

interface Line {
  readonly words: string;
  readonly ended: boolean;
}

const nextLine = (reading: Reading): Line | undefined => {
  const { text, at } = reading;
  if (at >= text.length) return undefined;
  const end = text.indexOf("\n", at);
  reading.at = end < 0 ? text.length : end + 1;
  return { words: text.slice(at, end < 0 ? undefined : end), ended: end >= 0 };
};

/** Everything up to a line that is the delimiter and nothing else. The last line end is no part of the value. */
const heredoc = (reading: Reading, delimiter: string): string => {
  const lines: string[] = [];
  for (let line = nextLine(reading); line !== undefined; line = nextLine(reading)) {
    if (line.words === delimiter) return lines.join("\n");
    if (!line.ended) throw new UnreadableFile(`The last line of a value has no end: ${line.words.slice(0, 80)}`);
    lines.push(line.words);
  }
  throw new UnreadableFile(`There is no line \`${delimiter}\`.`);
};

const pair = (words: string, reading: Reading): readonly [string, string] => {
  const [equals, open] = [words.indexOf("="), words.indexOf("<<")];
  const isPlain = equals >= 0 && (open < 0 || equals < open);
  if (!isPlain && open < 0) throw new UnreadableFile(`Neither \`=\` nor \`<<\`: ${words.slice(0, 80)}`);
  const name = words.slice(0, isPlain ? equals : open);
  const rest = words.slice(isPlain ? equals + 1 : open + 2);
  if (name === "" || (!isPlain && rest === "")) throw new UnreadableFile(`A name is missing: ${words.slice(0, 80)}`);
  return [name, isPlain ? rest : heredoc(reading, rest)];
};

/** What a step wrote into GITHUB_OUTPUT or GITHUB_STATE, as the runner reads it when the step is over. */
export const pairsIn = (text: string): ReadonlyMap<string, string> => {
  const reading: Reading = { text, at: 0 };
  const found = new Map<string, string>();
  for (let line = nextLine(reading); line !== undefined; line = nextLine(reading)) {
    if (line.words !== "") found.set(...pair(line.words, reading));
  }
  return found;
};
