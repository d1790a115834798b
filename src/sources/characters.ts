import { type Place, type Problem, problem } from "../model/problem.ts";
import { partsOf } from "./parts.ts";
import { spelled } from "./wording.ts";

/** Controls other than tabs and line ends, and halves of a surrogate pair. */
const UNFIT = /[^\P{Cc}\t\n\r\x7f-\x9f]|\p{Surrogate}/u;

const SAMPLE = 1_000;

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

const complaint = (name: string, text: string): string => {
  const character = UNFIT.exec(text)?.[0] ?? "";
  const what = /\p{Surrogate}/u.test(character) ? "half of a character" : "the control character";
  return `\`${name}\` holds ${what} ${codeOf(character)}.`;
};

const CURE = "Take it out: no page and no database can hold it.";

/** Nearly every record is fit to be held, so the ways to its parts are noted only where it is not. */
const holdsUnfit = (value: unknown): boolean =>
  typeof value === "string"
    ? UNFIT.test(value)
    : typeof value === "object" && value !== null && Object.values(value).some(holdsUnfit);

/** Texts of a record that would not come back from Notion as they were sent. */
export const unfitTexts = (
  record: unknown,
  placeOf: (path: readonly (string | number)[]) => Place,
): readonly Problem[] =>
  holdsUnfit(record)
    ? partsOf(record).flatMap(({ path, value }) =>
        typeof value === "string" && UNFIT.test(value)
          ? [problem(complaint(spelled(path), value), CURE, placeOf(path))]
          : [],
      )
    : [];

/** The same for the text below the front matter, at its line. */
export const unfitBody = (body: string, file: string, firstLine: number): readonly Problem[] => {
  const found = UNFIT.exec(body);
  if (found === null) return [];
  const before = body.slice(0, found.index).split("\n");
  const place = { file, line: firstLine + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
  return [problem(complaint("_body", body), CURE, place)];
};

/** Text of UTF-16 without a mark, in plain letters, is valid UTF-8 all the same: with a zero behind every letter. */
const looksLikeUtf16 = (text: string): boolean => {
  const sample = text.slice(0, SAMPLE);
  return sample.split("\0").length > Math.max(2, sample.length / 4);
};

/** What keeps a file from being read as UTF-8 and was not noticed when it was opened. */
export const encodingProblem = (text: string, file: string): Problem | undefined =>
  looksLikeUtf16(text)
    ? problem("The file is written in UTF-16, and is read as UTF-8.", "Save the file as UTF-8.", { file })
    : undefined;
