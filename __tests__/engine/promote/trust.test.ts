import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { Failure } from "../../../src/model/failure.ts";
import type { Page } from "../../../src/model/page.ts";
import type { Workshop } from "../workshop.ts";
import { actionsOf, called, inOffice, oneFile, promoted, promotedWith } from "./office.ts";

const MINUTE = 60_000;

const office = <Result>(work: (shop: Workshop) => Promise<Result>): Promise<Result> =>
  inOffice(work, { config: oneFile(), rows: [called("Lamp", {}, { body: "It burns." }), called("Pier")] });

const wait = ({ world }: Workshop, minutes: number): Promise<void> => world.clock.sleep(minutes * MINUTE);

const bodies = ({ emulator }: Workshop): number =>
  Object.entries(emulator.statistics().by_route)
    .filter(([route]) => /^get .*markdown$/i.test(route))
    .reduce((sum, [, count]) => sum + count, 0);

/** So often was the content of a page read. */
const bodiesRead = async (shop: Workshop, work: () => Promise<unknown>): Promise<number> => {
  const before = bodies(shop);
  await work();
  return bodies(shop) - before;
};

describe("the content of a page is read again only where it may have changed", () => {
  test("neither is, once all were looked at after they were last edited", async () => {
    await office(async (shop) => {
      expect(await bodiesRead(shop, () => promoted(shop))).toBe(2);
      await wait(shop, 5);
      expect(await bodiesRead(shop, () => promoted(shop))).toBe(2);
      await wait(shop, 5);
      expect(await bodiesRead(shop, () => promoted(shop))).toBe(0);
    });
  });

  test.each([0, 1, 2, 3, 10])("an edit of it, %i minutes after all were looked at, is seen", async (minutes) => {
    await office(async (shop) => {
      await promoted(shop);
      await wait(shop, 5);
      await promoted(shop);
      await wait(shop, minutes);
      await shop.editBody("Lamp", "It went out.");
      await wait(shop, 30);
      expect(actionsOf(await promoted(shop))).toEqual(["Lamp: promote", "Pier: skip"]);
      expect(shop.text("out/lamp.md")).toContain("It went out.");
    });
  });

  test.each([0, 1, 2, 3, 10])("and so is one %i minutes before", async (minutes) => {
    await office(async (shop) => {
      await promoted(shop);
      await wait(shop, 5);
      await promoted(shop);
      await shop.editBody("Lamp", "It went out.");
      await wait(shop, minutes);
      expect(actionsOf(await promoted(shop))).toEqual(["Lamp: promote", "Pier: skip"]);
      await wait(shop, 30);
      expect(actionsOf(await promoted(shop))).toEqual(["Lamp: skip", "Pier: skip"]);
    });
  });

  test("a page that a run was not about is not known by it", async () => {
    await office(async (shop) => {
      await promoted(shop);
      await wait(shop, 5);
      await shop.editBody("Lamp", "It went out.");
      await wait(shop, 30);
      await promoted(shop, { records: "Pier" });
      await wait(shop, 30);
      expect(actionsOf(await promoted(shop))).toEqual(["Lamp: promote", "Pier: skip"]);
    });
  });

  test("nor one whose file is a person's by now", async () => {
    await office(async (shop) => {
      await promoted(shop);
      await wait(shop, 5);
      await shop.put("out/lamp.md", "mine");
      await promoted(shop);
      await wait(shop, 5);
      await shop.editBody("Lamp", "It went out.");
      await wait(shop, 30);
      await promoted(shop);
      await wait(shop, 30);
      expect(await bodiesRead(shop, () => promoted(shop))).toBe(1);
    });
  });

  test("a file that is gone is written with the content that the page has", async () => {
    await office(async (shop) => {
      for (let round = 0; round < 3; round += 1) {
        await promoted(shop);
        await wait(shop, 5);
      }
      const text = shop.text("out/lamp.md");
      rmSync(join(shop.folder, "out/lamp.md"));
      expect(await bodiesRead(shop, () => promoted(shop))).toBe(1);
      expect(shop.text("out/lamp.md")).toBe(text);
    });
  });
});

test("a page that a query left out was not looked at then: an edit before it is seen", async () => {
  await office(async (shop) => {
    await promoted(shop);
    await wait(shop, 5);
    await promoted(shop);
    await wait(shop, 5);
    await shop.editBody("Lamp", "It went out.");
    await wait(shop, 30);
    const { notion } = shop.world;
    if (notion === undefined) throw new Error("There is no Notion.");
    const isOther = ({ properties }: Page): boolean => properties["Name"]?.value !== "Lamp";
    await promotedWith(shop, {
      async *pages(query) {
        for await (const batch of notion.pages(query)) yield batch.filter(isOther);
      },
    });
    await wait(shop, 30);
    expect(actionsOf(await promoted(shop))).toEqual(["Lamp: promote", "Pier: skip"]);
    await wait(shop, 30);
    expect(await bodiesRead(shop, () => promoted(shop))).toBe(0);
  });
});

test("pages were not looked at where a run did not come to judge them: an edit before it is seen", async () => {
  await office(async (shop) => {
    await promoted(shop);
    await wait(shop, 5);
    await promoted(shop);
    await wait(shop, 5);
    await shop.editBody("Lamp", "It went out.");
    rmSync(join(shop.folder, "out/pier.md"));
    await wait(shop, 30);
    const { notion } = shop.world;
    if (notion === undefined) throw new Error("There is no Notion.");
    let reads = 0;
    const away = new Failure({ kind: "unavailable", message: "Notion is away.", cure: "Run it again." });
    await promotedWith(shop, {
      body: (id) => {
        reads += 1;
        return reads > 1 ? Promise.reject(away) : notion.body(id);
      },
    });
    await wait(shop, 30);
    expect(actionsOf(await promoted(shop))).toEqual(["Lamp: promote", "Pier: promote"]);
  });
});

test("a look by a clock that was a day ahead hides no edit from one that is right", async () => {
  await office(async (shop) => {
    await promoted(shop);
    await wait(shop, 5);
    const { clock } = shop.world;
    const ahead = { ...clock, now: () => clock.now() + 24 * 60 * MINUTE };
    await promotedWith({ ...shop, world: { ...shop.world, clock: ahead } }, {});
    await wait(shop, 5);
    await shop.editBody("Lamp", "It went out.");
    await wait(shop, 30);
    expect(actionsOf(await promoted(shop))).toEqual(["Lamp: promote", "Pier: skip"]);
  });
});
