import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { Failure } from "../../../src/model/failure.ts";
import type { Download } from "../../../src/ports/download.ts";
import { actionsOf, called, faultsOf, filesIn, inOffice, ledgerOf, oneFile, promoted, promotedWith } from "./office.ts";

const AT = "https://prod-files-secure.s3.us-west-2.amazonaws.com/a/b/wall.png";
const signed = (signature: number): string => `${AT}?X-Amz-Signature=${signature}`;
const BYTES = new Uint8Array([137, 80, 78, 71, 0, 255]);

/** Gives the same file for every address, and remembers what it was asked. */
const giving = (bytes: Uint8Array = BYTES): Download & { readonly asked: readonly string[] } => {
  const asked: string[] = [];
  return {
    asked,
    fetch: async (address) => {
      asked.push(address);
      return { bytes, mediaType: "image/png" };
    },
  };
};

const failing = (message: string): Download => ({
  fetch: async () => {
    throw new Failure({ kind: "unavailable", message, cure: "Run it again." });
  },
});

const rows = [
  called("Lamp", {}, { body: `Look:\n![the wall](${signed(1)})\n![elsewhere](https://example.com/a.png)` }),
];
const config = oneFile("out/{{ slug }}.md").replace(
  "files: [{",
  'files: [{ path: "plans/{{ slug }}.md", template: planning-brief }, {',
);

describe("files that Notion keeps", () => {
  test("are brought next to each file, under a name of their content, once a page", async () => {
    const download = giving();
    await inOffice(
      async (shop) => {
        await promoted(shop);
        expect(download.asked).toEqual([signed(1)]);
        const assets = filesIn(shop).filter((path) => path.includes("assets/"));
        expect(assets).toEqual([
          expect.stringMatching(/^out\/assets\/[0-9a-f]{32}\.png$/),
          expect.stringMatching(/^plans\/assets\/[0-9a-f]{32}\.png$/),
        ]);
        expect(new Uint8Array(readFileSync(join(shop.folder, assets[0] ?? "")))).toEqual(BYTES);
        const text = shop.text("plans/lamp.md");
        expect(text).toContain(`![the wall](${assets[0]?.slice("out/".length) ?? ""})`);
        expect(text).toContain("![elsewhere](https://example.com/a.png)");
        expect(text).not.toContain("X-Amz");
      },
      { rows, config, download },
    );
  });

  test("are no change where only the signature is another", async () => {
    const download = giving();
    await inOffice(
      async (shop) => {
        await promoted(shop);
        await shop.editBody("Lamp", `Look:\n![the wall](${signed(2)})\n![elsewhere](https://example.com/a.png)`);
        expect(actionsOf(await promoted(shop))).toEqual(["Lamp: skip"]);
        expect(download.asked).toHaveLength(1);
      },
      { rows, config, download },
    );
  });

  test("are not brought in a dry run, whose plan is that of the real one", async () => {
    const download = giving();
    await inOffice(
      async (shop) => {
        const dry = await promoted(shop, { "dry-run": "true" });
        expect([download.asked, filesIn(shop)]).toEqual([[], []]);
        await shop.editBody("Lamp", `Look:\n![the wall](${signed(2)})\n![elsewhere](https://example.com/a.png)`);
        expect((await promoted(shop)).plan.hash).toBe(dry.plan.hash);
      },
      { rows, config, download },
    );
  });

  test("that do not come keep their page from being written and marked, and no other", async () => {
    await inOffice(
      async (shop) => {
        const report = await promoted(shop);
        expect([report.status, report.exit]).toEqual(["partial", 1]);
        expect(filesIn(shop).filter((path) => path.endsWith(".md"))).toEqual(["out/pier.md", "plans/pier.md"]);
        const marked = (await shop.rows()).filter((row) => row["Promoted"] === true).map((row) => row["Name"]);
        expect(marked).toEqual(["Pier"]);
        expect(ledgerOf(shop).findLast(({ record }) => record === "Lamp")).toMatchObject({ status: "error" });
      },
      { rows: [...rows, called("Pier")], config, download: failing("The link has ended.") },
    );
  });

  test("may not be more than a run can take", async () => {
    await inOffice(
      async (shop) => {
        const report = await promoted(shop);
        expect(report.status).toBe("partial");
        expect(shop.text(".notion-sync/report.md")).toContain("more than 50,000,000 bytes");
      },
      { rows, config, download: giving(new Uint8Array(50_000_001)) },
    );
  });
});

describe("nothing is dropped without a word", () => {
  test("a block that Markdown has no words for is named in the file, with a warning", async () => {
    await inOffice(
      async (shop) => {
        const markdown = 'Before.\n<unknown url="https://www.notion.so/1#2" alt="tab_bar"/>\nAfter.';
        const body = async () => ({ markdown, partial: true, unknownBlocks: ["2"] });
        const report = await promotedWith(shop, { body });
        expect(report.status).toBe("success");
        expect(report.problems.map(({ level }) => level)).toContain("warning");
        expect(shop.text("out/lamp.md")).toContain(
          "*[Only in Notion: a block of the type “tab bar”](https://www.notion.so/1#2)*",
        );
      },
      { rows, config: oneFile() },
    );
  });

  test("a page that came without its end is an error", async () => {
    await inOffice(
      async (shop) => {
        const body = async () => ({ markdown: "The beginning.", partial: true, unknownBlocks: [] });
        const report = await promotedWith(shop, { body });
        expect([report.status, filesIn(shop)]).toEqual(["partial", []]);
        expect(faultsOf(report)).toEqual([expect.stringContaining("would lack the end")]);
      },
      { rows, config, download: giving() },
    );
  });

  test("a page that is not shared is named by its address, with a warning", async () => {
    const template = "{{ page.properties.Client | line }}\n";
    await inOffice(
      async (shop) => {
        const gone = new Failure({ kind: "not-found", message: "Not found.", cure: "Share it." });
        const report = await promotedWith(shop, { page: () => Promise.reject(gone) });
        expect(report.status).toBe("success");
        expect(report.problems.map(({ level, message }) => [level, message])).toEqual([
          ["warning", expect.stringContaining("`Client` points at a page that is gone or not shared")],
        ]);
        expect(shop.text("out/lamp.md")).toContain("https://www.notion.so/");
      },
      {
        rows: [called("Lamp", { Client: "Port of Brine" })],
        config: oneFile().replace("deliverable-spec", "mine.liquid"),
        files: { "mine.liquid": template },
      },
    );
  });

  test("people are their IDs where the connection may not see who they are, with a warning", async () => {
    await inOffice(
      async (shop) => {
        const report = await promoted(shop);
        expect(report.problems.map(({ message }) => message)).toEqual([expect.stringContaining("who people are")]);
        expect(shop.text("out/lamp.md")).toContain("5c0d3e2a-7b61-4f9c-8a45-2e6f1d0b9c83");
      },
      {
        rows: [called("Lamp", { Owner: "Ada" })],
        config: oneFile().replace("deliverable-spec", "mine.liquid"),
        files: { "mine.liquid": "{{ page.properties.Owner | line }}\n" },
        token: "ntn_nousers0000000000000000000000000000000000000000",
      },
    );
  });

  test("a relation that a query shows only in part is read whole", async () => {
    const names = Array.from({ length: 30 }, (_, index) => `Client ${String(index).padStart(2, "0")}`);
    await inOffice(
      async (shop) => {
        for (const name of names)
          await shop.world.notion?.createPage({
            dataSource: "0de0c0de-0000-4000-8000-0000000050c1",
            properties: { Name: { type: "title", value: name } },
          });
        const ids = [...shop.emulator.store.things.values()]
          .filter((thing) => thing.object === "page" && JSON.stringify([...thing.values]).includes("Client "))
          .map(({ id }) => id);
        await shop.edit("Lamp", { Client: { type: "relation", value: ids } });
        await promoted(shop);
        expect(names.filter((name) => !shop.text("out/lamp.md").includes(name))).toEqual([]);
      },
      {
        rows: [called("Lamp")],
        config: oneFile().replace("deliverable-spec", "mine.liquid"),
        files: { "mine.liquid": "{{ page.properties.Client | line }}\n" },
      },
    );
  });
});
