import { describe, expect, test } from "@jest/globals";
import type { Failure } from "../../../src/model/failure.ts";
import { gatewayInVirtualTime } from "../../fakes/gateway.ts";
import { rememberingLog } from "../../fakes/log.ts";
import { broken, html, PAGE, refusal, type Scripted, SOURCE, scriptedFetch } from "../../fakes/wire.ts";

const failureOf = (answer: () => Scripted, token?: string): Promise<Failure> => {
  const { fetch } = scriptedFetch(answer);
  const notion = gatewayInVirtualTime({ fetch, ...(token === undefined ? {} : { token }) });
  return notion.dataSource(SOURCE).then(
    () => Promise.reject(new Error("it should have failed")),
    (thrown: Failure) => thrown,
  );
};

describe("each refusal says what is wrong and what to do", () => {
  test("404: not found or not shared, the two clicks, and the connection's name where Notion gives it", async () => {
    const { message, facts } = await failureOf(
      refusal(404, "object_not_found", {
        message: `Could not find data_source with ID: ${SOURCE}. Make sure the relevant pages and databases are shared with your integration "Bolt Sync".`,
      }),
    );
    expect(message).toBe(`The data source ${SOURCE} was not found, or not shared with the connection "Bolt Sync".`);
    expect(facts.cure).toBe(
      `Open it in Notion, click ••• → Connections, and add "Bolt Sync"; if it is gone, correct the ID.`,
    );
  });

  test("404 without a name: the connection that the token belongs to", async () => {
    const { facts } = await failureOf(refusal(404, "object_not_found", { message: "Could not find it." }));
    expect(facts.cure).toContain("••• → Connections, and add the connection that the token belongs to");
  });

  const CURES: readonly (readonly [string, () => Scripted, RegExp])[] = [
    [
      "several data sources are listed",
      refusal(400, "validation_error", {
        message: "Databases with multiple data sources are not supported in this API version.",
        additional: { error_type: "multiple_data_sources_for_database", child_data_source_ids: [SOURCE, PAGE] },
      }),
      /b1f0a7c2.*d3b2c9e4.*`data-source`/s,
    ],
    [
      "a page instead of a database",
      refusal(400, "validation_error", { message: `Provided ID ${PAGE} is a page, not a database.` }),
      /ID of the database itself/,
    ],
    [
      "a linked view",
      refusal(400, "validation_error", {
        message: `Database with ID ${PAGE} does not contain any data sources accessible by this API bot.`,
      }),
      /ID of the original database/,
    ],
    [
      "a free workspace that is full",
      refusal(403, "restricted_resource", { additional: { block_limit: "block_creation" } }),
      /free plan.*can still be changed.*Upgrade/s,
    ],
    ["a request that is too large says how large one may be", html(413), /500 KB/],
    ["a missing right is named", refusal(403, "restricted_resource"), /capability "Read content"/],
    ["the edge is no matter of permission", html(403, { "cf-ray": "8f1d2c3b4a" }), /no matter of permission.*ray/s],
    [
      "Notion's own words about a value are kept",
      refusal(400, "validation_error", { message: "Stock is expected to be number." }),
      /Stock is expected to be number\..*`type`/s,
    ],
  ];
  for (const [what, answer, words] of CURES) {
    test(what, async () => {
      const { message, facts } = await failureOf(answer);
      expect(`${message} ${facts.cure}`).toMatch(words);
    });
  }

  test("the right to see users is a right of its own", async () => {
    const { fetch } = scriptedFetch(refusal(403, "restricted_resource"));
    await expect(gatewayInVirtualTime({ fetch }).people()).rejects.toMatchObject({
      kind: "forbidden",
      facts: { cure: expect.stringContaining('"user information"') },
    });
  });

  test("the request's number is kept for support", async () => {
    const { facts } = await failureOf(refusal(400, "validation_error"));
    expect(facts).toMatchObject({
      code: "validation_error",
      status: 400,
      requestId: "6f3a0c51-9d2e-4b57-8a16-0e4c7b1d2f90",
    });
  });
});

describe("a token that does not work", () => {
  const FORMS: readonly (readonly [string, RegExp, number])[] = [
    ["", /empty/, 0],
    [`"ntn_abc"`, /quotes/, 1],
    ["Bearer ntn_abc", /Bearer/, 0],
    [" ntn_abc", /white space/, 0],
    ["ntn_abc\n", /white space/, 0],
    ["ntn_a\u200Bbc", /no token has/, 0],
    ["1f2e3d4c", /does not begin with/, 1],
    ["ntn_abc", /revoked, has expired, or belongs to another workspace/, 1],
  ];
  for (const [token, why, requests] of FORMS) {
    test(`${JSON.stringify(token)} is told by its form, after ${requests} requests`, async () => {
      const { fetch, sent } = scriptedFetch(refusal(401, "unauthorized", { message: "API token is invalid." }));
      const failure = await gatewayInVirtualTime({ fetch, token })
        .me()
        .catch((thrown: unknown) => thrown);
      expect(failure).toMatchObject({ kind: "unauthorized", message: expect.stringMatching(why) });
      expect(sent).toHaveLength(requests);
    });
  }
});

/** Everything that can be reached from a value: keys, values, causes, stacks, what is not enumerable too. */
const everythingIn = (value: unknown, seen = new Set<unknown>()): string => {
  if (typeof value !== "object" || value === null) return String(value);
  if (seen.has(value)) return "";
  seen.add(value);
  return Reflect.ownKeys(value)
    .map((key) => `${String(key)} ${everythingIn(Reflect.get(value, key), seen)}`)
    .join(" ");
};

describe("the token is nowhere", () => {
  const CANARY = "canary9f8e7d6c5b4a";
  const tokens = [
    `ntn_${CANARY}`,
    `"ntn_${CANARY}"`,
    `Bearer ntn_${CANARY}`,
    `ntn_${CANARY}\r\nx: y`,
    `ntn_\u00e9${CANARY}`,
  ];
  const answers: readonly (readonly [string, () => Scripted])[] = [
    ["401", refusal(401, "unauthorized")],
    ["400 that quotes it", refusal(400, "validation_error", { message: `Bad header Bearer ntn_${CANARY}.` })],
    ["502", html(502)],
    ["a reset", broken("ECONNRESET")],
    [
      "an error of Node's that quotes it",
      () => new TypeError(`Headers.append: "Bearer ntn_${CANARY}" is an invalid value.`),
    ],
    ["silence", () => "never"],
  ];
  for (const [what, answer] of answers) {
    for (const token of tokens) {
      test(`${what}, for ${JSON.stringify(token.replace(CANARY, "…"))}`, async () => {
        const log = rememberingLog();
        const { fetch } = scriptedFetch(answer);
        const failure = await gatewayInVirtualTime({ fetch, token, log })
          .me()
          .catch((thrown: unknown) => thrown);
        expect(everythingIn(failure)).toContain("Failure");
        expect(everythingIn(failure)).not.toContain(CANARY);
        expect(everythingIn(log.lines)).not.toContain(CANARY);
      });
    }
  }
});
