import { describe, expect, test } from "@jest/globals";
import { virtualClock } from "../../fakes/clock.ts";
import { gatewayInVirtualTime } from "../../fakes/gateway.ts";
import { rememberingLog } from "../../fakes/log.ts";
import { html, PAGE, refusal, scriptedFetch } from "../../fakes/wire.ts";
import { type Answer, asked, DO, good, meet, never } from "./meet.ts";

describe("a create that was saved although the answer is a 503", () => {
  const saved = refusal(503, "service_unavailable", { additional: { committed_resource_id: PAGE } });

  test("the page that it names is read, and counts as the answer", async () => {
    expect(await meet("create", saved, good)).toEqual({ outcome: "done", requests: "POST GET", seconds: 0 });
  });

  test("when that page cannot be read, the failure names it", async () => {
    const { fetch, sent } = scriptedFetch(saved, refusal(404, "object_not_found"));
    const failure = await DO.create(gatewayInVirtualTime({ fetch })).catch((thrown: unknown) => thrown);
    expect(failure).toMatchObject({ kind: "unknown", facts: { committedId: PAGE } });
    expect(sent).toHaveLength(2);
  });
});

describe("waits that Notion asks for", () => {
  test("they are no attempts: twenty in a row do not end a request", async () => {
    const twenty = Array.from({ length: 20 }, () => asked("30"));
    expect(await meet("read", ...twenty, good)).toMatchObject({ outcome: "done" });
  });

  test("without a time they grow, and after an hour in all the request is blocked", async () => {
    const { outcome, seconds, requests } = await meet("read", refusal(429, "rate_limited"));
    expect(outcome).toBe("blocked");
    expect(seconds).toBeLessThanOrEqual(3_600);
    expect(requests.split(" ").length).toBeLessThan(70);
  });

  test("all others wait too", async () => {
    const clock = virtualClock();
    const before = clock.now();
    const { fetch, sent } = scriptedFetch(asked("100"), good);
    const notion = gatewayInVirtualTime({ fetch, clock });
    await notion.page(PAGE).then(() => Promise.all([notion.page(PAGE), notion.page(PAGE)]));
    expect({ waited: clock.now() - before, requests: sent.length }).toEqual({ waited: 100_000, requests: 4 });
  });
});

test("what is said on the way: one line for a wait that many share, and one for each further attempt", async () => {
  const log = rememberingLog();
  const { fetch } = scriptedFetch(asked("30"), asked("30"), html(502), good);
  const notion = gatewayInVirtualTime({ fetch, log });
  await Promise.all([notion.page(PAGE), notion.page(PAGE)]);
  expect(log.lines).toEqual([
    { level: "warn", line: "Notion asks to wait 30 s." },
    { level: "debug", line: `Once more in 1 s: the page ${PAGE} (lost).` },
  ]);
});

test("trouble halves how many are under way", async () => {
  const clock = virtualClock();
  let inside = 0;
  let most = 0;
  const slowly = (answer: Answer) => async (): Promise<Response> => {
    inside += 1;
    most = Math.max(most, inside);
    await clock.sleep(1_000);
    inside -= 1;
    return answer() as Response;
  };
  const answers = [...Array.from({ length: 8 }, () => slowly(html(502))), slowly(good)];
  let turn = 0;
  const fetch = () => (answers[turn++] ?? slowly(good))();
  const notion = gatewayInVirtualTime({ fetch, clock });
  const first = Promise.all(Array.from({ length: 8 }, () => notion.page(PAGE)));
  await clock.sleep(1_001);
  expect(most).toBe(8);
  most = 0;
  await first;
  expect(most).toBe(4);
});

test("when the run ends during a back-off, nothing more is sent", async () => {
  const clock = virtualClock({ driven: true });
  const ending = new AbortController();
  const { fetch, sent } = scriptedFetch(html(502));
  const notion = gatewayInVirtualTime({ fetch, clock, signal: ending.signal });
  const outcomes = Promise.all(
    [DO.read(notion), DO.update(notion)].map((work) => work.catch((thrown: unknown) => thrown)),
  );
  await clock.advance(10);
  ending.abort();
  expect(await outcomes).toMatchObject([{ kind: "cancelled" }, { kind: "unknown" }]);
  expect(sent).toHaveLength(2);
});

describe("the end of a run", () => {
  test("a read under way is given up, a write under way is finished, and nothing new is sent", async () => {
    const clock = virtualClock({ driven: true });
    const ending = new AbortController();
    const { fetch, sent } = scriptedFetch(never, never);
    const notion = gatewayInVirtualTime({ fetch, clock, signal: ending.signal });
    const reading = notion.page(PAGE).catch((thrown: unknown) => thrown);
    const writing = DO.create(notion).catch((thrown: unknown) => thrown);
    await clock.advance(10);
    ending.abort();
    expect(await reading).toMatchObject({ kind: "cancelled" });
    await expect(notion.page(PAGE)).rejects.toMatchObject({ kind: "cancelled" });
    await clock.advance(65_000);
    expect(await writing).toMatchObject({ kind: "unknown" });
    expect(sent).toHaveLength(2);
  });
});
