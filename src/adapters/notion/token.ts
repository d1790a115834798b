import { Failure, type FailureFacts } from "../../model/failure.ts";

type Words = Pick<FailureFacts, "kind" | "message" | "cure">;

/** What people's tokens look like when they do not work. The first that fits is told; the token itself never is. */
const FAULTS: readonly (readonly [RegExp, string, string])[] = [
  [/^\s*$/, "it is empty", "Set `notion-token`, or NOTION_TOKEN in the environment."],
  [/^\s*["'`]|["'`]\s*$/, "it is in quotes", "Store the token without quotes."],
  [/^\s*Bearer\b/i, "it begins with “Bearer”", "Store only what comes after “Bearer”."],
  [/^\s|\s$/, "there is white space around it", "Store the token without spaces or a line break at its ends."],
  [/[^\x21-\x7e]/, "it has characters that no token has", "Copy the token again from Notion's developer portal."],
  [
    /^(?!ntn_|secret_)/,
    "it does not begin with “ntn_” or “secret_”",
    "Copy the connection's access token, not its ID, from Notion's developer portal.",
  ],
];

const OTHERWISE = [
  "it was revoked, has expired, or belongs to another workspace",
  "Copy the connection's access token again from Notion's developer portal, and store it as the secret.",
] as const;

const SENDABLE = /^[\x21-\x7e]+$/;

/** Why Notion did not take the token, as far as its form shows. */
export const tokenFault = (token: string): Words => {
  const [, why, cure] = FAULTS.find(([pattern]) => pattern.test(token)) ?? ["", ...OTHERWISE];
  return { kind: "unauthorized", message: `Notion did not accept the token: ${why}.`, cure };
};

/** A token that cannot be put into a header would be quoted in full by the error about it, so it is never tried. */
export const sendable = (token: string): boolean => SENDABLE.test(token);

export const unsendable = (token: string): Failure => new Failure(tokenFault(token));

/** Nobody should quote a token back; if somebody does, it goes no further. */
export const without = (token: string, text: string): string => {
  const secret = token.replace(/^["'`\s]+|["'`\s]+$/g, "");
  return secret === "" ? text : text.replaceAll(secret, "…");
};
