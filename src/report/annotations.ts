import type { Place, Problem } from "../model/problem.ts";
import type { Report } from "../model/report.ts";
import { type Alike, alike } from "./alike.ts";
import { logLine } from "./neutralise.ts";
import { repositoryPath } from "./path.ts";
import { shortened } from "./shorten.ts";
import { toldBy } from "./summary.ts";

type Level = Problem["level"];

/** A remark on a line of a file, or on the run, as GitHub shows it. */
export interface Annotation {
  readonly level: Level;
  readonly title: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** GitHub keeps ten of each level a step. The reason for which the step fails is an error too, and comes last. */
const MOST: Readonly<Record<Level, number>> = { error: 9, warning: 10, notice: 10 };

const LEVELS: readonly Level[] = ["error", "warning", "notice"];

/** GitHub cuts a message here. */
const MESSAGE = 4_096;
const PART = 1_800;
const TITLE = 200;
const NAMED = 8;

export interface AnnotationOptions {
  /** The folder of the repository, for paths that are told whole. */
  readonly workspace?: string;
  /** Takes secrets out of a text; it is made harmless for the log afterwards. */
  readonly redact?: (text: string) => string;
}

/** How directly a person is led to what is to be mended: a line, a file, neither. */
const distance = ({ first: { place } }: Alike): number => {
  if (place.file === undefined) return 2;
  return place.line === undefined ? 1 : 0;
};

const nameOf = ({ record, file, line }: Place): string | undefined =>
  record ?? (file === undefined ? undefined : [file, line].filter((part) => part !== undefined).join(":"));

const others = ({ all }: Alike): string => {
  const rest = all.slice(1);
  if (rest.length === 0) return "";
  const names = rest
    .slice(0, NAMED)
    .map(({ place }) => nameOf(place))
    .filter((name) => name !== undefined);
  const where = names.length === 0 ? "" : `: ${names.join(", ")}${rest.length > names.length ? ", …" : ""}`;
  return ` The same in ${rest.length} more${where}.`;
};

const titleOf = ({ target, record, property, option }: Place, isAlone: boolean): string =>
  ["notion-sync", target, isAlone ? record : undefined, property, option]
    .filter((part) => part !== undefined && part !== "")
    .join(" › ");

const positionOf = ({ file, line, column }: Place, workspace: string | undefined): Partial<Annotation> => {
  const path = file === undefined ? undefined : repositoryPath(file, workspace);
  if (path === undefined) return {};
  if (line === undefined) return { file: path };
  return { file: path, line, ...(column !== undefined && { column }) };
};

const annotationOf =
  ({ workspace, redact = (clean) => clean }: AnnotationOptions) =>
  (kind: Alike): Annotation => {
    const { level, message, cure, place } = kind.first;
    const part = (words: string): string => shortened(redact(words), PART);
    const rest = redact(others(kind));
    return {
      level,
      title: logLine(shortened(redact(titleOf(place, kind.all.length === 1)), TITLE)),
      message: shortened(logLine(`${part(message)} ${part(cure)}${rest}`), MESSAGE - 1),
      ...positionOf(place, workspace),
    };
  };

const remainder = (level: Level, kinds: readonly Alike[]): Annotation => {
  const count = kinds.reduce((sum, { all }) => sum + all.length, 0);
  return {
    level,
    title: "notion-sync",
    message: `There are ${count} more of this level: the run's summary has them all.`,
  };
};

/** The problems that GitHub shows at their lines: those that lead there first, the same mistake once. */
export const annotations = (report: Report, options: AnnotationOptions = {}): readonly Annotation[] => {
  const kinds = alike(toldBy(report));
  return LEVELS.flatMap((level) => {
    const ordered = kinds.filter(({ first }) => first.level === level).sort((a, b) => distance(a) - distance(b));
    const all = ordered.map(annotationOf(options));
    if (all.length <= MOST[level]) return all;
    const shown = MOST[level] - 1;
    return [...all.slice(0, shown), remainder(level, ordered.slice(shown))];
  });
};
