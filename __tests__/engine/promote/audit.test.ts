import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import type { Workshop } from "../workshop.ts";
import { inOffice, promoted } from "./office.ts";

interface Audit {
  readonly targets: readonly {
    readonly discrepancies: readonly { readonly kind: string; readonly property: string }[];
  }[];
}

const found = (shop: Workshop): readonly string[] =>
  (shop.json(".notion-sync/audit.json") as Audit).targets
    .flatMap(({ discrepancies }) => discrepancies)
    .map(({ kind, property }) => `${kind} ${property}`);

test("an audit of promoted pages is content after a promotion, and names a file that is gone or edited", async () => {
  await inOffice(async (shop) => {
    await promoted(shop);
    expect((await shop.run({ mode: "verify" })).status).toBe("success");
    rmSync(join(shop.folder, "projects/lamp/review.md"));
    await shop.put("projects/harbour-wall/planning.md", "Words of a person.\n");
    const { writes } = shop.emulator.statistics();
    expect(await shop.run({ mode: "verify" })).toMatchObject({ status: "drift", exit: 3 });
    expect(found(shop)).toEqual(["drift projects/harbour-wall/planning.md", "missing projects/lamp/review.md"]);
    expect(shop.emulator.statistics().writes).toBe(writes);
    expect(shop.text("projects/harbour-wall/planning.md")).toBe("Words of a person.\n");
  });
});
