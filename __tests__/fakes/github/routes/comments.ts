import { type Call, created, invalid, notFound, ok, paged, type Reply, type Route, refused, textIn } from "../route.ts";
import { comment } from "../shapes.ts";
import { addComment, type StoredComment, type StoredIssue } from "../state.ts";

const MOST_BYTES = 262_144;

/** The text says 65,536 characters, and means so many bytes: that is how GitHub is. */
const fault = (body: unknown): Reply | undefined => {
  if (typeof body !== "string" || body.trim() === "") {
    return invalid({ resource: "IssueComment", code: "missing_field", field: "body", message: "Body can't be blank" });
  }
  const message = "Body is too long (maximum is 65536 characters)";
  return Buffer.byteLength(body) > MOST_BYTES
    ? invalid({ resource: "IssueComment", code: "unprocessable", field: "data", message })
    : undefined;
};

/** Where issues are switched off, pull requests are still talked about. */
const onIssue = (call: Call, answer: (issue: StoredIssue) => Reply): Reply => {
  const { state, parts } = call;
  const issue = state.issues.find(({ number }) => number === Number(parts[0]));
  if (issue === undefined) return notFound();
  return state.hasIssues || issue.isPullRequest ? answer(issue) : refused(410, "Issues are disabled for this repo");
};

const onComment = ({ state, parts }: Call, answer: (found: StoredComment) => Reply): Reply => {
  const found = state.comments.find(({ id }) => id === Number(parts[0]));
  return found === undefined ? notFound() : answer(found);
};

export const COMMENTS: readonly Route[] = [
  {
    operation: "issues/list-comments",
    method: "GET",
    path: "/repos/{owner}/{repo}/issues/{issue_number}/comments",
    answer: (call) =>
      onIssue(call, ({ number }) => {
        const said = call.state.comments.filter(({ issue }) => issue === number);
        return paged(
          call,
          said.map((each) => comment(call, each)),
        );
      }),
  },
  {
    operation: "issues/create-comment",
    method: "POST",
    path: "/repos/{owner}/{repo}/issues/{issue_number}/comments",
    answer: (call) =>
      onIssue(call, ({ number }) => {
        const { state, body } = call;
        return fault(body["body"]) ?? created(comment(call, addComment(state, number, { body: textIn(call, "body") })));
      }),
  },
  {
    operation: "issues/update-comment",
    method: "PATCH",
    path: "/repos/{owner}/{repo}/issues/comments/{comment_id}",
    answer: (call) =>
      onComment(call, (found) => {
        const { state, body } = call;
        const wrong = fault(body["body"]);
        if (wrong !== undefined) return wrong;
        found.body = textIn(call, "body");
        found.updatedAt = state.now();
        return ok(comment(call, found));
      }),
  },
  {
    operation: "issues/delete-comment",
    method: "DELETE",
    path: "/repos/{owner}/{repo}/issues/comments/{comment_id}",
    answer: (call) =>
      onComment(call, (found) => {
        call.state.comments = call.state.comments.filter((other) => other !== found);
        return { status: 204 };
      }),
  },
];
