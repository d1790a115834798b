import type { Call } from "../call.ts";
import { invalid, restricted } from "../errors.ts";
import type { Json, JsonObject } from "../json.ts";
import { missingThing } from "../missing.ts";
import { needBlock, needEditable } from "../needs.ts";
import { listAnswer, slicePage } from "../query/cursors.ts";
import { readRichText, textItems } from "../rows/rich-text.ts";
import { type Comment, type Parent, pageOf, type RichText } from "../store.ts";
import { minute } from "../times.ts";
import { userRef } from "../users.ts";
import { needOnly, needParent, needText, needUuid, pagingOfQuery, pathUuid } from "../validate.ts";

const needComments = ({ access }: Call): void => {
  if (!access.comments) throw restricted();
};

const printComment = ({ store }: Call, comment: Comment): JsonObject => ({
  object: "comment",
  id: comment.id,
  parent:
    comment.parent.type === "workspace" ? {} : { type: comment.parent.type, [comment.parent.type]: comment.parent.id },
  discussion_id: comment.discussion,
  created_time: minute(comment.created),
  last_edited_time: minute(comment.edited),
  created_by: userRef(comment.createdBy),
  rich_text: comment.richText,
  display_name: { type: "integration", resolved_name: store.workspace.connection },
});

const textOfComment = ({ body, store }: Call): RichText =>
  body["markdown"] === undefined
    ? readRichText(body["rich_text"], "body.rich_text", store)
    : textItems(needText(body["markdown"], "body.markdown"));

/** Comments on one page or block belong to one discussion; an answer names the discussion instead of the place. */
const placeOf = (call: Call): { parent: Parent; discussion: string } => {
  const { body, store, ids } = call;
  const known = [...store.comments.values()];
  if (body["discussion_id"] !== undefined) {
    const id = needUuid(body["discussion_id"], "body.discussion_id");
    const first = known.find((comment) => comment.discussion === id);
    if (first === undefined) throw missingThing(store, "discussion", id);
    return { parent: first.parent, discussion: id };
  }
  const parent = needParent(body["parent"], ["page_id", "block_id"]);
  const id = parent.type === "workspace" ? "" : parent.id;
  needEditable(call, needBlock(call, id));
  const same = known.find(
    (comment) => comment.parent.type === parent.type && "id" in comment.parent && comment.parent.id === id,
  );
  return { parent, discussion: same?.discussion ?? ids.dated(call.now(), "discussion") };
};

export const createComment = (call: Call): Json => {
  needComments(call);
  needOnly(call.body, ["parent", "discussion_id", "rich_text", "markdown", "attachments", "display_name"], "body");
  const richText = textOfComment(call);
  const now = call.now();
  const id = call.ids.dated(now, "comment");
  const comment = { id, ...placeOf(call), created: now, edited: now, createdBy: call.actor, richText };
  call.store.comments.set(id, comment);
  return printComment(call, comment);
};

const needComment = (call: Call): Comment => {
  needComments(call);
  const id = pathUuid(call.param("comment_id"), "comment_id");
  const comment = call.store.comments.get(id);
  if (comment === undefined) throw missingThing(call.store, "comment", id);
  return comment;
};

export const retrieveComment = (call: Call): Json => printComment(call, needComment(call));

export const updateComment = (call: Call): Json => {
  const comment = needComment(call);
  comment.richText = textOfComment(call);
  comment.edited = call.now();
  return printComment(call, comment);
};

export const deleteComment = (call: Call): Json => {
  const comment = needComment(call);
  call.store.comments.delete(comment.id);
  return printComment(call, comment);
};

export const listComments = (call: Call): Json => {
  needComments(call);
  const block = call.query.get("block_id");
  if (block === null)
    throw invalid("query failed validation: query.block_id should be defined, instead was `undefined`.");
  const id = needUuid(block, "query.block_id");
  const thing = pageOf(call.store, id) ?? needBlock(call, id);
  const comments = [...call.store.comments.values()].filter(({ parent }) => "id" in parent && parent.id === thing.id);
  const slice = slicePage(comments, pagingOfQuery(call.query), (comment) => comment.id);
  return listAnswer("comment", { ...slice, results: slice.results.map((comment) => printComment(call, comment)) });
};
