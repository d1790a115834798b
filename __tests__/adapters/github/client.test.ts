import { describe, expect, test } from "@jest/globals";
import { isFailure } from "../../../src/model/failure.ts";
import { collected } from "../../fakes/collect.ts";
import { broken, html, json, scriptedFetch } from "../../fakes/wire.ts";
import fc from "../../property.ts";
import { API, clientInVirtualTime, DO, good, graphqlError, invalid, refusal, TOKEN, type What } from "./meet.ts";

const linked = (items: readonly unknown[], next: string, rel = "next") =>
  json(items, 200, { link: `<${next}>; rel="${rel}"` });

describe("a request", () => {
  test("goes where it is told, with its dialect, its token and its words", async () => {
    const { fetch, sent } = scriptedFetch(good);
    const client = clientInVirtualTime({ fetch, apiUrl: "https://ghe.example/api/v3/" });
    await client.request({
      method: "POST",
      path: "/repos/acme/bolts/issues",
      query: { a: "x:y{z}&", b: true, c: 3 },
      body: { title: "{it} :fails" },
    });
    const [request] = sent;
    expect(request?.path).toBe("/api/v3/repos/acme/bolts/issues");
    expect(Object.fromEntries(request?.query ?? [])).toEqual({ a: "x:y{z}&", b: "true", c: "3" });
    expect(request?.body).toEqual({ title: "{it} :fails" });
    const headers = Object.fromEntries(request?.headers ?? []);
    expect(headers).toMatchObject({
      authorization: `token ${TOKEN}`,
      accept: "application/vnd.github+json",
      "x-github-api-version": "2022-11-28",
    });
  });

  test("to GraphQL goes to its own address", async () => {
    const { fetch, sent } = scriptedFetch(json({ data: { viewer: { login: "ada-example" } } }));
    const client = clientInVirtualTime({ fetch, graphqlUrl: "https://ghe.example/api/graphql" });
    const data = await client.graphql("query($n: Int) { viewer { login } }", { n: 1 });
    expect(data).toEqual({ viewer: { login: "ada-example" } });
    expect(sent[0]?.path).toBe("/api/graphql");
    expect(sent[0]?.body).toEqual({ query: "query($n: Int) { viewer { login } }", variables: { n: 1 } });
  });

  test("gives status, data and headers, and nothing for an empty answer", async () => {
    const { fetch } = scriptedFetch(json([7], 201, { "x-thing": "y" }), () => new Response(null, { status: 204 }));
    const client = clientInVirtualTime({ fetch });
    expect(await DO.make(client)).toMatchObject({ status: 201, data: [7], headers: { "x-thing": "y" } });
    expect(await DO.change(client)).toMatchObject({ status: 204, data: "" });
  });

  test("is counted, and what is left of the hour is known, but not from another purse", async () => {
    const left = (remaining: string, resource: string) =>
      json({}, 200, { "x-ratelimit-remaining": remaining, "x-ratelimit-resource": resource });
    const { fetch } = scriptedFetch(left("812", "core"), left("3", "graphql"), good);
    const client = clientInVirtualTime({ fetch });
    expect(client.usage()).toEqual({ requests: 0, remaining: null });
    await DO.read(client);
    await DO.query(client);
    await DO.read(client);
    expect(client.usage()).toEqual({ requests: 3, remaining: 812 });
  });
});

describe("pages", () => {
  const LIST = "/repos/acme/bolts/issues";

  test("are followed by the addresses that GitHub gives, whatever they are", async () => {
    const { fetch, sent } = scriptedFetch(
      linked([1], `${API}/repositories/4200/issues?labels=a%2Cb&after=Y3Vyc29y%3D%3D`),
      json([2], 200, {
        link: `<${API}/x?page=1>; rel="prev", <${API}/y?page=3>; rel="next", <${API}/z?page=9>; rel="last"`,
      }),
      linked([3], `${API}/first`, "first"),
    );
    const { pages } = clientInVirtualTime({ fetch });
    expect(await collected(pages({ path: LIST, query: { labels: "a,b" } }))).toEqual([[1], [2], [3]]);
    expect(sent.map(({ path, query }) => `${path}?${query.toString()}`)).toEqual([
      `${LIST}?per_page=100&labels=a%2Cb`,
      "/repositories/4200/issues?labels=a%2Cb&after=Y3Vyc29y%3D%3D",
      "/y?page=3",
    ]);
  });

  test("are as many as were asked for, and no more", async () => {
    const { fetch, sent } = scriptedFetch(linked([1], `${API}/more`));
    const { pages } = clientInVirtualTime({ fetch });
    expect(await collected(pages({ path: LIST, most: 2, query: { per_page: 5 } }))).toEqual([[1], [1]]);
    expect(sent[0]?.query.get("per_page")).toBe("5");
    expect(sent).toHaveLength(2);
  });

  test("that do not end are no whole list", async () => {
    const { fetch, sent } = scriptedFetch(linked([1], `${API}/more`));
    const { pages } = clientInVirtualTime({ fetch });
    await expect(collected(pages({ path: LIST }))).rejects.toMatchObject({ kind: "incomplete" });
    expect(sent).toHaveLength(100);
  });

  test("may hold their items deeper", async () => {
    const { fetch } = scriptedFetch(json({ total_count: 1, jobs: [{ id: 5 }] }));
    const { pages } = clientInVirtualTime({ fetch });
    const items = (data: unknown): readonly unknown[] => (data as { readonly jobs: readonly unknown[] }).jobs;
    expect(await collected(pages({ path: LIST, items }))).toEqual([[{ id: 5 }]]);
  });

  test.each(["https://elsewhere.example/more", `${API}.elsewhere.example/more`, "http://[broken"])(
    "never take the token to %s",
    async (next) => {
      const { fetch, sent } = scriptedFetch(linked([1], next));
      const { pages } = clientInVirtualTime({ fetch });
      await expect(collected(pages({ path: LIST }))).rejects.toMatchObject({ kind: "incomplete" });
      expect(sent).toHaveLength(1);
    },
  );
});

describe("the token is in no error", () => {
  const TROUBLES = [
    refusal(401, `Bad credentials: token ${TOKEN}`),
    refusal(403, `No entry for ${TOKEN}`),
    refusal(404, TOKEN),
    refusal(500, TOKEN),
    invalid({ resource: "Issue", field: "title", message: `${TOKEN} is not allowed` }),
    graphqlError("FORBIDDEN", `${TOKEN} may not`),
    html(400),
    broken(TOKEN),
    () => new TypeError(`Invalid header: ${TOKEN}`),
  ] as const;
  const WHATS = Object.keys(DO) as readonly What[];

  test.each(WHATS)("of a %s", async (what) => {
    for (const trouble of TROUBLES) {
      const { fetch } = scriptedFetch(trouble);
      const thrown = await DO[what](clientInVirtualTime({ fetch, maxRetries: 1 })).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      if (thrown === undefined) continue;
      expect(isFailure(thrown)).toBe(true);
      const { stack, message, facts, cause } = thrown as Error & { readonly facts: unknown };
      expect(JSON.stringify([stack, message, facts, cause])).not.toContain(TOKEN);
    }
  });

  test("of a token that cannot be sent, and nothing is sent", async () => {
    const unsendable = fc
      .string({ unit: "binary", minLength: 0, maxLength: 40 })
      .filter((text) => !/^[\x21-\x7e]+$/.test(text));
    await fc.assert(
      fc.asyncProperty(unsendable, async (rest) => {
        const { fetch, sent } = scriptedFetch(good);
        const token = rest === "" ? "" : `secret${rest}`;
        const thrown: unknown = await DO.read(clientInVirtualTime({ fetch, token })).catch((reason: unknown) => reason);
        expect(thrown).toMatchObject({ kind: "unauthorized" });
        if (token !== "") expect(JSON.stringify((thrown as { readonly facts: unknown }).facts)).not.toContain("secret");
        expect(sent).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
