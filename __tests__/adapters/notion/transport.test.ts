import { EventEmitter, once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "@jest/globals";
import { systemClock } from "../../../src/adapters/clock.ts";
import { overHttp } from "../../../src/adapters/notion/http.ts";
import { transport } from "../../../src/adapters/notion/transport.ts";
import { Troubled } from "../../../src/adapters/notion/trouble.ts";
import { virtualClock } from "../../fakes/clock.ts";

const servers: Server[] = [];

const serve = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
};

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
});

const usual = { fetch: overHttp, clock: systemClock, timeoutMs: 20_000, maxBytes: 1_000 };

const troubleOf = async (url: string, options: Partial<Parameters<typeof transport>[0]> = {}): Promise<string> =>
  transport({ ...usual, ...options })(url).then(
    ({ status }) => `answered ${status}`,
    (thrown: unknown) => (thrown instanceof Troubled ? thrown.trouble.how : String(thrown)),
  );

describe("what arrives is whole, and data", () => {
  const OUTCOMES: readonly (readonly [string, RequestListener, string])[] = [
    ["an object", (_, response) => response.end('{"object":"page"}'), "answered 200"],
    ["an error in whatever form", (_, response) => response.writeHead(502).end("<html>"), "answered 502"],
    ["an empty 200", (_, response) => response.end(), "unreadable"],
    ["a 204", (_, response) => response.writeHead(204).end(), "unreadable"],
    ["a 200 of HTML", (_, response) => response.end("<!doctype html>"), "unreadable"],
    ["JSON that is no object", (_, response) => response.end("[]"), "unreadable"],
    ["JSON cut off, with nothing to show it", (_, response) => response.end('{"object":"pa'), "unreadable"],
    ["more bytes than are taken", (_, response) => response.end(`{"a":"${"x".repeat(2_000)}"}`), "unreadable"],
    ["fewer bytes than announced", (_, response) => cutOff(response), "cut"],
    ["a connection that is dropped", (request) => request.socket.destroy(), "cut"],
  ];

  const cutOff = (response: Parameters<RequestListener>[1]): void => {
    response.writeHead(200, { "content-length": "500" });
    response.write('{"object":');
    setImmediate(() => response.destroy());
  };

  for (const [what, listener, outcome] of OUTCOMES) {
    test(`${what}: ${outcome}`, async () => {
      expect(await troubleOf(await serve(listener))).toBe(outcome);
    });
  }

  test("a redirect is not followed: it would carry the token elsewhere", async () => {
    let visits = 0;
    const elsewhere = await serve((_, response) => {
      visits += 1;
      response.end("{}");
    });
    const url = await serve((_, response) => response.writeHead(302, { location: elsewhere }).end());
    expect(await troubleOf(url)).toBe("cut");
    expect(visits).toBe(0);
  });

  test("nobody there: unsent", async () => {
    const url = await serve(() => undefined);
    await new Promise((closed) => servers.splice(0)[0]?.close(closed));
    expect(await troubleOf(url)).toBe("unsent");
  });
});

/** A request that the server has got, and its end as the server sees it. */
const watched = (begin: RequestListener) => {
  const events = new EventEmitter();
  const listener: RequestListener = (request, response) => {
    response.on("close", () => events.emit("ended"));
    begin(request, response);
    events.emit("arrived");
  };
  return { listener, arrived: once(events, "arrived"), ended: once(events, "ended") };
};

describe("one time limit", () => {
  const LATE: readonly (readonly [string, RequestListener])[] = [
    ["headers that do not come", () => undefined],
    ["a body that does not end", (_, response) => void response.writeHead(200).write('{"object":')],
  ];

  for (const [what, begin] of LATE) {
    test(`${what}: the request is ended, not only forgotten`, async () => {
      const clock = virtualClock({ driven: true });
      const { listener, arrived, ended } = watched(begin);
      const trouble = troubleOf(await serve(listener), { clock, timeoutMs: 60_000 });
      await arrived;
      await clock.advance(60_000);
      expect(await trouble).toBe("timeout");
      await ended;
      expect(clock.sleeping()).toBe(0);
    });
  }

  test("the end of the run ends it too", async () => {
    const ending = new AbortController();
    const { listener, arrived, ended } = watched(() => undefined);
    const trouble = troubleOf(await serve(listener), { signal: ending.signal });
    await arrived;
    ending.abort();
    expect(await trouble).toBe("cancelled");
    await ended;
    expect(await troubleOf("http://127.0.0.1:9/", { signal: ending.signal })).toBe("cancelled");
  });

  test("an answer in time leaves no timer behind", async () => {
    const clock = virtualClock({ driven: true });
    const url = await serve((_, response) => response.end("{}"));
    expect(await troubleOf(url, { clock })).toBe("answered 200");
    expect(clock.sleeping()).toBe(0);
  });
});
