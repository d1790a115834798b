import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** Something in front of a server that lets nothing through before so many requests of a kind are there. */
export interface Gate {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const forward = async (to: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const { method = "GET", headers } = request;
  const body = await buffer(request);
  const { authorization = "", accept = "" } = headers;
  const answer = await fetch(`${to}${request.url}`, {
    method,
    headers: { authorization, accept, "content-type": "application/json" },
    ...(body.byteLength > 0 ? { body: body.toString("utf8") } : {}),
  });
  const { status } = answer;
  response.writeHead(status, Object.fromEntries(answer.headers));
  response.end(await answer.text());
};

/** A test that waits for somebody who never comes goes on after this, and fails by what it finds. */
const PATIENCE_MS = 20_000;

/** For two runs that are to see the same before either says anything. */
export const gateBefore = async (to: string, kind: RegExp, count: number): Promise<Gate> => {
  const held: (() => void)[] = [];
  let come = 0;
  const open = (): void => {
    for (const pass of held.splice(0)) pass();
  };
  const timer = setTimeout(() => {
    come = count;
    open();
  }, PATIENCE_MS);
  const server = createServer((request, response) => {
    held.push(() => void forward(to, request, response).catch(() => response.destroy()));
    come += kind.test(`${request.method} ${request.url}`) ? 1 : 0;
    if (come >= count) open();
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      clearTimeout(timer);
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
};
