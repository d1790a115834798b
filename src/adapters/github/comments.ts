import { isFailure } from "../../model/failure.ts";
import type { Comment, Conversation } from "../../ports/github.ts";
import type { GitHubClient } from "./client.ts";
import { needed, numberAt, objectAt, textAt } from "./fields.ts";
import type { IsMine } from "./viewer.ts";

type Comments = Pick<Conversation, "comments" | "addComment" | "editComment" | "removeComment">;

const decode = (json: unknown, isMine: IsMine): Comment => ({
  id: needed(numberAt(json, "id"), "comment's ID"),
  body: textAt(json, "body") ?? "",
  url: textAt(json, "html_url") ?? "",
  author: textAt(objectAt(json, "user"), "login"),
  mine: isMine(objectAt(json, "user")),
  hidden: objectAt(json, "minimized") !== null,
  editedAt: textAt(json, "updated_at") ?? "",
});

/** What this token has just written. */
const own: IsMine = () => true;

const byId = (a: Comment, b: Comment): number => a.id - b.id;

/** While a list is read page by page, what is deleted meanwhile shifts the rest: nothing is shown twice, at least. */
const each = (comments: readonly Comment[]): readonly Comment[] =>
  [...new Map(comments.map((comment) => [comment.id, comment])).values()].sort(byId);

const list =
  ({ pages }: GitHubClient, issues: string, viewer: () => Promise<IsMine>) =>
  async (number: number): Promise<readonly Comment[]> => {
    const found: unknown[] = [];
    for await (const page of pages({ path: `${issues}/${number}/comments` })) found.push(...page);
    if (found.length === 0) return [];
    const isMine = await viewer();
    return each(found.map((json) => decode(json, isMine)));
  };

export const commentsOf = (client: GitHubClient, issues: string, viewer: () => Promise<IsMine>): Comments => {
  const { request } = client;
  const at = (id: number): string => `${issues}/comments/${id}`;
  return {
    comments: list(client, issues, viewer),
    addComment: async (number, body) => {
      const { data } = await request({ method: "POST", path: `${issues}/${number}/comments`, body: { body } });
      return decode(data, own);
    },
    editComment: async (id, body) => {
      const { data } = await request({ method: "PATCH", path: at(id), body: { body }, repeatable: true });
      return decode(data, own);
    },
    removeComment: async (id) => {
      try {
        await request({ method: "DELETE", path: at(id), repeatable: true });
      } catch (thrown) {
        if (!(isFailure(thrown) && thrown.kind === "not-found")) throw thrown;
      }
    },
  };
};
