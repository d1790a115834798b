import type { Call } from "./call.ts";
import { restricted } from "./errors.ts";
import type { Json, JsonObject } from "./json.ts";
import { missingUser } from "./missing.ts";
import { listAnswer, slicePage } from "./query/cursors.ts";
import { ownBot, type Store, type User } from "./store.ts";
import { pagingOfQuery, pathUuid } from "./validate.ts";

const botOf = (store: Store, user: User): JsonObject =>
  user.own
    ? {
        owner: { type: "workspace", workspace: true },
        workspace_name: store.workspace.name,
        workspace_id: store.workspace.id,
        workspace_limits: { max_file_upload_size_in_bytes: 5_242_880 },
      }
    : {};

const full = (user: User, kind: JsonObject): JsonObject => ({
  object: "user",
  id: user.id,
  name: user.name,
  avatar_url: user.avatarUrl,
  type: user.type,
  [user.type]: kind,
});

const personOf = ({ email, emailVerified }: User): JsonObject => {
  if (email === null) return {};
  return emailVerified === null ? { email } : { email, email_verified: emailVerified };
};

/** The user inside a property or a mention: bots show nothing of their workspace there. */
export const printUser = (store: Store, id: string): JsonObject => {
  const user = store.users.get(id);
  return user === undefined ? userRef(id) : full(user, user.type === "person" ? personOf(user) : {});
};

export const userRef = (id: string): JsonObject => ({ object: "user", id });

const printAll = ({ store, access }: Call, user: User): JsonObject =>
  full(user, user.type === "bot" ? botOf(store, user) : access.emails ? personOf(user) : {});

const needUsers = ({ access }: Call): void => {
  if (!access.users) throw restricted();
};

export const retrieveMe = (call: Call): Json => printAll(call, ownBot(call.store));

export const retrieveUser = (call: Call): Json => {
  const id = pathUuid(call.param("user_id"), "user_id");
  const user = call.store.users.get(id);
  needUsers(call);
  if (user === undefined) throw missingUser(call.store, id);
  return printAll(call, user);
};

export const listUsers = (call: Call): Json => {
  needUsers(call);
  const users = [...call.store.users.values()];
  const slice = slicePage(users, pagingOfQuery(call.query), (user) => user.id);
  return listAnswer("user", { ...slice, results: slice.results.map((user) => printAll(call, user)) });
};
