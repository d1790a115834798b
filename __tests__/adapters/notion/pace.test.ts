import { describe, expect, test } from "@jest/globals";
import { type Gate, openGate, PATIENCE_MS, type Pass, WINDOW_MS } from "../../../src/adapters/notion/pace.ts";
import { type VirtualClock, virtualClock } from "../../fakes/clock.ts";
import fc from "../../property.ts";

interface Errand {
  readonly arrives: number;
  readonly takes: number;
  readonly ends: "well" | "strained";
  readonly holdMs: number;
}

const errand = fc.record({
  arrives: fc.integer({ min: 0, max: 90_000 }),
  takes: fc.integer({ min: 1, max: 20_000 }),
  ends: fc.constantFrom("well" as const, "well" as const, "well" as const, "strained" as const),
  holdMs: fc.constantFrom(0, 0, 0, 0, 0, 1_000, 45_000, 400_000),
});

interface Run {
  readonly sent: readonly number[];
  readonly reached: readonly number[];
  readonly held: readonly { readonly from: number; readonly until: number }[];
  readonly most: number;
  readonly order: readonly number[];
}

/** Sends the errands through a gate, and writes down when each was sent and when it reached the other side. */
const carriedOut = async (errands: readonly Errand[], rate: number): Promise<Run> => {
  const clock = virtualClock({ start: 1_000_000 });
  const gate = openGate({ clock, rate });
  const sent: number[] = [];
  const reached: number[] = [];
  const held: { from: number; until: number }[] = [];
  const order: number[] = [];
  let inside = 0;
  let most = 0;
  const carryOut = async ({ arrives, takes, ends, holdMs }: Errand, index: number): Promise<void> => {
    await clock.sleep(arrives);
    const pass = await gate.enter();
    order.push(index);
    sent.push(clock.now());
    inside += 1;
    most = Math.max(most, inside);
    await clock.sleep(takes / 2);
    reached.push(clock.now());
    await clock.sleep(takes / 2);
    inside -= 1;
    if (holdMs > 0) {
      gate.hold(holdMs);
      held.push({ from: clock.now(), until: clock.now() + holdMs });
    }
    pass.leave(ends);
  };
  await Promise.all(errands.map(carryOut));
  return { sent, reached, held, most, order };
};

/** The most that fall into any interval of 60 seconds, wherever it begins. */
const mostInAWindow = (times: readonly number[]): number =>
  Math.max(0, ...times.map((from) => times.filter((time) => time >= from && time < from + WINDOW_MS).length));

describe("the gate, whatever arrives", () => {
  const runs = fc.tuple(fc.array(errand, { maxLength: 60, size: "max" }), fc.integer({ min: 1, max: 25 }));

  test("no interval of 60 seconds sees more than the budget, as sent or as received", async () => {
    await fc.assert(
      fc.asyncProperty(runs, async ([errands, rate]) => {
        const { sent, reached } = await carriedOut(errands, rate);
        expect(sent).toHaveLength(errands.length);
        expect(mostInAWindow(sent)).toBeLessThanOrEqual(rate);
        expect(mostInAWindow(reached)).toBeLessThanOrEqual(rate);
      }),
      { numRuns: 60 },
    );
  });

  test("nobody is sent before Notion's time is over", async () => {
    await fc.assert(
      fc.asyncProperty(runs, async ([errands, rate]) => {
        const { sent, held } = await carriedOut(errands, rate);
        expect(held.flatMap(({ from, until }) => sent.filter((time) => time > from && time < until))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("never more than sixteen are under way", async () => {
    await fc.assert(
      fc.asyncProperty(runs, async ([errands, rate]) => {
        expect((await carriedOut(errands, rate)).most).toBeLessThanOrEqual(16);
      }),
      { numRuns: 60 },
    );
  });

  test("first come, first served", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(errand, { maxLength: 40, size: "max" }),
        fc.integer({ min: 1, max: 9 }),
        async (errands, rate) => {
          const together = errands.map((one) => ({ ...one, arrives: 0 }));
          const { order } = await carriedOut(together, rate);
          expect(order).toEqual(together.map((_, index) => index));
        },
      ),
      { numRuns: 40 },
    );
  });
});

/** How many get in when plenty knock. */
const admitted = async (gate: Gate, knocks = 40): Promise<readonly Pass[]> => {
  const passes: Pass[] = [];
  for (let knock = 0; knock < knocks; knock += 1) void gate.enter().then((pass) => passes.push(pass));
  await new Promise((resolve) => setImmediate(resolve));
  return passes;
};

const strained = async (clock: VirtualClock, times: number): Promise<Gate> => {
  const gate = openGate({ clock, rate: 1_000 });
  for (let time = 0; time < times; time += 1) (await gate.enter()).leave("strained");
  return gate;
};

describe("how many are under way", () => {
  test("strain halves it, down to one", async () => {
    const clock = virtualClock({ driven: true });
    const crowds = await Promise.all(
      [0, 1, 2, 3, 9].map(async (times) => (await admitted(await strained(clock, times))).length),
    );
    expect(crowds).toEqual([8, 4, 2, 1, 1]);
  });

  test("many who fail together count as one strain", async () => {
    const gate = openGate({ clock: virtualClock({ driven: true }), rate: 1_000 });
    const passes = await Promise.all(Array.from({ length: 8 }, () => gate.enter()));
    for (const pass of passes) pass.leave("strained");
    expect(await admitted(gate)).toHaveLength(4);
  });

  test("success lets more in, up to sixteen", async () => {
    const gate = openGate({ clock: virtualClock({ driven: true }), rate: 1_000 });
    for (let time = 0; time < 400; time += 1) (await gate.enter()).leave("well");
    expect(await admitted(gate)).toHaveLength(16);
  });
});

describe("the end of a run", () => {
  test("whoever waits is told at once, and nobody is let in afterwards", async () => {
    const ending = new AbortController();
    const clock = virtualClock({ driven: true });
    const gate = openGate({ clock, rate: 1, signal: ending.signal });
    await gate.enter();
    const waiting = gate.enter();
    ending.abort();
    await expect(waiting).rejects.toMatchObject({ kind: "cancelled" });
    await expect(gate.enter()).rejects.toMatchObject({ kind: "cancelled" });
    expect(clock.sleeping()).toBe(0);
  });

  test("an alarm that nobody waits for any more is taken down", async () => {
    const ending = new AbortController();
    const clock = virtualClock({ driven: true });
    const gate = openGate({ clock, rate: 100, signal: ending.signal });
    gate.hold(50_000);
    const waiting = gate.enter().catch(() => "told");
    expect(clock.sleeping()).toBe(1);
    ending.abort();
    expect(await waiting).toBe("told");
    expect(clock.sleeping()).toBe(0);
  });
});

describe("what Notion asks for", () => {
  test("hundreds of seconds are waited in full", async () => {
    const clock = virtualClock();
    const gate = openGate({ clock, rate: 100 });
    const before = clock.now();
    gate.hold(400_000);
    await gate.enter();
    expect(clock.now() - before).toBe(400_000);
  });

  test("more than a run can wait ends everybody's wait as blocked", async () => {
    const gate = openGate({ clock: virtualClock(), rate: 100 });
    gate.hold(60_000);
    const waiting = gate.enter();
    gate.hold(PATIENCE_MS + 1);
    await expect(waiting).rejects.toMatchObject({ kind: "blocked" });
    await expect(gate.enter()).rejects.toMatchObject({ kind: "blocked" });
  });
});

test("the budget that is left is told, those under way counted", async () => {
  const clock = virtualClock({ driven: true });
  const gate = openGate({ clock, rate: 10 });
  const first = await gate.enter();
  await gate.enter();
  first.leave("well");
  expect(gate.usage()).toEqual({ requests: 2, remaining: 8 });
  await clock.advance(WINDOW_MS);
  expect(gate.usage()).toEqual({ requests: 2, remaining: 9 });
});
