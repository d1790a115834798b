import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Page } from "../../src/model/page.ts";
import type { Property } from "../../src/model/property.ts";
import type { DataSource } from "../../src/model/schema.ts";
import type { NotionPort } from "../../src/ports/notion.ts";
import { collected } from "../fakes/collect.ts";

/** A Notion to try, with a page under which databases may be made, and one person. */
export interface Premises {
  readonly notion: NotionPort;
  readonly root: string;
  readonly person: { readonly id: string; readonly email: string };
  readonly close?: () => Promise<void>;
}

const COLUMNS = {
  Name: { type: "title" },
  Stock: { type: "number", format: "number" },
  Size: { type: "select", options: [{ name: "Big", color: "red" }, { name: "Small" }] },
  Sold: { type: "checkbox" },
  Note: { type: "rich_text" },
} as const;

const title = (value: string): Property => ({ type: "title", value });
const NOBODY = "00000000-0000-4000-8000-00000000dead";

const columnOf = (source: DataSource, name: string) => source.columns.find((column) => column.name === name);

/** What every implementation of the Notion port must do. */
export const notionContract = (name: string, open: () => Promise<Premises>): void => {
  describe(`${name} honours the contract of Notion`, () => {
    let premises: Premises;
    let notion: NotionPort;
    let source: string;

    const make = (what: string, more: Readonly<Record<string, Property>> = {}, markdown?: string): Promise<Page> =>
      notion.createPage({
        dataSource: source,
        properties: { Name: title(what), ...more },
        ...(markdown === undefined ? {} : { markdown }),
      });
    const value = (page: Page, property: string) => page.properties[property]?.value;
    const names = async (): Promise<readonly unknown[]> =>
      (await collected(notion.pages({ dataSource: source }))).flat().map((page) => value(page, "Name"));

    beforeAll(async () => {
      premises = await open();
      notion = premises.notion;
      const database = await notion.createDatabase({ parentPage: premises.root, title: "Bolts", columns: COLUMNS });
      source = database.dataSources[0]?.id ?? "";
    });
    afterAll(() => premises.close?.());

    test("the token belongs to somebody", async () => {
      expect(await notion.me()).toMatchObject({
        id: expect.stringMatching(/^[\da-f-]{36}$/),
        name: expect.any(String),
      });
    });

    test("people come with their addresses, and machines are none", async () => {
      expect(await notion.people()).toEqual([expect.objectContaining(premises.person)]);
    });

    test("a database holds its data source, and that its properties", async () => {
      const found = await notion.dataSource(source);
      expect(found).toMatchObject({ id: source, title: "Bolts", inTrash: false });
      expect(await notion.database(found.databaseId)).toMatchObject({ title: "Bolts", dataSources: [{ id: source }] });
      expect(found.columns.map((column) => column.name).sort()).toEqual(Object.keys(COLUMNS).sort());
      expect(columnOf(found, "Size")?.options?.map((option) => [option.name, option.color])).toEqual([
        ["Big", "red"],
        ["Small", "default"],
      ]);
    });

    test("a new page is what was asked for, by name or by ID, and can be read again", async () => {
      const stock = columnOf(await notion.dataSource(source), "Stock")?.id ?? "";
      const made = await make("hex", { [stock]: { type: "number", value: 7 } });
      const read = await notion.page(made.id);
      expect([value(read, "Name"), value(read, "Stock"), value(read, "Sold")]).toEqual(["hex", 7, false]);
      expect(read).toMatchObject({ inTrash: false, parent: { kind: "data-source", id: source } });
      expect(read.editedBy).toBe((await notion.me()).id);
    });

    test("a change touches what it names, and nothing else", async () => {
      const made = await make("wing", { Stock: { type: "number", value: 1 }, Note: { type: "rich_text", value: "a" } });
      const changed = await notion.changePage(made.id, { properties: { Stock: { type: "number", value: 2 } } });
      expect([value(changed, "Name"), value(changed, "Stock"), value(changed, "Note")]).toEqual(["wing", 2, "a"]);
    });

    test("an empty status is not written: Notion would put its default there", async () => {
      const made = await make("eye");
      await expect(
        notion.changePage(made.id, { properties: { Nowhere: { type: "status", value: null } } }),
      ).resolves.toMatchObject({ id: made.id });
    });

    test("a page in the trash is in no list, but still there, and can be taken out and changed at once", async () => {
      const made = await make("lost");
      await notion.changePage(made.id, { inTrash: true });
      expect(await names()).not.toContain("lost");
      expect(await notion.page(made.id)).toMatchObject({ inTrash: true });
      await notion.changePage(made.id, { inTrash: false, properties: { Name: title("found") } });
      expect(await names()).toContain("found");
    });

    test("a list has everything once, oldest first, and keeps to its filter", async () => {
      for (const what of ["f1", "f2", "f3"]) await make(what, { Sold: { type: "checkbox", value: true } });
      const all = await names();
      expect(new Set(all).size).toBe(all.length);
      const sold = { property: "Sold", type: "checkbox", test: "equals", value: true } as const;
      const found = await collected(notion.pages({ dataSource: source, filter: sold }));
      expect(found.flat().map((page) => value(page, "Name"))).toEqual(["f1", "f2", "f3"]);
    });

    test("a list brings the properties that were asked for", async () => {
      const stock = columnOf(await notion.dataSource(source), "Stock")?.id ?? "";
      const [batch] = await collected(notion.pages({ dataSource: source, properties: ["title", stock] }));
      expect(Object.keys(batch?.[0]?.properties ?? {}).sort()).toEqual(["Name", "Stock"]);
    });

    test("a page comes with its content, which can be replaced as a whole", async () => {
      const made = await make("told", {}, "First line\n\n- one\n- two");
      expect(await notion.body(made.id)).toMatchObject({ markdown: expect.stringContaining("- one"), partial: false });
      const after = await notion.replaceBody(made.id, "Nothing else");
      expect(after).toEqual(await notion.body(made.id));
      expect(after.markdown.trim()).toBe("Nothing else");
    });

    test("options are added beside those that are there, which keep their IDs and colours", async () => {
      const before = columnOf(await notion.dataSource(source), "Size")?.options ?? [];
      const draft = { type: "select", options: [...before, { name: "Tiny", color: "pink" }] } as const;
      const after = await notion.changeColumns(source, { Size: { change: "set", draft } });
      const options = columnOf(after, "Size")?.options ?? [];
      expect(options.slice(0, 2)).toEqual(before);
      expect(options[2]).toMatchObject({ name: "Tiny", color: "pink" });
    });

    test("a property is added, renamed without losing its ID, and removed", async () => {
      const added = await notion.changeColumns(source, { Bin: { change: "set", draft: { type: "url" } } });
      const id = columnOf(added, "Bin")?.id ?? "";
      const renamed = await notion.changeColumns(source, { [id]: { change: "rename", name: "Shelf" } });
      expect(columnOf(renamed, "Shelf")).toMatchObject({ id, type: "url" });
      const removed = await notion.changeColumns(source, { [id]: { change: "remove" } });
      expect(columnOf(removed, "Shelf")).toBeUndefined();
    });

    test("pages are related across databases", async () => {
      const hole = { type: "relation", relatesTo: source } as const;
      const columns = { Name: { type: "title" }, Bolts: hole } as const;
      const other = await notion.createDatabase({ parentPage: premises.root, title: "Holes", columns });
      const dataSource = other.dataSources[0]?.id ?? "";
      expect(columnOf(await notion.dataSource(dataSource), "Bolts")).toMatchObject({ relatesTo: source });
      const bolts = await Promise.all(Array.from({ length: 30 }, (_, index) => make(`bolt ${index}`)));
      const ids = bolts.map((page) => page.id).sort();
      const properties: Readonly<Record<string, Property>> = {
        Name: title("hole"),
        Bolts: { type: "relation", value: ids },
      };
      const made = await notion.createPage({ dataSource, properties });
      expect((await notion.page(made.id)).properties["Bolts"]).toMatchObject({ partial: true });
      expect((await notion.page(made.id, ["Bolts"])).properties["Bolts"]).toMatchObject({ value: ids, partial: false });
    });

    test("what is not there, or not shared, is not found, with the cure", async () => {
      for (const ask of [() => notion.page(NOBODY), () => notion.dataSource(NOBODY), () => notion.database(NOBODY)]) {
        await expect(ask()).rejects.toMatchObject({
          kind: "not-found",
          facts: { cure: expect.stringContaining("Connections") },
        });
      }
      await expect(collected(notion.pages({ dataSource: NOBODY }))).rejects.toMatchObject({ kind: "not-found" });
    });

    test("the wrong kind of thing is refused", async () => {
      const made = await make("page");
      await expect(notion.database(made.id)).rejects.toMatchObject({ kind: "refused" });
    });

    test("what cannot be written is refused, and nothing is made", async () => {
      const before = await names();
      await expect(make("comma", { Size: { type: "select", value: "a,b" } })).rejects.toMatchObject({
        kind: "refused",
      });
      await expect(make("nowhere", { Nowhere: { type: "url", value: "x" } })).rejects.toMatchObject({
        kind: "refused",
      });
      await expect(make("mistaken", { Stock: { type: "url", value: "x" } })).rejects.toMatchObject({ kind: "refused" });
      expect(await names()).toEqual(before);
    });

    test("requests are counted", async () => {
      const before = notion.usage().requests;
      await notion.me();
      expect(notion.usage().requests).toBe(before + 1);
    });
  });
};
