import { describe, expect, test } from "@jest/globals";
import { createEmulator, type Emulator, ROOT_PAGE } from "../../src/emulator/emulator.ts";
import { objectOf, textOf } from "../../src/emulator/json.ts";
import fc from "../property.ts";
import { soup } from "./markdown-soup.ts";

const call = async (emulator: Emulator, method: string, body?: unknown): Promise<string> => {
  const answer = await emulator.fetch(`https://api.notion.com/v1/pages/${ROOT_PAGE}/markdown`, {
    method,
    headers: {
      authorization: "Bearer ntn_markdown",
      "notion-version": "2026-03-11",
      "content-type": "application/json",
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const told = objectOf(await answer.json());
  expect({ status: answer.status, message: told["message"] }).toEqual({ status: 200, message: undefined });
  return textOf(told["markdown"]);
};

const write = (emulator: Emulator, markdown: string): Promise<string> =>
  call(emulator, "PATCH", {
    type: "replace_content",
    replace_content: { new_str: markdown, allow_deleting_content: true },
  });

const withoutLoneHalves = (text: string): string => text.replace(/\p{Cs}/gu, "?");

describe("through the API", () => {
  test("what was read back and is written again is read back the same", async () => {
    const emulator = createEmulator();
    await fc.assert(
      fc.asyncProperty(soup.map(withoutLoneHalves), async (text) => {
        const once = await write(emulator, text);
        expect(await call(emulator, "GET")).toBe(once);
        expect(await write(emulator, once)).toBe(once);
      }),
      { numRuns: 200 },
    );
  });
});
