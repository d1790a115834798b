import { Failure } from "../../model/failure.ts";
import { isObject } from "../../model/json.ts";
import type { About, Reported, Words } from "./about.ts";
import { silenceOf } from "./silence.ts";
import { STATES } from "./states.ts";

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

const reportOf = (thrown: unknown): Reported | undefined => {
  if (!isObject(thrown) || text(thrown["severity"]) === undefined) return undefined;
  const [, kind, name] = /^permission denied for (\w+) (.+)$/.exec(text(thrown["message"]) ?? "") ?? [];
  return {
    state: text(thrown["code"]) ?? "",
    constraint: text(thrown["constraint"]),
    column: text(thrown["column"]),
    denied: kind === undefined || name === undefined ? undefined : { kind, name },
    trigger: /PL\/pgSQL function ([^\s(]+)\(/.exec(text(thrown["where"]) ?? "")?.[1],
  };
};

/** By the state itself, else by its class, which is its first two characters. */
const wordsOf = (reported: Reported, about: About): Words => {
  const words = STATES.get(reported.state) ?? STATES.get(reported.state.slice(0, 2)) ?? STATES.get("other");
  return words === undefined ? silenceOf(undefined, about) : words(reported, about);
};

/** Whatever the client threw, in words for the person who can mend it. */
export const failureOf = (thrown: unknown, about: About): Failure => {
  if (thrown instanceof Failure) return thrown;
  const reported = reportOf(thrown);
  if (reported === undefined) return new Failure(silenceOf(thrown, about));
  return new Failure({ ...wordsOf(reported, about), code: reported.state });
};

/** The word of the database that it is done did not arrive: it may be, or not. */
export const lostCommit = ({ facts }: Failure): Failure =>
  new Failure({
    ...facts,
    kind: "unknown",
    message: "It is not known whether the database took the change: the connection was lost while it was confirming.",
    cure: "Run again: both sides are read anew, and what is not there is written then.",
  });
