import { BARRED, INVALID, type Row } from "../row.ts";

const A = { "bolts/a.json": { name: "a" } };

const token = (input: string, given: string) => ({ number: 60, input, files: A, token: given });

/** Who may do what, and where requests go. */
export const TOKENS: readonly Row[] = [
  {
    ...token("no token", ""),
    ends: BARRED,
    told: [
      "error: There is no token for Notion. In a workflow, pass `notion-token: ${{ secrets.NOTION_TOKEN }}` and set that secret in the repository's settings; pull requests from forks get no secrets, and Dependabot's get only those set under Dependabot. On the command line, set NOTION_TOKEN.",
    ],
  },
  {
    ...token("a token that is refused", "ntn_revoked"),
    faults: [{ kind: "unauthorized" }],
    ends: BARRED,
    told: [
      "error: notion-sync.yml:4:18, target bolts: Notion did not accept the token: it was revoked, has expired, or belongs to another workspace. Copy the connection's access token again from Notion's developer portal, and store it as the secret.",
    ],
  },
  {
    ...token("a token that is none of Notion's", "1f2e3d4c5b6a"),
    ends: BARRED,
    told: [
      "error: notion-sync.yml:4:18, target bolts: Notion did not accept the token: it does not begin with “ntn_” or “secret_”. Copy the connection's access token, not its ID, from Notion's developer portal.",
    ],
  },
  {
    ...token("a token with a space before it", " ntn_spaced"),
    ends: BARRED,
    told: [
      "error: notion-sync.yml:4:18, target bolts: Notion did not accept the token: there is white space around it. Store the token without spaces or a line break at its ends.",
    ],
  },
  {
    ...token("a token with a line end behind it", "ntn_ended\n"),
    ends: BARRED,
    told: [
      "error: notion-sync.yml:4:18, target bolts: Notion did not accept the token: there is white space around it. Store the token without spaces or a line break at its ends.",
    ],
  },
  {
    ...token("a token in quotation marks", '"ntn_quoted"'),
    ends: BARRED,
    told: [
      "error: notion-sync.yml:4:18, target bolts: Notion did not accept the token: it is in quotes. Store the token without quotes.",
    ],
  },
  {
    ...token("a token with the word Bearer", "Bearer ntn_bearer"),
    ends: BARRED,
    told: [
      "error: notion-sync.yml:4:18, target bolts: Notion did not accept the token: it begins with “Bearer”. Store only what comes after “Bearer”.",
    ],
  },
  {
    ...token("a token with a character of no width", "ntn_wi\u200bdth"),
    ends: BARRED,
    told: [
      "error: notion-sync.yml:4:18, target bolts: Notion did not accept the token: it has characters that no token has. Copy the token again from Notion's developer portal.",
    ],
  },
  {
    ...token("a token that may only read", "ntn_reader"),
    seed: { tokens: { ntn_reader: ["read", "users"] } },
    ends: BARRED,
    told: [
      'error: bolts/a.json:1:1, target bolts, record a: The token is good, but the connection may not do this (the new page in the data source 0de0c0de-0000-4000-8000-0000000050ce): Insufficient permissions for this endpoint. Give the connection the capability "Insert content" in Notion\'s developer portal, and check that it is shared with the page.',
    ],
    holds: [],
  },
  {
    ...token("a token that may not read", "ntn_writer"),
    seed: { tokens: { ntn_writer: ["insert", "update"] } },
    ends: BARRED,
    told: [
      'error: notion-sync.yml:4:18, target bolts: The token is good, but the connection may not do this (the data source 0de0c0de-0000-4000-8000-0000000050ce): Insufficient permissions for this endpoint. Give the connection the capability "Read content" in Notion\'s developer portal, and check that it is shared with the page.',
    ],
  },
  {
    ...token("a token that may not see e-mail addresses", "ntn_blind"),
    seed: { tokens: { ntn_blind: ["read", "insert", "update", "users"] } },
    properties: ["V: { type: people, from: v }"],
    columns: { V: "people" },
    files: { "bolts/a.json": { name: "a", v: "ada@example.com" } },
    ends: INVALID,
    told: [
      "error: bolts/a.json:3:7, target bolts, record a, property V: Notion shows no user with the address ada@example.com. Invite them, give the connection the right to read e-mail addresses, or write the user's ID.",
    ],
  },
  {
    ...token("a token of another workspace", "ntn_elsewhere"),
    seed: { unshared: ["0de0c0de-0000-4000-8000-00000000da7a"] },
    ends: BARRED,
    told: [
      'error: notion-sync.yml:4:18, target bolts: The data source 0de0c0de-0000-4000-8000-0000000050ce was not found, or not shared with the connection "notion-sync". Open it in Notion, click ••• → Connections, and add "notion-sync"; if it is gone, correct the ID.',
    ],
  },
  {
    number: 99,
    input: "another base address than Notion's",
    happens: "Refused before any request, through either door (exit 2).",
    by: ["__tests__/bundle/bad-input.test.ts", "an address that is not Notion's"],
  },
  {
    number: 99,
    input: "an answer that redirects to another host",
    happens: "It is not followed.",
    by: [
      "__tests__/adapters/notion/transport.test.ts",
      "a redirect is not followed: it would carry the token elsewhere",
    ],
  },
];
