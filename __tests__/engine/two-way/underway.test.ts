import { describe, expect, test } from "@jest/globals";
import type { Property } from "../../../src/model/property.ts";
import { prepareState } from "../../../src/state/state.ts";
import { fakeDatabase } from "../../fakes/postgres.ts";
import { DATA_SOURCE, inWorkshop } from "../workshop.ts";
import { onShelf, type Shelf } from "./shelf.ts";
import { CLEAN, config, NOTION, said } from "./yard.ts";

const title = (value: string): Property => ({ type: "title", value });
const number = (value: number): Property => ({ type: "number", value });

const addPage = async ({ shop }: Shelf, properties: Readonly<Record<string, Property>>): Promise<string> => {
  const made = await shop.world.notion?.createPage({ dataSource: DATA_SOURCE, properties });
  if (made === undefined) throw new Error("There is no way to Notion.");
  return made.id;
};

/** The answer to the next create is lost, and this happens before anybody looks for the page. */
const loseAnswer = ({ shop }: Shelf, meanwhile: () => Promise<unknown> = async () => undefined): void => {
  shop.emulator.faults.add({ kind: "reset", applied: true, match: { method: "POST", path: "/v1/pages" }, times: 1 });
  shop.twist(async (url, init) => {
    try {
      return await shop.emulator.fetch(url, init);
    } catch (thrown) {
      await meanwhile();
      throw thrown;
    }
  });
};

/** This happens once the run has read both sides. */
const whileUnderWay = ({ shop }: Shelf, happen: () => void): void => {
  let isOver = false;
  shop.twist(async (url, init) => {
    const answer = await shop.emulator.fetch(url, init);
    if (!isOver && String(url).includes("/query")) {
      isOver = true;
      happen();
    }
    return answer;
  });
};

describe("a page whose making got no answer", () => {
  test("is found, and not made again", async () => {
    await onShelf("", async (shelf) => {
      shelf.set("a", { name: "saw", size: 1 });
      loseAnswer(shelf);
      expect(said(await shelf.shop.run())).toEqual(CLEAN);
      expect(await shelf.shop.rows()).toMatchObject([{ Name: "saw", Size: 1 }]);
    });
  });

  test("keeps what a person wrote on it before it was found", async () => {
    await onShelf("", async (shelf) => {
      shelf.set("a", { name: "saw", size: 1 });
      loseAnswer(shelf, () => shelf.shop.edit("saw", { Size: number(7) }));
      expect(said(await shelf.shop.run())).toEqual(CLEAN);
      expect(shelf.row("a")).toMatchObject({ size: 7 });
      expect(await shelf.shop.rows()).toMatchObject([{ Name: "saw", Size: 7 }]);
    });
  });

  test("is that record's error where it holds by then what no row can hold", async () => {
    await onShelf("", async (shelf) => {
      const stranger = await addPage(shelf, { Name: title("nobody") });
      shelf.set("a", { name: "saw" });
      loseAnswer(shelf, () => shelf.shop.edit("saw", { Mate: { type: "relation", value: [stranger] } }));
      expect(said(await shelf.shop.run()).failures).toEqual([
        `\`Mate\` points at the page ${stranger}, which stands for no record.`,
      ]);
    });
  });

  test("is told where two carry its key by then", async () => {
    await onShelf("", async (shelf) => {
      shelf.set("a", { name: "saw" });
      const key: Property = { type: "rich_text", value: "a" };
      loseAnswer(shelf, () => addPage(shelf, { Name: title("copy"), Key: key }));
      expect(said(await shelf.shop.run()).failures).toEqual([
        '2 pages carry the key "a" after a create whose answer was lost.',
      ]);
    });
  });
});

/** The next change of a page takes effect, its answer cannot be read, and this happens before it is looked for. */
const garbleAnswer = ({ shop }: Shelf, meanwhile: () => Promise<unknown>): void => {
  const match = { method: "PATCH", path: "/v1/pages/" };
  shop.emulator.faults.add({ kind: "truncated-json", applied: true, match, times: 1 });
  let isOver = false;
  shop.twist(async (url, init) => {
    const answer = await shop.emulator.fetch(url, init);
    if (!isOver && init?.method === "PATCH") {
      isOver = true;
      await meanwhile();
    }
    return answer;
  });
};

describe("a page whose change got no answer", () => {
  const changed = async (meanwhile: (shelf: Shelf) => Promise<unknown>) =>
    onShelf("    conflicts: source-wins", async (shelf) => {
      shelf.set("a", { name: "saw", size: 1 });
      await shelf.shop.run();
      shelf.set("a", { size: 7 });
      garbleAnswer(shelf, () => meanwhile(shelf));
      const { failures } = said(await shelf.shop.run());
      const [page] = await shelf.shop.rows();
      await shelf.shop.run();
      return { failures, size: page?.["Size"], row: shelf.row("a"), losers: shelf.losers() };
    });

  test("keeps what a person typed over it until both are met anew, and what gives way then is in the log", async () => {
    const { failures, size, row, losers } = await changed(({ shop }) => shop.edit("saw", { Size: number(9) }));
    expect(failures).toEqual([expect.stringContaining("was lost, and somebody has edited the page since")]);
    expect(size).toBe(9);
    expect(row).toMatchObject({ size: 7 });
    expect(losers).toEqual([9]);
  });

  test("is as it should be where nobody typed over it", async () => {
    const { failures, size, losers } = await changed(({ shop }) =>
      shop.edit("saw", { Kind: { type: "select", value: "brass" } }),
    );
    expect([failures, size, losers]).toEqual([[], 7, []]);
  });
});

describe("a row that somebody else writes while the run is under way", () => {
  const failures = async (happen: (shelf: Shelf) => void, given = {}) =>
    onShelf("", async (shelf) => {
      shelf.set("a", { name: "saw", size: 1 });
      await shelf.shop.run();
      await shelf.shop.edit("saw", { Size: number(7) });
      whileUnderWay(shelf, () => happen(shelf));
      return { told: said(await shelf.shop.run(given)).failures, row: shelf.row("a") };
    });

  test("keeps what they wrote", async () => {
    const { told, row } = await failures((shelf) => shelf.set("a", { kind: "brass" }));
    expect(told).toEqual(['The row of "a" was changed while this run was under way.']);
    expect(row).toMatchObject({ kind: "brass", size: 1 });
  });

  test("stays away when they deleted it", async () => {
    const { told, row } = await failures((shelf) => shelf.remove("a"));
    expect(told).toEqual(['The row of "a" was deleted while this run was under way.']);
    expect(row).toBeUndefined();
  });

  test("is told, and no page says so where none is written", async () => {
    const { told } = await failures((shelf) => shelf.set("a", { kind: "brass" }), { mode: "pull" });
    expect(told).toEqual(['The row of "a" was changed while this run was under way.']);
  });
});

test("a page that holds what no row can hold is told, and its row stays as it is", async () => {
  await onShelf("", async (shelf) => {
    shelf.set("a", { name: "saw", mate: null });
    await shelf.shop.run();
    const stranger = await addPage(shelf, { Name: title("nobody") });
    await shelf.shop.edit("saw", { Mate: { type: "relation", value: [stranger] } });
    const { exit, failures } = said(await shelf.shop.run());
    expect([exit, failures]).toEqual([1, [`\`Mate\` points at the page ${stranger}, which stands for no record.`]]);
    expect(shelf.row("a")).toMatchObject({ mate: null });
  });
});

test("a run that is ended leaves the rest for the next", async () => {
  await onShelf("", async (shelf) => {
    const keys = Array.from({ length: 30 }, (_, index) => `a${index}`);
    for (const key of keys) shelf.set(key, { name: key });
    shelf.shop.cancelAfter(1);
    const ended = await shelf.shop.run();
    expect(ended).toMatchObject({ status: "partial", exit: 1 });
    expect(ended.outcomes.some(({ status }) => status === "left")).toBe(true);
    shelf.shop.cancelAfter(Number.POSITIVE_INFINITY);
    expect(said(await shelf.shop.run())).toEqual(CLEAN);
    expect(await shelf.shop.rows()).toHaveLength(keys.length);
  });
});

test("a page that is made has its ID from the beginning", async () => {
  await onShelf("    ids: { property: Code }", async (shelf) => {
    await shelf.shop.world.notion?.changeColumns(DATA_SOURCE, {
      Code: { change: "set", draft: { type: "rich_text" } },
    });
    shelf.set("a", { name: "saw" });
    expect(said(await shelf.shop.run())).toEqual(CLEAN);
    const [{ Code } = { Code: "" }] = await shelf.shop.rows();
    expect(Code).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(said(await shelf.shop.run())).toEqual(CLEAN);
    expect(await shelf.shop.rows()).toMatchObject([{ Code }]);
  });
});

test("a configuration that cannot be read is told, and no row is kept from anybody", async () => {
  await onShelf("", async (shelf) => {
    await shelf.shop.put("notion-sync.yml", "version: 1\ntargets: [");
    const report = await shelf.shop.run();
    expect(report).toMatchObject({ exit: 2, outcomes: [] });
    expect(report.problems[0]?.place.file).toBe("notion-sync.yml");
  });
});

describe("the connection to the database", () => {
  const warnings = async (protection: "plain" | "unverified" | "verified") => {
    const database = fakeDatabase();
    const port = database.open();
    const number = { type: "numeric" } as const;
    await port.define([
      {
        schema: "public",
        name: "bolts",
        columns: [
          { name: "id", type: "text", required: true },
          { name: "name", type: "text" },
          { name: "size", ...number },
          { name: "tags", type: "text[]" },
          { name: "mate", type: "text" },
          { name: "updated_at", type: "timestamptz", fill: "now" },
        ],
        primaryKey: ["id"],
      },
    ]);
    await prepareState(port);
    const setup = {
      files: { "notion-sync.yml": config() },
      notion: NOTION,
      env: { DATABASE_URL: "postgres://tools.example/tools" },
      postgres: async () => ({ ...database.open(), protection }),
    };
    return inWorkshop(setup, async (shop) => said(await shop.run()).problems);
  };

  test("that others can read, or that proves nothing, is a warning", async () => {
    expect(await warnings("plain")).toEqual([expect.stringContaining("is not encrypted")]);
    expect(await warnings("unverified")).toEqual([expect.stringContaining("nobody proves")]);
    expect(await warnings("verified")).toEqual([]);
  });
});
