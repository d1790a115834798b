import { error, notice, setFailed, setOutput, warning } from "@actions/core";
import type { Place } from "../model/problem.ts";
import type { Runner } from "../ports/runner.ts";

const announce = { error, warning, notice };

const properties = ({ file, line, column }: Place) => ({
  ...(file === undefined ? {} : { file }),
  ...(line === undefined ? {} : { startLine: line }),
  ...(column === undefined ? {} : { startColumn: column }),
});

export const actionsRunner: Runner = {
  annotate: ({ level, message, cure, place }) => announce[level](`${message} ${cure}`, properties(place)),
  output: setOutput,
  fail: setFailed,
};
