import { Failure } from "../../model/failure.ts";

/** Where a database is and who asks, out of a URL. Parsed here, since what the client makes of `sslmode` changes by its version. */
export interface Address {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string | undefined;
  readonly password: string | undefined;
  readonly settings: ReadonlyMap<string, string>;
}

/** The rest of this file names no part of the URL in a message: whoever reads a log learns nothing about the database. */
const wrong = (what: string, cure: string): Failure => new Failure({ kind: "refused", message: what, cure });

const FORM = "Write `url` as postgres://USER:PASSWORD@HOST:5432/DATABASE, with special characters as %40, %2F, ….";

const AFTER_USER = String.raw`(\[[^\]]+\]|[^/?:@[\]]*)(?::(\d+))?(?:/([^?@/]*))?(?:\?(.*))?$`;
/** First as it should be written; then with a password that holds what it should have encoded. */
const FORMS = ["(?:([^/?#]*)@)?", "(?:([^]*)@)?"].map(
  (user) => new RegExp(`^postgres(?:ql)?://${user}${AFTER_USER}`, "i"),
);

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const userOf = (text: string | undefined): Pick<Address, "user" | "password"> => {
  if (text === undefined || text === "") return { user: undefined, password: undefined };
  const colon = text.indexOf(":");
  if (colon < 0) return { user: decoded(text), password: undefined };
  return { user: decoded(text.slice(0, colon)) || undefined, password: decoded(text.slice(colon + 1)) };
};

const settingsOf = (query: string | undefined): ReadonlyMap<string, string> =>
  new Map([...new URLSearchParams(query ?? "")].map(([name, value]) => [name.toLowerCase(), value]));

export const readAddress = (url: string): Address => {
  const written = url.trim();
  const [, user, host, port, database, query] = FORMS.map((form) => form.exec(written)).find((one) => one) ?? [];
  if (host === undefined) throw wrong("`url` is not the address of a PostgreSQL database.", FORM);
  if (host.includes(",")) throw wrong("`url` names several hosts.", "Name one: the primary.");
  const settings = settingsOf(query);
  const who = userOf(user);
  const place = settings.get("host") ?? decoded(host).replace(/^\[|\]$/g, "");
  const number = Number(settings.get("port") ?? port ?? 5432);
  if (!(number > 0 && number < 65_536)) throw wrong("`url` names a port that cannot be.", FORM);
  return {
    host: place === "" ? "localhost" : place,
    port: number,
    database: decoded(database ?? "") || who.user || "postgres",
    user: who.user ?? settings.get("user"),
    password: who.password ?? settings.get("password"),
    settings,
  };
};

/** This machine: nobody listens in between. */
export const isLocal = ({ host }: Address): boolean =>
  host.startsWith("/") || /^(localhost|127(\.\d{1,3}){3}|::1)$/i.test(host);
