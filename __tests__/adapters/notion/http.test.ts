import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "@jest/globals";
import { systemClock } from "../../../src/adapters/clock.ts";
import { overHttp } from "../../../src/adapters/notion/http.ts";
import { transport } from "../../../src/adapters/notion/transport.ts";
import { Troubled } from "../../../src/adapters/notion/trouble.ts";

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

const send = transport({ fetch: overHttp, clock: systemClock, timeoutMs: 20_000, maxBytes: 100_000 });

const troubleOf = (url: string): Promise<string> =>
  send(url).then(
    ({ status }) => `answered ${status}`,
    (thrown: unknown) => (thrown instanceof Troubled ? thrown.trouble.how : String(thrown)),
  );

const LONG = JSON.stringify({ text: "Grüße, 世界! ".repeat(2_000) });

describe("what is sent", () => {
  test("the method, the headers and the body arrive as they are, and nothing is sent in chunks", async () => {
    const seen: unknown[] = [];
    const url = await serve((request, response) => {
      const parts: Buffer[] = [];
      request.on("data", (part: Buffer) => parts.push(part));
      request.on("end", () => {
        const { authorization, "content-length": length } = request.headers;
        seen.push([request.method, authorization, length, Buffer.concat(parts).toString()]);
        response.end("{}");
      });
    });
    await send(url, { method: "PATCH", headers: { authorization: "Bearer ntn_test" }, body: '{"ü":1}' });
    await send(url, { method: "POST" });
    expect(seen).toEqual([
      ["PATCH", "Bearer ntn_test", "8", '{"ü":1}'],
      ["POST", undefined, "0", ""],
    ]);
  });

  test("a header that cannot be sent is told without its value", async () => {
    const thrown: unknown = await send(await serve(() => undefined), {
      headers: { authorization: "secret\nvalue" },
    }).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(Troubled);
    expect(String(thrown)).not.toContain("secret");
  });

  test("one connection serves request after request", async () => {
    const ports = new Set<number | undefined>();
    const url = await serve((request, response) => {
      ports.add(request.socket.remotePort);
      response.end("{}");
    });
    for (let nth = 0; nth < 5; nth += 1) await send(url);
    expect(ports.size).toBe(1);
  });
});

describe("what is heard", () => {
  test("an answer that is packed is unpacked, whole", async () => {
    const url = await serve((request, response) => {
      expect(request.headers["accept-encoding"]).toBe("gzip");
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(LONG));
    });
    expect(await (await send(url)).text()).toBe(LONG);
  });

  test("a character that is cut between two pieces of an answer is still one", async () => {
    const bytes = Buffer.from(LONG);
    const url = await serve((_, response) => {
      response.write(bytes.subarray(0, 12));
      setImmediate(() => response.end(bytes.subarray(12)));
    });
    expect(await (await send(url)).text()).toBe(LONG);
  });

  const BROKEN: readonly (readonly [string, RequestListener, string])[] = [
    [
      "packed, and broken off",
      (_, response) => {
        const packed = gzipSync(LONG);
        response.writeHead(200, { "content-encoding": "gzip", "content-length": packed.length });
        response.write(packed.subarray(0, packed.length / 2));
        setImmediate(() => response.destroy());
      },
      "cut",
    ],
    [
      "packed, and ended too early",
      (_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(LONG).subarray(0, 40)),
      "cut",
    ],
    [
      "said to be packed, and not",
      (_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end("{}"),
      "cut",
    ],
    [
      "larger than is taken, once it is unpacked",
      (_, response) =>
        response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(JSON.stringify("x".repeat(1_000_000)))),
      "unreadable",
    ],
    ["no HTTP at all", (request) => request.socket.end("hello\r\n\r\n"), "cut"],
  ];

  for (const [what, listener, outcome] of BROKEN) {
    test(`${what}: ${outcome}`, async () => {
      expect(await troubleOf(await serve(listener))).toBe(outcome);
    });
  }

  test("the headers of a refusal are there, whatever their case", async () => {
    const url = await serve((_, response) => response.writeHead(429, { "Retry-After": "7" }).end("{}"));
    const { headers, status, ok } = await send(url);
    expect([status, ok, headers.get("retry-after"), headers.get("Retry-After"), headers.get("cf-ray")]).toEqual([
      429,
      false,
      "7",
      "7",
      null,
    ]);
  });
});
