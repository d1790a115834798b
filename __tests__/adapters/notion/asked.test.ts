import { describe, expect, test } from "@jest/globals";
import { askedMs } from "../../../src/adapters/notion/asked.ts";
import { type Refusal, refusalOf } from "../../../src/adapters/notion/trouble.ts";
import fc from "../../property.ts";

const NOW = Date.UTC(2026, 10, 21);

const turned = (retryAfter: string | null, date: string | null = null): Refusal => ({
  ...refusalOf({ status: 429, headers: null, body: "" }),
  retryAfter,
  date,
});

const waited = (refusal: Refusal, turnedAway = 0): number => askedMs(refusal, { turnedAway, now: NOW });

describe("how long Notion asks to wait", () => {
  test("never less than it says in seconds", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.nat({ max: 40 }), (seconds, turnedAway) => {
        expect(waited(turned(String(seconds)), turnedAway)).toBeGreaterThanOrEqual(seconds * 1_000);
      }),
    );
  });

  test("never less than it says as a date, by its own time or else by ours", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: -90_000, max: 90_000 }), (seconds, skew) => {
        const served = NOW + skew * 1_000;
        const until = new Date(served + seconds * 1_000).toUTCString();
        expect(waited(turned(until, new Date(served).toUTCString()))).toBeGreaterThanOrEqual(seconds * 1_000);
        expect(waited(turned(new Date(NOW + seconds * 1_000).toUTCString()))).toBeGreaterThanOrEqual(seconds * 1_000);
      }),
    );
  });

  test("whatever it says, it is at least a second, and nonsense is never more than a minute", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom("-1", "Infinity", "NaN", "", " ", "1e-9", "soon")),
        fc.nat({ max: 2_000 }),
        (words, turnedAway) => {
          const ms = waited(turned(words), turnedAway);
          expect(ms).toBeGreaterThanOrEqual(1_000);
          const meansTime =
            (Number(words) > 0 && Number(words) < Number.POSITIVE_INFINITY) || !Number.isNaN(Date.parse(words));
          expect(ms <= 60_000 || meansTime).toBe(true);
        },
      ),
    );
  });

  test("silence lasts longer each time", () => {
    expect([0, 1, 2, 3, 6, 99].map((turnedAway) => waited(turned(null), turnedAway))).toEqual([
      1_000, 2_000, 4_000, 8_000, 60_000, 60_000,
    ]);
  });
});
