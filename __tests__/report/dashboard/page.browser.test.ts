import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { chromiumHere, styleOf, withBrowser } from "../../browser.ts";
import { pageOf, runOf, troubleOf } from "./past.ts";

const EVIL = "<img src=x onerror=\"document.title='broken into'\"><script>document.title='broken into'</script>";

const RUNS = Array.from({ length: 60 }, (_, index) =>
  runOf(index, index % 9 === 4 ? { status: "partial" } : index % 5 === 0 ? { tallies: [] } : {}),
);

const PAGE = pageOf({
  runs: RUNS,
  troubles: [troubleOf({ record: EVIL, message: EVIL }), troubleOf({ kind: "conflict", mended: true })],
  broken: [7],
});

interface Visit {
  readonly colorScheme?: "light" | "dark";
  readonly width?: number;
  readonly javaScriptEnabled?: boolean;
}

/** A person who opens the file. Whatever the browser complains of, or asks the net for, is a failure. */
const visiting = async (visit: Visit, look: (page: Page) => Promise<void>): Promise<void> => {
  const { colorScheme = "light", width = 1280, javaScriptEnabled = true } = visit;
  const folder = mkdtempSync(join(tmpdir(), "notion-sync-dashboard-"));
  try {
    const file = join(folder, "dashboard.html");
    writeFileSync(file, PAGE);
    await withBrowser(async (browser) => {
      const context = await browser.newContext({ colorScheme, javaScriptEnabled, viewport: { width, height: 900 } });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("console", (message) => complaints.push(message.text()));
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("request", (request) => complaints.push(request.url()));
      const address = pathToFileURL(file).href;
      await page.goto(address);
      await look(page);
      expect(complaints.filter((one) => one !== address && !one.startsWith("data:"))).toEqual([]);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const PATIENCE = 60_000;

if (chromiumHere === undefined) {
  test("the dashboard was not opened: no Chromium here", () => {
    process.stderr.write("The dashboard was not opened: no Chromium here.\n");
  });
} else {
  describe("the dashboard, opened from the disk", () => {
    test(
      "shows its charts and tables, and foreign text as text",
      () =>
        visiting({}, async (page) => {
          expect(await page.title()).toBe("notion-sync dashboard");
          expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Dashboard");
          for (const name of ["Records by what became of them", "How long a run took", "Requests against the budget"]) {
            expect(await page.getByRole("img", { name }).count()).toBe(1);
          }
          expect(await page.getByRole("row").filter({ hasText: EVIL }).count()).toBe(1);
          expect(await page.getByRole("note").textContent()).toContain("Line 7");
          expect(await page.locator("tr[data-status]:visible").count()).toBe(60);
          const shown = await page.locator(".chart rect.tone-updated").first().boundingBox();
          expect(shown?.height).toBeGreaterThan(1);
        }),
      PATIENCE,
    );

    test(
      "is dark by night",
      () =>
        visiting({ colorScheme: "dark" }, async (page) => {
          expect(await styleOf(page.locator("body"), "background-color")).toBe("rgb(22, 23, 22)");
        }),
      PATIENCE,
    );

    test(
      "is narrowed with the keyboard alone",
      () =>
        visiting({}, async (page) => {
          await page.keyboard.press("Tab");
          expect(await page.locator(":focus").textContent()).toBe("Skip to the content");
          await page.getByLabel("Status").focus();
          await page.keyboard.type("Partial");
          await page.locator("output", { hasText: "7 of 60" }).waitFor();
          expect(await page.locator("tr[data-status]:visible").count()).toBe(7);
          await page.keyboard.press("Tab");
          await page.keyboard.press("Space");
          expect(await page.getByRole("checkbox").isChecked()).toBe(true);
        }),
      PATIENCE,
    );

    test(
      "says the same without its script, and offers nothing that would not work",
      () =>
        visiting({ javaScriptEnabled: false }, async (page) => {
          expect(await page.locator("tr[data-status]").count()).toBe(60);
          expect(await page.locator(".filters").isVisible()).toBe(false);
        }),
      PATIENCE,
    );

    test(
      "fits a telephone: what is wide scrolls in its own box",
      () =>
        visiting({ width: 390 }, async (page) => {
          const wide = await page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth",
          );
          expect(wide).toBe(0);
        }),
      PATIENCE,
    );
  });
}
