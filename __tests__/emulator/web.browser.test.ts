import { describe, expect, test } from "@jest/globals";
import { chromiumHere, styleOf } from "../browser.ts";
import { visiting, write } from "./web-visit.ts";
import { GATEWAY } from "./web-world.ts";

const TEXT = "<img src=x onerror=\"document.title='broken into'\"><script>document.title='broken into'</script>";

const PATIENCE = 60_000;

if (chromiumHere === undefined) {
  test("the web page was not opened: no Chromium here", () => {
    process.stderr.write("The web page was not opened: no Chromium here.\n");
  });
} else {
  describe("the web page in a browser", () => {
    test(
      "tables, coloured options and their page are there, by day",
      () =>
        visiting("light", async ({ page }) => {
          expect(await page.title()).toBe("Example · notion-sync emulator");
          expect(await page.getByRole("grid").count()).toBe(2);
          const live = page.locator(".pill", { hasText: /^Live$/ }).first();
          expect(await styleOf(live, "background-color")).toBe("rgb(219, 237, 219)");
          expect(await styleOf(page.locator("thead th").first(), "position")).toBe("sticky");

          await page.getByRole("link", { name: "gateway", exact: true }).click();
          await page.waitForURL(`**/p/${GATEWAY}`);
          expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("gateway");
          expect(await page.getByRole("heading", { level: 2, name: "What it does" }).count()).toBe(1);
          expect(await page.locator("article .code code").textContent()).toContain("const budget = rate * 60;");
          expect(await page.locator(".todos .box.checked").count()).toBe(1);

          await page.getByRole("navigation").getByRole("link", { name: "Modules" }).click();
          await page.getByRole("link", { name: "Platform" }).first().click();
          expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Platform");
        }),
      PATIENCE,
    );

    test(
      "by night the paper is dark and the options are too",
      () =>
        visiting("dark", async ({ page }) => {
          expect(await styleOf(page.locator("body"), "background-color")).toBe("rgb(25, 25, 25)");
          const live = page.locator(".pill", { hasText: /^Live$/ }).first();
          expect(await styleOf(live, "background-color")).toBe("rgb(43, 89, 63)");
        }),
      PATIENCE,
    );

    test(
      "a row that arrives is seen without a hand on the keyboard, and runs nothing",
      () =>
        visiting("light", async ({ page }, site) => {
          await page.locator("h2", { hasText: "Modules" }).waitFor();
          await page.evaluate(() => Object.assign(globalThis, { stayed: true }));
          await write(site, TEXT);
          await page.locator("tr.fresh", { hasText: TEXT }).waitFor({ timeout: PATIENCE / 2 });
          expect(await page.getByText("2 databases · 9 rows").count()).toBe(1);
          expect(await page.evaluate(() => "stayed" in globalThis)).toBe(true);
          expect(await page.title()).toBe("Example · notion-sync emulator");
          await page.reload();
          expect(await page.locator("tr", { hasText: TEXT }).count()).toBe(1);
          expect(await page.title()).toBe("Example · notion-sync emulator");
        }),
      PATIENCE,
    );

    test(
      "a keyboard reaches every row",
      () =>
        visiting("light", async ({ page }) => {
          await page.getByRole("link", { name: "Tools" }).first().focus();
          await page.keyboard.press("Enter");
          await page.waitForURL("**/p/*");
          expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Tools");
        }),
      PATIENCE,
    );
  });
}
