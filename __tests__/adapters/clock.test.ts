import { describe, expect, test } from "@jest/globals";
import { systemClock } from "../../src/adapters/clock.ts";
import { clockContract } from "../contracts/clock.ts";
import { virtualClock } from "../fakes/clock.ts";

clockContract("the system clock", () => systemClock);
clockContract("the virtual clock", () => virtualClock());

describe("the system clock", () => {
  const timers = () => process.getActiveResourcesInfo().filter((resource) => resource === "Timeout").length;

  test("a sleep that somebody waits for keeps the process alive, and a cancelled one does not", async () => {
    const before = timers();
    const ending = new AbortController();
    const slept = systemClock.sleep(3_600_000, ending.signal);
    expect(timers()).toBe(before + 1);
    ending.abort();
    await slept;
    expect(timers()).toBe(before);
  });

  test("a sleep longer than a timer can be set to is no short one", async () => {
    const ending = new AbortController();
    const slept = systemClock.sleep(2 ** 40, ending.signal).then(() => "woken");
    expect(await Promise.race([slept, systemClock.sleep(20).then(() => "still asleep")])).toBe("still asleep");
    ending.abort();
    await slept;
  });
});

describe("the virtual clock", () => {
  test("sleepers of the same instant wake in the order in which they lay down", async () => {
    const clock = virtualClock();
    const woken: string[] = [];
    await Promise.all(["first", "second", "third"].map((who) => clock.sleep(40).then(() => woken.push(who))));
    expect(woken).toEqual(["first", "second", "third"]);
  });

  test("a year passes at once, and only as far as somebody sleeps", async () => {
    const clock = virtualClock({ start: 0 });
    await clock.sleep(365 * 86_400_000);
    expect(clock.now()).toBe(365 * 86_400_000);
  });

  test("when it is driven, time stands still until it is told to pass", async () => {
    const clock = virtualClock({ start: 0, driven: true });
    const woken: number[] = [];
    void clock.sleep(10).then(() => woken.push(clock.now()));
    void clock.sleep(30).then(() => woken.push(clock.now()));
    await clock.advance(20);
    expect({ woken, now: clock.now(), sleeping: clock.sleeping() }).toEqual({ woken: [10], now: 20, sleeping: 1 });
  });
});
