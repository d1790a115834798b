import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : {});
export const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : []);
export const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** What was there before it began. */
export interface Given {
  readonly path: string;
  readonly response: JsonObject;
}

export interface Exchange {
  readonly line: number;
  readonly version: string;
  readonly method: string;
  readonly path: string;
  readonly query: readonly (readonly [string, string])[];
  readonly body: Json | undefined;
  readonly status: number;
  readonly response: JsonObject;
}

export interface Recording {
  readonly file: string;
  readonly given: readonly Given[];
  readonly exchanges: readonly Exchange[];
}

const asExchange = (line: JsonObject, number: number): Exchange => ({
  line: number,
  version: textOf(line["version"]),
  method: textOf(line["method"]),
  path: textOf(line["path"]),
  query: listOf(line["query"]).map((pair) => [textOf(listOf(pair)[0]), textOf(listOf(pair)[1])] as const),
  body: line["body"],
  status: Number(line["status"]),
  response: objectOf(line["response"]),
});

export const readRecording = (file: string, text: string): Recording => {
  const lines = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => objectOf(JSON.parse(line)));
  return {
    file,
    given: lines
      .filter((line) => line["given"] === true)
      .map((line) => ({ path: textOf(line["path"]), response: objectOf(line["response"]) })),
    exchanges: lines.flatMap((line, index) => (line["given"] === true ? [] : [asExchange(line, index + 1)])),
  };
};

/** Every `.jsonl` file below the folder, in the order of their names. */
export const readRecordings = (folder: string): readonly Recording[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .map((name) => readRecording(name, readFileSync(join(folder, name), "utf8")));
