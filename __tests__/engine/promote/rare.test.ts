import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { readText } from "../../../src/config/document.ts";
import type { Setup } from "../../../src/engine/load.ts";
import { references } from "../../../src/engine/promotion/references.ts";
import { rendererOf } from "../../../src/engine/promotion/render.ts";
import { Failure } from "../../../src/model/failure.ts";
import type { FileVariables } from "../../../src/plan/promotion/page.ts";
import type { NotionPort } from "../../../src/ports/notion.ts";
import { page } from "../../plan/sides.ts";
import { answering, runOtherwise } from "../otherwise.ts";
import { actionsOf, called, faultsOf, filesIn, inOffice, LAMP, oneFile, promoted, promotedWith } from "./office.ts";

describe("a page", () => {
  test("without a title is called by its ID", async () => {
    await inOffice(
      async (shop) => {
        const report = await promoted(shop);
        expect(report.plan.changes.map(({ record }) => record)).toEqual([
          expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f-]{27}$/),
        ]);
      },
      { config: oneFile(), rows: [called("")] },
    );
  });

  test("says by whom it was made and edited last, where its properties do", async () => {
    const template = "---\ntitle: {{ title }}\n---\n{{ page.properties.Maker }}/{{ page.properties.Hand }}\n";
    await inOffice(
      async (shop) => {
        const by = (type: string, value: string | null) => ({ id: type, type, value, partial: false });
        const more = { Maker: by("created_by", "somebody"), Hand: by("last_edited_by", null) };
        const report = await promotedWith(shop, {
          pages: async function* (query) {
            for await (const batch of answering(shop.world, {}).pages(query)) {
              yield batch.map((one) => ({ ...one, properties: { ...one.properties, ...more } }));
            }
          },
        });
        expect(faultsOf(report)).toEqual([]);
        expect(shop.text("out/lamp.md")).toContain("somebody/\n");
      },
      { config: oneFile().replace("deliverable-spec", "own.md"), files: { "own.md": template }, rows: [LAMP] },
    );
  });

  test("that gets no ID becomes no file yet", async () => {
    const config = `${oneFile()}    ids: { property: Goal }\n`;
    await inOffice(
      async (shop) => {
        shop.emulator.faults.add({ kind: "invalid", match: { method: "PATCH", path: "/v1/pages" } });
        const report = await shop.run();
        expect(report.outcomes.map(({ status }) => status)).toEqual(["failed", "left"]);
        expect(filesIn(shop)).toEqual([]);
      },
      { config, rows: [LAMP] },
    );
  });
});

describe("a file", () => {
  test("that a person writes while the run goes on is kept as it is", async () => {
    await inOffice(
      async (shop) => {
        let looks = 0;
        const report = await runOtherwise(shop, { mode: "promote" }, ({ files }) => ({
          files: {
            ...files,
            read: async (path) => {
              looks += Number(path === "out/lamp.md");
              if (looks === 2) await shop.put("out/lamp.md", "Mine.");
              return files.read(path);
            },
          },
        }));
        expect(report.outcomes.map((one) => one.status === "failed" && one.problem.message)).toEqual([
          "out/lamp.md was changed while the run went on, and is kept as it is.",
        ]);
        expect(shop.text("out/lamp.md")).toBe("Mine.");
      },
      { config: oneFile(), rows: [LAMP] },
    );
  });

  test("that is there and whose header cannot be read is somebody's", async () => {
    const torn = "---\ntitle: [\n---\nMine.\n";
    await inOffice(
      async (shop) => {
        const report = await promoted(shop);
        expect(actionsOf(report)).toEqual(["Lamp: conflict"]);
        expect(shop.text("out/lamp.md")).toBe(torn);
      },
      { config: oneFile(), rows: [LAMP], files: { "out/lamp.md": torn } },
    );
  });

  test("is not written where a folder of its path is a file", async () => {
    await inOffice(
      async (shop) => {
        const report = await promoted(shop);
        expect(faultsOf(report)).toEqual(["out is a file, and would have to be a folder."]);
      },
      { config: oneFile("out/deep/{{ slug }}.md"), rows: [LAMP], files: { out: "Mine." } },
    );
  });

  test("is not written where what is in its way cannot be read", async () => {
    await inOffice(
      async (shop) => {
        const locked = new Failure({ kind: "refused", message: "It is locked.", cure: "Unlock it.", code: "EACCES" });
        const report = await runOtherwise(shop, { mode: "promote" }, ({ files }) => ({
          files: { ...files, read: async (path) => (path === "out" ? Promise.reject(locked) : files.read(path)) },
        }));
        expect(faultsOf(report)).toEqual(["out is a file, and would have to be a folder."]);
      },
      { config: oneFile(), rows: [LAMP] },
    );
  });

  test("is not written through a folder that leads out of the workspace", async () => {
    await inOffice(
      async (shop) => {
        symlinkSync("/", join(shop.folder, "out"));
        const report = await promoted(shop);
        expect(actionsOf(report)).toEqual(["Lamp: error"]);
      },
      { config: oneFile(), rows: [LAMP] },
    );
  });
});

describe("a template", () => {
  test("whose name is like none is told, with those that there are", async () => {
    const report = await inOffice(promoted, { config: oneFile().replace("deliverable-spec", "x"), rows: [LAMP] });
    expect(report.problems[0]?.message).toContain("There is no template `x`");
    expect(report.problems[0]?.cure).toMatch(/^The product has /);
  });

  test("whose header is no YAML once it is filled in is its page's error", async () => {
    const config = oneFile().replace("deliverable-spec", "own.md");
    const files = { "own.md": "---\ntitle: [{{ title }}\n---\nText.\n" };
    await inOffice(
      async (shop) => {
        expect(actionsOf(await promoted(shop))).toEqual(["Lamp: error"]);
        expect(filesIn(shop)).toEqual(["own.md"]);
      },
      { config, files, rows: [LAMP] },
    );
  });

  test("that nobody has read is a mistake of ours", async () => {
    const { file } = await rendererOf(new Map());
    expect(() => file("x", {} as FileVariables)).toThrow("The template x was not read.");
    expect(readText("title: [", "x.md").ok).toBe(false);
  });
});

test("a page whose entries cannot be named stays as it is, until they can be read again", async () => {
  const each = oneFile("d/{{ slug }}.md").replace("template:", "each: Client, template:");
  await inOffice(
    async (shop) => {
      await promoted(shop);
      const before = filesIn(shop);
      await shop.edit("Wall", { Budget: { type: "number", value: 3 } });
      const gone = async (): Promise<never> => {
        throw new Failure({ kind: "not-found", message: "It is not there.", cure: "Look for it." });
      };
      const report = await promotedWith(shop, { page: gone });
      expect(faultsOf(report)).toEqual([expect.stringContaining("nobody knows what its file is called")]);
      expect([before, filesIn(shop)]).toEqual([["d/port-of-brine.md", "log.csv"], before]);
      expect(actionsOf(await promoted(shop))).toEqual(["Wall: promote"]);
      expect(filesIn(shop)).toEqual(before);
    },
    { rows: [called("Wall", { Client: "Port of Brine" })], config: each },
  );
});

test("a page that is pointed at is called by the key of the target that names its database", async () => {
  const targets = {
    bolts: { database: "0de0c0de-0000-4000-8000-00000000da7a", key: { from: "name", property: "Key" } },
    nuts: { key: { from: "name", property: "Name" } },
  };
  const home = { config: { targets }, databases: { targets: {} }, newIds: new Map() };
  const there = {
    ...page("p", { Name: "Hex", Key: "b1" }),
    parent: { kind: "data-source", id: "S", databaseId: "0de0c0de-0000-4000-8000-00000000da7a" } as const,
  };
  const notion = { page: async () => there } as unknown as NotionPort;
  const known = references(
    notion,
    home as unknown as Pick<Setup, "config" | "databases"> & { newIds: Map<string, never> },
  );
  expect(await known.of("p")).toMatchObject({ title: "Hex", key: "b1" });
});
