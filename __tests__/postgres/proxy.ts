import { createServer, connect as dial, type Server, type Socket } from "node:net";
import { type SecureContextOptions, TLSSocket } from "node:tls";

/** When the connection breaks: before a message reaches the database, or after it did, before its answer comes back. */
export interface Cut {
  readonly at: number;
  readonly when: "before" | "after";
}

export interface Passage {
  readonly port: number;
  /** How many statements have passed since the last `cutAt`. */
  count(): number;
  /** Breaks the connection at that statement, counted from now; undefined for never. */
  cutAt(cut: Cut | undefined): void;
  stop(): Promise<void>;
}

export interface ProxyOptions {
  /** Offers TLS with this key and certificate, and speaks plainly to the database. */
  readonly secure?: SecureContextOptions;
}

const SSL_REQUEST = 80_877_103;

/** A statement ends in `Q` (simple) or `S` (with parameters): what comes before belongs to it. */
const isStatement = (type: number): boolean => type === 0x51 || type === 0x53;

/** Splits what a client sends into messages. The first of a connection has no type. */
const splitter = (): ((chunk: Buffer) => readonly Buffer[]) => {
  let rest: Buffer = Buffer.alloc(0);
  let started = false;
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    const messages: Buffer[] = [];
    for (;;) {
      const head = started ? 1 : 0;
      if (rest.length < head + 4) return messages;
      const size = head + rest.readUInt32BE(head);
      if (rest.length < size) return messages;
      messages.push(rest.subarray(0, size));
      started ||= rest.readUInt32BE(4) !== SSL_REQUEST;
      rest = rest.subarray(size);
    }
  };
};

const secured = async (client: Socket, secure: SecureContextOptions): Promise<Socket> => {
  await new Promise((resolve) => client.once("data", resolve));
  client.write("S");
  return new TLSSocket(client, { isServer: true, ...secure });
};

/** Stands between a client and the database on loopback, counts what passes, and cuts where it is told to. */
export const startProxy = async (url: string, { secure }: ProxyOptions = {}): Promise<Passage> => {
  const { hostname, port } = new URL(url);
  const open = new Set<Socket>();
  let passed = 0;
  let cut: Cut | undefined;

  const pair = (client: Socket, database: Socket): void => {
    const end = (): void => {
      for (const socket of [client, database]) socket.destroy();
    };
    for (const socket of [client, database]) {
      open.add(socket);
      socket.on("error", end).on("close", end);
    }
    let deaf = false;
    database.on("data", (chunk) => (deaf ? end() : client.write(chunk)));
    const pass = (message: Buffer): void => {
      const counts = isStatement(message.readUInt8(0));
      passed += counts ? 1 : 0;
      const when = counts && passed === cut?.at ? cut.when : undefined;
      deaf ||= when === "after";
      if (when === "before") end();
      else database.write(message);
    };
    const split = splitter();
    client.on("data", (chunk) => {
      for (const message of split(chunk)) pass(message);
    });
  };

  const accept = async (socket: Socket): Promise<void> => {
    open.add(socket);
    socket.on("error", () => socket.destroy());
    const client = secure === undefined ? socket : await secured(socket, secure);
    pair(client, dial(Number(port || 5432), hostname));
  };

  const server: Server = createServer((socket) => void accept(socket));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    count: () => passed,
    cutAt: (next) => {
      [cut, passed] = [next, 0];
    },
    stop: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

/** The same database, by way of the proxy. */
export const through = ({ port }: Passage, url: string, settings = ""): string => {
  const changed = new URL(url);
  changed.host = `127.0.0.1:${port}`;
  return `${changed.href}${settings}`;
};
