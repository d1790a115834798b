import { DATA, readText, type Text } from "../config/document.ts";
import type { FilesSource } from "../config/sources.ts";
import { isObject } from "../model/json.ts";
import { bad, type Checked, good, problem } from "../model/problem.ts";
import { encodingProblem } from "./characters.ts";
import { isUnclosed, splitMarkdown } from "./front-matter.ts";
import { shown } from "./wording.ts";

export type Format = "json" | "yaml" | "markdown";
export type Fields = Readonly<Record<string, unknown>>;

/** A file that was understood: its data, and the text below them in a Markdown file. */
export interface Content extends Pick<Text, "rounded" | "placeOf" | "placeOfKey"> {
  readonly file: string;
  readonly format: Format;
  readonly data: Fields | readonly unknown[];
  readonly body: string;
  readonly bodyLine: number;
}

const FORMATS: Readonly<Record<string, Format>> = {
  json: "json",
  yaml: "yaml",
  yml: "yaml",
  md: "markdown",
  markdown: "markdown",
};

export const isFields: (value: unknown) => value is Fields = isObject;

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const formatOf = (file: string, wanted: FilesSource["format"]): Format | undefined =>
  wanted === "auto" ? FORMATS[file.split(".").at(-1)?.toLowerCase() ?? ""] : wanted;

const NO_FORMAT = [
  "What kind of file this is cannot be told from its name.",
  "Set `format`, or let the pattern match only .json, .yaml, .yml and .md files.",
] as const;
const TOO_LARGE = ["The file is larger than 50 MB.", "Split it into smaller files."] as const;
const EMPTY = ["There is nothing in this file.", "Write a record, or `[]` for none; or delete the file."] as const;
const UNCLOSED = [
  "The front matter is opened and not closed.",
  "Close it with a line of `---`; or begin the file with something else, if it has none.",
] as const;

type Read = Pick<Content, "file" | "format" | "body" | "bodyLine">;

/** The body begins where it begins, whatever the front matter may hold. */
const placesIn = ({ placeOf }: Text, { file, format, bodyLine }: Read): Text["placeOf"] => {
  if (format !== "markdown") return placeOf;
  return (path) => (path[0] === "_body" ? { file, line: bodyLine, column: 1 } : placeOf(path));
};

const withData = (text: Text, read: Read): Checked<Content> => {
  const { value, rounded, placeOfKey } = text;
  const { file, format } = read;
  const data = value ?? (format === "markdown" ? {} : undefined);
  const content = { ...read, rounded, placeOfKey, placeOf: placesIn(text, read) };
  if (data === undefined) return bad(problem(...EMPTY, { file, line: 1 }));
  if (isFields(data)) return good({ ...content, data });
  if (format === "markdown") {
    const cure = "Write fields into it: `name: value`, one a line.";
    return bad(problem(`The front matter is ${shown(data)}, and no record.`, cure, text.placeOf([])));
  }
  if (isList(data)) return good({ ...content, data });
  return bad(problem("This is no record.", "A record is an object with fields.", text.placeOf([])));
};

/** A file's text as data, or why it is none. */
export const readContent = (written: string, file: string, wanted: FilesSource["format"]): Checked<Content> => {
  const format = formatOf(file, wanted);
  if (format === undefined) return bad(problem(...NO_FORMAT, { file }));
  if (Buffer.byteLength(written) > DATA.plain) return bad(problem(...TOO_LARGE, { file }));
  const encoding = encodingProblem(written, file);
  if (encoding !== undefined) return bad(encoding);
  if (format === "markdown" && isUnclosed(written)) return bad(problem(...UNCLOSED, { file, line: 1 }));
  const { front, body, bodyLine } =
    format === "markdown" ? splitMarkdown(written) : { front: written, body: "", bodyLine: 1 };
  const text = readText(front, file, { ...DATA, onlyJson: format === "json" });
  if (!text.ok) return text;
  return withData(text.value, { file, format, body: body.replace(/\r\n?/g, "\n"), bodyLine });
};
