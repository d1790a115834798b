import { describe, expect, test } from "@jest/globals";
import type { Clock } from "../../src/ports/clock.ts";

/** What every clock must do. `pass` makes sure that time passes while somebody sleeps. */
export const clockContract = (name: string, make: () => Clock): void => {
  describe(`${name} honours the contract of a clock`, () => {
    test("time is counted from 1970 and never goes back", async () => {
      const clock = make();
      const before = clock.now();
      await clock.sleep(2);
      expect(before).toBeGreaterThan(Date.UTC(2020, 0));
      expect(clock.now()).toBeGreaterThanOrEqual(before + 2);
    });

    test("whoever sleeps for less wakes first", async () => {
      const clock = make();
      const woken: string[] = [];
      const sleep = async (who: string, ms: number) => {
        await clock.sleep(ms);
        woken.push(who);
      };
      await Promise.all([sleep("late", 60), sleep("early", 5)]);
      expect(woken).toEqual(["early", "late"]);
    });

    test("nothing, or less than nothing, is no wait", async () => {
      const clock = make();
      await Promise.all([clock.sleep(0), clock.sleep(-5)]);
      expect(clock.now()).toBeGreaterThan(0);
    });

    test("an aborted signal ends a sleep at once, and it does not reject", async () => {
      const clock = make();
      const ending = new AbortController();
      const before = clock.now();
      const slept = clock.sleep(3_600_000, ending.signal);
      ending.abort();
      await expect(slept).resolves.toBeUndefined();
      await expect(clock.sleep(3_600_000, ending.signal)).resolves.toBeUndefined();
      expect(clock.now() - before).toBeLessThan(3_600_000);
    });
  });
};
