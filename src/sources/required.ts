import { failureProblem, isFailure } from "../model/failure.ts";
import { bad, type Checked, good, type Problem } from "../model/problem.ts";
import type { Files } from "../ports/files.ts";

/** A file that has to be there; what keeps it from being read is a problem of that file. */
export const readRequired = async (file: string, missing: Problem, files: Files): Promise<Checked<string>> => {
  try {
    const text = await files.read(file);
    return text === undefined ? bad(missing) : good(text);
  } catch (thrown) {
    if (!isFailure(thrown)) throw thrown;
    return bad(failureProblem(thrown, { file }));
  }
};
