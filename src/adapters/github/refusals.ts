import { Failure, type FailureFacts } from "../../model/failure.ts";
import { missingPermission } from "./permissions.ts";
import type { Ask, Refusal, Trouble } from "./trouble.ts";

type Words = Pick<FailureFacts, "kind" | "message" | "cure">;

const SENTENCE_MOST = 600;

/** GitHub's own words, on one line: they name the field or the limit, which nobody else knows. */
const said = ({ message }: Refusal): string => {
  const line = message.replace(/\s+/g, " ").trim().slice(0, SENTENCE_MOST);
  return /[.!?]$/.test(line) ? line : `${line}.`;
};

const what = ({ method, path }: Ask): string => `${method} ${path}`;

const unauthorized = (refusal: Refusal): Words => ({
  kind: "unauthorized",
  message: `GitHub did not accept the token: ${said(refusal)}`,
  cure: "Give `github-token` a token that is valid: in a workflow `${{ github.token }}`, which lives as long as its job.",
});

/** What a 403 is about when it is no matter of permission stands in its text alone; so the text chooses the advice. */
const OTHER_403: readonly (readonly [RegExp, string])[] = [
  [/archived/i, "Unarchive the repository, or take it out of the workflow."],
  [/locked/i, "Unlock the conversation."],
  [/SAML|single sign-on|SSO/i, "Authorise the token for the organisation's single sign-on."],
  [/IP allow list/i, "Add the runner's address to the organisation's IP allow list, or run where it is on it."],
];

const FORK = "on a fork's or Dependabot's pull request it can only read, whatever is written there";

const permissionCure = ({ headers }: Refusal): string => {
  const missing = missingPermission(headers);
  if (missing === null) return `Add what is missing to the workflow's \`permissions:\`; ${FORK}.`;
  return missing.grantable
    ? `Add ${missing.named} to the workflow's \`permissions:\`; ${FORK}.`
    : `Use the token of a GitHub App or of a person with ${missing.named}: no workflow can give that to its own token.`;
};

const forbidden = (refusal: Refusal, ask: Ask): Words => ({
  kind: "forbidden",
  message: `The token may not do this on GitHub (${what(ask)}): ${said(refusal)}`,
  cure: OTHER_403.find(([pattern]) => pattern.test(refusal.message))?.[1] ?? permissionCure(refusal),
});

/** To a token that may not see it, GitHub says that it is not there. */
const notFound = (refusal: Refusal, ask: Ask): Words => {
  const missing = missingPermission(refusal.headers);
  const need = missing === null ? "permission for it" : missing.named;
  return {
    kind: "not-found",
    message: `GitHub has nothing at ${what(ask)}, or does not show it to this token: ${said(refusal)}`,
    cure: `Check the repository and the number; in a private repository the token also needs ${need}.`,
  };
};

/** The one 410 that a repository gives as a whole; another is about one issue that was deleted. */
const gone = (refusal: Refusal, ask: Ask): Words =>
  /disabled/i.test(refusal.message)
    ? {
        kind: "refused",
        message: `Issues are disabled in this repository (${what(ask)}).`,
        cure: "Enable issues in the repository's settings, or set `open-issue: never`.",
      }
    : {
        kind: "not-found",
        message: `This is gone from GitHub (${what(ask)}): ${said(refusal)}`,
        cure: "Run again: it is made anew.",
      };

const moved = (_: Refusal, ask: Ask): Words => ({
  kind: "refused",
  message: `GitHub has moved what this is about (${what(ask)}): the repository was renamed or given away.`,
  cure: "Use the repository's new name.",
});

const wrong = (refusal: Refusal, ask: Ask): Words => ({
  kind: "refused",
  message: `GitHub refused ${what(ask)}: ${said(refusal)}`,
  cure: /too long/i.test(refusal.message)
    ? "Shorten the text: the report is cut for GitHub, and whole in `output-dir`."
    : "Correct what GitHub names; its words are quoted above.",
});

const conflict = (refusal: Refusal, ask: Ask): Words => ({
  kind: "conflict",
  message: `Somebody else was changing the same thing on GitHub (${what(ask)}): ${said(refusal)}`,
  cure: "Run again; keep two runs from writing to the same place at once.",
});

const unavailable = (detail: string, ask: Ask): Words => ({
  kind: "unavailable",
  message: `GitHub could not be reached (${what(ask)}): ${detail}.`,
  cure: "Run again later; https://www.githubstatus.com shows whether GitHub has a problem.",
});

/** By GraphQL's names first: there the status is 200 whatever happens. */
const BY_NAME: ReadonlyMap<string | number | null, (refusal: Refusal, ask: Ask) => Words> = new Map<
  string | number | null,
  (refusal: Refusal, ask: Ask) => Words
>([
  ["NOT_FOUND", notFound],
  ["FORBIDDEN", forbidden],
  ["INSUFFICIENT_SCOPES", forbidden],
  ["STALE_DATA", conflict],
  [401, unauthorized],
  [403, forbidden],
  [404, notFound],
  [409, conflict],
  [410, gone],
]);

const wordsOf = (refusal: Refusal, ask: Ask): Words => {
  const { status, code } = refusal;
  const named = BY_NAME.get(code) ?? BY_NAME.get(status);
  if (named !== undefined) return named(refusal, ask);
  if (status >= 300 && status < 400) return moved(refusal, ask);
  if (status >= 500 || status === 408) return unavailable(`${said(refusal).slice(0, -1)} (status ${status})`, ask);
  return wrong(refusal, ask);
};

const marks = (trouble: Trouble): Partial<FailureFacts> =>
  trouble.how === "said"
    ? { code: trouble.code ?? undefined, status: trouble.status, requestId: trouble.headers["x-github-request-id"] }
    : {};

export const cancelled = (): Failure =>
  new Failure({ kind: "cancelled", message: "The run is ending.", cure: "Run again: what is left is done then." });

/** GitHub asks for more patience than a run has. */
export const blocked = (until: number): Failure =>
  new Failure({
    kind: "blocked",
    message: `GitHub takes no more requests with this token until ${new Date(until).toISOString().slice(0, 19)}Z: its rate limit is used up.`,
    cure: "Run again after that; all workflows of a repository share the limit of `github.token`.",
  });

/** A write whose answer was lost. */
export const lost = (trouble: Trouble, ask: Ask): Failure => {
  const detail = trouble.how === "said" ? `${said(trouble)} (status ${trouble.status})` : trouble.detail;
  return new Failure({
    kind: "unknown",
    message: `It is not known whether GitHub carried out ${what(ask)}: ${detail}`,
    cure: "Run again: it is looked for before anything is written a second time.",
    ...marks(trouble),
  });
};

/** A token that cannot be put into a header would be quoted in full by the error about it, so it is never tried. */
export const unsendable = (token: string): Failure | undefined =>
  /^[\x21-\x7e]+$/.test(token)
    ? undefined
    : new Failure({
        kind: "unauthorized",
        message: `The GitHub token cannot be sent: ${token.trim() === "" ? "it is empty" : "there is white space in it, or a character that no token has"}.`,
        cure: "Give `github-token` the token alone: in a workflow `${{ github.token }}`.",
      });

/** What went wrong, in words for the person who can mend it. */
export const explained = (trouble: Trouble, ask: Ask): Failure => {
  if (trouble.how === "cancelled") return cancelled();
  const words = trouble.how === "said" ? wordsOf(trouble, ask) : unavailable(trouble.detail, ask);
  return new Failure({ ...words, ...marks(trouble) });
};
