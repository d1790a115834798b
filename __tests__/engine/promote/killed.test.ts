import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { readOptions } from "../../../src/config/options.ts";
import { run } from "../../../src/engine/run.ts";
import type { World } from "../../../src/engine/world.ts";
import type { Workshop } from "../workshop.ts";
import { actionsOf, filesIn, inOffice, LAMP, oneFile, promoted, WALL } from "./office.ts";

/** Dies at the nth thing that it does to the world, before or after that was done; from then on it does nothing. */
const dying = (
  world: World,
  nth: number,
  applied: boolean,
): { readonly world: World; readonly died: () => boolean; readonly still: () => Promise<unknown> } => {
  let done = 0;
  let dead = false;
  const begun: Promise<unknown>[] = [];
  const begin = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const working = work();
    begun.push(working);
    return working;
  };
  const act = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (dead) throw new Error("dead");
    done += 1;
    if (done < nth) return begin(work);
    dead = true;
    if (applied) await begin(work);
    throw new Error("dead");
  };
  const { files, notion } = world;
  if (notion === undefined) throw new Error("There is no Notion.");
  return {
    died: () => dead,
    still: () => Promise.allSettled(begun),
    world: {
      ...world,
      files: {
        ...files,
        write: (path, content) => act(() => files.write(path, content)),
        append: (path, line) => act(() => files.append(path, line)),
      },
      notion: new Proxy(notion, {
        get: (target, name) => {
          if (name === "changePage")
            return (...given: Parameters<typeof notion.changePage>) => act(() => notion.changePage(...given));
          const value: unknown = Reflect.get(target, name);
          return typeof value === "function" ? value.bind(target) : value;
        },
      }),
    },
  };
};

const options = () => {
  const read = readOptions({ config: "notion-sync.yml", mode: "promote" }, {});
  if (!read.ok) throw new Error("The options cannot be read.");
  return read.value;
};

const killed = async (shop: Workshop, nth: number, applied: boolean): Promise<boolean> => {
  const { world, died, still } = dying(shop.world, nth, applied);
  await run(options(), world).catch(() => undefined);
  await still();
  // Runs that begin at one moment would have one name here.
  await world.clock.sleep(1_000);
  return died();
};

const CONFIG = oneFile().replace("files: [{", 'files: [{ path: "plans/{{ slug }}.md", template: planning-brief }, {');
const PATHS = ["log.csv", "out/harbour-wall.md", "out/lamp.md", "plans/harbour-wall.md", "plans/lamp.md"];

const loggedIn = (shop: Workshop): readonly string[] =>
  shop
    .text("log.csv")
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split(",")[4] ?? "")
    .sort();

const expectWhole = async (shop: Workshop): Promise<void> => {
  expect(filesIn(shop)).toEqual(PATHS);
  expect((await shop.rows()).map((row) => row["Promoted"])).toEqual([true, true]);
};

const expectRest = async (shop: Workshop): Promise<void> => {
  const { writes } = shop.emulator.statistics();
  const log = shop.text("log.csv");
  const report = await promoted(shop);
  expect([report.status, actionsOf(report)]).toEqual(["success", ["Harbour wall: skip", "Lamp: skip"]]);
  expect(shop.emulator.statistics().writes).toBe(writes);
  expect(shop.text("log.csv")).toBe(log);
};

/** More than a whole run does: the last one finds nobody to kill. */
const MOST = 20;
const TIMES = Array.from({ length: MOST }, (_, index) => index + 1);

describe.each([
  ["before", false],
  ["after", true],
])("a run that is killed %s the nth thing that it does", (_when, applied) => {
  test("and repeated, has all written and said once", async () => {
    const deaths: boolean[] = [];
    for (const nth of TIMES) {
      await inOffice(
        async (shop) => {
          deaths.push(await killed(shop, nth, applied));
          const healed = await promoted(shop);
          expect({ nth, status: healed.status, faults: healed.problems }).toEqual({
            nth,
            status: "success",
            faults: [],
          });
          await expectWhole(shop);
          expect({ nth, logged: loggedIn(shop) }).toEqual({ nth, logged: PATHS.slice(1) });
          await expectRest(shop);
        },
        { rows: [WALL, LAMP], config: CONFIG },
      );
    }
    expect(deaths.filter(Boolean).length).toBeGreaterThan(12);
    expect(deaths.at(-1)).toBe(false);
  });

  test("takes nothing of its own for a person's edit, where the page is edited before it is repeated", async () => {
    for (const nth of TIMES.filter((time) => time % 2 === 0)) {
      await inOffice(
        async (shop) => {
          await killed(shop, nth, applied);
          await shop.edit("Lamp", { Goal: { type: "rich_text", value: "Light" } });
          const healed = await promoted(shop);
          expect({ nth, status: healed.status, faults: healed.problems }).toEqual({
            nth,
            status: "success",
            faults: [],
          });
          expect(shop.text("plans/lamp.md")).toContain("Light");
          await expectWhole(shop);
          await expectRest(shop);
        },
        { rows: [WALL, LAMP], config: CONFIG },
      );
    }
  });
});

test("a run that is killed twice converges too", async () => {
  for (const nth of [3, 7, 11]) {
    await inOffice(
      async (shop) => {
        await killed(shop, nth, true);
        await killed(shop, 2, true);
        await killed(shop, 4, true);
        expect((await promoted(shop)).status).toBe("success");
        await expectWhole(shop);
        expect({ nth, logged: loggedIn(shop) }).toEqual({ nth, logged: PATHS.slice(1) });
        await expectRest(shop);
      },
      { rows: [WALL, LAMP], config: CONFIG },
    );
  }
});

test("a run that writes one of a page's files, and is killed, leaves nobody to say that it wrote the other", async () => {
  const losses: number[] = [];
  for (const nth of TIMES.slice(0, 10)) {
    await inOffice(
      async (shop) => {
        await promoted(shop);
        rmSync(join(shop.folder, "out/lamp.md"));
        await shop.world.clock.sleep(1_000);
        if (await killed(shop, nth, true)) losses.push(nth);
        expect((await promoted(shop)).status).toBe("success");
        const logged = [...PATHS.slice(1), "out/lamp.md"].sort();
        expect({ nth, logged: loggedIn(shop) }).toEqual({ nth, logged });
        await expectRest(shop);
      },
      { rows: [WALL, LAMP], config: CONFIG },
    );
  }
  expect(losses.length).toBeGreaterThan(4);
});

test("what a run says for one that died is not said again when it dies too", async () => {
  for (const first of [6, 8, 10, 11]) {
    for (const second of [2, 3, 4, 5]) {
      await inOffice(
        async (shop) => {
          await killed(shop, first, true);
          await killed(shop, second, true);
          expect((await promoted(shop)).status).toBe("success");
          expect({ first, second, logged: loggedIn(shop) }).toEqual({ first, second, logged: PATHS.slice(1) });
          await expectRest(shop);
        },
        { rows: [WALL, LAMP], config: CONFIG },
      );
    }
  }
});
