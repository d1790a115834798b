import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import type { Answer, Request } from "./answer.ts";
import type { Emulator } from "./emulator.ts";

const LOOPBACK = "127.0.0.1";

const readRequest = async (incoming: IncomingMessage): Promise<Request> => {
  const body = (await buffer(incoming)).toString("utf8");
  const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [
    name,
    Array.isArray(value) ? value.join(", ") : (value ?? ""),
  ]);
  return {
    method: incoming.method ?? "GET",
    path: incoming.url ?? "/",
    headers: Object.fromEntries(headers),
    ...(body === "" ? {} : { body }),
  };
};

/** Whole answers are written as they are; a broken one cuts, keeps or half fills the connection. */
const send = (answer: Answer, response: ServerResponse): void => {
  if (answer.broken === "reset") {
    response.socket?.resetAndDestroy();
    return;
  }
  if (answer.broken === "hang") return;
  response.writeHead(answer.status, { ...answer.headers, "content-length": Buffer.byteLength(answer.body) });
  if (answer.broken === "stall") response.write(answer.body.slice(0, Math.floor(answer.body.length / 2)));
  else response.end(answer.body);
};

const serveOne = async (emulator: Emulator, incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
  try {
    send(await emulator.handle(await readRequest(incoming)), response);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    response.writeHead(500, { "content-type": "text/plain; charset=utf-8" }).end(`The emulator failed: ${message}\n`);
  }
};

/** Listens on loopback only. Port 0 takes any free port. */
export const serve = async (
  emulator: Emulator,
  port = 0,
): Promise<{ readonly url: string; readonly port: number; readonly close: () => Promise<void> }> => {
  const server = createServer((incoming, response) => {
    void serveOne(emulator, incoming, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, LOOPBACK, resolve);
  });
  const address = server.address();
  const taken = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `http://${LOOPBACK}:${taken}`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
