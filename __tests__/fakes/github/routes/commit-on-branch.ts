import { Ajv } from "ajv";
import { gitOf, putCommit } from "../branches.ts";
import { type Call, ok, type Reply } from "../route.ts";

interface Input {
  readonly branch: { readonly repositoryNameWithOwner: string; readonly branchName: string };
  readonly expectedHeadOid: string;
  readonly message: { readonly headline: string; readonly body?: string };
  readonly fileChanges: { readonly additions: readonly { readonly path: string; readonly contents: string }[] };
}

const TEXT = { type: "string" };
const closed = (properties: Readonly<Record<string, unknown>>, optional: readonly string[] = []) => ({
  type: "object",
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});

/** What the mutation takes, as far as it is used; GraphQL lets no unknown name pass. */
const isInput = new Ajv().compile<Input>(
  closed({
    branch: closed({ repositoryNameWithOwner: TEXT, branchName: TEXT }),
    expectedHeadOid: { type: "string", pattern: "^[0-9a-f]{40}$" },
    message: closed({ headline: { type: "string", pattern: "^[^\\n]+$" }, body: TEXT }, ["body"]),
    fileChanges: closed({
      additions: {
        type: "array",
        minItems: 1,
        items: closed({ path: TEXT, contents: { type: "string", pattern: "^[A-Za-z0-9+/]*={0,2}$" } }),
      },
    }),
  }),
);

const no = (type: string, message: string): Reply =>
  ok({ data: { createCommitOnBranch: null }, errors: [{ type, path: ["createCommitOnBranch"], message }] });

/** The one mutation that is used here: a commit, where the branch stands where it is expected to. */
export const commitOnBranch = (call: Call): Reply => {
  const git = gitOf(call.state);
  const variables = call.body["variables"] as { readonly input?: unknown } | undefined;
  const input = variables?.input;
  if (!isInput(input))
    return no("INVALID", `Variable $input was provided invalid value: ${JSON.stringify(isInput.errors)}`);
  const { branch, expectedHeadOid, message, fileChanges } = input;
  const head = git.branches.get(branch.branchName);
  const ours = branch.repositoryNameWithOwner === `${call.state.owner}/${call.state.name}`;
  if (!ours || head === undefined) return no("NOT_FOUND", `No such branch: ${branch.branchName}.`);
  if (head !== expectedHeadOid) {
    return no("STALE_DATA", `Expected branch to point to "${expectedHeadOid}" but it did not.  Pull and try again.`);
  }
  const tree = new Map(git.commits.get(head)?.tree);
  for (const { path, contents } of fileChanges.additions) tree.set(path, Buffer.from(contents, "base64").toString());
  const text = message.body === undefined ? message.headline : `${message.headline}\n\n${message.body}`;
  const oid = putCommit(git, { message: text, parent: head, tree });
  git.branches.set(branch.branchName, oid);
  return ok({ data: { createCommitOnBranch: { commit: { oid } } } });
};
