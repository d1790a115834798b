import { isObject } from "../../model/json.ts";
import type { Answer, Ask } from "./trouble.ts";

/** By this path the client knows that a request goes to the other address, and that errors come with status 200. */
export const GRAPHQL = "/graphql";

/** Errors have become failures before an answer arrives here, half an answer's too. */
export const graphqlThrough =
  (request: (ask: Ask) => Promise<Answer>) =>
  async (query: string, variables: Readonly<Record<string, unknown>>): Promise<unknown> => {
    const repeatable = !/^\s*mutation\b/.test(query);
    const { data } = await request({ method: "POST", path: GRAPHQL, body: { query, variables }, repeatable });
    return isObject(data) ? data["data"] : undefined;
  };

/** Whether an answer of the GraphQL API is a no. */
export const hasErrors = (path: string, data: unknown): boolean =>
  path === GRAPHQL && isObject(data) && Array.isArray(data["errors"]) && data["errors"].length > 0;

/** What only reads leaves nothing in doubt, although it is a POST. */
export const isQuery = ({ path, repeatable }: Ask): boolean => path === GRAPHQL && repeatable === true;
