import type { Report } from "../../src/model/report.ts";
import { commentBody } from "../../src/report/comment.ts";
import { failureComment, issueBody, recoveryComment } from "../../src/report/issue.ts";
import { reportMarkdown } from "../../src/report/markdown.ts";
import { markerOf } from "../../src/report/marker.ts";
import { change, difference, done, failed, reportOf } from "./reports.ts";

export const LINKS = {
  run: "https://github.com/acme/shop/actions/runs/42",
  files: "https://github.com/acme/shop/blob/0123abc",
};

const USE = { id: "sync-0123456789ab", run: { id: 42, attempt: 1, number: 7 } };

/** One thing that comes from outside, wherever it can come from: every other place holds an ordinary word. */
export const POSITIONS = [
  "target",
  "record",
  "property",
  "before",
  "after",
  "word",
  "file name",
  "message",
  "cure",
  "path",
  "option",
  "report path",
  "workflow",
] as const;
export type Position = (typeof POSITIONS)[number];

/** Positions that stand in different cells, and so can be filled at once. */
export const SIDES: readonly (readonly Position[])[] = [
  ["target", "record", "path", "option"],
  ["property", "before", "after", "word", "file name"],
  ["message", "cure"],
];

type Words = Readonly<Record<Position, string>>;

const ordinary = Object.fromEntries(POSITIONS.map((position) => [position, `some ${position}`])) as Words;

/** Ordinary words everywhere but in the positions that are named. */
export const wordsWith = (text: string, ...positions: readonly Position[]): Words => ({
  ...ordinary,
  ...Object.fromEntries(positions.map((position) => [position, text])),
});

const changesOf = (words: Words) => {
  const { target } = words;
  const diff = [
    difference(words.property, words.before, words.after),
    difference("Tags", ["steady", words.word], ["steady", `${words.word}!`, ...Array<string>(30).fill("filler")]),
    difference("Files", [{ name: words["file name"], url: "https://example.org/a" }], []),
    difference(
      "Long",
      `${"a".repeat(90)}${words.before}${"b".repeat(90)}`,
      `${"a".repeat(90)}${words.after}${"c".repeat(90)}`,
    ),
  ];
  return [
    change("create", words.record, { target, diff, body: true }),
    change("update", words.record, { target, diff, body: true }),
    change("archive", words.record, { target }),
    change("conflict", words.record, { target, diff, problem: problemsOf(words)[0] }),
    change("backfill", "(vocabulary)", { target, diff: [difference(words.property, [words.word], ["other"])] }),
    ...Array.from({ length: 6 }, (_, index) =>
      change("update", `${words.record} ${index}`, { target: `${target}!`, diff }),
    ),
  ];
};

const problemsOf = ({ message, cure, path, target, record, property, option }: Words) =>
  (["error", "error", "error", "error", "warning", "notice"] as const).map((level, index) => ({
    level,
    message: `The word "${message}" of \`${message}\` is wrong: ${message}`,
    cure: index < 3 ? `Say ${cure} instead.` : `${index} ${cure}`,
    place: { file: path, line: 3, column: 1, target, record, property, ...(index > 3 && { option }) },
  }));

const planned = (words: Words): Report =>
  reportOf({
    changes: changesOf(words),
    problems: problemsOf(words),
    facts: { files: { report: words["report path"] } },
  });

const carriedOut = (words: Words): Report => {
  const changes = changesOf(words);
  const [why] = problemsOf(words);
  const outcomes = changes.map((one, index) => (index % 3 === 2 ? failed(one, why) : done(one)));
  return reportOf({ changes, outcomes, facts: { files: { report: words["report path"] } } });
};

/** A small comment in which every position is there: a thousand of them are read in a test. */
export const commentWith = (words: Words): string => {
  const changes = changesOf(words)
    .slice(0, 4)
    .map((one, index) => ({ ...one, diff: one.diff.slice(index === 1 ? 1 : 0, 3) }));
  const report = reportOf({
    changes,
    problems: problemsOf(words).slice(3, 5),
    facts: { files: { report: words["report path"] } },
  });
  return commentBody(report, { marker: markerOf(report, USE), links: LINKS });
};

/** Everything that is ever put before a reader of Markdown, with foreign words in it. */
export const writtenWith = (words: Words): Readonly<Record<string, string>> => {
  const [before, after] = [planned(words), carriedOut(words)];
  const telling = { workflow: words.workflow, marker: markerOf(before, USE), links: LINKS };
  return {
    summary: reportMarkdown(before, { most: 6_000, links: LINKS }),
    comment: commentBody(before, { marker: telling.marker, links: LINKS }),
    issue: issueBody(after, telling),
    "failure comment": failureComment(after, telling),
    "recovery comment": recoveryComment(after, telling),
  };
};
