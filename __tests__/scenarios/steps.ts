import { rmSync } from "node:fs";
import { join } from "node:path";
import type { OptionName } from "../../src/config/options.ts";
import type { Page } from "../../src/model/page.ts";
import type { Property } from "../../src/model/property.ts";
import { type Desk, everyPage, tableOf, titleOf } from "./desk.ts";
import type { Expected } from "./expected.ts";

type Values = Readonly<Record<string, unknown>>;

/** What happens in a scenario, one thing a step. Pages are named by their titles, databases by theirs. */
export interface Step {
  readonly run?: Readonly<Partial<Record<OptionName, string>>>;
  readonly expect?: Expected;
  readonly edit?: string;
  readonly properties?: Values;
  readonly markdown?: string;
  readonly trash?: string;
  readonly add?: string;
  readonly rename?: string;
  readonly column?: string;
  readonly to?: string;
  readonly write?: string;
  readonly content?: unknown;
  readonly remove?: string;
  readonly wait?: number;
  readonly faults?: readonly Readonly<Record<string, unknown>>[];
  readonly unshare?: string;
  readonly share?: string;
}

const pageCalled = async (desk: Desk, title: string): Promise<Page> => {
  const found = (await everyPage(desk)).find((page) => titleOf(page) === title);
  if (found === undefined) throw new Error(`Notion has no page "${title}".`);
  return found;
};

const typed = (values: Values, typeOf: (name: string) => string | undefined): Readonly<Record<string, Property>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { type: typeOf(name), value } as Property]));

type Play = (step: Step, desk: Desk) => unknown;

/** What each word does. A step has one of these words, and others that say more about it. */
const PLAYS: Readonly<Record<string, Play>> = {
  edit: async ({ edit = "", properties, markdown }, desk) => {
    const page = await pageCalled(desk, edit);
    if (markdown !== undefined) await desk.notion.replaceBody(page.id, markdown);
    if (properties === undefined) return;
    const values = typed(properties, (name) => page.properties[name]?.type);
    await desk.notion.changePage(page.id, { properties: values });
  },
  trash: async ({ trash = "" }, desk) => desk.notion.changePage((await pageCalled(desk, trash)).id, { inTrash: true }),
  add: ({ add = "", properties = {} }, desk) => {
    const table = tableOf(desk, add);
    const types = new Map([...table.properties.values()].map(({ name, type }) => [name, type]));
    return desk.notion.createPage({ dataSource: table.id, properties: typed(properties, (name) => types.get(name)) });
  },
  rename: ({ rename = "", column = "", to = "" }, desk) =>
    desk.notion.changeColumns(tableOf(desk, rename).id, { [column]: { change: "rename", name: to } }),
  write: ({ write = "", content }, { shop }) => shop.put(write, content),
  remove: ({ remove = "" }, { shop }) => rmSync(join(shop.folder, remove)),
  wait: ({ wait = 0 }, { shop }) => shop.world.clock.sleep(wait),
  faults: ({ faults = [] }, { shop }) => shop.emulator.faults.add(faults),
  unshare: ({ unshare = "" }, { shop }) => void shop.emulator.store.unshared.add(unshare),
  share: ({ share = "" }, { shop }) => void shop.emulator.store.unshared.delete(share),
};

/** Plays a step that is no run. */
export const play = async (step: Step, desk: Desk): Promise<void> => {
  const word = Object.keys(PLAYS).find((name) => Object.hasOwn(step, name));
  const does = word === undefined ? undefined : PLAYS[word];
  if (does === undefined) throw new Error(`This step says nothing that is known: ${JSON.stringify(step)}.`);
  await does(step, desk);
};
