import { describe, expect, test } from "@jest/globals";
import { appendTo } from "../../src/ledger/append.ts";
import type { Ledger } from "../../src/ledger/ledger.ts";
import { readLedger } from "../../src/ledger/line.ts";
import { Failure, type FailureKind } from "../../src/model/failure.ts";
import { rememberedBranch } from "../fakes/branch.ts";
import { settled, type VirtualClock, virtualClock } from "../fakes/clock.ts";
import { copyInMemory, lineOf, openOn, recordsIn } from "./keeping.ts";

const LEDGER = "ledger.ndjson";

const failure = (kind: FailureKind, cure = "Run again later."): Failure =>
  new Failure({ kind, message: `GitHub said ${kind}.`, cure });

const subjects = (memory: ReturnType<typeof rememberedBranch>) =>
  memory.log().map(({ message }) => message.split("\n")[0]);

describe("a ledger on a branch", () => {
  test("begins the branch, and is there for the next run, objects and all", async () => {
    const memory = rememberedBranch();
    const { ledger } = await openOn(memory.branch);
    expect(ledger.past).toEqual({ lines: [], broken: [] });
    await ledger.keep("abc", { body: "café" });
    await ledger.add([lineOf("a"), lineOf("b")]);
    expect(memory.log()).toEqual([]);
    await ledger.finish();

    const next = await openOn(memory.branch);
    expect(next.ledger.past.lines).toMatchObject([lineOf("a"), lineOf("b")]);
    expect(next.ledger.past.broken).toEqual([]);
    expect(await next.ledger.recall("abc")).toEqual({ body: "café" });
    expect(await next.ledger.recall("none")).toBeUndefined();
    expect(next.told).toEqual([]);
  });

  test("is one commit a flush, with a message that says which run and how much, and nothing foreign", async () => {
    const memory = rememberedBranch();
    const { ledger } = await openOn(memory.branch);
    await ledger.add([lineOf("fixes #12"), lineOf("@ada")]);
    await ledger.keep("abc", { body: "closes #7" });
    await ledger.secure();
    await ledger.add([lineOf("c")]);
    await ledger.finish();
    expect(memory.log().map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^notion-sync ledger: run 01JDA0000000000000000000AA, 2 lines \[skip ci\]\n\n2 in all, the last [0-9a-f]{16}; 1 object\.$/,
      ),
      expect.stringMatching(
        /^notion-sync ledger: run 01JDA0000000000000000000AA, 1 line \[skip ci\]\n\n3 in all, the last [0-9a-f]{16}; 0 objects\.$/,
      ),
    ]);
  });

  test("a run that says nothing leaves no commit", async () => {
    const memory = rememberedBranch();
    const { ledger } = await openOn(memory.branch);
    await ledger.keep("abc", {});
    await ledger.add([]);
    await ledger.secure();
    await ledger.finish();
    expect(memory.log()).toEqual([]);
  });

  test("many who wait for their lines at once share a commit", async () => {
    const memory = rememberedBranch();
    const { ledger } = await openOn(memory.branch);
    const one = async (index: number): Promise<boolean> => {
      await ledger.add([lineOf(`r${index}`)]);
      await ledger.secure();
      return recordsIn(memory.file(LEDGER)).includes(`r${index}`);
    };
    const there = await Promise.all(Array.from({ length: 40 }, (_, index) => one(index)));
    expect(there.every(Boolean)).toBe(true);
    expect(memory.log().length).toBeLessThanOrEqual(2);
  });

  const sayAfter = async (ms: number, record: string, { ledger, clock }: { ledger: Ledger; clock: VirtualClock }) => {
    await clock.advance(ms);
    await ledger.add([lineOf(record)]);
    await settled();
  };

  test("lines that have waited for half a minute are committed with the next", async () => {
    const clock = virtualClock({ driven: true });
    const memory = rememberedBranch();
    const { ledger } = await openOn(memory.branch, { clock });
    const commits: number[] = [];
    for (const [ms, record] of [
      [0, "a"],
      [29_999, "b"],
      [1, "c"],
      [1, "d"],
      [30_000, "e"],
    ] as const) {
      await sayAfter(ms, record, { ledger, clock });
      commits.push(memory.log().length);
    }
    expect(commits).toEqual([0, 0, 1, 1, 2]);
  });

  test("many lines, or much content, are committed at once", async () => {
    const clock = virtualClock({ driven: true });
    const memory = rememberedBranch();
    const { ledger } = await openOn(memory.branch, { clock });
    for (let index = 0; index < 249; index += 1) await ledger.add([lineOf(`r${index}`)]);
    await settled();
    expect(memory.log().length).toBe(0);
    await sayAfter(0, "last", { ledger, clock });
    expect(recordsIn(memory.file(LEDGER)).length).toBe(250);
    await ledger.keep("abc", { body: "x".repeat(2 ** 21) });
    await sayAfter(0, "big", { ledger, clock });
    await sayAfter(0, "small", { ledger, clock });
    expect([memory.log().length, recordsIn(memory.file(LEDGER)).length]).toEqual([2, 251]);
  });

  test("when the run is told to end, what waits is committed at once", async () => {
    const memory = rememberedBranch();
    const { ledger, cancel } = await openOn(memory.branch, { clock: virtualClock({ driven: true }) });
    await ledger.add([lineOf("a")]);
    cancel();
    await settled();
    expect(recordsIn(memory.file(LEDGER))).toEqual(["a"]);
    await ledger.add([lineOf("b")]);
    await ledger.finish();
    expect(recordsIn(memory.file(LEDGER))).toEqual(["a", "b"]);
  });

  test("what is said and kept while a commit is under way goes with the next", async () => {
    const memory = rememberedBranch();
    const meanwhile: (() => Promise<void>)[] = [];
    const { ledger } = await openOn({
      ...memory.branch,
      commit: async (draft) => {
        await meanwhile.shift()?.();
        return memory.branch.commit(draft);
      },
    });
    meanwhile.push(async () => {
      await ledger.keep("late", { body: "late" });
      await ledger.add([lineOf("late")]);
    });
    await ledger.add([lineOf("a")]);
    await ledger.secure();
    expect([recordsIn(memory.file(LEDGER)), memory.file("objects/late.json")]).toEqual([["a"], undefined]);
    await ledger.finish();
    expect([recordsIn(memory.file(LEDGER)), memory.file("objects/late.json")]).toEqual([
      ["a", "late"],
      '{"body":"late"}\n',
    ]);
  });

  test("what this run keeps can be recalled before it is on the branch", async () => {
    const { ledger } = await openOn(rememberedBranch().branch);
    await ledger.keep("abc", { body: "one" });
    expect(await ledger.recall("abc")).toEqual({ body: "one" });
  });

  test("the copy on the disk has each line at once", async () => {
    const { ledger, copy } = await openOn(rememberedBranch().branch);
    await ledger.add([lineOf("a")]);
    expect(copy.lines).toEqual([lineOf("a")]);
  });

  test("ten megabytes of ledger are carried on, and travel less often", async () => {
    const clock = virtualClock({ driven: true });
    const memory = rememberedBranch();
    const long = Array.from({ length: 10_000 }, (_, index) => lineOf(`r${index}`, { error: "x".repeat(900) }));
    memory.someoneCommits({ [LEDGER]: appendTo("", long) });
    const { ledger } = await openOn(memory.branch, { clock });
    expect(ledger.past.lines.length).toBe(10_000);
    await sayAfter(0, "one", { ledger, clock });
    await sayAfter(4 * 60_000, "two", { ledger, clock });
    expect(memory.log().length).toBe(1);
    await ledger.finish();
    const page = readLedger(memory.file(LEDGER) ?? "");
    expect([page.lines.length, page.broken]).toEqual([10_002, []]);
  });
});

describe("what goes wrong with the branch is told, and stops nothing", () => {
  test.each<[FailureKind, string]>([
    ["forbidden", "Add `contents: write` to the workflow's `permissions:`."],
    ["unauthorized", "Give `github-token` a token that is valid."],
    ["refused", "Correct what GitHub names."],
  ])("a commit that is %s is tried once, told once, and the copy holds everything", async (kind, cure) => {
    const memory = rememberedBranch();
    const { ledger, told, copy } = await openOn(memory.branch);
    memory.fails(failure(kind, cure));
    await ledger.add([lineOf("a")]);
    await ledger.secure();
    memory.fails();
    await ledger.add([lineOf("b")]);
    await ledger.secure();
    await ledger.finish();
    expect(memory.log()).toEqual([]);
    expect(copy.lines.length).toBe(2);
    expect(told).toEqual([
      {
        level: "warning",
        message: `The ledger cannot be written to the branch \`notion-sync-ledger\`: GitHub said ${kind}.`,
        cure: `${cure} Until then it is in \`output-dir\` alone: keep that as an artifact.`,
        place: { option: "ledger" },
        ...(kind === "refused" ? {} : { cause: "access" }),
      },
    ]);
  });

  test("weather that passes before the end costs nothing, and creates do not wait for it", async () => {
    const memory = rememberedBranch();
    const { ledger, told } = await openOn(memory.branch);
    memory.next("unavailable");
    await ledger.add([lineOf("a")]);
    await ledger.secure();
    await ledger.add([lineOf("b")]);
    await ledger.secure();
    expect(memory.log()).toEqual([]);
    await ledger.finish();
    expect(recordsIn(memory.file(LEDGER))).toEqual(["a", "b"]);
    expect(told).toEqual([]);
  });

  test("weather that does not pass is told at the end", async () => {
    const memory = rememberedBranch();
    const { ledger, told } = await openOn(memory.branch);
    memory.fails(failure("unavailable"));
    await ledger.add([lineOf("a")]);
    await ledger.finish();
    expect(told).toMatchObject([{ level: "warning", message: expect.stringContaining("cannot be written") }]);
  });

  test("a branch that cannot be read gives what the copy holds, and is written to when it can be", async () => {
    const memory = rememberedBranch();
    memory.someoneCommits({ [LEDGER]: appendTo("", [lineOf("old")]) });
    memory.fails(failure("unavailable"));
    const { ledger, told } = await openOn(memory.branch, { copy: copyInMemory([lineOf("local")]) });
    expect(ledger.past.lines.map(({ record }) => record)).toEqual(["local"]);
    memory.fails();
    await ledger.add([lineOf("new")]);
    await ledger.finish();
    expect(recordsIn(memory.file(LEDGER))).toEqual(["old", "new"]);
    expect(told).toMatchObject([{ level: "warning", message: expect.stringContaining("cannot be read") }]);
  });

  test("a token that may not read is told once, and nothing is tried after that", async () => {
    const memory = rememberedBranch();
    memory.fails(failure("forbidden"));
    const { ledger, told } = await openOn(memory.branch);
    memory.fails();
    await ledger.add([lineOf("a")]);
    await ledger.finish();
    expect([memory.log(), told.length]).toEqual([[], 1]);
  });

  test("objects that cannot be read are told once", async () => {
    const memory = rememberedBranch();
    memory.someoneCommits({ [LEDGER]: appendTo("", [lineOf("a")]) }, "x");
    const { ledger, told } = await openOn(memory.branch);
    memory.fails(failure("blocked"));
    expect(await Promise.all(["a", "b"].map(ledger.recall))).toEqual([undefined, undefined]);
    expect(told.filter(({ message }) => message.includes("objects"))).toHaveLength(1);
  });

  test("a copy that cannot be written does not keep lines from the branch", async () => {
    const memory = rememberedBranch();
    const full = { ...copyInMemory(), add: () => Promise.reject(failure("refused")) };
    const { ledger, told } = await openOn(memory.branch, { copy: full });
    await ledger.add([lineOf("a")]);
    await ledger.finish();
    expect(recordsIn(memory.file(LEDGER))).toEqual(["a"]);
    expect(told).toMatchObject([{ message: expect.stringContaining("copy") }]);
  });
});

describe("a ledger that was tampered with is noticed, and carried on", () => {
  const written = async () => {
    const memory = rememberedBranch();
    const { ledger } = await openOn(memory.branch);
    await ledger.add([lineOf("a"), lineOf("b"), lineOf("c")]);
    await ledger.finish();
    return memory;
  };
  const lines = (text: string): readonly string[] => text.trimEnd().split("\n");

  test.each<[string, (text: string) => string, RegExp]>([
    ["changed in the middle", (text) => text.replace('"b"', '"x"'), /Line 3 .* changed, cut or torn/],
    ["changed in its last line", (text) => text.replace('"c"', '"x"'), /Somebody else was the last/],
    ["cut off at the start", (text) => `${lines(text).slice(1).join("\n")}\n`, /Line 1 /],
    ["cut off at the end", (text) => `${lines(text).slice(0, 2).join("\n")}\n`, /lines may be missing at the end/],
    ["torn in its last line", (text) => text.slice(0, -20), /Line 3 /],
  ])("%s", async (_what, tamper, expected) => {
    const memory = await written();
    memory.someoneCommits({ [LEDGER]: tamper(memory.file(LEDGER) ?? "") });
    const { ledger, told } = await openOn(memory.branch);
    expect(told).toMatchObject([{ level: "warning", message: expect.stringMatching(expected) }]);
    await ledger.add([lineOf("d")]);
    await ledger.finish();
    expect(recordsIn(memory.file(LEDGER)).at(-1)).toBe("d");
    expect(told.length).toBe(1);
  });

  test("a commit of ours that was amended is noticed by what its message says", async () => {
    const memory = await written();
    const message = memory.log().at(-1)?.message ?? "";
    memory.someoneCommits(
      {
        [LEDGER]: `${lines(memory.file(LEDGER) ?? "")
          .slice(0, 2)
          .join("\n")}\n`,
      },
      message,
    );
    expect((await openOn(memory.branch)).told).toHaveLength(1);
  });

  test("an emptied ledger, or one that is gone, is begun anew", async () => {
    const memory = await written();
    memory.someoneCommits({ [LEDGER]: "" });
    const { ledger } = await openOn(memory.branch);
    await ledger.add([lineOf("d")]);
    await ledger.finish();
    expect(readLedger(memory.file(LEDGER) ?? "")).toMatchObject({ lines: [lineOf("d")], broken: [] });
  });
});

describe("several runs at once", () => {
  test("who is outrun reads again, and appends", async () => {
    const memory = rememberedBranch();
    const [one, two] = [await openOn(memory.branch), await openOn(memory.branch)];
    await one.ledger.add([lineOf("a", { run: "ONE" })]);
    await two.ledger.add([lineOf("b", { run: "TWO" })]);
    await Promise.all([one.ledger.finish(), two.ledger.finish()]);
    const page = readLedger(memory.file(LEDGER) ?? "");
    expect(page.lines.map(({ run }) => run).sort()).toEqual(["ONE", "TWO"]);
    expect([page.broken, one.told, two.told]).toEqual([[], [], []]);
  });

  test("who is outrun is told what the quicker one wrote", async () => {
    const memory = rememberedBranch();
    const before = await openOn(memory.branch);
    await before.ledger.add([lineOf("old")]);
    await before.ledger.finish();
    const [one, two] = [await openOn(memory.branch), await openOn(memory.branch)];
    await one.ledger.add([lineOf("a")]);
    await one.ledger.secure();
    expect([one.ledger.meanwhile(), two.ledger.meanwhile()]).toEqual([[], []]);
    await two.ledger.add([lineOf("b", { run: "TWO" })]);
    await two.ledger.secure();
    expect(two.ledger.meanwhile()).toMatchObject([lineOf("a")]);
  });

  test("and of a ledger that was begun anew all that it holds", async () => {
    const memory = rememberedBranch();
    const { ledger } = await openOn(memory.branch);
    await ledger.add([lineOf("a")]);
    await ledger.finish();
    const late = await openOn(memory.branch);
    memory.someoneCommits({ [LEDGER]: appendTo("", [lineOf("x")]) });
    await late.ledger.add([lineOf("b", { run: "TWO" })]);
    await late.ledger.secure();
    expect(late.ledger.meanwhile()).toMatchObject([lineOf("x")]);
  });

  test("a commit that was carried out though it seemed lost is not made again", async () => {
    const memory = rememberedBranch();
    const { ledger } = await openOn(memory.branch);
    memory.next("done");
    await ledger.keep("abc", { body: "one" });
    await ledger.add([lineOf("a"), lineOf("a")]);
    await ledger.finish();
    expect(recordsIn(memory.file(LEDGER))).toEqual(["a", "a"]);
    expect(subjects(memory)).toHaveLength(1);
  });

  test("who is always outrun gives up after six attempts, and says so", async () => {
    const memory = rememberedBranch();
    const { ledger, told } = await openOn(memory.branch);
    memory.next(...Array.from({ length: 6 }, () => "refused" as const));
    await ledger.add([lineOf("a")]);
    await ledger.finish();
    expect(memory.log()).toEqual([]);
    expect(told).toMatchObject([{ cause: "weather", cure: expect.stringContaining("concurrency") }]);
  });

  test("a branch that is deleted meanwhile is begun again with what this run has said", async () => {
    const memory = rememberedBranch();
    const { ledger } = await openOn(memory.branch);
    await ledger.add([lineOf("a")]);
    await ledger.secure();
    memory.someoneDeletes();
    await ledger.add([lineOf("b")]);
    await ledger.finish();
    expect(recordsIn(memory.file(LEDGER))).toEqual(["a", "b"]);
  });
});
