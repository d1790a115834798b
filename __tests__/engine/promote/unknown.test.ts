import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { Failure } from "../../../src/model/failure.ts";
import type { Workshop } from "../workshop.ts";
import { actionsOf, called, inOffice, ledgerOf, oneFile, promoted, promotedWith } from "./office.ts";

const CONFIG = oneFile().replace("files: [{", 'files: [{ path: "plans/{{ slug }}.md", template: planning-brief }, {');

/** Without a ledger only the header says whose a file is, and people leave that as it is. */
const editedWithoutLedger = async (shop: Workshop): Promise<void> => {
  await promoted(shop);
  rmSync(join(shop.folder, ".notion-sync"), { recursive: true });
  await shop.world.clock.sleep(60_000);
  await shop.put("out/lamp.md", `${shop.text("out/lamp.md")}\nWords of a person.\n`);
};

const pathsKept = (shop: Workshop): readonly string[] =>
  ledgerOf(shop)
    .flatMap((line) => (Array.isArray(line["files"]) ? line["files"] : []))
    .map((file: { readonly path: string }) => file.path);

test("a file that no ledger remembers is not taken for ours when another file of its page is written", async () => {
  await inOffice(
    async (shop) => {
      await editedWithoutLedger(shop);
      rmSync(join(shop.folder, "plans/lamp.md"));
      expect(actionsOf(await promoted(shop))).toEqual(["Lamp: promote"]);
      expect(new Set(pathsKept(shop))).toEqual(new Set(["plans/lamp.md"]));
      await shop.edit("Lamp", { Goal: { type: "rich_text", value: "Light" } });
      expect((await promoted(shop)).status).toBe("partial");
      expect(shop.text("out/lamp.md")).toContain("Words of a person.");
      expect(shop.text("plans/lamp.md")).toContain("Light");
    },
    { rows: [called("Lamp")], config: CONFIG },
  );
});

test("nor when its page is marked", async () => {
  await inOffice(
    async (shop) => {
      await editedWithoutLedger(shop);
      await shop.edit("Lamp", { Promoted: { type: "checkbox", value: false } });
      expect(actionsOf(await promoted(shop))).toEqual(["Lamp: promote"]);
      await shop.edit("Lamp", { Goal: { type: "rich_text", value: "Light" } });
      expect((await promoted(shop)).status).toBe("partial");
      expect(shop.text("out/lamp.md")).toContain("Words of a person.");
    },
    { rows: [called("Lamp")], config: CONFIG },
  );
});

test("nor is it said in the action log that it was written, after a run that died when it marked the page", async () => {
  await inOffice(
    async (shop) => {
      await editedWithoutLedger(shop);
      await shop.edit("Lamp", { Promoted: { type: "checkbox", value: false } });
      const gone = new Failure({ kind: "unavailable", message: "Notion is away.", cure: "Run it again." });
      await promotedWith(shop, { changePage: () => Promise.reject(gone) });
      await shop.world.clock.sleep(60_000);
      await promoted(shop);
      const about = shop
        .text("log.csv")
        .split("\n")
        .filter((line) => line.includes("out/lamp.md"));
      expect(about).toHaveLength(1);
    },
    { rows: [called("Lamp")], config: oneFile() },
  );
});
