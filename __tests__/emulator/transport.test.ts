import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createEmulator, type Emulator, ROOT_PAGE } from "../../src/emulator/emulator.ts";
import { serve } from "../../src/emulator/server.ts";
import { headersFor } from "./ask.ts";

const ROOT = `/v1/pages/${ROOT_PAGE}`;

const outcome = async (asked: Promise<Response>): Promise<string> =>
  asked.then(
    async (response) => `${response.status} ${(await response.text()).length > 0 ? "body" : "no body"}`,
    (error: unknown) => String(error),
  );

interface Line {
  readonly emulator: Emulator;
  readonly fetch: typeof globalThis.fetch;
  readonly url: string;
  readonly close: () => Promise<void>;
}

const inProcess = async (): Promise<Line> => {
  const emulator = createEmulator();
  return { emulator, fetch: emulator.fetch, url: "https://api.notion.com", close: async () => undefined };
};

const overLoopback = async (): Promise<Line> => {
  const emulator = createEmulator();
  const { url, close } = await serve(emulator);
  return { emulator, fetch: globalThis.fetch, url, close };
};

describe.each<[string, () => Promise<Line>]>([
  ["in process", inProcess],
  ["over loopback", overLoopback],
])("%s", (_, connect) => {
  let line: Line;

  beforeEach(async () => {
    line = await connect();
  });

  afterEach(async () => {
    await line.close();
  });

  const get = (init: RequestInit = {}): Promise<Response> =>
    line.fetch(`${line.url}${ROOT}`, { headers: headersFor(), ...init });

  test("an answer arrives whole, with its headers", async () => {
    const response = await get();
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(await response.json()).toMatchObject({ object: "page", id: ROOT_PAGE });
  });

  test("a body is sent along", async () => {
    const body = JSON.stringify({ parent: { page_id: ROOT_PAGE }, properties: {} });
    const response = await line.fetch(`${line.url}/v1/pages`, { method: "POST", headers: headersFor(), body });
    expect(response.status).toBe(200);
  });

  test("a reset is a failed fetch with the cause of a reset", async () => {
    line.emulator.faults.add({ kind: "reset" });
    const failed = get();
    await expect(failed).rejects.toThrow("fetch failed");
    await expect(failed).rejects.toMatchObject({ cause: { code: "ECONNRESET" } });
  });

  test("an answer that never comes ends with the caller's patience", async () => {
    line.emulator.faults.add({ kind: "timeout" });
    expect(await outcome(get({ signal: AbortSignal.timeout(50) }))).toContain("TimeoutError");
  });

  test("a body that stalls ends with the caller's patience, after the headers", async () => {
    line.emulator.faults.add({ kind: "stall" });
    const controller = new AbortController();
    const response = await get({ signal: controller.signal });
    expect(response.status).toBe(200);
    const reading = response.text();
    controller.abort();
    await expect(reading).rejects.toThrow();
  });

  test("a request that was given up before it was sent is never made", async () => {
    expect(await outcome(get({ signal: AbortSignal.abort() }))).toContain("AbortError");
    expect(line.emulator.statistics().requests).toBe(0);
  });

  test("a page for people is at the root", async () => {
    const response = await line.fetch(`${line.url}/`);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    await response.text();
  });
});

test("the server listens on loopback alone, and is gone when it is closed", async () => {
  const { url, port, close } = await serve(createEmulator());
  expect(url).toBe(`http://127.0.0.1:${port}`);
  await close();
  await expect(fetch(url)).rejects.toThrow("fetch failed");
});
