import { readFileSync } from "node:fs";
import type { ConnectionOptions } from "node:tls";
import { Failure } from "../../model/failure.ts";
import { didYouMean } from "../../model/nearest.ts";
import type { Protection } from "../../ports/postgres.ts";
import { type Address, isLocal } from "./address.ts";

export interface Tls {
  readonly ssl: false | ConnectionOptions;
  readonly protection: Protection;
}

const file = (settings: Address["settings"], name: string): string | undefined => {
  const path = settings.get(name);
  if (path === undefined || path === "system") return undefined;
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new Failure({
      kind: "refused",
      message: `The file that \`${name}\` names in \`url\` cannot be read.`,
      cure: `Correct the path, or leave \`${name}\` out to trust the usual authorities.`,
    });
  }
};

const certificates = (settings: Address["settings"]): ConnectionOptions => {
  const [ca, cert, key] = ["sslrootcert", "sslcert", "sslkey"].map((name) => file(settings, name));
  return { ...(ca !== undefined && { ca }), ...(cert !== undefined && { cert }), ...(key !== undefined && { key }) };
};

type Mode = (address: Address) => Tls;

const encrypted = ({ settings }: Address, more: ConnectionOptions, protection: Protection): Tls => ({
  ssl: { ...certificates(settings), minVersion: "TLSv1.2", ...more },
  protection,
});

const verifyFull: Mode = (address) => encrypted(address, { rejectUnauthorized: true }, "verified");

/** The certificate is good, whoever it was made for: for a server that is reached by another name. */
const verifyCa: Mode = (address) =>
  encrypted(address, { rejectUnauthorized: true, checkServerIdentity: () => undefined }, "verified");

/** As PostgreSQL's own programs mean it: nobody can listen in, but nobody proves who they are; unless told whom to trust. */
const require: Mode = (address) => {
  const root = address.settings.get("sslrootcert");
  if (root === "system") return verifyFull(address);
  return root === undefined ? encrypted(address, { rejectUnauthorized: false }, "unverified") : verifyCa(address);
};

const disable: Mode = (address) => ({ ssl: false, protection: isLocal(address) ? "local" : "plain" });

const MODES: ReadonlyMap<string, Mode> = new Map([
  ["disable", disable],
  ["require", require],
  ["no-verify", require],
  ["verify-ca", verifyCa],
  ["verify-full", verifyFull],
]);

/** Verified unless `sslmode` says otherwise, or the database is on this machine. `allow` and `prefer` promise nothing, so they are none. */
export const readTls = (address: Address): Tls => {
  const written = address.settings.get("sslmode");
  if (written === undefined) return isLocal(address) ? disable(address) : verifyFull(address);
  const mode = MODES.get(written);
  if (mode !== undefined) return mode(address);
  const known = [...MODES.keys()].filter((name) => name !== "no-verify");
  throw new Failure({
    kind: "refused",
    message: `\`sslmode\` in \`url\` is none of ${known.join(", ")}.`,
    cure: didYouMean(written, known),
  });
};
