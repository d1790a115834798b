import { Failure } from "../../model/failure.ts";
import { isObject } from "../../model/json.ts";
import type { Bot, Person } from "../../ports/notion.ts";
import { listAt, objectAt, textAt } from "./json.ts";
import type { Ask, Request } from "./request.ts";

/** A hundred thousand people: no workspace has more, so more is a list that does not end. */
const MOST_PAGES = 1_000;

export const readMe: Request = { kind: "read", method: "get", path: "users/me", about: "the token's own user" };

export const decodeBot = (json: unknown): Bot => ({
  id: textAt(json, "id") ?? "",
  name: textAt(json, "name") ?? "",
  workspace: textAt(objectAt(json, "bot"), "workspace_name") ?? "",
});

const people = (json: unknown): readonly Person[] =>
  listAt(json, "results")
    .filter((user) => textAt(user, "type") === "person")
    .map((user) => ({
      id: textAt(user, "id") ?? "",
      name: textAt(user, "name") ?? "",
      email: textAt(objectAt(user, "person"), "email"),
    }));

const page = (cursor: string | null): Request => ({
  kind: "read",
  method: "get",
  path: "users",
  about: "the users of the workspace",
  query: { page_size: "100", ...(cursor === null ? {} : { start_cursor: cursor }) },
});

/** Everybody in the workspace but guests, whom Notion does not list. */
export const readPeople = async (ask: Ask): Promise<readonly Person[]> => {
  const found: Person[] = [];
  let cursor: string | null = null;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const json = await ask(page(cursor));
    found.push(...people(json));
    cursor = isObject(json) && json["has_more"] === true ? textAt(json, "next_cursor") : null;
    if (cursor === null) return found;
  }
  throw new Failure({
    kind: "incomplete",
    message: "Notion's list of users does not end.",
    cure: "Use user IDs instead of e-mail addresses.",
  });
};
