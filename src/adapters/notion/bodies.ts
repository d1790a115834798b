import { Failure } from "../../model/failure.ts";
import { isObject } from "../../model/json.ts";
import type { Body } from "../../model/page.ts";
import { listAt, textAt } from "./json.ts";
import { type Request, segment } from "./request.ts";

const path = (id: string): string => `pages/${segment(id)}/markdown`;

export const readBody = (id: string): Request => ({
  kind: "read",
  method: "get",
  path: path(id),
  about: `the content of the page ${id}`,
});

/** The whole content at once, so that twice is as good as once. It is never allowed to delete child pages. */
export const replaceBody = (id: string, markdown: string): Request => ({
  kind: "update",
  method: "patch",
  path: path(id),
  about: `the content of the page ${id}`,
  body: { type: "replace_content", replace_content: { new_str: markdown } },
});

/** Once it is done, what was to be replaced is there no more: so it is not asked for twice. */
export const replaceInBody = (id: string, { old, by }: { readonly old: string; readonly by: string }): Request => ({
  kind: "create",
  method: "patch",
  path: path(id),
  about: `a part of the content of the page ${id}`,
  body: { type: "update_content", update_content: { content_updates: [{ old_str: old, new_str: by }] } },
});

export const addToBody = (id: string, markdown: string): Request => ({
  kind: "create",
  method: "patch",
  path: path(id),
  about: `the end of the page ${id}`,
  body: { type: "insert_content", insert_content: { content: markdown, position: { type: "end" } } },
});

export const decodeBody = (json: unknown, id: string): Body => {
  const markdown = textAt(json, "markdown");
  if (!isObject(json) || markdown === null) {
    throw new Failure({
      kind: "unknown",
      message: `Notion did not answer with the content of the page ${id}.`,
      cure: "Run again: the content is read before it is written a second time.",
    });
  }
  const unknownBlocks = listAt(json, "unknown_block_ids").filter((block) => typeof block === "string");
  return { markdown, partial: json["truncated"] === true || unknownBlocks.length > 0, unknownBlocks };
};
