import { createEmulator, type Emulator, type EmulatorOptions, ROOT_PAGE } from "../../src/emulator/emulator.ts";
import { isObject, type Json, type JsonObject, listOf, objectOf, textOf } from "../../src/emulator/json.ts";

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: JsonObject;
}

export interface Manner {
  readonly version?: string | null;
  readonly token?: string | null;
}

/** An emulator, a way of asking it, and a clock that a test can move. */
export interface Notion {
  readonly emulator: Emulator;
  readonly ask: (method: string, path: string, body?: unknown, manner?: Manner) => Promise<Reply>;
  readonly wait: (ms: number) => void;
}

export const START = Date.parse("2026-11-02T09:30:15.250Z");

/** A small generator with a seed, so that every test run has the same identifiers. */
export const dice = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

export const headersFor = ({ version = "2026-03-11", token = "ntn_test" }: Manner = {}): Record<string, string> => ({
  ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  ...(version === null ? {} : { "notion-version": version }),
});

export const openNotion = (options: EmulatorOptions = {}): Notion => {
  let now = START;
  const emulator = createEmulator({ now: () => now, random: dice(7), ...options });
  return {
    emulator,
    ask: async (method, path, body, manner) => {
      const text = body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) };
      const answer = await emulator.handle({ method, path, headers: headersFor(manner), ...text });
      return { status: answer.status, headers: answer.headers, body: objectOf(JSON.parse(answer.body)) };
    },
    wait: (ms) => {
      now += ms;
    },
  };
};

export const idOf = (value: Json | undefined): string => textOf(objectOf(value)["id"]);

/** Follows keys and places into an answer. */
export const at = (value: Json | undefined, ...path: readonly (string | number)[]): Json | undefined =>
  path.reduce<Json | undefined>((inner, step) => (isObject(inner) ? inner[step] : listOf(inner)[Number(step)]), value);

export interface Table {
  readonly database: string;
  readonly source: string;
}

/** Makes a database under the root page. */
export const makeTable = async ({ ask }: Notion, properties: JsonObject, title = "Things"): Promise<Table> => {
  const { body } = await ask("POST", "/v1/databases", {
    parent: { page_id: ROOT_PAGE },
    title: [{ text: { content: title } }],
    initial_data_source: { properties },
  });
  return { database: idOf(body), source: idOf(at(body, "data_sources", 0)) };
};

export const addRow = async ({ ask }: Notion, table: Table, properties: JsonObject): Promise<string> =>
  idOf((await ask("POST", "/v1/pages", { parent: { data_source_id: table.source }, properties })).body);

export const title = (content: string): JsonObject => ({ title: [{ text: { content } }] });

export const messageOf = ({ body }: Reply): string => textOf(body["message"]);

export const titlesOf = (rows: Json | undefined, column = "Name"): readonly string[] =>
  listOf(rows).map((row) => textOf(at(row, "properties", column, "title", 0, "plain_text")));
