/** A stretch of a Markdown text that is an address of an image, a link or a file. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** The address itself, without what Markdown escapes in it. */
  readonly address: string;
}

const FENCE = /^[\t >]*(`{3,}|~{3,})(.*)$/;
const OPENING = /\]\([ \t]{0,10}(<?)(?=https?:\/\/)|\b(?:src|source|icon|url|poster)="(?=https?:\/\/)/g;
const TICKS = /`+/g;
const DEEPEST = 16;

interface Run {
  readonly from: number;
  readonly end: number;
  readonly ticks: number;
  /** How many of its ticks can open a code span: an escaped one cannot. */
  readonly opens: number;
}

const runsIn = (line: string): readonly Run[] =>
  [...line.matchAll(TICKS)].map(({ 0: { length: ticks }, index }) => {
    const slashes = /\\+$/.exec(line.slice(Math.max(0, index - 20), index))?.[0].length ?? 0;
    return { from: index, end: index + ticks, ticks, opens: ticks - (slashes % 2) };
  });

/** For each run the next one that would close it; looked for once, from the end. */
const closings = (runs: readonly Run[]): readonly (number | undefined)[] => {
  const next = new Map<number, number>();
  const found = runs.map((): number | undefined => undefined);
  for (const [at, run] of [...runs.entries()].reverse()) {
    found[at] = next.get(run.opens);
    next.set(run.ticks, at);
  }
  return found;
};

/** The stretches of a line that are code, so that nothing in them is a link. */
const codeIn = (line: string): readonly (readonly [number, number])[] => {
  const runs = runsIn(line);
  const close = closings(runs);
  const spans: (readonly [number, number])[] = [];
  for (let at = 0; at < runs.length; at += 1) {
    const [run, end] = [runs[at], close[at]];
    const last = end === undefined ? undefined : runs[end];
    if (run === undefined || end === undefined || last === undefined || run.opens === 0) continue;
    spans.push([run.from, last.end]);
    at = end;
  }
  return spans;
};

/** Those that are in none of the spans, both in order. */
const outside = <One extends { readonly index: number }>(
  found: readonly One[],
  spans: readonly (readonly [number, number])[],
): readonly One[] => {
  let span = 0;
  return found.filter(({ index }) => {
    while ((spans[span]?.[1] ?? Number.POSITIVE_INFINITY) <= index) span += 1;
    return index < (spans[span]?.[0] ?? Number.POSITIVE_INFINITY);
  });
};

/** Where an address in round brackets ends: at white space, or at the bracket that closes the first. */
const endOfTarget = (line: string, from: number): number => {
  let depth = 0;
  for (let at = from; at < line.length; at += 1) {
    const sign = line.charAt(at);
    if (sign === "\\") at += 1;
    else if (/\s/.test(sign)) return at;
    else if (sign === "(") depth += 1;
    else if (sign === ")") depth -= 1;
    if (depth < 0 || depth > DEEPEST) return at;
  }
  return line.length;
};

const stretchAt = (line: string, from: number, opening: string): Stretch => {
  const sign = opening.endsWith('"') ? '"' : opening.endsWith("<") ? ">" : "";
  const found = sign === "" ? endOfTarget(line, from) : line.indexOf(sign, from);
  const end = found === -1 ? line.length : found;
  const written = line.slice(from, end);
  return { start: from, end, address: sign === '"' ? written : written.replace(/\\([!-/:-@[-`{-~])/g, "$1") };
};

const inLine = (line: string): readonly Stretch[] => {
  const openings = [...line.matchAll(OPENING)].map(({ 0: opening, index }) => ({ opening, index }));
  const code = openings.length === 0 ? [] : codeIn(line);
  return outside(openings, code).map(({ opening, index }) => stretchAt(line, index + opening.length, opening));
};

/** Everything that a Markdown text of Notion's points at, in order; code points at nothing. */
export const targetsIn = (markdown: string): readonly Stretch[] => {
  const found: Stretch[] = [];
  let fence = "";
  let offset = 0;
  for (const line of markdown.split("\n")) {
    const [, mark = "", rest = ""] = FENCE.exec(line) ?? [];
    const start = offset;
    offset += line.length + 1;
    if (fence !== "") {
      if (mark.startsWith(fence) && rest.trim() === "") fence = "";
    } else if (mark !== "" && !(mark.startsWith("`") && rest.includes("`"))) {
      fence = mark;
    } else {
      found.push(...inLine(line).map((one) => ({ ...one, start: one.start + start, end: one.end + start })));
    }
  }
  return found;
};
