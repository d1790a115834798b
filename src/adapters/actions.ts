import { error, notice, setFailed, setOutput, summary, warning } from "@actions/core";
import type { Remark, Runner } from "../ports/runner.ts";

const announce = { error, warning, notice };

const properties = ({ title, file, line, column }: Remark) => ({
  title,
  ...(file === undefined ? {} : { file }),
  ...(line === undefined ? {} : { startLine: line }),
  ...(column === undefined ? {} : { startColumn: column }),
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
  output: setOutput,
  fail: setFailed,
};
