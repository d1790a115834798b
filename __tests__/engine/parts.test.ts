import { describe, expect, test } from "@jest/globals";
import { affected, firstKnown, mayMatch } from "../../src/engine/changed.ts";
import { findDataSource } from "../../src/engine/connect.ts";
import type { Loaded, Setup } from "../../src/engine/load.ts";
import { names } from "../../src/engine/promotion/names.ts";
import { press } from "../../src/engine/promotion/press.ts";
import { references } from "../../src/engine/promotion/references.ts";
import { withoutSameBodies } from "../../src/engine/same-bodies.ts";
import { boundOf, type Site } from "../../src/engine/site.ts";
import { archive } from "../../src/engine/write.ts";
import { Failure, type FailureKind } from "../../src/model/failure.ts";
import { makePlan } from "../../src/plan/plan.ts";
import type { NotionPort } from "../../src/ports/notion.ts";
import { bound, dataSource, mapping, NAME, page, record, sides, TITLE } from "../plan/sides.ts";

const failing = (kind: FailureKind) => new Failure({ kind, message: `It is ${kind}.`, cure: "Mend it." });
const notion = (methods: Partial<NotionPort>): NotionPort => methods as unknown as NotionPort;

describe("a plan is carried out for what it names", () => {
  test("and for nothing else: a change without a page, or of a target that is not connected, is a mistake of ours", async () => {
    const [change] = makePlan([sides({ desired: [record("a")] })]).changes;
    if (change === undefined) throw new Error("There is no change.");
    await expect(archive({ ...change, action: "archive" }, {} as Site)).rejects.toThrow(
      "has no page for a, and is to archive one",
    );
    expect(() => boundOf({ job: { bounds: new Map() } } as unknown as Site, "nuts")).toThrow(
      "`nuts`".replaceAll("`", ""),
    );
  });
});

describe("a body that was written as it should be", () => {
  const HASH = "5ad0";
  const mapped = bound(
    { body: "text", mappings: [TITLE, mapping("SHA", "rich_text", { origin: { kind: "is", value: "sha" } })] },
    [NAME, { id: "s", name: "SHA", type: "rich_text" }],
  );
  const plan = makePlan([
    sides({
      bound: mapped,
      desired: [record("a", {}, { body: "Text.", sha: "new" })],
      pages: [page("p", { Name: "a", SHA: HASH })],
    }),
  ]);
  const written = async (kept: unknown) =>
    (await withoutSameBodies(plan, { lines: [], recall: async () => kept })).changes.map(({ body }) => body);

  test("is not written again, and any other is", async () => {
    expect(await written({ body: "Text." })).toEqual([false]);
    expect(await written({ body: "Other." })).toEqual([true]);
    expect(await written({ properties: {} })).toEqual([true]);
    expect(await written(undefined)).toEqual([true]);
    expect(await written("torn")).toEqual([true]);
  });
});

describe("what a change may be about", () => {
  test.each<[string, string, boolean]>([
    ["bolts/*.md", "bolts/a.md", true],
    ["bolts/*.md", "bolts/a.json", false],
    ["bolts/**/a.md", "bolts/a.md", true],
    ["./bolts/a.md", "bolts/a.md", true],
    ["nuts/a.md", "bolts/a.md", false],
  ])("%s may mean %s: %s", (pattern, path, may) => {
    expect(mayMatch(pattern, path)).toBe(may);
  });

  test("is everything where everything changed, or where a file may have lost a record", () => {
    const files = { own: ["a.yml"], patterns: ["bolts/*.md"] };
    const none = { all: false, changed: new Set<string>(), deleted: new Set<string>() } as const;
    expect(affected(files, { all: true, notice: "All." })).toEqual({ whole: true, why: "All." });
    expect(affected(files, none)).toEqual({ whole: false, paths: none.changed });
    expect(affected({ ...files, thinned: () => "x changed" }, none)).toMatchObject({ whole: true });
  });

  test("is told by the first who knows", async () => {
    const range = { base: "a", head: "b", from: "base" } as const;
    const unknown = async () => ({ known: false, why: "it is shallow" }) as const;
    const known = async () => ({ known: true, changes: { changed: ["a"], deleted: [], renamed: [] } }) as const;
    expect(await firstKnown([])(range)).toMatchObject({ known: false, why: "there is nobody to ask" });
    expect(await firstKnown([unknown, known, unknown])(range)).toMatchObject({ known: true });
    expect(await firstKnown([unknown])(range)).toMatchObject({ known: false, why: "it is shallow" });
  });
});

describe("the database of a target", () => {
  const ID = "0de0c0de-0000-4000-8000-00000000da7a";
  const SETUP: Pick<Setup, "placeOf" | "databases"> = {
    placeOf: () => ({}),
    databases: { targets: {} } as Setup["databases"],
  };
  const sources = (...called: readonly string[]) => ({
    id: ID,
    title: "Parts",
    url: "https://www.notion.so/parts",
    inTrash: false,
    dataSources: called.map((name) => ({ id: `id-${name}`, name })),
  });
  const found = async (port: Partial<NotionPort>, wanted?: string) => {
    const loaded = { written: { database: ID, ...(wanted && { "data-source": wanted }) }, target: { name: "bolts" } };
    const one = await findDataSource(loaded as unknown as Loaded, notion(port), SETUP);
    return one.ok ? one.value.id : one.problems.map(({ message }) => message);
  };

  test("is the one that is there, or the one that is named", async () => {
    const source = async (id: string) => ({ ...dataSource(), id });
    expect(await found({ database: async () => sources("Bolts"), dataSource: source })).toBe("id-Bolts");
    expect(await found({ database: async () => sources("Bolts", "Nuts"), dataSource: source }, "Nuts")).toBe("id-Nuts");
  });

  test("has to be named where there are several, or none of the name", async () => {
    const database = async () => sources("Bolts", "Nuts");
    expect(await found({ database })).toEqual(['The database "Parts" has 2 data sources.']);
    expect(await found({ database }, "Screws")).toEqual(['The database "Parts" has no data source "Screws".']);
    expect(await found({ database: async () => sources() })).toEqual(['The database "Parts" has no data source.']);
  });

  test("is not used where it is in the trash, nor where Notion does not answer", async () => {
    const binned = {
      database: async () => sources("Bolts"),
      dataSource: async () => ({ ...dataSource(), inTrash: true }),
    };
    expect(await found(binned)).toEqual(['The database "Bolts" is in the trash: https://www.notion.so/S.']);
    expect(await found({ database: async () => Promise.reject(failing("unavailable")) })).toEqual([
      "It is unavailable.",
    ]);
  });
});

describe("what promoted pages name", () => {
  const home = { config: { targets: {} }, databases: { targets: {} }, newIds: new Map() } as unknown as Parameters<
    typeof references
  >[1];

  test("people are called by their IDs where nobody may read who they are; any other failure ends it", async () => {
    const hidden = names(notion({ people: async () => Promise.reject(failing("forbidden")) }));
    expect([await hidden.of("ada"), await hidden.of("bob"), hidden.problems.length]).toEqual(["ada", "bob", 1]);
    const away = names(notion({ people: async () => Promise.reject(failing("unavailable")) }));
    await expect(away.of("ada")).rejects.toThrow("unavailable");
  });

  test("a page is called by its title, or else by its ID, and is asked for once", async () => {
    const asked: string[] = [];
    const port = notion({
      page: async (id) => {
        asked.push(id);
        return { ...page(id, id === "p1" ? { Name: " Wall " } : {}), parent: { kind: "workspace", id: "w" } };
      },
    });
    const known = references(port, home);
    expect([await known.of("p1"), await known.of("p2"), await known.of("p1")]).toMatchObject([
      { title: "Wall", key: "Wall" },
      { title: "", key: "p2" },
      { title: "Wall" },
    ]);
    expect(asked).toEqual(["p1", "p2"]);
  });

  test("a page that cannot be seen is nobody; any other failure ends it, and so do more than two thousand", async () => {
    const gone = references(notion({ page: async () => Promise.reject(failing("not-found")) }), home);
    expect(await gone.of("p")).toBeUndefined();
    const away = references(notion({ page: async () => Promise.reject(failing("unavailable")) }), home);
    await expect(away.of("p")).rejects.toThrow("unavailable");
    for (let index = 1; index < 2_000; index += 1) await gone.of(`p${index}`);
    await expect(gone.of("one more")).rejects.toThrow("point at more than 2,000 others");
  });

  test("files are not brought where nothing can be downloaded", async () => {
    const files = { read: async () => undefined } as unknown as Parameters<typeof press>[0]["files"];
    const here = press({ files, download: undefined }, { run: "R", note: async () => undefined });
    await expect(here.bring("https://x.example/a.png")).rejects.toThrow("cannot be downloaded here");
  });
});
