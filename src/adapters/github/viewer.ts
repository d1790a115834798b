import { isFailure } from "../../model/failure.ts";
import type { GitHubClient } from "./client.ts";
import { needed, objectAt, textAt } from "./fields.ts";

/** REST would not say it: `GET /user` is forbidden to the token of a workflow. */
const WHO = "query { viewer { login } }";

/** Whether an account, as REST shows it, is the owner of the token. */
export type IsMine = (account: unknown) => boolean;

/** REST names an app's account with "[bot]" at the end; GraphQL does so for the viewer, and not for others. */
const isAccount = (viewer: string): IsMine => {
  const names = new Set([viewer, viewer.replace(/(\[bot\])?$/, "[bot]")]);
  return (account) => {
    const login = textAt(account, "login");
    return login === viewer || (login !== null && textAt(account, "type") === "Bot" && names.has(login));
  };
};

/** Where nothing answers GraphQL (a server or proxy with REST alone), the token is taken for a workflow's own. */
const WORKFLOW = "github-actions[bot]";

const loginOf = async ({ graphql }: Pick<GitHubClient, "graphql">): Promise<string> => {
  try {
    const viewer = objectAt(await graphql(WHO, {}), "viewer");
    return needed(textAt(viewer, "login"), "name for the token's owner");
  } catch (thrown) {
    if (isFailure(thrown) && thrown.kind === "not-found") return WORKFLOW;
    throw thrown;
  }
};

/** Who the token belongs to, asked once a run; an answer that failed is asked for again. */
export const askViewer = (client: GitHubClient): (() => Promise<IsMine>) => {
  let asked: Promise<IsMine> | undefined;
  const ask = async (): Promise<IsMine> => isAccount(await loginOf(client));
  return () => {
    asked ??= ask().catch((thrown: unknown) => {
      asked = undefined;
      throw thrown;
    });
    return asked;
  };
};
