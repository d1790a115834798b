import { describe, expect, test } from "@jest/globals";
import type { Locator, Page } from "playwright-core";
import { textOf } from "../../src/emulator/json.ts";
import { chromiumHere } from "../browser.ts";
import { at } from "./ask.ts";
import { ask, type Site, visiting, write } from "./web-visit.ts";
import { GATEWAY, TEAM_ROWS } from "./web-world.ts";

const PATIENCE = 60_000;
const [PLATFORM, TOOLS] = TEAM_ROWS;

const OPTION = `<img src=x onerror="document.title='broken into'">`;
const TEXT = `</textarea>${OPTION}<script>document.title='broken into'</script>`;

const gateway = (site: Site) => ask(site, "GET", `/v1/pages/${GATEWAY}`);

const rowOf = (page: Page, name: string): Locator => page.locator("tbody tr", { hasText: name });

/** The form is open once it can be written in, and closed once what it held has been kept. */
const opened = (page: Page): Promise<void> => page.locator(".desk form").waitFor();
const closed = (page: Page): Promise<void> => page.locator(".desk").waitFor({ state: "hidden" });

const editing = async (page: Page, cell: Locator): Promise<void> => {
  await cell.press("Enter");
  await opened(page);
};

if (chromiumHere === undefined) {
  test("nobody edited the web page: no Chromium here", () => {
    process.stderr.write("Nobody edited the web page: no Chromium here.\n");
  });
} else {
  describe("a person edits in the browser", () => {
    test(
      "a title, in the table and on the page: the API answers with it, and with who it was",
      () =>
        visiting("light", async ({ page }, site) => {
          await page.getByLabel("Acting as").selectOption("Bo Sample");
          await editing(page, rowOf(page, "gateway").getByRole("rowheader"));
          await page.keyboard.press("ControlOrMeta+a");
          await page.keyboard.type("front door");
          await page.keyboard.press("Enter");
          await closed(page);
          const first = await gateway(site);
          expect(at(first, "properties", "Module", "title", 0, "plain_text")).toBe("front door");
          const by = await ask(site, "GET", `/v1/users/${textOf(at(first, "last_edited_by", "id"))}`);
          expect(by).toMatchObject({ type: "person", name: "Bo Sample" });

          await page.getByRole("link", { name: "front door" }).click();
          await page.getByRole("button", { name: "Edit the title" }).click();
          await opened(page);
          await page.keyboard.type(", again");
          await page.getByRole("button", { name: "Save" }).click();
          await closed(page);
          expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("front door, again");
          expect(at(await gateway(site), "properties", "Module", "title", 0, "plain_text")).toBe("front door, again");
          expect(await page.getByLabel("Acting as").evaluate((who) => Reflect.get(who, "value"))).toBe(
            textOf(at(first, "last_edited_by", "id")),
          );
        }),
      PATIENCE,
    );

    test(
      "a page goes to the trash and comes back, and the API says so both times",
      () =>
        visiting("light", async ({ page }, site) => {
          await rowOf(page, "gateway").hover();
          await page.getByRole("button", { name: "Move gateway to the trash" }).click();
          await rowOf(page, "gateway").waitFor({ state: "detached" });
          expect((await gateway(site))["in_trash"]).toBe(true);
          await page.getByText("1 in the trash").click();
          await page.getByRole("button", { name: "Put gateway back" }).click();
          await rowOf(page, "gateway").waitFor();
          expect((await gateway(site))["in_trash"]).toBe(false);
        }),
      PATIENCE,
    );

    test(
      "with the keyboard alone: from cell to cell, a number, options, a checkbox, a relation",
      () =>
        visiting("dark", async ({ page }, site) => {
          const row = rowOf(page, "gateway");
          const value = async (name: string, ...path: readonly (string | number)[]) =>
            at(await gateway(site), "properties", name, ...path);

          await page.getByRole("columnheader", { name: "Module" }).focus();
          for (const key of ["ArrowDown", "ArrowRight"]) await page.keyboard.press(key);
          await page.keyboard.press("Enter");
          await opened(page);
          await page.keyboard.type("review");
          await page.keyboard.press("Enter");
          await closed(page);
          expect(await value("Stage", "select", "name")).toBe("In review");

          await page.keyboard.press("ArrowRight");
          await page.keyboard.press("Enter");
          await opened(page);
          await page.keyboard.type("brand new");
          await page.keyboard.press("Enter");
          await page.keyboard.press("Enter");
          await closed(page);
          expect(await value("Features", "multi_select", 3, "name")).toBe("brand new");

          await editing(page, row.locator("td.is-number").last());
          await page.keyboard.type("7.5");
          await page.keyboard.press("Enter");
          await closed(page);
          expect(await value("SLA p95", "number")).toBe(7.5);

          await row.locator("td.is-checkbox").press(" ");
          await row.getByRole("img", { name: "not checked" }).waitFor();
          expect(await value("Ready", "checkbox")).toBe(false);

          await editing(page, row.locator("td.is-relation"));
          await page.keyboard.press("ArrowDown");
          await page.keyboard.press("ArrowDown");
          await page.keyboard.press(" ");
          await page.keyboard.press("ControlOrMeta+Enter");
          await closed(page);
          expect(await value("Team", "relation")).toEqual([{ id: PLATFORM }, { id: TOOLS }]);

          await editing(page, row.locator("td.is-number").last());
          await page.keyboard.type("99");
          await page.keyboard.press("Escape");
          await closed(page);
          expect(await value("SLA p95", "number")).toBe(7.5);
          expect(await row.locator("td.is-number:focus").count()).toBe(1);
        }),
      PATIENCE,
    );

    test(
      "a page is added, a property renamed, the content written as Markdown",
      () =>
        visiting("light", async ({ page }, site) => {
          await page.getByLabel("New page in Modules").fill("scheduler");
          await page.keyboard.press("Enter");
          await rowOf(page, "scheduler").waitFor();
          expect(await page.getByLabel("New page in Modules").inputValue()).toBe("");

          await page.getByRole("columnheader", { name: "SLA p95" }).press("Enter");
          await opened(page);
          await page.keyboard.type("Latency");
          await page.keyboard.press("Enter");
          await page.getByRole("columnheader", { name: "Latency" }).waitFor();
          expect(at(await gateway(site), "properties", "Latency", "number")).toBe(182);

          await page.goto(`${site.url}/p/${GATEWAY}`);
          await page.getByRole("button", { name: "Edit the content" }).click();
          await page.getByRole("textbox", { name: "Content as Markdown" }).fill("## Short\n\nAnd **bold**.");
          await page.keyboard.press("ControlOrMeta+Enter");
          await page.locator(".body strong", { hasText: "bold" }).waitFor();
          const { markdown } = await ask(site, "GET", `/v1/pages/${GATEWAY}/markdown`);
          expect(textOf(markdown).trim()).toBe("## Short\nAnd **bold**.");
        }),
      PATIENCE,
    );

    test(
      "what the API refuses is said beside what was written, and is not lost",
      () =>
        visiting("light", async ({ page, complaints }, site) => {
          const cell = rowOf(page, "gateway").locator("td.is-number").last();
          await editing(page, cell);
          await page.keyboard.type("fast");
          await page.keyboard.press("Enter");
          await page.getByText("should be a number, instead was").waitFor();
          expect(await page.getByRole("textbox", { name: "SLA p95" }).inputValue()).toBe("fast");
          expect(at(await gateway(site), "properties", "SLA p95", "number")).toBe(182);
          expect(complaints.splice(0)).toEqual([expect.stringContaining("400 (Bad Request)")]);
        }),
      PATIENCE,
    );

    test(
      "hostile text that a person writes stays text, in every place where it is shown or edited",
      () =>
        visiting("light", async ({ page }) => {
          await editing(page, rowOf(page, "gateway").getByRole("rowheader"));
          await page.getByRole("textbox", { name: "Module", exact: true }).fill(TEXT);
          await page.keyboard.press("Enter");
          await closed(page);
          const row = rowOf(page, "onerror");
          await editing(page, row.getByRole("rowheader"));
          expect(await page.getByRole("textbox", { name: "Module", exact: true }).inputValue()).toBe(TEXT);
          await page.keyboard.press("Escape");
          await editing(page, row.locator("td.is-select").first());
          await page.keyboard.type(OPTION);
          await page.keyboard.press("Enter");
          await closed(page);
          await editing(page, row.locator("td.is-select").first());
          expect(await page.locator(".choice", { hasText: "onerror" }).textContent()).toBe(OPTION);
          await page.keyboard.press("Escape");
          expect(await page.locator("main img, main script, .desk img, .desk script, .strip img").count()).toBe(0);
          expect(await page.title()).toBe("Example · notion-sync emulator");
        }),
      PATIENCE,
    );
  });

  describe("a sync arrives while somebody looks", () => {
    test(
      "rows appear, the changed cell alone is lit, and the requests are counted",
      () =>
        visiting("dark", async ({ page }, site) => {
          await page.evaluate(() => Object.assign(globalThis, { stayed: true }));
          await write(site, "arrival");
          await page.locator("tr.fresh", { hasText: "arrival" }).waitFor();
          await ask(site, "PATCH", `/v1/pages/${GATEWAY}`, { properties: { Risk: { select: { name: "High" } } } });
          const row = rowOf(page, "gateway");
          await row.locator("td.fresh", { hasText: "High" }).waitFor();
          expect(await row.locator(".fresh").count()).toBe(1);
          const strip = page.getByLabel("Requests");
          expect(await strip.locator(".counts").textContent()).toBe("2 requests2 writes");
          expect(await strip.locator("li").first().textContent()).toBe("PATCHpagesgateway200");
          expect(await page.evaluate(() => "stayed" in globalThis)).toBe(true);
        }),
      PATIENCE,
    );

    test(
      "what somebody is writing meanwhile is left alone, and so is where they are",
      () =>
        visiting("light", async ({ page }, site) => {
          await page.getByLabel("New page in Teams").fill("half a na");
          const cell = rowOf(page, "archive").locator("td.is-rich_text");
          await editing(page, cell);
          await page.keyboard.type(" Or");
          await write(site, "arrival");
          await rowOf(page, "arrival").waitFor();
          await page.keyboard.type(" not");
          await page.keyboard.press("Enter");
          await closed(page);
          expect(await cell.textContent()).toBe("Keeps what is no longer needed Or not");
          expect(await rowOf(page, "archive").locator("td.is-rich_text:focus").count()).toBe(1);
          expect(await page.getByLabel("New page in Teams").inputValue()).toBe("half a na");
        }),
      PATIENCE,
    );
  });
}
