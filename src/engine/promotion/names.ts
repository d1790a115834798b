import { isFailure } from "../../model/failure.ts";
import type { Problem } from "../../model/problem.ts";
import type { NotionPort } from "../../ports/notion.ts";

/** What people are called, by their IDs. */
export interface Names {
  readonly of: (id: string) => Promise<string>;
  readonly problems: readonly Problem[];
}

const unnamed: Problem = {
  level: "warning",
  message: "The connection may not read who people are, so promoted files name them by their IDs.",
  cure: "Open it under notion.so/profile/integrations, and let it read user information.",
  place: {},
};

/** Asked at most once a run, and only when a page names somebody. */
export const names = (notion: NotionPort): Names => {
  const problems: Problem[] = [];
  const ask = async (): Promise<ReadonlyMap<string, string>> => {
    try {
      return new Map((await notion.people()).map(({ id, name }) => [id, name]));
    } catch (thrown) {
      if (!isFailure(thrown) || !["forbidden", "refused"].includes(thrown.kind)) throw thrown;
      problems.push(unnamed);
      return new Map();
    }
  };
  let asked: Promise<ReadonlyMap<string, string>> | undefined;
  return {
    problems,
    of: async (id) => {
      asked ??= ask();
      return (await asked).get(id) || id;
    },
  };
};
