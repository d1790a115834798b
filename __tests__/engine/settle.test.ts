import { expect, test } from "@jest/globals";
import { settle } from "../../src/engine/settle.ts";
import type { Page } from "../../src/model/page.ts";
import type { Value } from "../../src/model/property.ts";
import type { Bound } from "../../src/plan/bind.ts";
import type { NotionPort } from "../../src/ports/notion.ts";
import { virtualClock } from "../fakes/clock.ts";
import { gatewayInVirtualTime } from "../fakes/gateway.ts";

const COLUMN = { id: "title", name: "Name", type: "title" };

const BOUND: Bound = {
  target: {
    name: "bolts",
    direction: "push",
    key: { from: "name", property: "Name" },
    mappings: [],
    body: undefined,
    when: {},
    scope: {},
    onMissing: "keep",
    onDrift: "overwrite",
    vocabularyPolicy: "error",
    ids: undefined,
    ttl: undefined,
    rotation: undefined,
    promoting: undefined,
  },
  dataSource: { id: "d", databaseId: "b", title: "Bolts", url: "", inTrash: false, columns: [COLUMN] },
  columns: new Map([["Name", COLUMN]]),
};

const PAGE: Page = {
  id: "p",
  url: "",
  parent: { kind: "data-source", id: "d", databaseId: "b" },
  created: "",
  edited: "",
  editedBy: "",
  inTrash: false,
  properties: {},
};

const WAIT_MS = 60_000;

/** Looks that each take so long, and what they show. */
const lookingAt = (looks: readonly { readonly ms: number; readonly shows: readonly Page[] }[]) => {
  const clock = virtualClock();
  const coming = looks.values();
  let asked = 0;
  const gateway = gatewayInVirtualTime({ clock, fetch: () => Promise.reject(new TypeError("nobody is asked")) });
  const notion: NotionPort = {
    ...gateway,
    async *pages() {
      asked += 1;
      const { ms = 0, shows = [] } = coming.next().value ?? {};
      await clock.sleep(ms);
      yield shows;
    },
  };
  const ending = new AbortController();
  const world = { notion, clock, signal: ending.signal };
  return {
    clock,
    asked: () => asked,
    find: (written: Value = "a") => settle({ bound: BOUND, written, waitMs: WAIT_MS }, world),
    cancel: () => ending.abort(),
  };
};

test("a look that comes only after the wait would be over does not decide alone", async () => {
  const { find } = lookingAt([
    { ms: 2 * WAIT_MS, shows: [] },
    { ms: 0, shows: [PAGE] },
  ]);
  expect(await find()).toEqual([PAGE]);
});

test("the wait is counted from the first look that was answered, and then it is over", async () => {
  const { find, clock, asked } = lookingAt([{ ms: WAIT_MS, shows: [] }]);
  const began = clock.now();
  expect(await find()).toEqual([]);
  expect(clock.now() - began).toBe(2 * WAIT_MS);
  expect(asked()).toBeLessThan(12);
});

test("a run that is cancelled looks no further, and does not take the page for missing", async () => {
  const { find, cancel, asked } = lookingAt([{ ms: 0, shows: [] }]);
  cancel();
  await expect(find()).rejects.toMatchObject({ kind: "cancelled" });
  expect(asked()).toBe(1);
});

test("a key that Notion cannot be asked for is not looked for", async () => {
  const { find, asked } = lookingAt([]);
  expect(await find(["a"])).toEqual([]);
  expect(asked()).toBe(0);
});
