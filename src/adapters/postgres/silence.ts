import { isObject } from "../../model/json.ts";
import type { About, Words } from "./about.ts";

type Symptom = readonly [pattern: RegExp, words: (about: About) => Words];

const unavailable = (what: string, cure: string): Words => ({ kind: "unavailable", message: what, cure });
const refused = (what: string, cure: string): Words => ({ kind: "refused", message: what, cure });

/** How the way to a server fails, by the code of the error or by the client's own words. None of these quotes the address. */
const SYMPTOMS: readonly Symptom[] = [
  [
    /^(ENOTFOUND|EAI_AGAIN)$/,
    () => unavailable("The host in `url` is not known to the network.", "Correct the host's name in `url`."),
  ],
  [
    /^(ECONNREFUSED|ENOENT)$/,
    () =>
      unavailable(
        "Nothing answers at the host and port in `url`.",
        "Start the database, or correct the host and port in `url`; a firewall may have to let the runner in.",
      ),
  ],
  [
    /^ERR_TLS_CERT_ALTNAME_INVALID$/,
    () =>
      refused(
        "The database's certificate is made out to another host than the one in `url`.",
        "Use the host's name as the certificate has it, or `sslmode=verify-ca` where another name is meant to be.",
      ),
  ],
  [
    /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|self-signed/,
    () =>
      refused(
        "The database's certificate is not from an authority that is trusted here, or is out of date.",
        "Name the authority's file with `sslrootcert=…` in `url`; `sslmode=require` does without proof of who answers.",
      ),
  ],
  [
    /does not support SSL/,
    () =>
      refused(
        "The database does not offer an encrypted connection.",
        "Switch TLS on in the database; only on a private network, write `sslmode=disable` into `url`.",
      ),
  ],
  [
    /SASL|password must be/i,
    () => ({
      kind: "unauthorized",
      message: "The database asks for a password, and `url` has none that it could use.",
      cure: "Write the password into `url`, and keep the whole in a secret.",
    }),
  ],
  [
    /ssl|tls|wrong version number/i,
    () => refused("No encrypted connection to the database came about.", "Check `sslmode` in `url`, and its TLS."),
  ],
];

const lost = ({ doing }: About): Words =>
  unavailable(`The database stopped answering (${doing}).`, "Run again: what is left is done then.");

/** The words for an error that did not come from the database itself. */
export const silenceOf = (thrown: unknown, about: About): Words => {
  const { code, message } = isObject(thrown) ? thrown : {};
  const signs = [code, message].filter((sign) => typeof sign === "string");
  const found = SYMPTOMS.find(([pattern]) => signs.some((sign) => pattern.test(sign)));
  return (found?.[1] ?? lost)(about);
};
