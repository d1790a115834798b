import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { postgresDatabase } from "../../../src/adapters/postgres/postgres.ts";
import { selfSigned } from "../../postgres/certificate.ts";
import { type Passage, startProxy, through } from "../../postgres/proxy.ts";
import { failing } from "../../postgres/reading.ts";
import { refusingServer } from "../../postgres/refusing.ts";
import { type TestDatabase, testDatabase } from "../../postgres/server.ts";

let database: TestDatabase;
let proxies: Readonly<Record<"localhost" | "elsewhere.example", Passage>>;
let folder: string;
const opened: { close(): Promise<void> }[] = [];

beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(join(tmpdir(), "notion-sync-tls-"));
  const start = (host: string): Promise<Passage> => {
    const secure = selfSigned(host);
    writeFileSync(join(folder, `${host}.pem`), secure.cert);
    return startProxy(database.url, { secure });
  };
  proxies = { localhost: await start("localhost"), "elsewhere.example": await start("elsewhere.example") };
});
afterAll(async () => {
  await Promise.all(opened.map((one) => one.close()));
  await Promise.all(Object.values(proxies).map((proxy) => proxy.stop()));
  await database.stop();
  rmSync(folder, { recursive: true });
});

const attempt = async (host: keyof typeof proxies, settings: string): Promise<unknown> => {
  const url = through(proxies[host], database.url, settings).replace("127.0.0.1", "localhost");
  const postgres = postgresDatabase({ url });
  opened.push(postgres);
  return failing(postgres.snapshot().then((snapshot) => snapshot.close()));
};

test("a certificate that nobody here vouches for is refused, with what to do", async () => {
  expect(await attempt("localhost", "?sslmode=verify-full")).toMatchObject({
    kind: "refused",
    message: expect.stringContaining("not from an authority that is trusted here"),
    cure: expect.stringContaining("sslrootcert"),
  });
});

test("one that is vouched for by the file is taken", async () => {
  expect(await attempt("localhost", `?sslmode=verify-full&sslrootcert=${folder}/localhost.pem`)).toBeUndefined();
});

test("one for another host is refused, unless only its authority is to be proved", async () => {
  const root = `sslrootcert=${folder}/elsewhere.example.pem`;
  expect(await attempt("elsewhere.example", `?sslmode=verify-full&${root}`)).toMatchObject({
    kind: "refused",
    message: expect.stringContaining("made out to another host"),
  });
  expect(await attempt("elsewhere.example", `?sslmode=verify-ca&${root}`)).toBeUndefined();
  expect(await attempt("elsewhere.example", `?sslmode=verify-ca&sslrootcert=${folder}/localhost.pem`)).toMatchObject({
    kind: "refused",
  });
});

test("`require` asks for encryption and for no proof", async () => {
  expect(await attempt("elsewhere.example", "?sslmode=require")).toBeUndefined();
});

test("a database without TLS is refused where it was asked for", async () => {
  const server = await refusingServer("no TLS");
  const facts = await failing(
    postgresDatabase({ url: `postgres://a:hidden@127.0.0.1:${server.port}/d?sslmode=require` }).snapshot(),
  );
  await server.stop();
  expect(facts).toMatchObject({ kind: "refused", cure: expect.stringContaining("sslmode=disable") });
});
