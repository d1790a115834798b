import { type Call, ok, type Route, textIn } from "../route.ts";
import { commitOnBranch } from "./commit-on-branch.ts";

type Field = (call: Call) => Readonly<Record<string, unknown>>;

/** What is asked for is found by the name of the field; nothing here reads GraphQL. */
const FIELDS: readonly (readonly [RegExp, Field])[] = [
  [/\bviewer\s*\{\s*login\s*\}/, ({ state }) => ({ viewer: { login: state.viewer.login } })],
];

export const GRAPHQL: readonly Route[] = [
  {
    operation: "graphql",
    method: "POST",
    path: "/graphql",
    answer: (call) => {
      const asked = textIn(call, "query");
      if (/\bcreateCommitOnBranch\b/.test(asked)) return commitOnBranch(call);
      const found = FIELDS.filter(([name]) => name.test(asked)).flatMap(([, field]) => Object.entries(field(call)));
      const message = `This GitHub does not know what is asked: ${asked}`;
      return ok(
        found.length > 0 ? { data: Object.fromEntries(found) } : { errors: [{ type: "undefinedField", message }] },
      );
    },
  },
];
