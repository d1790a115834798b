import { EventEmitter, once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "@jest/globals";
import { systemClock } from "../../../src/adapters/clock.ts";
import { type DownloadOptions, downloads } from "../../../src/adapters/download.ts";
import { isFailure } from "../../../src/model/failure.ts";
import { virtualClock } from "../../fakes/clock.ts";

const servers: Server[] = [];

const serve = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
});

const USUAL: DownloadOptions = {
  fetch,
  clock: systemClock,
  allowed: ({ hostname }) => hostname === "files.example.org",
  loopback: true,
  maxBytes: 1_000,
  timeoutMs: 20_000,
};

/** What came, or the kind of the failure and all that it says. */
const outcomeOf = async (address: string, options: Partial<DownloadOptions> = {}): Promise<string> =>
  downloads({ ...USUAL, ...options })
    .fetch(address)
    .then(
      ({ bytes, mediaType }) => `${bytes.byteLength} bytes of ${mediaType}`,
      (thrown: unknown) =>
        isFailure(thrown) ? `${thrown.kind}: ${thrown.message} ${thrown.facts.cure}` : String(thrown),
    );

const scripted = (...answers: readonly (() => Response)[]) => {
  const asked: string[] = [];
  const ask: DownloadOptions["fetch"] = async (url, init) => {
    asked.push(`${url} ${JSON.stringify(init.headers ?? {})} ${init.redirect}`);
    return (answers[asked.length - 1] ?? answers.at(-1) ?? (() => new Response()))();
  };
  return { fetch: ask, asked };
};

const to = (location: string) => (): Response => new Response(null, { status: 302, headers: { location } });
const image = (): Response => new Response("png", { headers: { "content-type": "image/png" } });

describe("a file comes whole, or not at all", () => {
  test("its bytes as they are, and what it is said to be", async () => {
    const bytes = Buffer.from([0, 255, 13, 10, 0xfe]);
    const url = await serve((_, response) => response.setHeader("content-type", "image/png").end(bytes));
    const { bytes: came } = await downloads(USUAL).fetch(`${url}/a.png`);
    expect([...came]).toEqual([...bytes]);
    expect(await outcomeOf(`${url}/a.png`)).toBe("5 bytes of image/png");
  });

  const FAULTS: readonly (readonly [string, RequestListener, RegExp])[] = [
    ["a link that has ended", (_, response) => response.writeHead(403).end("<Error/>"), /^unavailable: .*has ended/],
    ["a file that is gone", (_, response) => response.writeHead(404).end(), /^unavailable: .*404/],
    ["part of a file", (_, response) => response.writeHead(206).end("x"), /^unavailable: .*206/],
    ["a service in trouble", (_, response) => response.writeHead(503).end(), /^unavailable: .*503/],
    ["a file that says it is too large", (_, response) => response.end("x".repeat(1_001)), /^refused: .*1,000 bytes/],
    ["one that does not say so", (_, response) => tooLarge(response), /^refused: .*1,000 bytes/],
    ["fewer bytes than announced", (_, response) => cutOff(response), /^unavailable: .*broke off/],
    ["a connection that is dropped", (request) => request.socket.destroy(), /^unavailable: .*broke off/],
  ];

  const tooLarge = (response: Parameters<RequestListener>[1]): void => {
    response.writeHead(200);
    for (let at = 0; at < 20; at += 1) response.write("x".repeat(100));
    response.end();
  };
  const cutOff = (response: Parameters<RequestListener>[1]): void => {
    response.writeHead(200, { "content-length": "500" });
    response.write("x");
    setImmediate(() => response.destroy());
  };

  test.each(FAULTS)("%s", async (_, listener, expected) => {
    expect(await outcomeOf(`${await serve(listener)}/a.png`)).toMatch(expected);
  });
});

describe("only what is allowed is asked", () => {
  test.each([
    ["another host", "https://example.org/a"],
    ["no https", "http://files.example.org/a"],
    ["the metadata of a machine in the cloud", "http://169.254.169.254/latest"],
    ["a file of this machine", "file:///etc/passwd"],
    ["data", "data:text/plain,x"],
    ["somebody's name in the address", "https://me:secret@files.example.org/a"],
    ["no address", "not an address"],
  ])("%s is refused, and nothing is sent", async (_, address) => {
    const { fetch: ask, asked } = scripted(image);
    expect(await outcomeOf(address, { fetch: ask })).toMatch(/^refused: /);
    expect(asked).toEqual([]);
  });

  test.each(["http://127.0.0.1:9/a", "http://localhost:9/a", "http://[::1]:9/a"])(
    "this machine is asked only when that was said: %s",
    async (address) => {
      const { fetch: ask } = scripted(image);
      expect(await outcomeOf(address, { fetch: ask, loopback: false })).toMatch(/^refused: /);
      expect(await outcomeOf(address, { fetch: ask })).toBe("3 bytes of image/png");
    },
  );

  test("nothing that could be a token is sent along", async () => {
    const { fetch: ask, asked } = scripted(image);
    expect(await outcomeOf("https://files.example.org/a?s=1", { fetch: ask })).toBe("3 bytes of image/png");
    expect(asked).toEqual(["https://files.example.org/a?s=1 {} manual"]);
  });
});

describe("a redirect is followed where it may lead", () => {
  const start = "https://files.example.org/a";

  test("to another address that is allowed, also a relative one", async () => {
    const { fetch: ask, asked } = scripted(to("/b"), to("https://files.example.org/c"), image);
    expect(await outcomeOf(start, { fetch: ask })).toBe("3 bytes of image/png");
    expect(asked).toHaveLength(3);
  });

  test.each([
    "https://example.org/b",
    "http://files.example.org/b",
    "http://169.254.169.254/",
    "//example.org/b",
    "file:///etc/passwd",
  ])("never to %s", async (location) => {
    const { fetch: ask, asked } = scripted(to(location), image);
    expect(await outcomeOf(start, { fetch: ask })).toMatch(/^refused: /);
    expect(asked).toHaveLength(1);
  });

  test("and only so far", async () => {
    const { fetch: ask, asked } = scripted(to("/b"));
    expect(await outcomeOf(start, { fetch: ask })).toMatch(/^refused: .*redirects/);
    expect(asked).toHaveLength(4);
  });
});

test("no message quotes the signature of a link", async () => {
  const secret = "X-Amz-Signature=abc123";
  const outcomes = await Promise.all([
    outcomeOf(`https://example.org/a?${secret}`),
    outcomeOf(`https://files.example.org/a?${secret}`, {
      fetch: scripted(() => new Response(null, { status: 403 })).fetch,
    }),
    outcomeOf(`https://files.example.org/a?${secret}`, { fetch: () => Promise.reject(new Error(secret)) }),
    outcomeOf("https://files.example.org/a", { fetch: scripted(to(`https://example.org/?${secret}`)).fetch }),
  ]);
  expect(outcomes.join()).not.toContain("abc123");
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
  test.each<readonly [string, RequestListener]>([
    ["headers that do not come", () => undefined],
    ["a file that does not end", (_, response) => void response.writeHead(200).write("x")],
  ])("%s: the request is ended, not only forgotten", async (_, begin) => {
    const clock = virtualClock({ driven: true });
    const { listener, arrived, ended } = watched(begin);
    const outcome = outcomeOf(`${await serve(listener)}/a`, { clock, timeoutMs: 30_000 });
    await arrived;
    await clock.advance(30_000);
    expect(await outcome).toMatch(/^unavailable: .*within 30 s/);
    await ended;
    expect(clock.sleeping()).toBe(0);
  });

  test("the end of the run ends it too", async () => {
    const ending = new AbortController();
    const { listener, arrived, ended } = watched(() => undefined);
    const outcome = outcomeOf(`${await serve(listener)}/a`, { signal: ending.signal });
    await arrived;
    ending.abort();
    expect(await outcome).toMatch(/^cancelled: /);
    await ended;
  });
});
