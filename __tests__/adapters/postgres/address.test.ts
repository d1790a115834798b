import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { readAddress } from "../../../src/adapters/postgres/address.ts";
import { readTls } from "../../../src/adapters/postgres/tls.ts";
import { Failure } from "../../../src/model/failure.ts";

const parts = (url: string) => {
  const { host, port, database, user, password } = readAddress(url);
  return [user, password, host, port, database];
};

describe("the address of a database", () => {
  test.each([
    ["postgres://ann:pw@db.example:5433/shop", ["ann", "pw", "db.example", 5433, "shop"]],
    ["postgresql://ann:pw@db.example/shop", ["ann", "pw", "db.example", 5432, "shop"]],
    ["POSTGRES://ann@db.example", ["ann", undefined, "db.example", 5432, "ann"]],
    ["postgres://ann:p%40w%2F%3A%25@h/d", ["ann", "p@w/:%", "h", 5432, "d"]],
    ["postgres://ann:p@w@h/d", ["ann", "p@w", "h", 5432, "d"]],
    ["postgres://ann:p/w?#@h:5432/d?sslmode=require", ["ann", "p/w?#", "h", 5432, "d"]],
    ["postgres://ann:50%@h/d", ["ann", "50%", "h", 5432, "d"]],
    ["postgres://ann:pw@[::1]:5432/d", ["ann", "pw", "::1", 5432, "d"]],
    ["postgres://ann:pw@/d?host=/var/run/postgresql", ["ann", "pw", "/var/run/postgresql", 5432, "d"]],
    ["postgres://ann:pw@%2Fvar%2Frun/d", ["ann", "pw", "/var/run", 5432, "d"]],
    ["postgres:///d", [undefined, undefined, "localhost", 5432, "d"]],
    ["postgres://ann:a:b:c@h/d?application_name=x@y", ["ann", "a:b:c", "h", 5432, "d"]],
    [" postgres://ann:pw@h/d\n", ["ann", "pw", "h", 5432, "d"]],
  ])("%s is taken apart", (url, wanted) => {
    expect(parts(url)).toEqual(wanted);
  });

  test.each([
    "",
    "mysql://ann:hidden@h/d",
    "ann:hidden@h/d",
    "postgres://ann:hidden@h:99999/d",
    "postgres://ann:hidden@h:port/d",
    "postgres://ann:hidden@a,b/d",
    "postgres://ann:hidden@h/d/e",
  ])("%j is refused, and no part of it is in the message", (url) => {
    const facts = (() => {
      try {
        return readAddress(url);
      } catch (thrown) {
        return thrown instanceof Failure ? thrown.facts : thrown;
      }
    })();
    expect(facts).toMatchObject({ kind: "refused", cure: expect.any(String) });
    expect(JSON.stringify(facts)).not.toMatch(/hidden|ann:|99999|mysql/);
  });
});

const tls = (url: string) => {
  const { ssl, protection } = readTls(readAddress(url));
  const { rejectUnauthorized = null, checkServerIdentity } = ssl === false ? {} : ssl;
  return [protection, ssl === false ? "plain" : "encrypted", rejectUnauthorized, checkServerIdentity !== undefined];
};

describe("the way to a database", () => {
  test.each([
    ["postgres://a@localhost/d", ["local", "plain", null, false]],
    ["postgres://a@127.0.0.1/d", ["local", "plain", null, false]],
    ["postgres://a@[::1]/d", ["local", "plain", null, false]],
    ["postgres://a@/d?host=/var/run", ["local", "plain", null, false]],
    ["postgres://a@db.example/d", ["verified", "encrypted", true, false]],
    ["postgres://a@127.0.0.1.example/d", ["verified", "encrypted", true, false]],
    ["postgres://a@db.example/d?sslmode=verify-full", ["verified", "encrypted", true, false]],
    ["postgres://a@localhost/d?sslmode=verify-full", ["verified", "encrypted", true, false]],
    ["postgres://a@db.example/d?sslmode=verify-ca", ["verified", "encrypted", true, true]],
    ["postgres://a@db.example/d?sslmode=require", ["unverified", "encrypted", false, false]],
    ["postgres://a@db.example/d?sslmode=require&sslrootcert=system", ["verified", "encrypted", true, false]],
    ["postgres://a@db.example/d?sslmode=disable", ["plain", "plain", null, false]],
  ])("%s is as protected as it says, and verified where it says nothing", (url, wanted) => {
    expect(tls(url)).toEqual(wanted);
  });

  test("a certificate's file is read, and `require` then proves who made it", () => {
    const folder = mkdtempSync(join(tmpdir(), "notion-sync-ca-"));
    const file = join(folder, "ca.pem");
    writeFileSync(file, "certificate");
    const { ssl, protection } = readTls(readAddress(`postgres://a@h/d?sslmode=require&sslrootcert=${file}`));
    rmSync(folder, { recursive: true });
    expect(ssl).toMatchObject({ ca: "certificate", rejectUnauthorized: true });
    expect(protection).toBe("verified");
  });

  test.each([
    ["postgres://a:hidden@h/d?sslmode=verify_full", "verify-full"],
    ["postgres://a:hidden@h/d?sslmode=prefer", "Use one of"],
    ["postgres://a:hidden@h/d?sslrootcert=/nowhere/ca.pem", "leave"],
  ])("%s is refused with a cure", (url, cure) => {
    expect(() => readTls(readAddress(url))).toThrow(Failure);
    try {
      readTls(readAddress(url));
    } catch (thrown) {
      expect(thrown).toMatchObject({ facts: { kind: "refused", cure: expect.stringContaining(cure) } });
      expect(JSON.stringify(thrown)).not.toContain("hidden");
    }
  });
});
