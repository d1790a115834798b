import { type JsonObject, objectOf, textOf } from "../json.ts";
import { idInUrl, urlOfId } from "./blocks.ts";
import { emptyTag, openTag } from "./tags.ts";

type Attributes = Readonly<Record<string, string>>;

const byId =
  (type: "user" | "page" | "database") =>
  ({ url = "" }: Attributes): JsonObject | undefined => {
    const id = idInUrl(url);
    return id === undefined ? undefined : { type, [type]: { id } };
  };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const HOUR = /^\d{2}:\d{2}$/;

const isTime = (text: string): boolean => !Number.isNaN(Date.parse(text));

const moment = (day: string | undefined, hour: string | undefined): string | null => {
  if (day === undefined || !DAY.test(day) || !isTime(day)) return null;
  const exact = `${day}T${hour}:00.000Z`;
  return hour !== undefined && HOUR.test(hour) && isTime(exact) ? exact : day;
};

const date = ({ start, startTime, end, endTime }: Attributes): JsonObject | undefined => {
  const from = moment(start, startTime);
  return from === null
    ? undefined
    : { type: "date", date: { start: from, end: moment(end, endTime), time_zone: null } };
};

const KINDS: ReadonlyMap<string, (attributes: Attributes) => JsonObject | undefined> = new Map(
  Object.entries({
    "mention-user": byId("user"),
    "mention-page": byId("page"),
    "mention-database": byId("database"),
    "mention-date": date,
  }),
);

/** What a mention's tag stands for; nothing when the tag is unknown or points nowhere, and then it is only text. */
export const mentionOf = (name: string, attributes: Attributes): JsonObject | undefined =>
  KINDS.get(name)?.(attributes);

const partsOf = (moment: string): { day: string | undefined; hour: string | undefined } => {
  if (moment === "") return { day: undefined, hour: undefined };
  if (!moment.includes("T") || !isTime(moment)) return { day: moment.slice(0, 10), hour: undefined };
  const [day, hour = ""] = new Date(moment).toISOString().split("T");
  return { day, hour: hour.slice(0, 5) };
};

const printDate = (value: JsonObject): string => {
  const [start, end] = [partsOf(textOf(value["start"])), partsOf(textOf(value["end"]))];
  return emptyTag("mention-date", { start: start.day, startTime: start.hour, end: end.day, endTime: end.hour });
};

/** The mention as a tag around its label, which is already in Markdown. Kinds that have no tag are their label. */
export const printMention = (mention: JsonObject, label: string): string => {
  const type = textOf(mention["type"]);
  const value = objectOf(mention[type]);
  if (type === "date") return printDate(value);
  if (!KINDS.has(`mention-${type}`)) return label;
  const id = textOf(value["id"]);
  const url = type === "user" ? `user://${id}` : urlOfId(id);
  const name = `mention-${type}`;
  return label === "" ? emptyTag(name, { url }) : `${openTag(name, { url })}${label}</${name}>`;
};
