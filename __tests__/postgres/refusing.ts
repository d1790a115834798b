import { createServer } from "node:net";

/** The fields of an error as PostgreSQL reports it: severity, code, message, and what else there is. */
export type Fields = Readonly<Record<string, string>>;

const text = (value: string): Buffer => Buffer.from(`${value}\0`, "utf8");

const message = (type: string, body: Buffer): Buffer => {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), size, body]);
};

const error = (fields: Fields): Buffer =>
  message(
    "E",
    Buffer.concat([
      ...Object.entries(fields).map(([name, value]) => Buffer.concat([Buffer.from(name), text(value)])),
      Buffer.from([0]),
    ]),
  );

/** Something that answers like a PostgreSQL server, and turns everybody away. */
export const refusingServer = async (
  answer: Fields | "no TLS" | "nothing",
): Promise<{ port: number; stop(): Promise<void> }> => {
  const server = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    socket.once("data", () => {
      if (answer === "nothing") socket.destroy();
      else socket.end(answer === "no TLS" ? "N" : error(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    stop: async () => {
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
