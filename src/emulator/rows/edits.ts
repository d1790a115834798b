import type { Call } from "../call.ts";
import { malformed, unexpected } from "../errors.ts";
import { type JsonObject, objectOf, textOf } from "../json.ts";
import type { Kept, Page, Parent, Store, Thing } from "../store.ts";
import { needBoolean } from "../validate.ts";

/** A new object's common part, made now by whoever asks. */
export const fresh = (call: Call, id: string, parent: Parent): Kept => {
  const now = call.now();
  const actor = call.actor;
  return { id, parent, created: now, createdBy: actor, edited: now, editedBy: actor, inTrash: false };
};

/** Before a row changes: what a late index goes on showing. A row that is already late stays at what it showed. */
export const remember = (call: Call, page: Page): void => {
  const { lagMs } = call.twists;
  if (lagMs === undefined) return;
  const late = page.lag !== null && page.lag.until > call.now() ? page.lag.before : undefined;
  const now = { values: new Map(page.values), inTrash: page.inTrash, edited: page.edited };
  page.lag = { until: call.now() + lagMs, before: late === undefined ? now : late };
};

export const hideNew = (call: Call, page: Page): void => {
  if (call.twists.lagMs !== undefined) page.lag = { until: call.now() + call.twists.lagMs, before: null };
};

export const touch = (call: Call, thing: Thing): void => {
  thing.edited = call.now();
  thing.editedBy = call.actor;
};

/** An edit of a block is an edit of its page, and of the blocks it lies in. */
export const touchUp = (call: Call, thing: Thing): void => {
  touch(call, thing);
  if (thing.object !== "block" || thing.parent.type === "workspace") return;
  const above = call.store.things.get(thing.parent.id);
  if (above !== undefined) touchUp(call, above);
};

const childrenOf = (store: Store, id: string): string[] | undefined => {
  const thing = store.things.get(id);
  return thing?.object === "page" || thing?.object === "block" ? thing.children : undefined;
};

/** Pages and databases under a page or block stand in its content, in order. */
export const adopt = (store: Store, thing: Thing): void => {
  const { parent } = thing;
  if (parent.type === "page_id" || parent.type === "block_id") childrenOf(store, parent.id)?.push(thing.id);
};

export const abandon = (store: Store, thing: Thing): void => {
  if (thing.parent.type === "workspace") return;
  const above = store.things.get(thing.parent.id);
  if (above?.object === "page" || above?.object === "block") {
    above.children = above.children.filter((id) => id !== thing.id);
  }
};

/** `in_trash`, which was called `archived` before 2026-03-11 and is unknown there by that name. */
export const trashWish = ({ version, body }: Pick<Call, "version" | "body">): boolean | null => {
  if (body["archived"] !== undefined) {
    if (version === "2026-03-11") throw malformed(unexpected("body.archived", body["archived"]));
    if (body["in_trash"] === undefined) return needBoolean(body["archived"], "body.archived");
  }
  return body["in_trash"] === undefined ? null : needBoolean(body["in_trash"], "body.in_trash");
};

const ICON_URL = /^https:\/\/www\.notion\.so\/icons\/(.+)_([a-z]+)\.svg$/;

/** Icons of Notion's own set are recognised by their address. */
export const readIcon = (icon: JsonObject): JsonObject => {
  if (typeof icon["emoji"] === "string") return { type: "emoji", emoji: icon["emoji"] };
  const url = textOf(objectOf(icon["external"])["url"]);
  const [, name, color] = ICON_URL.exec(url) ?? [];
  if (name !== undefined && color !== undefined) return { type: "icon", icon: { name, color } };
  const kind = ["external", "custom_emoji", "file_upload", "icon", "file"].find((key) => icon[key] !== undefined);
  if (kind === undefined) throw malformed("body.icon.emoji should be defined, instead was `undefined`.");
  return { type: kind, [kind]: icon[kind] ?? null };
};
