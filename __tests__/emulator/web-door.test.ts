import { describe, expect, test } from "@jest/globals";
import { createEmulator } from "../../src/emulator/emulator.ts";
import { serve } from "../../src/emulator/server.ts";
import { headersFor } from "./ask.ts";
import { HOST, OWN, post, setting } from "./web-hand.ts";

const PAGE = "00000000-0000-4000-8000-0000000000a1";

const home = () => createEmulator({ seed: { pages: [{ id: PAGE, title: "Before" }] } });

const titleOf = (emulator: ReturnType<typeof home>): unknown => {
  const page = emulator.store.things.get(PAGE);
  return page?.object === "page" ? page.values.get("title") : undefined;
};

const without = (name: string): Record<string, string> =>
  Object.fromEntries(Object.entries(OWN).filter(([key]) => key !== name));

describe("only the emulator's own page may act", () => {
  test.each<[string, Record<string, string>]>([
    ["the page itself", {}],
    ["under the machine's other name", { host: "localhost:4100", origin: "http://localhost:4100" }],
    ["over IPv6", { host: "[::1]:4100", origin: "http://[::1]:4100" }],
  ])("%s", async (_, changed) => {
    const emulator = home();
    const answer = await emulator.handle(post(setting(PAGE, "title", "After"), { ...OWN, ...changed }));
    expect(answer.status).toBe(200);
  });

  test.each<[string, Record<string, string>]>([
    ["another site", { ...OWN, origin: "https://evil.example" }],
    ["a site without a name", { ...OWN, origin: "null" }],
    ["another port of this machine", { ...OWN, origin: "http://127.0.0.1:4101" }],
    ["the same address by https", { ...OWN, origin: `https://${HOST}` }],
    ["a name that was made to point here", { ...OWN, host: "evil.example:4100", origin: "http://evil.example:4100" }],
    [
      "a name that only begins like ours",
      { ...OWN, host: "127.0.0.1.evil.example", origin: "http://127.0.0.1.evil.example" },
    ],
    ["a name that only ends like ours", { ...OWN, host: "x.localhost", origin: "http://x.localhost" }],
    ["somebody who does not say where from", without("origin")],
    ["somebody who names no host", without("host")],
    ["a frame of another site", { ...OWN, "sec-fetch-site": "cross-site" }],
    ["a form of another site", { ...OWN, "content-type": "text/plain" }],
    ["a form that looks like JSON", { ...OWN, "content-type": "application/json-not" }],
    ["a body of no type", without("content-type")],
  ])("not %s", async (_, headers) => {
    const emulator = home();
    const before = titleOf(emulator);
    const answer = await emulator.handle(post(setting(PAGE, "title", "After"), headers));
    expect(answer.status).toBe(403);
    expect(titleOf(emulator)).toEqual(before);
    expect(emulator.journal.last()).toEqual([]);
  });

  test("a browser that asks first whether a foreign page may, is told nothing of the kind", async () => {
    const headers = { host: HOST, origin: "https://evil.example", "access-control-request-method": "POST" };
    const answer = await home().handle({ method: "OPTIONS", path: "/act", headers });
    expect(Object.keys(answer.headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
    expect(answer.status).toBeGreaterThanOrEqual(400);
  });

  test("more than the API takes is refused", async () => {
    const answer = await home().handle(post(setting(PAGE, "title", "x".repeat(500_001))));
    expect(answer.status).toBe(413);
  });
});

describe("the emulator answers to the names of this machine", () => {
  test.each(["/", `/p/${PAGE}`, "/pulse", `/edit/body/${PAGE}`, `/v1/pages/${PAGE}`])("%s", async (path) => {
    const ask = async (host: string) =>
      (await home().handle({ method: "GET", path, headers: { ...headersFor(), host } })).status;
    expect(await ask(HOST)).toBe(200);
    expect(await ask("localhost")).toBe(200);
    expect(await ask("evil.example:4100")).toBe(403);
    expect(await ask("192.168.1.4:4100")).toBe(403);
  });

  test("what is for tests stays as it was", async () => {
    const headers = { host: "evil.example" };
    expect((await home().handle({ method: "GET", path: "/_emulator/statistics", headers })).status).toBe(200);
  });
});

test("over the wire the page acts, and what no browser sends is refused", async () => {
  const emulator = home();
  const { url, close } = await serve(emulator);
  try {
    const body = JSON.stringify({ fields: setting(PAGE, "title", "After") });
    const send = (headers: Record<string, string>) => fetch(`${url}/act`, { method: "POST", headers, body });
    expect((await send({ "content-type": "application/json" })).status).toBe(403);
    const answer = await send({ "content-type": "application/json", origin: url });
    expect([answer.status, await answer.json()]).toEqual([200, { message: "" }]);
    expect(titleOf(emulator)).toMatchObject([{ plain_text: "After" }]);
  } finally {
    await close();
  }
});
