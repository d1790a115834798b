import { DATA, readText } from "../config/document.ts";
import { notionId } from "../config/notion-id.ts";
import type { Path } from "../config/places.ts";
import { failureProblem, isFailure } from "../model/failure.ts";
import { grouped } from "../model/grouped.ts";
import { type Problem, problem } from "../model/problem.ts";
import type { Files } from "../ports/files.ts";
import type { Format } from "./content.ts";
import { applied, type Edit, editsFor, eolOf, type Field, fieldLine } from "./edit.ts";
import { splitMarkdown } from "./front-matter.ts";
import type { Spot } from "./records.ts";

export interface PageId {
  readonly format: Format;
  /** Where the record is in the file. */
  readonly path: Path;
  /** The field that holds the ID: the source's `page-id`. */
  readonly field: string;
  readonly pageId: string;
}

type Data = Record<string, unknown>;

const isData = (value: unknown): value is Data => typeof value === "object" && value !== null;

/** A text's value, as a copy that shares nothing: what is changed at one place shows at that place alone. */
const dataOf = (text: string): unknown => {
  const read = readText(text, "", DATA);
  return read.ok ? JSON.parse(JSON.stringify(read.value.value ?? null)) : undefined;
};

const recordAt = (whole: unknown, path: Path): Data | undefined => {
  const record = path.reduce<unknown>((value, step) => (isData(value) ? value[step] : undefined), whole);
  return isData(record) ? record : undefined;
};

/** Everything but one field of one record. */
const rest = (text: string, { path, name }: Field): string | undefined => {
  const whole = dataOf(text);
  const record = recordAt(whole, path);
  if (record === undefined) return undefined;
  delete record[name];
  return JSON.stringify(whole);
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** Whether the field was set, and nothing else. Whatever a text may look like: what is not so is not written. */
const isFaithful = (before: string, after: string, field: Field): boolean =>
  recordAt(dataOf(after), field.path)?.[field.name] === field.value &&
  rest(after, field) === rest(before, field) &&
  (isJson(after) || !isJson(before));

const firstFaithful = (text: string, edits: readonly Edit[], field: Field): string | undefined =>
  edits.map((edit) => applied(text, edit)).find((after) => isFaithful(text, after, field));

const inData = (text: string, field: Field): string | undefined => {
  const old = recordAt(dataOf(text), field.path)?.[field.name];
  const same = typeof old === "string" && (old === field.value || notionId(old) === notionId(field.value));
  return same && notionId(field.value) !== undefined ? text : firstFaithful(text, editsFor(text, field), field);
};

const inMarkdown = (text: string, field: Field): string | undefined => {
  const eol = eolOf(text);
  const alone = `${fieldLine(field)}${eol}`;
  const { range } = splitMarkdown(text);
  if (range === undefined) {
    const mark = text.startsWith("\ufeff") ? 1 : 0;
    return applied(text, { start: mark, end: mark, put: `---${eol}${alone}---${eol}${eol}` });
  }
  const front = text.slice(range.start, range.end);
  const changed = dataOf(front) === null ? front + alone : inData(front, field);
  return changed === undefined ? undefined : applied(text, { ...range, put: changed });
};

/**
 * A file's text with the ID of a record's page in it. The text is changed at the one place, so that remarks, order,
 * quotes and line ends stay as they are; undefined where that cannot be done without changing more.
 */
export const withPageId = (text: string, { format, path, field: name, pageId: value }: PageId): string | undefined => {
  const field = { path, name, value };
  if (format === "markdown") return inMarkdown(text, field);
  const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
  const changed = inData(text.slice(mark.length), field);
  return changed === undefined ? undefined : mark + changed;
};

/** A page that was made, and the record that it was made for. */
export interface Assignment {
  readonly spot: Spot;
  readonly pageId: string;
}

export interface Written {
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

const unwritten = (field: string, { spot, pageId }: Assignment): Problem => ({
  ...problem(
    `The page's ID could not be written into this file without changing more than \`${field}\`.`,
    `Write it there by hand: ${field}: ${pageId}`,
    { file: spot.file },
  ),
  level: "warning",
});

const writeOne = async (all: readonly Assignment[], field: string, files: Files): Promise<Written> => {
  const file = all[0]?.spot.file ?? "";
  try {
    const before = (await files.read(file)) ?? "";
    const problems: Problem[] = [];
    const after = all.reduce((text, one) => {
      const changed = withPageId(text, { ...one.spot, field, pageId: one.pageId });
      if (changed === undefined) problems.push(unwritten(field, one));
      return changed ?? text;
    }, before);
    if (after === before) return { files: [], problems };
    await files.write(file, after);
    return { files: [file], problems };
  } catch (thrown) {
    if (!isFailure(thrown)) throw thrown;
    // The pages stand already: this is no mistake of a record, for which nothing would have been written.
    return { files: [], problems: [{ cause: "weather", ...failureProblem(thrown, { file }) }] };
  }
};

/** Writes the IDs of new pages into the files of their records: each file once, whole or not at all. */
export const writePageIds = async (
  assignments: readonly Assignment[],
  field: string,
  files: Files,
): Promise<Written> => {
  const written: Written[] = [];
  for (const all of grouped(assignments, ({ spot }) => spot.file).values()) {
    written.push(await writeOne(all, field, files));
  }
  return {
    files: written.flatMap((one) => one.files),
    problems: written.flatMap((one) => one.problems),
  };
};
