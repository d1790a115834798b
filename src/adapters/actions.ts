import { error, notice, setFailed, setOutput, summary, warning } from "@actions/core";
import { Failure, messageOf } from "../model/failure.ts";
import type { Remark, Runner } from "../ports/runner.ts";

const announce = { error, warning, notice };

const properties = ({ title, file, line, column }: Remark) => ({
  title,
  ...(file === undefined ? {} : { file }),
  ...(line === undefined ? {} : { startLine: line }),
  ...(column === undefined ? {} : { startColumn: column }),
});

const unwritten = (thrown: unknown): Failure =>
  new Failure({
    kind: "refused",
    message: `The outputs could not be written: ${messageOf(thrown)}.`,
    cure: "Look at the file that GITHUB_OUTPUT names, and make room on the disk; what the run did is in its report.",
  });

export const actionsRunner: Runner = {
  annotate: (remark) => announce[remark.level](remark.message, properties(remark)),
  summarise: async (markdown) => {
    try {
      await summary.addRaw(markdown, true).write();
      return true;
    } catch {
      return false;
    }
  },
  output: (name, value) => {
    try {
      setOutput(name, value);
    } catch (thrown) {
      throw unwritten(thrown);
    }
  },
  fail: setFailed,
};
