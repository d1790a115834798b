import { expect } from "@jest/globals";
import { postgresDatabase } from "../../../src/adapters/postgres/postgres.ts";
import type { Page } from "../../../src/model/page.ts";
import type { Property } from "../../../src/model/property.ts";
import { collected } from "../../fakes/collect.ts";
import { type Passage, through } from "../../postgres/proxy.ts";
import type { TestDatabase } from "../../postgres/server.ts";
import { DATA_SOURCE } from "../workshop.ts";
import { actions, config, inYard, onceUnlocked, REAL, said, type Yard } from "./yard.ts";

/** Dice that fall the same way for the same seed. */
const dice = (seed: number) => {
  let state = (seed * 2_654_435_761) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number): number => Math.floor(next() * most);
  return { below, pick: <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item };
};
type Dice = ReturnType<typeof dice>;

/** What somebody typed: unique, so that it is known again wherever it ends up; and what it was typed over. */
interface Edit {
  readonly key: string;
  readonly field: "Name" | "Size" | "Tags";
  readonly value: string | number;
  readonly saw: unknown;
}

interface Story {
  readonly yard: Yard;
  readonly roll: Dice;
  readonly edits: Edit[];
  counter: number;
}

const POLICIES = ["last-write-wins", "source-wins", "notion-wins", "flag"] as const;
const LAG_MS = 20_000;

const pagesOf = async ({ world }: Yard): Promise<readonly Page[]> => {
  const { notion } = world;
  if (notion === undefined) throw new Error("There is no Notion.");
  return (await collected(notion.pages({ dataSource: DATA_SOURCE }))).flat();
};

/** A page as a person sees it: queries may lag behind, pages do not. */
const opened = async ({ world }: Yard, page: Page | undefined): Promise<Page | undefined> =>
  page === undefined ? undefined : world.notion?.page(page.id);

const held = (page: Page, name: string): unknown => page.properties[name]?.value;

const now = ({ world }: Yard): string => new Date(world.clock.now()).toISOString();

const fresh = (story: Story): number => {
  story.counter += 1;
  return story.counter;
};

const COLUMNS = { Name: "name", Size: "size", Tags: "tags" } as const;

const listed = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

const typed = (story: Story, field: Edit["field"]): string | number =>
  field === "Size" ? fresh(story) : `${field === "Tags" ? "t" : "v"}${fresh(story)}`;

const editRow = async (story: Story): Promise<void> => {
  const { yard, roll } = story;
  const rows = await yard.bolts();
  if (rows.length === 0) return;
  const row = roll.pick(rows);
  const field = roll.pick(["Name", "Size", "Tags"] as const);
  const value = typed(story, field);
  const old = row[COLUMNS[field]];
  const written = field === "Tags" ? [...listed(old), String(value)].sort() : value;
  const text = `UPDATE bolts SET ${COLUMNS[field]} = $1, updated_at = $2 WHERE id = $3`;
  await yard.sql(text, [written, now(yard), row["id"]]);
  story.edits.push({ key: String(row["id"]), field, value, saw: field === "Tags" ? null : old });
};

const editPage = async (story: Story): Promise<void> => {
  const { yard, roll } = story;
  const pages = (await pagesOf(yard)).filter((page) => held(page, "Key") !== "");
  if (pages.length === 0) return;
  const page = await opened(yard, roll.pick(pages));
  if (page === undefined) return;
  const field = roll.pick(["Name", "Size", "Tags"] as const);
  const value = typed(story, field);
  const old = held(page, field);
  const property: Property =
    field === "Tags"
      ? { type: "multi_select", value: [...listed(old), String(value)] }
      : field === "Size"
        ? { type: "number", value: Number(value) }
        : { type: "title", value: String(value) };
  await yard.world.notion?.changePage(page.id, { properties: { [field]: property } });
  story.edits.push({ key: String(held(page, "Key")), field, value, saw: field === "Tags" ? null : old });
};

const addRow = async (story: Story): Promise<void> => {
  const { yard } = story;
  const name = `v${fresh(story)}`;
  const [row] = await yard.sql("INSERT INTO bolts (name, updated_at) VALUES ($1, $2) RETURNING id", [name, now(yard)]);
  story.edits.push({ key: String(row?.["id"]), field: "Name", value: name, saw: "" });
};

const addPage = async (story: Story): Promise<void> => {
  const name = `v${fresh(story)}`;
  await story.yard.world.notion?.createPage({
    dataSource: DATA_SOURCE,
    properties: { Name: { type: "title", value: name } },
  });
  story.edits.push({ key: "", field: "Name", value: name, saw: "" });
};

const mate = async ({ yard, roll }: Story): Promise<void> => {
  const rows = await yard.bolts();
  if (rows.length === 0) return;
  const other = roll.below(3) === 0 ? null : roll.pick(rows)["id"];
  await yard.sql("UPDATE bolts SET mate = $1, updated_at = $2 WHERE id = $3", [
    other,
    now(yard),
    roll.pick(rows)["id"],
  ]);
};

const matePage = async ({ yard, roll }: Story): Promise<void> => {
  const pages = await pagesOf(yard);
  if (pages.length === 0) return;
  const keyed = pages.filter((page) => held(page, "Key") !== "");
  const value = roll.below(3) === 0 || keyed.length === 0 ? [] : [roll.pick(keyed).id];
  await yard.world.notion?.changePage(roll.pick(pages).id, { properties: { Mate: { type: "relation", value } } });
};

/** Both sides of one field, each without having seen the other. */
const quarrel = async (story: Story): Promise<void> => {
  const page = await opened(story.yard, (await pagesOf(story.yard))[0]);
  const key = page === undefined ? "" : String(held(page, "Key"));
  if (page === undefined || key === "") return;
  const [mine, theirs] = [fresh(story), fresh(story)];
  const [row] = await story.yard.sql("SELECT size::float8 AS size FROM bolts WHERE id = $1::int", [key]);
  await story.yard.sql("UPDATE bolts SET size = $1, updated_at = $2 WHERE id = $3::int", [mine, now(story.yard), key]);
  await story.yard.world.clock.sleep(story.roll.below(6) * 60_000);
  await story.yard.world.notion?.changePage(page.id, { properties: { Size: { type: "number", value: theirs } } });
  story.edits.push({ key, field: "Size", value: mine, saw: row?.["size"] });
  story.edits.push({ key, field: "Size", value: theirs, saw: held(page, "Size") });
};

const DEEDS = [
  quarrel,
  quarrel,
  editRow,
  editRow,
  editRow,
  editPage,
  editPage,
  editPage,
  addRow,
  addPage,
  mate,
  matePage,
];

/** A crash of some kind, or none, somewhere in a run. */
const crash = async (story: Story, proxy: Passage, breaking: (on: boolean) => void): Promise<void> => {
  const { yard, roll } = story;
  const kind = roll.below(4);
  if (kind === 1) yard.cutAt(roll.below(25), roll.below(2) === 0);
  if (kind === 2) {
    breaking(true);
    proxy.cutAt({ at: 1 + roll.below(80), when: roll.pick(["before", "after"]) });
  }
  if (kind === 3) yard.cancelAfter(roll.below(4));
  await yard.run({ "max-retries": "0" });
  yard.mend();
  yard.cancelAfter(Number.POSITIVE_INFINITY);
  proxy.cutAt(undefined);
  breaking(false);
  // The next run may come at once, while Notion's queries still lag behind.
  await yard.world.clock.sleep(roll.pick([0, LAG_MS, LAG_MS + 5 * 60_000]));
};

/** A person makes the two sides of a conflict equal: what the page says goes into the row. */
const settleByHand = async ({ yard }: Story): Promise<void> => {
  const pages = await pagesOf(yard);
  const keys = new Map(pages.map((page) => [page.id, held(page, "Key")]));
  for (const page of pages) {
    if (held(page, "State") !== "conflict") continue;
    const other = keys.get(listed(held(page, "Mate"))[0] ?? "") ?? null;
    const said = [held(page, "Name"), held(page, "Size"), listed(held(page, "Tags")), other];
    const text = "UPDATE bolts SET name = $1, size = $2, tags = $3, mate = $4::int, updated_at = $5 WHERE id = $6::int";
    await yard.sql(text, [...said, now(yard), held(page, "Key")]);
  }
};

interface Sight {
  readonly pages: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  readonly rows: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

const look = async (yard: Yard): Promise<Sight> => {
  const pages = await pagesOf(yard);
  const keyOf = new Map(pages.map((page) => [page.id, String(held(page, "Key"))]));
  const seen = pages.map((page) => {
    const [other] = listed(held(page, "Mate"));
    const mateKey = other === undefined ? null : (keyOf.get(other) ?? other);
    return [
      String(held(page, "Key")),
      { Name: held(page, "Name"), Size: held(page, "Size"), Tags: listed(held(page, "Tags")), Mate: mateKey },
    ] as const;
  });
  expect(new Set(seen.map(([key]) => key)).size).toBe(pages.length);
  const rows = (await yard.bolts()).map(
    ({ id, name, size, tags, mate: other }) =>
      [
        String(id),
        { Name: name, Size: size, Tags: listed(tags), Mate: typeof other === "number" ? String(other) : null },
      ] as const,
  );
  return { pages: new Map(seen), rows: new Map(rows) };
};

/** Every edit is there, or was typed over by somebody who saw it, or is in the log. */
const expectNothingLost = async ({ yard, edits }: Story, { rows }: Sight, byHand: boolean): Promise<void> => {
  const present = new Set([...rows.values()].flatMap(({ Name, Size, Tags }) => [Name, Size, ...listed(Tags)]));
  const replaced = new Set(edits.map(({ saw }) => saw));
  const lost = new Set((await yard.log()).flatMap(({ loser }) => [loser].flat()));
  const missing = edits.filter(({ value }) => !present.has(value) && !replaced.has(value) && !lost.has(value));
  // Where a person settled a conflict by hand, they had both values before them.
  if (!byHand) expect(missing).toEqual([]);
};

/** One story, from its seed: edits on both sides, runs that crash, and then peace. */
export const live = async (seed: number, database: TestDatabase, proxy: Passage): Promise<void> => {
  const roll = dice(seed);
  const policy = roll.pick(POLICIES);
  let breaks = false;
  const postgres = async (url: string) => (breaks ? postgresDatabase({ url: through(proxy, url) }) : REAL(url));
  const text = config(`    conflicts: ${policy}\n    on-new-page: insert`);
  await inYard(database, { config: text, postgres }, async (yard) => {
    const story: Story = { yard, roll, edits: [], counter: 0 };
    yard.emulator.faults.add({ kind: "index-lag", match: { write: true }, lagMs: LAG_MS });
    for (let at = 0; at < 2; at += 1) await addRow(story);
    await yard.run();
    await yard.world.clock.sleep(LAG_MS);
    for (let step = 0; step < 3 + roll.below(3); step += 1) {
      for (let deed = roll.below(6); deed > 0; deed -= 1) {
        await roll.pick(DEEDS)(story);
        await yard.world.clock.sleep(roll.below(5) * 60_000);
      }
      await crash(story, proxy, (on) => {
        breaks = on;
      });
    }
    await yard.world.clock.sleep(LAG_MS);
    let healing = await onceUnlocked(() => yard.run());
    const byHand = policy === "flag";
    if (byHand) {
      await yard.world.clock.sleep(LAG_MS);
      await settleByHand(story);
      await yard.world.clock.sleep(LAG_MS);
      healing = await onceUnlocked(() => yard.run());
    }
    expect({ ...said(healing), problems: [] }).toEqual({ status: "success", exit: 0, problems: [], failures: [] });
    await yard.world.clock.sleep(LAG_MS);
    const { rows } = await yard.writes();
    const idle = await yard.run();
    expect(actions(idle).filter((line) => !line.startsWith("skip"))).toEqual([]);
    expect(await yard.writes()).toEqual({ notion: 0, rows });
    const sight = await look(yard);
    expect(Object.fromEntries(sight.pages)).toEqual(Object.fromEntries(sight.rows));
    await expectNothingLost(story, sight, byHand);
  });
};
