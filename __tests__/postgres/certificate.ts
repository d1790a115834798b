import { generateKeyPairSync, sign } from "node:crypto";

const der = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  const size = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
};

const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts);
const hex = (text: string): Buffer => Buffer.from(text, "hex");
const bits = (body: Buffer): Buffer => der(0x03, Buffer.from([0]), body);

/** The object identifiers that are needed, as they are written in a certificate. */
const OID = {
  ecdsaWithSha256: hex("06082a8648ce3d040302"),
  commonName: hex("0603550403"),
  otherNames: hex("0603551d11"),
  basicConstraints: hex("0603551d13"),
};

const nameOf = (host: string): Buffer =>
  sequence(der(0x31, sequence(OID.commonName, der(0x0c, Buffer.from(host, "utf8")))));

const extensions = (host: string): Buffer =>
  der(
    0xa3,
    sequence(
      sequence(OID.otherNames, der(0x04, sequence(der(0x82, Buffer.from(host, "utf8"))))),
      sequence(OID.basicConstraints, hex("0101ff"), der(0x04, sequence(hex("0101ff")))),
    ),
  );

const pem = (body: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${body.toString("base64").replace(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----\n`;

/** A certificate for a host that vouches for itself, made anew each time: no key has to be kept in the repository. */
export const selfSigned = (host: string): { readonly key: string; readonly cert: string } => {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const algorithm = sequence(OID.ecdsaWithSha256);
  const validity = sequence(...["200101000000Z", "491231235959Z"].map((time) => der(0x17, Buffer.from(time))));
  const body = sequence(
    hex("a003020102"),
    der(0x02, Buffer.from([1])),
    algorithm,
    nameOf(host),
    validity,
    nameOf(host),
    publicKey.export({ type: "spki", format: "der" }),
    extensions(host),
  );
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: pem(sequence(body, algorithm, bits(sign("sha256", body, privateKey)))),
  };
};
