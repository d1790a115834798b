import { describe, expect, test } from "@jest/globals";
import type { Report } from "../../../src/model/report.ts";
import type { Workshop } from "../workshop.ts";
import { called, inOffice, oneFile, promoted } from "./office.ts";

const EACH = oneFile("d/{{ slug }}.md").replace("template: deliverable-spec", "template: decision, each: Decisions");
const BY_TITLE = oneFile("out/{{ title }}.md");

const leftIn = ({ problems }: Report): readonly (string | undefined)[] =>
  problems.filter(({ message }) => message.includes("no longer has")).map(({ place }) => place.file);

const type = (shop: Workshop, title: string, Decisions: string): Promise<void> =>
  shop.edit(title, { Decisions: { type: "rich_text", value: Decisions } });

const rename = (shop: Workshop, from: string, to: string): Promise<void> =>
  shop.edit(from, { Name: { type: "title", value: to } });

describe("a file that a page left behind is told in every run, as long as it is there", () => {
  test("where an entry is called otherwise, and where its list is empty by now", async () => {
    await inOffice(
      async (shop) => {
        expect(leftIn(await promoted(shop))).toEqual([]);
        await type(shop, "Wall", "Slate");
        expect(leftIn(await promoted(shop))).toEqual(["d/granite.md"]);
        await type(shop, "Wall", "");
        expect(leftIn(await promoted(shop))).toEqual(["d/granite.md", "d/slate.md"]);
        expect(leftIn(await promoted(shop))).toEqual(["d/granite.md", "d/slate.md"]);
      },
      { rows: [called("Wall", { Decisions: "Granite" })], config: EACH },
    );
  });

  test("and where another page has that name by now, which is refused for a reason of its own", async () => {
    const config = EACH.replace("files: [", 'files: [{ path: "out/{{ slug }}.md", template: deliverable-spec }, ');
    await inOffice(
      async (shop) => {
        await promoted(shop);
        await rename(shop, "Wall", "Quay");
        await rename(shop, "Pier", "Wall");
        await type(shop, "Wall", "Slate\nslate");
        const report = await promoted(shop);
        expect(report.plan.changes.map(({ record, action }) => `${record}: ${action}`)).toEqual([
          "Quay: promote",
          "Wall: error",
        ]);
        expect(leftIn(report)).toEqual(["out/wall.md", "out/pier.md"]);
      },
      { rows: [called("Wall"), called("Pier")], config },
    );
  });

  test("and not where the page still goes there, but is in another's way", async () => {
    await inOffice(
      async (shop) => {
        await promoted(shop);
        await rename(shop, "Pier", "WALL");
        const report = await promoted(shop);
        expect(report.plan.changes.map(({ action }) => action)).toEqual(["error", "error"]);
        expect(leftIn(report)).toEqual(["out/Pier.md"]);
      },
      { rows: [called("Wall"), called("Pier")], config: BY_TITLE },
    );
  });

  test("nor where it has no safe name today, so that nobody knows where it goes", async () => {
    await inOffice(
      async (shop) => {
        await promoted(shop);
        await rename(shop, "Wall", "a/b");
        expect(leftIn(await promoted(shop))).toEqual([]);
      },
      { rows: [called("Wall")], config: BY_TITLE },
    );
  });
});
