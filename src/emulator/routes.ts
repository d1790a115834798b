import { appendChildren, deleteBlock, listChildren, retrieveBlock, updateBlock } from "./blocks/blocks.ts";
import { retrieveMarkdown, updateMarkdown } from "./blocks/bodies.ts";
import { createComment, deleteComment, listComments, retrieveComment, updateComment } from "./blocks/comments.ts";
import type { Endpoint } from "./call.ts";
import {
  createDatabase,
  createDataSource,
  listTemplates,
  retrieveDatabase,
  retrieveDataSource,
  updateDatabase,
  updateDataSource,
} from "./databases.ts";
import { queryDataSource } from "./query/query.ts";
import { search } from "./query/search.ts";
import { createPage, movePage, retrievePage, updatePage } from "./rows/pages.ts";
import { retrievePropertyItem } from "./rows/property-items.ts";
import { retrieveTask } from "./tasks.ts";
import { listUsers, retrieveMe, retrieveUser } from "./users.ts";

const listCustomEmojis: Endpoint = () => ({
  object: "list",
  type: "custom_emoji",
  results: [],
  has_more: false,
  next_cursor: null,
});

/** Notion's API, as far as the emulator knows it. */
const ROUTES: readonly (readonly [string, string, Endpoint])[] = [
  ["GET", "/v1/users/me", retrieveMe],
  ["GET", "/v1/users", listUsers],
  ["GET", "/v1/users/:user_id", retrieveUser],
  ["POST", "/v1/databases", createDatabase],
  ["GET", "/v1/databases/:database_id", retrieveDatabase],
  ["PATCH", "/v1/databases/:database_id", updateDatabase],
  ["POST", "/v1/data_sources", createDataSource],
  ["GET", "/v1/data_sources/:data_source_id", retrieveDataSource],
  ["PATCH", "/v1/data_sources/:data_source_id", updateDataSource],
  ["POST", "/v1/data_sources/:data_source_id/query", queryDataSource],
  ["GET", "/v1/data_sources/:data_source_id/templates", listTemplates],
  ["POST", "/v1/pages", createPage],
  ["GET", "/v1/pages/:page_id", retrievePage],
  ["PATCH", "/v1/pages/:page_id", updatePage],
  ["POST", "/v1/pages/:page_id/move", movePage],
  ["GET", "/v1/pages/:page_id/properties/:property_id", retrievePropertyItem],
  ["GET", "/v1/pages/:page_id/markdown", retrieveMarkdown],
  ["PATCH", "/v1/pages/:page_id/markdown", updateMarkdown],
  ["GET", "/v1/blocks/:block_id", retrieveBlock],
  ["PATCH", "/v1/blocks/:block_id", updateBlock],
  ["DELETE", "/v1/blocks/:block_id", deleteBlock],
  ["GET", "/v1/blocks/:block_id/children", listChildren],
  ["PATCH", "/v1/blocks/:block_id/children", appendChildren],
  ["POST", "/v1/comments", createComment],
  ["GET", "/v1/comments", listComments],
  ["GET", "/v1/comments/:comment_id", retrieveComment],
  ["PATCH", "/v1/comments/:comment_id", updateComment],
  ["DELETE", "/v1/comments/:comment_id", deleteComment],
  ["POST", "/v1/search", search],
  ["GET", "/v1/custom_emojis", listCustomEmojis],
  ["GET", "/v1/async_tasks/:task_id", retrieveTask],
];

export interface Match {
  readonly route: string;
  readonly endpoint: Endpoint;
  readonly params: ReadonlyMap<string, string>;
}

interface Route {
  readonly route: string;
  readonly parts: readonly string[];
  readonly endpoint: Endpoint;
}

const shapeOf = (method: string, parts: readonly string[]): string => `${method} ${parts.length}`;

/** The few routes that a request may be for, by its method and how many parts its path has. */
const TABLE: ReadonlyMap<string, readonly Route[]> = ROUTES.reduce((table, [method, path, endpoint]) => {
  const parts = path.split("/");
  const shape = shapeOf(method, parts);
  return table.set(shape, [...(table.get(shape) ?? []), { route: `${method} ${path}`, parts, endpoint }]);
}, new Map<string, readonly Route[]>());

const fitsParts = (parts: readonly string[], given: readonly string[]): boolean =>
  parts.every((part, index) => part === given[index] || part.startsWith(":"));

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

export const matchRoute = (method: string, path: string): Match | undefined => {
  const given = path.split("/");
  const found = TABLE.get(shapeOf(method, given))?.find(({ parts }) => fitsParts(parts, given));
  if (found === undefined) return undefined;
  const params = found.parts.flatMap((part, index): readonly (readonly [string, string])[] =>
    part.startsWith(":") ? [[part.slice(1), decoded(given[index] ?? "")]] : [],
  );
  return { route: found.route, endpoint: found.endpoint, params: new Map(params) };
};

export const isWrite = (method: string, path: string): boolean =>
  method !== "GET" && !(method === "POST" && (path === "/v1/search" || path.endsWith("/query")));
