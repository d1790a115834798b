import type { Answer, Request } from "../../src/emulator/answer.ts";
import type { Emulator } from "../../src/emulator/emulator.ts";
import { objectOf, textOf } from "../../src/emulator/json.ts";
import { web } from "../../src/emulator/web/web.ts";

export const HOST = "127.0.0.1:4100";

/** What a browser says of a post from the page itself. */
export const OWN: Readonly<Record<string, string>> = {
  host: HOST,
  origin: `http://${HOST}`,
  "sec-fetch-site": "same-origin",
  "content-type": "application/json",
};

export const look = (path: string, method = "GET"): Request => ({ method, path, headers: { host: HOST } });

/** What is shown at a path, as it is sent. */
export const get = (emulator: Emulator, path: string): string => web(look(path), emulator)?.body ?? "";

export type Fields = readonly (readonly [string, string])[];

export const post = (fields: Fields, headers = OWN): Request => ({
  method: "POST",
  path: "/act",
  headers,
  body: JSON.stringify({ fields }),
});

/** An act as the page's script sends it; what is refused is said in words. */
export const act = (emulator: Emulator, fields: Fields): { status: number; message: string } => {
  const answer: Answer | undefined = web(post(fields), emulator);
  return { status: answer?.status ?? 0, message: textOf(objectOf(JSON.parse(answer?.body ?? "{}"))["message"]) };
};

/** A form that writes one property, with as many values as it holds. */
export const setting = (page: string, property: string, ...values: readonly string[]): Fields => [
  ["do", "set"],
  ["page", page],
  ["property", property],
  ...values.map((value) => ["value", value] as const),
];
