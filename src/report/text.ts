import type { Place, Problem } from "../model/problem.ts";

const where = ({ file, line, column, target, record, property }: Place): string =>
  [
    file === undefined ? undefined : [file, line, column].filter((part) => part !== undefined).join(":"),
    target === undefined ? undefined : `target ${target}`,
    record === undefined ? undefined : `record ${record}`,
    property === undefined ? undefined : `property ${property}`,
  ]
    .filter((part) => part !== undefined)
    .join(", ");

/** A problem as lines for a terminal: what is wrong and where, then what to do next. */
export const problemText = ({ level, message, cure, place }: Problem): readonly string[] => {
  const at = where(place);
  return [`${level}: ${at === "" ? "" : `${at}: `}${message}`, `  ${cure}`];
};
