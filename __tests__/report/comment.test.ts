import { describe, expect, test } from "@jest/globals";
import { commentBody, decideComment, type FoundComment } from "../../src/report/comment.ts";
import { type Marker, markerOf, readMarker, useId, withMarker, writeMarker } from "../../src/report/marker.ts";
import fc from "../property.ts";
import { change, difference, reportOf } from "./reports.ts";
import { soup } from "./soup.ts";

const marker = (facts: Partial<Marker> & { readonly runId?: number; readonly attempt?: number } = {}): Marker => {
  const { runId = 10, attempt = 1, ...rest } = facts;
  return {
    id: "sync-a",
    run: { id: runId, attempt, number: runId },
    plan: "ab",
    verdict: "success",
    told: "0123456789abcdef",
    ...rest,
  };
};

const comment = (id: number, facts: Parameters<typeof marker>[0] = {}, mine = true): FoundComment => ({
  id,
  mine,
  body: `${writeMarker(marker(facts))}\n## told`,
});

interface Party {
  readonly now: Marker;
  /** What it saw when it last looked, until it has acted on it. */
  readonly seen?: readonly FoundComment[];
}

interface Scene {
  readonly there: readonly FoundComment[];
  readonly open: readonly Party[];
  readonly posted: number;
}

/** One run acts on what it saw, however much has changed since. It looks again when it posted, or what it meant is gone. */
const acted = ({ there, open, posted }: Scene, party: Party, seen: readonly FoundComment[]): Scene => {
  const { action, remove } = decideComment(seen, party.now);
  const body = writeMarker(party.now);
  const again = open.map((one) => (one === party ? { now: party.now } : one));
  const left = there.filter(({ id }) => !remove.includes(id));
  if (action.kind === "post") {
    return { there: [...left, { id: posted + 1, mine: true, body }], open: again, posted: posted + 1 };
  }
  if (action.kind === "edit" && !left.some(({ id }) => id === action.id)) return { there: left, open: again, posted };
  const edited = left.map((one) => (action.kind === "edit" && one.id === action.id ? { ...one, body } : one));
  return { there: edited, open: open.filter((one) => one !== party), posted };
};

type Sight = "old" | "fresh";

/** A turn of one run: to look, or to act. With fresh sight it looks once more before it changes what is there. */
const turned = (scene: Scene, party: Party, sight: Sight): Scene => {
  const { there, open, posted } = scene;
  if (party.seen === undefined) {
    return { there, posted, open: open.map((one) => (one === party ? { now: one.now, seen: there } : one)) };
  }
  const posts = decideComment(party.seen, party.now).action.kind === "post";
  return acted(scene, party, sight === "old" || posts ? party.seen : there);
};

/** Runs on one pull request, each looking and then acting, in the order that chance gives. */
const meeting = (count: number, turns: readonly number[], sight: Sight): readonly (number | undefined)[] => {
  const open = Array.from({ length: count }, (_, index) => ({
    now: marker({ runId: index + 1, told: String(index).padStart(16, "0") }),
  }));
  const end = turns.reduce<Scene>(
    (scene, turn) => {
      const party = scene.open[turn % Math.max(1, scene.open.length)];
      return party === undefined ? scene : turned(scene, party, sight);
    },
    { there: [], open, posted: 0 },
  );
  return end.there.map(({ body }) => readMarker(body)?.run.id);
};

const anyTurns = fc
  .array(fc.nat(3), { minLength: 60, maxLength: 60 })
  .map((turns) => [...turns, ...Array<number>(60).fill(0)]);

const other = { plan: "cd", told: "fedcba9876543210" };

describe("what is done about the comments that are there", () => {
  test.each([
    ["nothing is there: one is posted", [], marker(), { kind: "post" }, []],
    ["another one of ours is there: that one is edited", [comment(1, other)], marker(), { kind: "edit", id: 1 }, []],
    ["it says the same: it is left", [comment(1, { runId: 9 })], marker(), { kind: "leave", id: 1, why: "same" }, []],
    [
      "the plan is the same and the verdict is not: it is edited",
      [comment(1, { verdict: "failed" })],
      marker(),
      { kind: "edit", id: 1 },
      [],
    ],
    [
      "a newer run wrote it: it is left",
      [comment(1, { runId: 11, ...other })],
      marker(),
      { kind: "leave", id: 1, why: "newer" },
      [],
    ],
    [
      "a second attempt is newer than the first",
      [comment(1, other)],
      marker({ attempt: 2 }),
      { kind: "edit", id: 1 },
      [],
    ],
    [
      "a second attempt of an old run is old",
      [comment(1, { runId: 11, ...other })],
      marker({ attempt: 2 }),
      { kind: "leave", id: 1, why: "newer" },
      [],
    ],
    ["another use of the product has its own", [comment(1, { id: "sync-b" })], marker(), { kind: "post" }, []],
    ["somebody else wrote our marker", [comment(1, {}, false)], marker(), { kind: "post" }, []],
    ["the marker is only quoted", [{ ...comment(1), body: `> ${comment(1).body}` }], marker(), { kind: "post" }, []],
    [
      "there are two: the oldest is edited, the younger goes",
      [comment(7, other), comment(3, other)],
      marker(),
      { kind: "edit", id: 3 },
      [7],
    ],
    [
      "there are two and the oldest says the same",
      [comment(7, other), comment(3)],
      marker(),
      { kind: "leave", id: 3, why: "same" },
      [7],
    ],
    [
      "the younger one is of a newer run, which will clear up itself",
      [comment(3, other), comment(7, { runId: 11 })],
      marker(),
      { kind: "leave", id: 3, why: "newer" },
      [],
    ],
  ] as const)("%s", (_title, found, now, action, remove) => {
    expect(decideComment(found, now)).toEqual({ action, remove });
  });

  test("runs that post at once leave one comment, in whatever order they look and act", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 4 }), anyTurns, (count, turns) => {
        expect(meeting(count, turns, "old")).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });

  test("the comment tells what the newest run had to say, where runs look just before they edit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 4 }), anyTurns, (count, turns) => {
        expect(meeting(count, turns, "fresh")).toEqual([count]);
      }),
      { numRuns: 500 },
    );
  });
});

describe("the marker", () => {
  test("is read as it was written, and only at the beginning", () => {
    expect(readMarker(`${writeMarker(marker())}\ntext`)).toEqual(marker());
    expect(readMarker(` ${writeMarker(marker())}`)).toBeUndefined();
    expect(readMarker("<!-- notion-sync:x -->")).toBeUndefined();
  });

  test("is replaced without touching what follows", () => {
    const body = `${writeMarker(marker())}\ntext of $& and $1`;
    expect(withMarker(body, marker({ runId: 11 }))).toBe(`${writeMarker(marker({ runId: 11 }))}\ntext of $& and $1`);
    expect(withMarker("another text", marker())).toBe("another text");
  });

  test("of a later version may say more", () => {
    expect(readMarker(writeMarker(marker()).replace(" -->", " shard=2 -->"))).toEqual(marker());
  });

  test("has an ID of fixed letters for whatever a workflow is called, which differs where the use differs", () => {
    const use = { workflow: "Sync", job: "a", config: "c.yml", targets: ["x", "y"] };
    const others = [
      { ...use, workflow: "sync" },
      { ...use, job: "b" },
      { ...use, config: "d.yml" },
      { ...use, targets: ["x"] },
      { ...use, shard: "1/2" },
    ];
    expect(new Set([use, ...others].map(useId)).size).toBe(6);
    expect(useId({ ...use, targets: ["y", "x"] })).toBe(useId(use));
    fc.assert(
      fc.property(soup, (workflow) => {
        const id = useId({ workflow, config: "c" });
        expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(id.length).toBeLessThanOrEqual(40);
        expect(readMarker(writeMarker(marker({ id })))?.id).toBe(id);
      }),
    );
  });

  test("tells whether anything changed since, times and places apart", () => {
    const use = { id: "a", run: { id: 1, attempt: 1, number: 1 } };
    const changes = [change("update", "a", { diff: [difference("P", 1, 2)] })];
    const first = markerOf(reportOf({ changes }), use);
    const later = {
      run: "01K0000000000000000000000B",
      startedAt: "2026-11-22T00:00:00.000Z",
      durationMs: 9,
      requests: 1,
    };
    expect(markerOf(reportOf({ changes, facts: later }), use)).toEqual(first);
    const warned = { level: "warning", message: "Look.", cure: "Do.", place: {} } as const;
    expect(markerOf(reportOf({ changes, problems: [warned] }), use).told).not.toBe(first.told);
  });
});

test("a comment begins with its marker, then says the verdict", () => {
  const report = reportOf({ changes: [change("skip", "a")] });
  expect(commentBody(report, { marker: marker() })).toMatch(/^<!-- notion-sync:sync-a [^\n]+ -->\n## ✅ Sync/);
});
