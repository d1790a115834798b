import { describe, expect, test } from "@jest/globals";
import { isFailure } from "../../../src/model/failure.ts";
import { scriptedFetch } from "../../fakes/wire.ts";
import { clientInVirtualTime, DO, graphqlError, invalid, meet, refusal } from "./meet.ts";

type Answer = Parameters<typeof meet>[1];

const NOT_ALLOWED = "Resource not accessible by integration";
const lacking = (permissions: string): Answer =>
  refusal(403, NOT_ALLOWED, { "x-accepted-github-permissions": permissions });

/** What GitHub says, the kind that it is, and what a person reads. */
const WORDS: readonly (readonly [string, Answer, string, RegExp])[] = [
  [
    "one permission",
    lacking("issues=write"),
    "forbidden",
    /Add `issues: write` to the workflow's `permissions:`; .*fork/,
  ],
  [
    "one of two",
    lacking("issues=write; pull_requests=write"),
    "forbidden",
    /`issues: write`, or `pull-requests: write`/,
  ],
  [
    "two at once",
    lacking("contents=write,pull_requests=read"),
    "forbidden",
    /`contents: write` and `pull-requests: read`/,
  ],
  ["what everybody has is left out", lacking("metadata=read,issues=read"), "forbidden", /Add `issues: read` to/],
  [
    "what no workflow can give",
    lacking("organization_projects=read"),
    "forbidden",
    /GitHub App.*`organization-projects: read`/,
  ],
  [
    "rather what a workflow can give",
    lacking("administration=write; contents=write"),
    "forbidden",
    /Add `contents: write` to/,
  ],
  ["no permission named", refusal(403, NOT_ALLOWED), "forbidden", /`permissions:`.*Dependabot/],
  ["an archived repository", refusal(403, "Repository was archived so is read-only."), "forbidden", /Unarchive/],
  ["a locked conversation", refusal(403, "Unable to create comment because issue is locked."), "forbidden", /Unlock/],
  [
    "single sign-on",
    refusal(403, "Resource protected by organization SAML enforcement."),
    "forbidden",
    /single sign-on/,
  ],
  ["a bad token", refusal(401, "Bad credentials"), "unauthorized", /`\$\{\{ github\.token \}\}`/],
  ["not there", refusal(404, "Not Found"), "not-found", /Check the repository/],
  [
    "not there for this token",
    refusal(404, "Not Found", { "x-accepted-github-permissions": "issues=read" }),
    "not-found",
    /`issues: read`/,
  ],
  ["issues switched off", refusal(410, "Issues are disabled for this repo"), "refused", /Enable issues/],
  ["a deleted issue", refusal(410, "This issue was deleted"), "not-found", /Run again/],
  ["a renamed repository", refusal(307, "Moved Permanently"), "refused", /new name/],
  [
    "too long",
    invalid({ resource: "IssueComment", field: "data", code: "unprocessable", message: "Body is too long" }),
    "refused",
    /Shorten/,
  ],
  ["anything else", invalid({ resource: "Issue", field: "title", code: "missing_field" }), "refused", /quoted above/],
  ["a conflict", refusal(409, "is at 1234 but expected 5678"), "conflict", /two runs/],
];

describe("a person reads what is wrong, and what to do", () => {
  test.each(WORDS)("%s", async (_, answer, kind, cure) => {
    const seen = await meet("make", answer);
    expect(seen).toMatchObject({ outcome: kind, requests: 1, cure: expect.stringMatching(cure) });
    expect(seen.message).toContain("POST /repos/acme/bolts/issues".slice(0, kind === "unauthorized" ? 0 : undefined));
  });

  test("GitHub's own words are quoted: the field too, where its summary names none", async () => {
    const error = { resource: "Issue", field: "title", code: "missing_field" };
    expect((await meet("make", invalid(error))).message).toContain("Validation Failed: Issue.title.");
    expect((await meet("make", invalid({ message: "too big" }))).message).toContain("Validation Failed: too big.");
    expect((await meet("make", refusal(422, "two\nlines"))).message).toContain("two lines.");
  });

  test.each([
    ["NOT_FOUND", "not-found"],
    ["FORBIDDEN", "forbidden"],
    ["STALE_DATA", "conflict"],
    ["SOMETHING_NEW", "refused"],
  ])("GraphQL's %s is %s, although the status is 200", async (type, kind) => {
    expect(await meet("query", graphqlError(type, "No."))).toMatchObject({ outcome: kind, requests: 1 });
  });

  test("the number of the request is kept, for GitHub's support", async () => {
    const { fetch } = scriptedFetch(refusal(403, NOT_ALLOWED, { "x-github-request-id": "AB12:34" }));
    const thrown: unknown = await DO.make(clientInVirtualTime({ fetch })).catch((reason: unknown) => reason);
    expect(isFailure(thrown) && thrown.facts).toMatchObject({ status: 403, requestId: "AB12:34" });
  });
});
