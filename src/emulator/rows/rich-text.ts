import { malformed, undefinedAt } from "../errors.ts";
import { undashed } from "../ids.ts";
import { type Json, type JsonObject, objectOf, textOf } from "../json.ts";
import type { RichText, Store } from "../store.ts";
import { keptDate } from "../times.ts";
import { titleOf } from "../titles.ts";
import { printUser } from "../users.ts";
import { LIMITS, needList, needObject, needShort, needText, needUuid } from "../validate.ts";

const PLAIN = { bold: false, italic: false, strikethrough: false, underline: false, code: false };

const annotationsOf = (value: Json | undefined): JsonObject => {
  const given = objectOf(value);
  const marks = Object.fromEntries(Object.keys(PLAIN).map((mark) => [mark, given[mark] === true]));
  return { ...marks, color: textOf(given["color"]) || "default" };
};

interface Part {
  readonly kept: JsonObject;
  readonly plain: string;
  readonly href: string | null;
}

const readText = (item: JsonObject, path: string): Part => {
  const text = needObject(item["text"], `${path}.text`);
  const content = needShort(needText(text["content"], `${path}.text.content`), `${path}.text.content`, LIMITS.text);
  const link = objectOf(text["link"]);
  const url = typeof link["url"] === "string" ? needShort(link["url"], `${path}.text.link.url`, LIMITS.url) : null;
  return { kept: { type: "text", text: { content, link: url === null ? null : { url } } }, plain: content, href: url };
};

const readEquation = (item: JsonObject, path: string): Part => {
  const at = `${path}.equation`;
  const given = needText(needObject(item["equation"], at)["expression"], `${at}.expression`);
  const expression = needShort(given, `${at}.expression`, LIMITS.equation);
  return { kept: { type: "equation", equation: { expression } }, plain: expression, href: null };
};

const mentionOf = (type: string, mention: JsonObject, { path, store }: { path: string; store: Store }): Part => {
  const part = (value: Json, plain: string, href: string | null = null): Part => ({
    kept: { type: "mention", mention: { type, [type]: value } },
    plain,
    href,
  });
  const inner = objectOf(mention[type]);
  const id = (): string => needUuid(inner["id"], `${path}.mention.${type}.id`);
  switch (type) {
    case "user": {
      const user = store.users.get(id());
      return part(printUser(store, id()), `@${user?.name ?? "Anonymous"}`);
    }
    case "page":
    case "database":
      return part({ id: id() }, titleOf(store, id()) || "Untitled", `https://www.notion.so/${undashed(id())}`);
    case "date": {
      const start = keptDate(textOf(inner["start"]), null);
      const end = typeof inner["end"] === "string" ? keptDate(inner["end"], null) : null;
      return part({ start, end, time_zone: null }, end === null ? start : `${start} → ${end}`);
    }
    case "custom_emoji":
      return part(inner, `:${textOf(inner["name"])}:`);
    default:
      throw malformed(
        undefinedAt(`${path}.mention.user`),
        undefinedAt(`${path}.mention.date`),
        undefinedAt(`${path}.mention.page`),
      );
  }
};

const readMention = (item: JsonObject, where: { path: string; store: Store }): Part => {
  const mention = needObject(item["mention"], `${where.path}.mention`);
  const kinds = ["user", "page", "database", "date", "custom_emoji"];
  return mentionOf(kinds.find((kind) => mention[kind] !== undefined) ?? "", mention, where);
};

const readItem = (value: Json, where: { path: string; store: Store }): JsonObject => {
  const item = needObject(value, where.path);
  const { kept, plain, href } =
    item["text"] !== undefined
      ? readText(item, where.path)
      : item["equation"] !== undefined
        ? readEquation(item, where.path)
        : item["mention"] !== undefined
          ? readMention(item, where)
          : refuse(where.path);
  return { ...kept, annotations: annotationsOf(item["annotations"]), plain_text: plain, href };
};

const refuse = (path: string): never => {
  throw malformed(...["text", "mention", "equation"].map((kind) => undefinedAt(`${path}.${kind}`)));
};

/** Rich text from a request, item by item: Notion neither joins nor splits what it is given. */
export const readRichText = (value: Json | undefined, path: string, store: Store): RichText =>
  needList(value, path).map((item, index) => readItem(item, { path: `${path}[${index}]`, store }));

const textItem = (content: string): JsonObject => ({
  type: "text",
  text: { content, link: null },
  annotations: { ...PLAIN, color: "default" },
  plain_text: content,
  href: null,
});

/** Text of any length as Notion would have had to be given it: pieces of at most 2000. */
export const textItems = (content: string): RichText =>
  Array.from({ length: Math.ceil(content.length / LIMITS.text) }, (_, index) =>
    textItem(content.slice(index * LIMITS.text, (index + 1) * LIMITS.text)),
  );
