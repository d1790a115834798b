import { createEmulator, type Emulator, ROOT_PAGE } from "../../../src/emulator/emulator.ts";
import { compare, type Difference } from "./compare.ts";
import { seedOf } from "./given.ts";
import { type Learnt, nothingLearnt, UUIDS, undashed } from "./names.ts";
import {
  type Exchange,
  isObject,
  type Json,
  type JsonObject,
  listOf,
  objectOf,
  type Recording,
  textOf,
} from "./recording.ts";
import { compareSearch } from "./search.ts";
import { translateBody, translatePath, translateText } from "./translate.ts";

export interface Outcome {
  readonly file: string;
  readonly line: number;
  readonly request: string;
  readonly differences: readonly Difference[];
  /** Where a search found only things that nobody knows, its envelope and order are all there is to compare. */
  readonly envelopeOnly: boolean;
}

const OUT_OF_SCOPE = /^\/v1\/(file_uploads|views|agents|oauth|sessions)/;

export const isInScope = ({ path }: Exchange): boolean => !OUT_OF_SCOPE.test(path);

const timesIn = (value: Json | undefined): readonly number[] => {
  if (Array.isArray(value)) return value.flatMap(timesIn);
  if (!isObject(value)) return [];
  const own = ["created_time", "last_edited_time"].flatMap((key) =>
    typeof value[key] === "string" ? [Date.parse(value[key])] : [],
  );
  return [...own.filter((time) => !Number.isNaN(time)), ...Object.values(value).flatMap(timesIn)];
};

/** The identifiers of what was seeded are the recording's own. */
const learnSeed = (seed: JsonObject, learnt: Learnt): void => {
  for (const id of JSON.stringify(seed).match(UUIDS) ?? []) learnt.ids.agree(undashed(id), undashed(id));
};

/** A parent that was never given may be any page. */
const adoptParent = (body: Json | undefined, learnt: Learnt): void => {
  const id = textOf(objectOf(objectOf(body)["parent"])["page_id"]);
  if (id !== "" && !learnt.ids.knows(undashed(id))) learnt.ids.agree(undashed(id), undashed(ROOT_PAGE));
};

const send = async (
  emulator: Emulator,
  exchange: Exchange,
  learnt: Learnt,
): Promise<{ status: number; body: Json }> => {
  const query = new URLSearchParams(
    exchange.query.map(([key, value]): [string, string] => [key, translateText(value, learnt)]),
  ).toString();
  const path = translatePath(exchange.path, learnt);
  adoptParent(exchange.body, learnt);
  const { body } = exchange;
  const answer = await emulator.handle({
    method: exchange.method,
    path: query === "" ? path : `${path}?${query}`,
    headers: {
      authorization: exchange.status === 401 ? "Bearer wrong" : "Bearer ntn_recorded",
      "notion-version": exchange.version,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(translateBody(body, { learnt, columns: false })) }),
  });
  return { status: answer.status, body: JSON.parse(answer.body) as Json };
};

const differencesOf = (
  exchange: Exchange,
  answer: { status: number; body: Json },
  learnt: Learnt,
): readonly Difference[] => {
  const status =
    exchange.status === answer.status
      ? []
      : [
          {
            path: "(status)",
            problem: `recorded ${exchange.status}, answered ${answer.status}: ${JSON.stringify(answer.body).slice(0, 300)}`,
          },
        ];
  if (status.length > 0) return status;
  if (exchange.path === "/v1/search") return compareSearch(exchange.response, objectOf(answer.body), learnt);
  const isUsers = exchange.path === "/v1/users" && exchange.status === 200;
  const [theirs, ours] = isUsers
    ? [exchange.response, answer.body].map(withoutUserIds)
    : [exchange.response, answer.body];
  return compare(theirs, ours, { path: "", learnt });
};

/** Masking gave several bots one identifier, so in a list of users only its form can be compared. */
const withoutUserIds = (body: Json): Json => ({
  ...objectOf(body),
  results: listOf(objectOf(body)["results"]).map((user) => ({
    ...objectOf(user),
    id: textOf(objectOf(user)["id"]).replaceAll(UUIDS, "a UUID"),
  })),
});

export const knowsNoResult = (exchange: Exchange, learnt: Learnt): boolean =>
  exchange.path === "/v1/search" &&
  listOf(exchange.response["results"]).every((one) => !learnt.ids.knows(undashed(textOf(objectOf(one)["id"]))));

/** Plays a recording against a fresh emulator, whose clock is the recording's. */
export const replay = async (recording: Recording): Promise<readonly Outcome[]> => {
  const start = Math.min(
    ...recording.exchanges.flatMap(({ response }) => timesIn(response)),
    Date.parse("2026-07-01T00:00:00Z"),
  );
  let now = start;
  const emulator = createEmulator({ now: () => now });
  const seed = seedOf(recording);
  const learnt = nothingLearnt();
  emulator.seed(seed);
  learnSeed(seed, learnt);
  const outcomes: Outcome[] = [];
  for (const exchange of recording.exchanges.filter(isInScope)) {
    if (exchange.method !== "GET") now = Math.max(now, ...timesIn(exchange.response));
    const answer = await send(emulator, exchange, learnt);
    outcomes.push({
      file: recording.file,
      line: exchange.line,
      request: `${exchange.method} ${exchange.path}`,
      envelopeOnly: knowsNoResult(exchange, learnt),
      differences: differencesOf(exchange, answer, learnt),
    });
  }
  return outcomes;
};
