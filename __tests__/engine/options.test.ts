import { describe, expect, test } from "@jest/globals";
import { fillOptions } from "../../src/engine/options.ts";
import type { Site } from "../../src/engine/site.ts";
import type { Change } from "../../src/model/change.ts";
import type { Column, DataSource } from "../../src/model/schema.ts";
import { bound, column, dataSource, NAME } from "../plan/sides.ts";

const KIND = column("Kind", "select", { options: [{ name: "Hex" }] });

const change = (list: Column | undefined): Change => ({
  ...{ target: "bolts", record: "(vocabulary)", action: "backfill", place: {}, page: undefined, desired: undefined },
  ...{ beforeSha: null, diff: [], body: false, problem: undefined },
  ...(list && { options: new Map([[list.name, { column: list, options: [{ name: "Hex" }, { name: "Eye" }] }]]) }),
});

const source = (...columns: readonly Column[]): DataSource => ({ ...dataSource(), columns: [NAME, ...columns] });

/** Notion as it is before the write, and as it answers to it. */
const filled = async (list: Column | undefined, before: DataSource, after?: DataSource) => {
  const sent: unknown[] = [];
  const notion = {
    dataSource: async () => before,
    changeColumns: async (_id: string, changes: unknown) => {
      sent.push(changes);
      return after ?? before;
    },
  };
  const site = { world: { notion }, job: { bounds: new Map([["bolts", bound({}, [NAME, KIND])]]) } };
  return { outcome: await fillOptions(change(list), site as unknown as Site), sent };
};

describe("the options of a property are filled in", () => {
  test("and what somebody added meanwhile stays, with the property's description", async () => {
    const now = column("Kind", "select", {
      options: [{ name: "Hex", color: "red" }, { name: "Wing" }],
      description: "Heads",
    });
    const all = column("Kind", "select", { options: [{ name: "Hex" }, { name: "Eye" }, { name: "Wing" }] });
    const { outcome, sent } = await filled(KIND, source(now), source(all));
    expect(outcome.status).toBe("done");
    expect(sent).toEqual([
      {
        "id-Kind": {
          change: "set",
          draft: {
            type: "select",
            description: "Heads",
            options: [{ name: "Hex", color: "red" }, { name: "Eye" }, { name: "Wing" }],
          },
        },
      },
    ]);
  });

  test("and fail where Notion does not show them after that", async () => {
    const { outcome } = await filled(KIND, source());
    expect(outcome).toMatchObject({
      status: "failed",
      problem: { message: "Notion took the options of bolts, and does not show: Hex, Eye." },
    });
  });

  test("where there are any to fill in, and only of a property that can be written", async () => {
    expect((await filled(undefined, source(KIND))).outcome.status).toBe("done");
    await expect(filled(column("Sum", "formula"), source())).rejects.toThrow(
      "A property of type formula has no options.",
    );
  });
});
