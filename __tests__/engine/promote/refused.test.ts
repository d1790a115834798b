import { expect, test } from "@jest/globals";
import { DATA_SOURCE } from "../workshop.ts";
import { called, inOffice, oneFile, promoted } from "./office.ts";

const second = `  goals:
    direction: promote
    data-source: ${DATA_SOURCE}
    when: { Status: Complete }
    files: [{ path: "goals/{{ page.properties.Goal }}.md", template: deliverable-spec }]
    mark: { "Portfolio Path": "{{ paths[0] }}" }
`;

const ROWS = [called("Lamp", { Goal: "../../etc/goal" })];

test("a page that one target refuses becomes the files of another all the same", async () => {
  await inOffice(
    async (shop) => {
      const report = await promoted(shop);
      expect(report.status).toBe("partial");
      expect(report.outcomes.map(({ change, status }) => `${change.target}: ${status}`)).toEqual([
        "goals: failed",
        "projects: done",
      ]);
      expect(shop.text("out/lamp.md")).toContain("Lamp");
    },
    { rows: ROWS, config: oneFile(undefined, second) },
  );
});

test("a finished page that is refused is told by `verify`, and a warning of `audit`", async () => {
  await inOffice(
    async (shop) => {
      await promoted(shop);
      const told = /not a safe path|outside|path/;
      const verified = await shop.run({ mode: "verify" });
      expect(verified.problems).toContainEqual(
        expect.objectContaining({ level: "error", message: expect.stringMatching(told) }),
      );
      expect(verified.exit).not.toBe(0);
      const audited = await shop.run({ mode: "audit" });
      expect(audited).toMatchObject({ exit: 0, problems: [expect.objectContaining({ level: "warning" })] });
    },
    { rows: ROWS, config: oneFile(undefined, second) },
  );
});
