import { type Path, readText, type Text } from "../config/document.ts";
import type { FilesSource } from "../config/schema.ts";
import { type Place, type Problem, problem } from "../model/problem.ts";
import type { SourceRecord } from "../model/record.ts";
import type { Files } from "../ports/files.ts";
import { splitMarkdown } from "./front-matter.ts";

type Format = "json" | "yaml" | "markdown";

/** Records, and what could not be read: a source never answers with less than there is and says nothing. */
export interface Found {
  readonly records: readonly SourceRecord[];
  readonly problems: readonly Problem[];
}

export interface FilesQuestion {
  readonly source: FilesSource;
  /** The expression of `select`, compiled. */
  readonly select: ((content: Readonly<Record<string, unknown>>) => unknown) | undefined;
}

const FORMATS: Readonly<Record<string, Format>> = {
  json: "json",
  yaml: "yaml",
  yml: "yaml",
  md: "markdown",
  markdown: "markdown",
};

const formatOf = (path: string, wanted: FilesSource["format"]): Format | undefined =>
  wanted === "auto" ? FORMATS[path.split(".").at(-1)?.toLowerCase() ?? ""] : wanted;

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What every record of a file knows about the file. */
const aboutFile = (path: string, body: string): Fields => {
  const parts = path.split("/");
  const file = parts.at(-1) ?? path;
  return { _path: path, _name: file.replace(/\.[^.]+$/, ""), _dir: parts.slice(0, -1).join("/"), _body: body };
};

/** Where each object of a text stands: expressions hand objects through as they are, so a chosen one is found again. */
const pathsOf = (value: unknown): ReadonlyMap<unknown, Path> => {
  const found = new Map<unknown, Path>();
  const open: (readonly [unknown, Path])[] = [[value, []]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [one, path] = next;
    if (typeof one !== "object" || one === null) continue;
    found.set(one, path);
    for (const [key, item] of Object.entries(one)) open.push([item, [...path, Array.isArray(one) ? Number(key) : key]]);
  }
  return found;
};

interface Content {
  readonly text: Text;
  readonly body: string;
}

const readContent = (written: string, path: string, format: Format): Content | readonly Problem[] => {
  const { front, body } = format === "markdown" ? splitMarkdown(written) : { front: written, body: "" };
  const text = readText(front, path);
  return text.ok ? { text: text.value, body } : text.problems;
};

const isContent = (read: Content | readonly Problem[]): read is Content => !Array.isArray(read);

const recordsIn = (path: string, { text, body }: Content, { source, select }: FilesQuestion): Found => {
  const about = aboutFile(path, body);
  const content = text.value ?? {};
  const chosen =
    select === undefined ? content : select(isFields(content) ? { ...content, ...about } : { _: content, ...about });
  const paths = select === undefined ? undefined : pathsOf(text.value);
  const list = Array.isArray(chosen) ? chosen : chosen === null ? [] : [chosen];
  const placeOf = (item: unknown, index: number) => {
    const base = paths?.get(item) ?? (Array.isArray(text.value) ? [index] : []);
    return (inner: Path): Place => text.placeOf([...base, ...inner]);
  };
  const records = list.map((item, index): SourceRecord | Problem => {
    const where = placeOf(item, index);
    if (!isFields(item)) return problem("This is no record.", "A record is an object with fields.", where([]));
    const pageId = source["page-id"] === undefined ? undefined : item[source["page-id"]];
    return {
      data: { ...item, ...about },
      placeOf: where,
      ...(typeof pageId === "string" && pageId !== "" && { pageId }),
    };
  });
  return {
    records: records.filter((one) => "data" in one),
    problems: records.filter((one) => "message" in one),
  };
};

/** The records of the files that match: one a file, or one an element where a file holds a list. */
export const filesSource = async (question: FilesQuestion, files: Files): Promise<Found> => {
  const { source } = question;
  const paths = await files.list(source.files, source.exclude);
  const found: Found[] = [];
  for (const path of paths) {
    const format = formatOf(path, source.format);
    if (format === undefined) {
      const cure = "Set `format`, or let the pattern match only .json, .yaml, .yml and .md files.";
      found.push({
        records: [],
        problems: [problem("What kind of file this is cannot be told from its name.", cure, { file: path })],
      });
      continue;
    }
    const content = readContent((await files.read(path)) ?? "", path, format);
    found.push(isContent(content) ? recordsIn(path, content, question) : { records: [], problems: content });
  }
  return { records: found.flatMap(({ records }) => records), problems: found.flatMap(({ problems }) => problems) };
};
