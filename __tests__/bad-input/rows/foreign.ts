import type { Proved, Row } from "../row.ts";

const INERT = "It is shown as the text that it is, in every report, comment, issue, summary and line of a log.";

const injection = (number: number, input: string, title: string): Proved => ({
  number,
  input,
  happens: INERT,
  by: ["__tests__/report/injections.ts", title],
});

const proved = (number: number, input: string, happens: string, by: Proved["by"]): Proved => ({
  number,
  input,
  happens,
  by,
});

const REPORT = "__tests__/report";

/** Texts that mean something to GitHub, and how much of them there may be. */
export const FOREIGN: readonly Row[] = [
  injection(61, "a title `::error::x`", "a command of a workflow"),
  proved(62, "a title `::add-mask::a`", INERT, [
    `${REPORT}/foreign.test.ts`,
    "stays one line and carries no command, whatever it is made of",
  ]),
  injection(63, "a title of several lines, the second of which is a command", "line ends of all kinds"),
  injection(64, "a title `##[endgroup]`", "a command of a workflow in the old form"),
  injection(64, "escape sequences of a terminal", "control characters"),
  proved(
    65,
    "a value that holds the delimiter of an output",
    "The delimiter is a new one for every value, and no value can hold it.",
    ["__tests__/bundle/bad-input.test.ts", "in the action"],
  ),
  proved(66, "a title `::stop-commands::t`", INERT, [
    `${REPORT}/neutralise.property.test.ts`,
    "a line of a log carries no command, and a picture of people stays one picture",
  ]),
  injection(67, "a title `@octocat`", "a mention"),
  injection(67, "a title with an escaped mention", "an escaped mention"),
  injection(67, "a mention as an entity", "a mention as an entity"),
  injection(68, "a title `fixes #12`", "a closing keyword"),
  injection(68, "a title `GH-12`", "a reference in the old form"),
  injection(68, "a title that is a commit", "a commit"),
  injection(69, "the end of a fold, and HTML after it", "the end of a fold"),
  injection(69, "an image as HTML", "an image as HTML"),
  injection(70, "a bar", "a bar"),
  injection(70, "a row of a table", "a row of a table"),
  injection(71, "a fence", "a fence"),
  injection(71, "many backticks", "many backticks"),
  injection(72, "a link to a script", "an address of a script"),
  injection(72, "an image that counts who looks", "an image"),
  proved(
    73,
    "a report that is longer than GitHub takes",
    "It is cut at a row, with counts and a pointer to the whole.",
    [`${REPORT}/fit.test.ts`, "are a comment that GitHub takes, with its marker and its foot"],
  ),
  proved(
    73,
    "a report of 5,000 changes, with everything in it",
    "The report of the run is whole; the job's summary is below its limit.",
    [`${REPORT}/fit.test.ts`, "are a job summary below its limit, and a report with every record"],
  ),
  proved(74, "a comment of somebody else that begins with our marker", "It is left alone, and ours is made.", [
    "__tests__/engine/announce.test.ts",
    "keeps the comments of others, whatever they begin with",
  ]),
  injection(74, "a title that is our marker", "a marker of ours"),
  proved(
    75,
    "thousands of records with one mistake",
    "It is told once, with how many records have it; the verdict stays in sight.",
    [`${REPORT}/markdown.test.ts`, "the same mistake fills no screen, and the verdict stays in sight"],
  ),
  proved(
    75,
    "more annotations than GitHub keeps",
    "The most useful ones, the last of which says how many more there are.",
    [
      `${REPORT}/annotations.test.ts`,
      "are so many as GitHub keeps of each level, the last of which says how many more there are",
    ],
  ),
];
