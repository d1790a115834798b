import { MARKS, type Mark, PLAIN, type Run, type Style } from "./runs.ts";
import { BLANKS_AND_BREAKS, lengthOfSpaceAfter, lengthOfSpaceBefore, trimEnd, trimStart } from "./space.ts";

const isWords = (run: Run): boolean => run.kind === "text" && !run.style.code;

const without = (run: Run, mark: Mark): Run => ({ ...run, style: { ...run.style, [mark]: false } });

/** Line breaks are written as a tag, which code cannot hold: between two lines of code there is a plain break. */
const breakCode = (run: Run): readonly Run[] =>
  run.kind !== "text" || !run.style.code
    ? [run]
    : run.text
        .split(/(\n)/)
        .map((text) => (text === "\n" ? { ...run, text, style: { ...run.style, code: false } } : { ...run, text }));

const straighten = (run: Run): Run => {
  if (run.kind === "mention") return run;
  const text = run.text.replace(/\r\n?/g, "\n");
  return run.kind === "equation" ? { ...run, text: text.replace(/\s+/g, " ").trim() } : { ...run, text };
};

const isThere = (run: Run): boolean => run.kind === "mention" || run.text !== "";

type End = "start" | "end";

const spaceAt = (end: End, text: string): number =>
  (end === "start" ? lengthOfSpaceBefore : lengthOfSpaceAfter)(text, BLANKS_AND_BREAKS);

const splitSpace = (run: Run, end: End): readonly [space: string, rest: string] => {
  const length = isWords(run) ? spaceAt(end, run.text) : 0;
  const cut = run.text.length - length;
  return end === "start"
    ? [run.text.slice(0, length), run.text.slice(length)]
    : [run.text.slice(cut), run.text.slice(0, cut)];
};

/** From one end on, up to the first thing that is not space: the space loses the mark. */
const unmarkEdge = (runs: readonly Run[], mark: Mark, end: End): readonly Run[] => {
  const inOrder = (list: readonly Run[]): readonly Run[] => (end === "start" ? list : list.toReversed());
  const walked = inOrder(runs);
  const solid = walked.findIndex((run) => !isWords(run) || splitSpace(run, end)[1] !== "");
  const first = walked[solid];
  if (first === undefined) return runs.map((run) => without(run, mark));
  const [space, rest] = splitSpace(first, end);
  const split = space === "" ? [first] : [without({ ...first, text: space }, mark), { ...first, text: rest }];
  return inOrder([...walked.slice(0, solid).map((run) => without(run, mark)), ...split, ...walked.slice(solid + 1)]);
};

/** `** a**` is not bold in Markdown, so space at the edge of what is marked goes out of the mark. */
const unmarkEdges = (runs: readonly Run[], mark: Mark): readonly Run[] => {
  const groups: Run[][] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && last[0].style[mark] === run.style[mark]) last.push(run);
    else groups.push([run]);
  }
  return groups.flatMap((group) =>
    group[0]?.style[mark] === true ? unmarkEdge(unmarkEdge(group, mark, "start"), mark, "end") : group,
  );
};

const STYLES = [...MARKS, "underline", "code", "color"] as const;

const sameStyle = (a: Style, b: Style): boolean => a === b || STYLES.every((name) => a[name] === b[name]);

const alike = (a: Run, b: Run): boolean =>
  a.kind === "text" && b.kind === "text" && a.link === b.link && sameStyle(a.style, b.style);

const join = (runs: readonly Run[]): readonly Run[] => {
  const joined: { run: Run; texts: string[] }[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last !== undefined && alike(last.run, run)) last.texts.push(run.text);
    else joined.push({ run, texts: [run.text] });
  }
  return joined.map(({ run, texts }) => ({ ...run, text: texts.join("") }));
};

const isBare = (run: Run): boolean => run.kind === "text" && run.link === null && sameStyle(run.style, PLAIN);

/** Space that nothing holds disappears at both ends of a line. Line breaks are tags, and stay. */
const trim = (runs: readonly Run[]): readonly Run[] => {
  const last = runs.length - 1;
  return runs
    .map((run, index) => {
      const start = index === 0 && isBare(run) ? trimStart(run.text) : run.text;
      return { ...run, text: index === last && isBare(run) ? trimEnd(start) : start };
    })
    .filter(isThere);
};

/** The one form of a text among all that look the same. Tidying twice is tidying once. */
export const tidy = (runs: readonly Run[]): readonly Run[] => {
  const clean = runs.map(straighten).flatMap(breakCode).filter(isThere);
  return trim(join(MARKS.reduce(unmarkEdges, clean).filter(isThere)));
};
