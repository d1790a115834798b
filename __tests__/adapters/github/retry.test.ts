import { describe, expect, test } from "@jest/globals";
import { virtualClock } from "../../fakes/clock.ts";
import { broken, html, json, scriptedFetch } from "../../fakes/wire.ts";
import { clientInVirtualTime, DO, good, graphqlError, meet, never, refusal, type What } from "./meet.ts";

type Answer = Parameters<typeof meet>[1];

const NOW = Date.UTC(2026, 10, 21);
const inSeconds = (seconds: number): string => String(NOW / 1_000 + seconds);

const primary = (reset: number, status = 403): Answer =>
  refusal(status, "API rate limit exceeded for installation ID 1.", {
    "x-ratelimit-remaining": "0",
    "x-ratelimit-reset": inSeconds(reset),
  });
const secondary = (headers: Record<string, string> = {}): Answer =>
  refusal(403, "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.", headers);

/** What one bad answer comes to when a good one would follow: the outcome, and how many requests were sent. */
const POLICY: readonly (readonly [string, Answer, Readonly<Record<What, string>>])[] = [
  [
    "a connection that was never made",
    broken("ECONNREFUSED"),
    { read: "done 2", change: "done 2", make: "done 2", query: "done 2", mutation: "done 2" },
  ],
  [
    "a connection that broke",
    broken("ECONNRESET"),
    { read: "done 2", change: "done 2", make: "unknown 1", query: "done 2", mutation: "unknown 1" },
  ],
  [
    "no answer in time",
    never,
    { read: "done 2", change: "done 2", make: "unknown 1", query: "done 2", mutation: "unknown 1" },
  ],
  [
    "a 502 of whatever stands in front",
    html(502),
    { read: "done 2", change: "done 2", make: "unknown 1", query: "done 2", mutation: "unknown 1" },
  ],
  [
    "a 500",
    refusal(500, "Server Error"),
    { read: "done 2", change: "done 2", make: "unknown 1", query: "done 2", mutation: "unknown 1" },
  ],
  [
    "a good status with a page for people",
    html(200),
    { read: "done 2", change: "done 2", make: "unknown 1", query: "done 2", mutation: "unknown 1" },
  ],
  [
    "a secondary limit",
    secondary({ "retry-after": "5" }),
    { read: "done 2", change: "done 2", make: "done 2", query: "done 2", mutation: "done 2" },
  ],
  [
    "a limit of GraphQL",
    graphqlError("RATE_LIMITED", "API rate limit exceeded", { "x-ratelimit-reset": inSeconds(30) }),
    { read: "done 1", change: "done 1", make: "done 1", query: "done 2", mutation: "done 2" },
  ],
  [
    "a missing right",
    refusal(403, "Resource not accessible by integration"),
    { read: "forbidden 1", change: "forbidden 1", make: "forbidden 1", query: "forbidden 1", mutation: "forbidden 1" },
  ],
  [
    "something wrong",
    refusal(422, "Validation Failed"),
    { read: "refused 1", change: "refused 1", make: "refused 1", query: "refused 1", mutation: "refused 1" },
  ],
];

describe("what is sent again, and what never is", () => {
  for (const [name, answer, expected] of POLICY) {
    test.each(Object.entries(expected))(`${name}: %s is %s`, async (what, seen) => {
      const { outcome, requests } = await meet(
        what as What,
        answer,
        what === "query" || what === "mutation" ? json({ data: {} }) : good,
      );
      expect(`${outcome} ${requests}`).toBe(seen);
    });
  }

  test("it ends after the last attempt, and says that GitHub could not be reached", async () => {
    const seen = await meet("read", html(503));
    expect(seen).toMatchObject({ outcome: "unavailable", requests: 4, seconds: 0.5 + 1 + 2 });
    expect(seen.message).toContain("status 503");
  });

  test("a change that may have been carried out, and is then turned away, stays in doubt", async () => {
    expect(await meet("change", html(502), primary(3_600))).toMatchObject({ outcome: "unknown", requests: 2 });
    expect(await meet("change", html(502))).toMatchObject({ outcome: "unknown", requests: 4 });
    expect(await meet("query", html(502))).toMatchObject({ outcome: "unavailable", requests: 4 });
  });
});

describe("GitHub is waited for as long as it asks, if that is not long", () => {
  const WAITS: readonly (readonly [string, Answer, number])[] = [
    ["seconds in retry-after", secondary({ "retry-after": "7" }), 7],
    ["at once means a second", secondary({ "retry-after": "0" }), 1],
    ["a 429 with seconds", refusal(429, "Too many requests", { "retry-after": "7" }), 7],
    ["no word means a minute", secondary(), 60],
    ["what cannot be read means a minute", secondary({ "retry-after": "soon" }), 60],
    ["the hour ends in 40 s", primary(40), 41],
    ["the hour ends in 40 s, as a 429", primary(40, 429), 41],
    ["the hour has ended already", primary(-5), 1],
    ["the other clock is right", skewed(40), 41],
  ];

  /** The runner is an hour behind: counted by its own clock it would wait for an hour and more. */
  function skewed(seconds: number): Answer {
    const served = NOW + 3_600_000;
    return refusal(403, "API rate limit exceeded", {
      "x-ratelimit-remaining": "0",
      "x-ratelimit-reset": String(served / 1_000 + seconds),
      date: new Date(served).toUTCString(),
    });
  }

  test.each(WAITS)("%s", async (_, answer, seconds) => {
    expect(await meet("make", answer, good)).toMatchObject({ outcome: "done", requests: 2, seconds });
  });

  test("two minutes in all are the most; then it is said, and until when", async () => {
    expect(await meet("read", secondary({ "retry-after": "121" }))).toMatchObject({ requests: 1, seconds: 0 });
    expect(await meet("read", secondary())).toMatchObject({ outcome: "blocked", requests: 2, seconds: 60 });
    expect(await meet("read", secondary({ "retry-after": "1" }))).toMatchObject({ outcome: "blocked", requests: 7 });
    const seen = await meet("make", primary(1_800));
    expect(seen).toMatchObject({ outcome: "blocked", requests: 1, seconds: 0 });
    expect(seen.message).toContain("2026-11-21T00:30:01Z");
  });

  test("while it lasts, nobody else asks either", async () => {
    const { fetch, sent } = scriptedFetch(primary(1_800), good);
    const client = clientInVirtualTime({ fetch });
    await expect(DO.read(client)).rejects.toMatchObject({ kind: "blocked" });
    await expect(DO.make(client)).rejects.toMatchObject({ kind: "blocked" });
    expect(sent).toHaveLength(1);
  });

  test("a missing right is not waited for, even with the last request of the hour", async () => {
    const last = refusal(403, "Resource not accessible by integration", { "x-ratelimit-remaining": "0" });
    expect(await meet("make", last)).toMatchObject({ outcome: "forbidden", seconds: 0 });
  });
});

describe("the end of the run", () => {
  test("nothing new is sent", async () => {
    const { fetch, sent } = scriptedFetch(good);
    const client = clientInVirtualTime({ fetch, signal: AbortSignal.abort() });
    await expect(DO.make(client)).rejects.toMatchObject({ kind: "cancelled" });
    expect(sent).toEqual([]);
  });

  test("what is being read is given up, and a write on its way is finished", async () => {
    const clock = virtualClock({ driven: true });
    const ending = new AbortController();
    let finish: (answer: Response) => void = () => undefined;
    const { fetch } = scriptedFetch(never);
    const slow: typeof fetch = (url, init) =>
      init.method === "GET"
        ? fetch(url, init)
        : new Promise((resolve) => {
            finish = resolve;
          });
    const client = clientInVirtualTime({ fetch: slow, clock, signal: ending.signal });
    const read = DO.read(client).catch((thrown: unknown) => thrown);
    const made = DO.make(client);
    await clock.advance(1_000);
    ending.abort();
    finish(good());
    expect(await read).toMatchObject({ kind: "cancelled" });
    expect(await made).toMatchObject({ data: { id: 1 } });
  });

  test("a wait ends too", async () => {
    const clock = virtualClock({ driven: true });
    const ending = new AbortController();
    const { fetch, sent } = scriptedFetch(secondary(), good);
    const made = DO.make(clientInVirtualTime({ fetch, clock, signal: ending.signal })).catch(
      (thrown: unknown) => thrown,
    );
    await clock.advance(5_000);
    ending.abort();
    expect(await made).toMatchObject({ kind: "cancelled" });
    expect(sent).toHaveLength(1);
  });
});
