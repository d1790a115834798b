import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Report } from "../../../src/model/report.ts";
import type { Workshop } from "../workshop.ts";
import { actionsOf, called, faultsOf, filesIn, inOffice, oneFile, promoted } from "./office.ts";

const BY_SLUG = oneFile();
const BY_TITLE = oneFile("out/{{ title }}.md");

let outside: string;
beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), "notion-sync-beyond-"));
});
afterEach(() => {
  rmSync(outside, { recursive: true, force: true });
});

const office = <Result>(
  titles: readonly string[],
  work: (shop: Workshop) => Promise<Result>,
  config = BY_SLUG,
): Promise<Result> => inOffice(work, { rows: titles.map((title) => called(title)), config });

const outIn = (shop: Workshop): readonly string[] => filesIn(shop).filter((path) => path !== "log.csv");

/** Nothing was written, nothing is marked, and the page failed by itself. */
const expectRefused = async (shop: Workshop, report: Report, why: string): Promise<void> => {
  expect([report.status, report.exit]).toEqual(["partial", 1]);
  expect(faultsOf(report)).toEqual([expect.stringContaining(why)]);
  expect((await shop.rows()).map((row) => row["Promoted"])).toEqual([false]);
};

describe("a slug is safe, whatever the page is called", () => {
  test.each([
    ["../../.github/workflows/x.yml", "out/github-workflows-x-yml.md"],
    ["a.", "out/a.md"],
    ["a ", "out/a.md"],
    ["..", /^out\/[0-9a-f]{32}\.md$/],
    ["🌊🌊", /^out\/[0-9a-f]{32}\.md$/],
    ["?!", /^out\/[0-9a-f]{32}\.md$/],
    ["CON", /^out\/con-[0-9a-f]{8}\.md$/],
    ["nul.md", "out/nul-md.md"],
    ["é".repeat(150), /^out\/e{71}-[0-9a-f]{8}\.md$/],
    ["C:\\Windows\\system32", "out/c-windows-system32.md"],
    ["=cmd|' /C calc'!A0", "out/cmd-c-calc-a0.md"],
  ])("%s", async (title, path) => {
    await office([title], async (shop) => {
      expect((await promoted(shop)).status).toBe("success");
      const [file = ""] = outIn(shop);
      if (typeof path === "string") expect(file).toBe(path);
      else expect(file).toMatch(path);
      expect(outIn(shop)).toHaveLength(1);
    });
  });

  test("two titles with one slug: the same files in every run, and after a third one comes", async () => {
    await office(["Lamp", "lamp!"], async (shop) => {
      await promoted(shop);
      const before = outIn(shop);
      expect(before).toEqual([expect.stringMatching(/^out\/lamp-[0-9a-f]{8}\.md$/), "out/lamp.md"]);
      expect(actionsOf(await promoted(shop))).toEqual(["Lamp: skip", "lamp!: skip"]);
      await shop.edit("Lamp", { Goal: { type: "rich_text", value: "Light" } });
      await promoted(shop);
      expect(outIn(shop)).toEqual(before);
    });
  });
});

describe("a title in a path leads nowhere else", () => {
  test.each([
    ["../../.github/workflows/x", "leads somewhere else"],
    ["..\\..\\x", "one of"],
    ["a/b", "takes a slash"],
    ["x\u202ey", "cannot be seen"],
    ["a:b", "one of"],
    [`${"é".repeat(150)}`, "more than 200 bytes"],
  ])("%s", async (title, why) => {
    await office(
      [title],
      async (shop) => {
        await expectRefused(shop, await promoted(shop), why);
        expect(filesIn(shop)).toEqual([]);
      },
      BY_TITLE,
    );
  });

  test("nor is it a hidden file, or a device of Windows", async () => {
    const bare = oneFile("{{ title }}");
    await office(
      [".gitattributes"],
      async (shop) => expectRefused(shop, await promoted(shop), "begins with a dot"),
      bare,
    );
    await office(["CON"], async (shop) => expectRefused(shop, await promoted(shop), "a device"), bare);
  });

  test.each([".git/hooks/{{ slug }}", ".github/workflows/{{ slug }}.yml", "../{{ slug }}", "/{{ slug }}"])(
    "nor does the configuration itself: %s",
    async (path) => {
      await office(["Lamp"], async (shop) => expectRefused(shop, await promoted(shop), "The path"), oneFile(path));
    },
  );

  test("titles that differ only in capitals are both refused", async () => {
    await office(
      ["Lamp", "LAMP"],
      async (shop) => {
        const report = await promoted(shop);
        expect(actionsOf(report)).toEqual(["Lamp: error", "LAMP: error"]);
        expect(faultsOf(report)).toEqual([
          expect.stringContaining("is the path of"),
          expect.stringContaining("is the path of"),
        ]);
        expect(filesIn(shop)).toEqual([]);
      },
      BY_TITLE,
    );
  });
});

describe("what is in the way stays", () => {
  test("a link out of the workspace", async () => {
    await office(["Lamp"], async (shop) => {
      symlinkSync(outside, join(shop.folder, "out"));
      await expectRefused(shop, await promoted(shop), "is outside the workspace");
      expect(readdirSync(outside)).toEqual([]);
    });
  });

  test("a link into what git keeps", async () => {
    await office(["Lamp"], async (shop) => {
      mkdirSync(join(shop.folder, ".git/hooks"), { recursive: true });
      symlinkSync(".git/hooks", join(shop.folder, "out"));
      const report = await promoted(shop);
      expect(report.status).toBe("partial");
      expect(readdirSync(join(shop.folder, ".git/hooks"))).toEqual([]);
    });
  });

  test("a folder that becomes a link out while the run goes on", async () => {
    const body = "![a](https://prod-files-secure.s3.us-west-2.amazonaws.com/a/b/a.png?X-Amz-Signature=1)";
    let swap = (): void => undefined;
    const download = {
      fetch: async () => {
        swap();
        return { bytes: new Uint8Array([1]), mediaType: "image/png" };
      },
    };
    await inOffice(
      async (shop) => {
        await shop.put("out/README.md", "ours");
        swap = () => {
          renameSync(join(shop.folder, "out"), join(shop.folder, "moved"));
          symlinkSync(outside, join(shop.folder, "out"));
        };
        const report = await promoted(shop);
        expect(report.status).toBe("partial");
        expect(readdirSync(outside)).toEqual([]);
        expect((await shop.rows()).map((row) => row["Promoted"])).toEqual([false]);
      },
      { rows: [called("Lamp", {}, { body })], config: BY_SLUG, download },
    );
  });

  test("a folder of the file's name", async () => {
    await office(["Lamp"], async (shop) => {
      mkdirSync(join(shop.folder, "out/lamp.md"), { recursive: true });
      await expectRefused(shop, await promoted(shop), "EISDIR");
    });
  });

  test("a file of the folder's name", async () => {
    await office(["Lamp"], async (shop) => {
      writeFileSync(join(shop.folder, "out"), "mine");
      await expectRefused(shop, await promoted(shop), "out is a file, and would have to be a folder");
    });
  });

  test("a submodule", async () => {
    await office(["Lamp"], async (shop) => {
      mkdirSync(join(shop.folder, "out"));
      writeFileSync(join(shop.folder, "out/.git"), "gitdir: ../.git/modules/out\n");
      await expectRefused(shop, await promoted(shop), "a submodule");
      expect(readdirSync(join(shop.folder, "out"))).toEqual([".git"]);
    });
  });

  test("a path that git ignores: what is written there would never be committed", async () => {
    await office(["Lamp"], async (shop) => {
      execFileSync("git", ["init", "--quiet", shop.folder]);
      writeFileSync(join(shop.folder, ".gitignore"), "out/\n");
      await expectRefused(shop, await promoted(shop), "out/lamp.md is ignored by git");
      expect(readdirSync(shop.folder)).not.toContain("out");
    });
  });
});

describe("more than a run may bring is brought by none", () => {
  const entries = Array.from({ length: 180 }, (_, index) => `Entry ${index}`).join("\n");
  const titles = ["a", "b", "c", "d", "e", "f"];
  const config = oneFile("out/{{ slug }}-{{ title }}.md").replace(
    "template: deliverable-spec",
    "template: decision, each: Decisions",
  );

  test("1,080 files halt the target, and `confirm` lets them pass", async () => {
    await inOffice(
      async (shop) => {
        const halted = await promoted(shop);
        expect([halted.status, halted.exit]).toEqual(["halted", 4]);
        expect(halted.problems.map(({ message }) => message)).toEqual([
          "1,080 files would be written, and 1,000 a run are the most.",
        ]);
        expect(filesIn(shop)).toEqual([]);
        expect((await promoted(shop, { confirm: "true" })).status).toBe("success");
        expect(outIn(shop)).toHaveLength(1080);
      },
      { rows: titles.map((title) => called(title, { Decisions: entries })), config },
    );
  });
});
