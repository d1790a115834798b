import { describe, expect, test } from "@jest/globals";
import type { NotionPort } from "../../../src/ports/notion.ts";
import { emulatedNotion } from "../../fakes/notion.ts";

describe("a budget of 180 a minute", () => {
  const thousand = (notion: NotionPort) => Promise.all(Array.from({ length: 1_000 }, () => notion.me()));

  test("1,000 requests take five windows and a bit, and none is turned away", async () => {
    const { notion, emulator, clock } = emulatedNotion({ rate: 180, latencyMs: 200 }, { rate: 180 });
    const before = clock.now();
    expect(await thousand(notion)).toHaveLength(1_000);
    expect(emulator.statistics().rate_limited).toBe(0);
    expect(clock.now() - before).toBeGreaterThan(300_000);
    expect(clock.now() - before).toBeLessThan(330_000);
  });

  test("where another program spends half of it, some are turned away and none fails", async () => {
    const { notion, emulator, clock } = emulatedNotion({ rate: 90, latencyMs: 200 }, { rate: 180 });
    const before = clock.now();
    expect(await thousand(notion)).toHaveLength(1_000);
    const windows = Math.ceil((clock.now() - before) / 60_000);
    expect(windows).toBeLessThanOrEqual(13);
    expect(emulator.statistics().rate_limited).toBeLessThanOrEqual(16 * windows);
  });
});
