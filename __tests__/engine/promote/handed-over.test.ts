import { expect, test } from "@jest/globals";
import { actionsOf, faultsOf, inOffice, LAMP, oneFile, promoted } from "./office.ts";

const BOTH = `${oneFile()}${oneFile().replace("version: 1\ntargets:\n  projects:", "  drafts:").replace("Complete", "Doing")}`;

test("a file that another target wrote for the page is kept, and it is said whose it is", async () => {
  await inOffice(
    async (shop) => {
      expect(actionsOf(await promoted(shop))).toEqual(["Lamp: promote"]);
      const first = shop.text("out/lamp.md");
      await shop.edit("Lamp", { Status: { type: "select", value: "Doing" } });
      const report = await promoted(shop);
      expect(faultsOf(report)).toEqual(['out/lamp.md was written by the target "projects", and is kept.']);
      expect(report.plan.changes).toMatchObject([
        { target: "drafts", problem: { cure: expect.stringContaining("{{ target }}") } },
      ]);
      expect(shop.text("out/lamp.md")).toBe(first);
    },
    { rows: [LAMP], config: BOTH },
  );
});
