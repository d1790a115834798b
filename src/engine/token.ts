import { type Problem, problem } from "../model/problem.ts";

/** No token, and the three usual reasons why. */
export const noToken = (): Problem =>
  problem(
    "There is no token for Notion.",
    "In a workflow, pass `notion-token: ${{ secrets.NOTION_TOKEN }}` and set that secret in the repository's settings; " +
      "pull requests from forks get no secrets, and Dependabot's get only those set under Dependabot. " +
      "On the command line, set NOTION_TOKEN.",
    { option: "notion-token" },
  );
