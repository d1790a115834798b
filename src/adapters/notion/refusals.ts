import type { FailureFacts } from "../../model/failure.ts";
import { listAt, textAt } from "./json.ts";
import type { Request } from "./request.ts";
import type { Refusal } from "./trouble.ts";

export type Words = Pick<FailureFacts, "kind" | "message" | "cure">;

const SENTENCE_MOST = 600;

/** Notion's own words, on one line: they name the property or the limit, which nobody else knows. */
export const said = ({ message }: Refusal): string => {
  const line = message.replace(/\s+/g, " ").trim().slice(0, SENTENCE_MOST);
  return /[.!?]$/.test(line) ? line : `${line}.`;
};

const notFound = (refusal: Refusal, { about }: Request): Words => {
  if (refusal.message.startsWith("Could not find user")) {
    return {
      kind: "not-found",
      message: `Notion has no such user, or does not show it to this connection (${about}).`,
      cure: "Give the connection the capability to read user information, or use the ID of a member or guest of the workspace.",
    };
  }
  const name = /(?:integration|connection) "([^"]+)"/.exec(refusal.message)?.[1];
  return {
    kind: "not-found",
    message: `${about.charAt(0).toUpperCase()}${about.slice(1)} was not found, or not shared with the connection${name === undefined ? "" : ` "${name}"`}.`,
    cure: `Open it in Notion, click ••• → Connections, and add ${name === undefined ? "the connection that the token belongs to" : `"${name}"`}; if it is gone, correct the ID.`,
  };
};

const full = (message: string, cure: string): Words => ({ kind: "full", message, cure });

const forbidden = (refusal: Refusal, request: Request): Words => {
  if (textAt(refusal.additional, "block_limit") !== null) {
    return full(
      "The workspace has used up the blocks of Notion's free plan, so nothing new can be made; what is there can still be changed.",
      "Upgrade the workspace, or connect one that has room.",
    );
  }
  const capability = request.path.startsWith("users") ? "user information" : CAPABILITY[request.kind];
  return {
    kind: "forbidden",
    message: `The token is good, but the connection may not do this (${request.about}): ${said(refusal)}`,
    cure: `Give the connection the capability "${capability}" in Notion's developer portal, and check that it is shared with the page.`,
  };
};

const CAPABILITY = { read: "Read content", update: "Update content", create: "Insert content" } as const;

/** What a 400 is about is told by its text alone; so the text chooses the advice, and never what is done. */
const ADVICE: readonly (readonly [RegExp, string])[] = [
  [
    /is a page, not a database|is not a database/i,
    "Give the ID of the database itself: open it as a full page and copy its link.",
  ],
  [/is a database, not a page/i, "Give the ID of a page, not of a database."],
  [
    /does not contain any data sources/i,
    "Give the ID of the original database: this one is a linked view, or its source is not shared with the connection.",
  ],
  [/should be a valid uuid/i, "Correct the ID: copy the link of the page or database from Notion."],
  [/archived/i, "Restore the page, or the one that it is in, from the trash in Notion."],
  [
    /is not a property that exists|could not find property/i,
    "Correct the name of the property, or run `setup` to add it.",
  ],
  [/is expected to be/i, "Correct the `type` of the property in the configuration."],
  [/status option/i, "Add the option to the status property in Notion, or run `backfill`."],
  [/commas not allowed/i, "Take the comma out of the option's name."],
];

const wrong = (refusal: Refusal, request: Request): Words => {
  if (textAt(refusal.additional, "error_type") === "multiple_data_sources_for_database") {
    const ids = listAt(refusal.additional, "child_data_source_ids").join(", ");
    return {
      kind: "refused",
      message: `The database has several data sources (${request.about}): ${ids}.`,
      cure: "Name the one that is meant with `data-source`.",
    };
  }
  const advice = ADVICE.find(([pattern]) => pattern.test(refusal.message))?.[1];
  return {
    kind: "refused",
    message: `Notion refused ${request.about}: ${said(refusal)}`,
    cure: advice ?? "Correct what Notion names; its words are quoted above.",
  };
};

const conflict = (_: Refusal, { about }: Request): Words => ({
  kind: "conflict",
  message: `Somebody else was changing the same thing each time Notion was asked (${about}).`,
  cure: "Run again; keep two runs from writing to the same database at once.",
});

const blocked = ({ requestId }: Refusal): Words => ({
  kind: "blocked",
  message: `Notion has blocked this connection's requests, and asks not to repeat them${requestId === undefined ? "" : ` (request ${requestId})`}.`,
  cure: "Write to Notion's support with the request ID, and wait for their answer before the next run.",
});

const edge = (refusal: Refusal, { about }: Request): Words => ({
  kind: "refused",
  message: `A firewall in front of Notion stopped the request (${about}, status ${refusal.status}${refusal.ray === undefined ? "" : `, Cloudflare ray ${refusal.ray}`}); this is no matter of permission.`,
  cure: "Look for shell or SQL commands in this record's text, which firewalls take for an attack; give the ray ID to Notion's support.",
});

const tooLarge = (_: Refusal, { about }: Request): Words => ({
  kind: "refused",
  message: `The request is larger than Notion takes (${about}).`,
  cure: "Shorten the record's texts or its body: 500 KB is the most in one request.",
});

const rows = (): Words =>
  full(
    "The database is full: Notion takes no more rows in it.",
    "Move old rows to another database; changes to the rows that are there still work.",
  );

export const unavailable = (detail: string, { about }: Request): Words => ({
  kind: "unavailable",
  message: `Notion could not be reached about ${about}: ${detail}.`,
  cure: "Run again later; https://www.notion-status.com shows whether Notion has a problem.",
});

const BY_CODE: ReadonlyMap<string | null, (refusal: Refusal, request: Request) => Words> = new Map([
  ["restricted_resource", forbidden],
  ["object_not_found", notFound],
  ["row_limit_exceeded", rows],
  ["conflict_error", conflict],
]);

/** By code, and by status only where it was not Notion that answered. */
export const wordsOf = (refusal: Refusal, request: Request): Words => {
  const { status, code } = refusal;
  if (textAt(refusal.additional, "rate_limit_reason") === "public_api_request_blocked") return blocked(refusal);
  if (refusal.message.startsWith("Unsaved transactions")) return conflict(refusal, request);
  const named = BY_CODE.get(code);
  if (named !== undefined) return named(refusal, request);
  if (status >= 500 || status === 429 || status === 408)
    return unavailable(`${said(refusal)} (status ${status})`, request);
  if (status === 413) return tooLarge(refusal, request);
  return code === null ? edge(refusal, request) : wrong(refusal, request);
};
