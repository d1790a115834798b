import { notionId } from "../config/notion-id.ts";
import type { Path, Places } from "../config/places.ts";
import type { FilesSource } from "../config/sources.ts";
import { type Place, type Problem, problem } from "../model/problem.ts";
import type { SourceRecord } from "../model/record.ts";
import { unfitBody, unfitTexts } from "./characters.ts";
import { type Content, type Fields, type Format, isFields } from "./content.ts";
import type { Check } from "./json-schema.ts";
import { partsOf } from "./parts.ts";
import { shown, spelled } from "./wording.ts";

/** Where a record is written, for the one who writes its page's ID there. */
export interface Spot {
  readonly file: string;
  readonly format: Format;
  readonly path: Path;
}

/** A record that is in a file. One that an expression put together out of several parts has no spot. */
export interface FileRecord extends SourceRecord {
  readonly spot: Spot | undefined;
}

/** Records, and what could not be read: a source never answers with less than there is and says nothing. */
export interface Found {
  readonly records: readonly FileRecord[];
  readonly problems: readonly Problem[];
}

export type Select = (content: Fields) => unknown;

/** How the records of a file are made of its content. */
export interface Recipe {
  readonly pageId: FilesSource["page-id"];
  readonly select: Select | undefined;
  readonly check: Check | undefined;
  /** The last commit of each file; where it is not known, null. */
  readonly commitOf: (file: string) => string | null;
}

interface Item {
  readonly value: unknown;
  /** Where it is in the file; undefined for what is not there as it is. */
  readonly path: Path | undefined;
}

interface About extends Fields {
  readonly _path: string;
  readonly _name: string;
  readonly _dir: string;
  readonly _body: string;
  readonly _commit: string | null;
}

/** What every record of a file knows about the file. */
const aboutFile = ({ file, body }: Content, commit: string | null): About => {
  const parts = file.split("/");
  const name = parts.at(-1) ?? file;
  return {
    _path: file,
    _name: name.replace(/\.[^.]+$/, ""),
    _dir: parts.slice(0, -1).join("/"),
    _body: body,
    _commit: commit,
  };
};

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** A file has one record, or one an element of its list; or what the expression makes of it. */
const itemsOf = ({ data }: Content, select: Select | undefined, about: Fields): readonly Item[] => {
  if (select === undefined) {
    return Array.isArray(data)
      ? data.map((value: unknown, index) => ({ value, path: [index] }))
      : [{ value: data, path: [] }];
  }
  const chosen = select(isFields(data) ? { ...data, ...about } : Object.assign([...data], about));
  // Expressions hand objects through as they are, so a chosen one is found again.
  const paths = new Map(partsOf(data).map(({ path, value }) => [value, path]));
  return asList(chosen ?? []).map((value) => ({ value, path: isFields(value) ? paths.get(value) : undefined }));
};

const isBelow = (path: Path, base: Path): boolean => base.every((step, index) => path[index] === step);

const roundedIn = ({ rounded, placeOf }: Content, base: Path | undefined): readonly Problem[] =>
  rounded
    .filter(({ path }) => base === undefined || isBelow(path, base))
    .map(({ path, written }) => {
      const name = spelled(path.slice(base?.length ?? 0)) || "The record";
      const message = `\`${name}\` is ${shown(written).slice(1, -1)}, a number that cannot be held without rounding it.`;
      return problem(message, "Put it in quotation marks to keep it as text, or write fewer digits.", placeOf(path));
    });

const pageIdOf = (item: Fields, field: string | undefined, placeOf: (path: Path) => Place) => {
  const written = field === undefined ? undefined : item[field];
  if (field === undefined || written === undefined || written === null || written === "") return {};
  const pageId = typeof written === "string" ? notionId(written) : undefined;
  if (pageId !== undefined) return { pageId };
  const cure = "Write the ID of a page, or its address; or leave it empty.";
  return { wrong: problem(`\`${field}\` is ${shown(written)}, and no page's ID.`, cure, placeOf([field])) };
};

/** The places of what is in a record. A file that is one record knows them all; the others begin further down. */
const placesWithin = (content: Content, path: Path = []): Places => {
  const { placeOf, placeOfKey } = content;
  if (path.length === 0) return { placeOf, placeOfKey };
  // The one place that every record is asked for; the others are found again when they are needed.
  const start = placeOf(path);
  const below = (inner: Path): Place => placeOf(inner[0] === "_body" ? inner : [...path, ...inner]);
  return {
    placeOf: (inner) => (inner.length === 0 ? start : below(inner)),
    placeOfKey: (inner) => placeOfKey([...path, ...inner]),
  };
};

interface Made {
  readonly record?: FileRecord;
  readonly problems: readonly Problem[];
}

const make = (
  { value, path }: Item,
  content: Content,
  { check, pageId: field, about }: Recipe & { about: About },
): Made => {
  const { placeOf, placeOfKey } = placesWithin(content, path);
  if (!isFields(value)) {
    const message = `This is ${shown(value)}, and no record.`;
    return { problems: [problem(message, "A record is an object with fields.", placeOf([]))] };
  }
  const { pageId, wrong } = pageIdOf(value, field, placeOf);
  const { file, format } = content;
  const { _path, _name, _dir, _body, _commit } = about;
  return {
    record: {
      data: { ...value, _path, _name, _dir, _body, _commit },
      placeOf,
      spot: path === undefined ? undefined : { file, format, path },
      ...(pageId !== undefined && { pageId }),
    },
    problems: [
      ...roundedIn(content, path),
      ...unfitTexts(value, placeOf),
      ...(wrong === undefined ? [] : [wrong]),
      ...(check?.(value, { placeOf, placeOfKey }) ?? []),
    ],
  };
};

const withoutRepeats = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((one) => [JSON.stringify([one.message, one.place]), one])).values(),
];

/** The records of one file, each checked as it is in the file. */
export const recordsIn = (content: Content, recipe: Recipe): Found => {
  const { file, body, bodyLine } = content;
  const about = aboutFile(content, recipe.commitOf(file));
  try {
    const made = itemsOf(content, recipe.select, about).map((item) => make(item, content, { ...recipe, about }));
    return {
      records: made.flatMap(({ record }) => record ?? []),
      problems: withoutRepeats([...made.flatMap(({ problems }) => problems), ...unfitBody(body, file, bodyLine)]),
    };
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    const cure = "Mend the expression; it is asked of every file that matches.";
    return { records: [], problems: [problem(`The expression of \`select\` fails: ${why}.`, cure, { file })] };
  }
};
