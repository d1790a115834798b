import { expect, test } from "@jest/globals";
import { type Line, readLedger } from "../../src/ledger/line.ts";
import type { Branch } from "../../src/ports/branch.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { type Fate, rememberedBranch } from "../fakes/branch.ts";
import fc from "../property.ts";
import { copyInMemory, lineOf, openOn } from "./keeping.ts";

/** Every request to the branch waits until the schedule lets it through, and so does its answer. */
const scheduled = (branch: Branch, wait: () => Promise<unknown>): Branch => {
  const slow = async <Found>(ask: () => Promise<Found>): Promise<Found> => {
    await wait();
    const found = await ask();
    await wait();
    return found;
  };
  return {
    name: branch.name,
    head: () => slow(() => branch.head()),
    read: (path, commit) => slow(() => branch.read(path, commit)),
    commit: (draft) => slow(() => branch.commit(draft)),
  };
};

/** A minute passes at each look: lines do not wait, so that there is much to race for. */
const hurried = (): Clock => {
  let minutes = 0;
  const now = (): number => {
    minutes += 1;
    return minutes * 60_000;
  };
  return { now, sleep: () => Promise.resolve() };
};

interface Act {
  readonly lines: number;
  readonly secure: boolean;
}

const act: fc.Arbitrary<Act> = fc.record({ lines: fc.integer({ min: 1, max: 3 }), secure: fc.boolean() });
const acts = fc.array(act, { minLength: 1, maxLength: 2 });
const fate = fc.constantFrom<Fate>("well", "well", "refused", "done", "unavailable");

const work = async (branch: Branch, run: string, plan: readonly Act[]): Promise<readonly string[]> => {
  const { ledger, told } = await openOn(branch, { clock: hurried(), copy: copyInMemory() });
  const said: string[] = [];
  for (const { lines, secure } of plan) {
    // Two lines that say the same are two lines.
    const batch = Array.from({ length: lines }, (_, index) =>
      lineOf(`r${said.length + (index === 2 ? 1 : index)}`, { run }),
    );
    await ledger.keep(`${run}-${said.length}`, { run });
    await ledger.add(batch);
    said.push(...batch.map(({ record }) => record ?? ""));
    if (secure) await ledger.secure();
  }
  await ledger.finish();
  if (told.length > 0) await ledger.finish();
  return said;
};

const of = (lines: readonly Line[], run: string) =>
  lines.filter((line) => line.run === run).map(({ record }) => record);

test("however two runs and lost answers interleave, no line is lost, doubled or out of order, and the chain holds", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.tuple(acts, acts),
      fc.array(fate, { maxLength: 3 }),
      async (schedule, [first, second], fates) => {
        const memory = rememberedBranch();
        memory.next(...fates);
        const wait = (): Promise<unknown> => schedule.schedule(Promise.resolve());
        const branch = scheduled(memory.branch, wait);
        const both = Promise.all([work(branch, "ONE", first), work(branch, "TWO", second)]);
        const [one, two] = await schedule.waitFor(both);
        const page = readLedger(memory.file("ledger.ndjson") ?? "");
        expect(page.broken).toEqual([]);
        expect(of(page.lines, "ONE")).toEqual(one);
        expect(of(page.lines, "TWO")).toEqual(two);
        for (const run of ["ONE", "TWO"]) expect(memory.file(`objects/${run}-0.json`)).toBe(`{"run":"${run}"}\n`);
      },
    ),
    { numRuns: 300 },
  );
});
