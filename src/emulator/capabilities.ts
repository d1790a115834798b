import { unauthorized } from "./errors.ts";
import type { Access, Store } from "./store.ts";

const ALL: Access = { read: true, insert: true, update: true, comments: true, users: true, emails: true };

export const accessWith = (capabilities: readonly string[]): Access => ({
  read: capabilities.includes("read"),
  insert: capabilities.includes("insert"),
  update: capabilities.includes("update"),
  comments: capabilities.includes("comments"),
  users: capabilities.includes("users") || capabilities.includes("emails"),
  emails: capabilities.includes("emails"),
});

/**
 * Tokens that say in their name what they lack, so that a test needs no seed: `ntn_readonly…`, `ntn_noread…`,
 * `ntn_noinsert…`, `ntn_noupdate…`, `ntn_nocomments…`, `ntn_nousers…`, `ntn_noemails…`.
 */
const BY_NAME: readonly (readonly [string, Partial<Access>])[] = [
  ["readonly", { insert: false, update: false, comments: false }],
  ["noread", { read: false }],
  ["noinsert", { insert: false }],
  ["noupdate", { update: false }],
  ["nocomments", { comments: false }],
  ["nousers", { users: false, emails: false }],
  ["noemails", { emails: false }],
];

/** The token's rights. Any token that looks like one of Notion's is good; anything else is not. */
export const accessOf = (store: Store, authorization: string | undefined): { token: string; access: Access } => {
  const token = /^Bearer\s+(\S+)$/i.exec(authorization ?? "")?.[1] ?? "";
  const name = /^(?:ntn_|secret_)(.*)$/.exec(token)?.[1];
  if (name === undefined) throw unauthorized();
  const lacks = BY_NAME.find(([start]) => name.startsWith(start))?.[1];
  return { token, access: store.access.get(token) ?? { ...ALL, ...lacks } };
};
