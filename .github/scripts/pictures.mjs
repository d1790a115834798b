// Takes the pictures of the README from what the product really does: the comment on a pull request, and a database in the
// emulator after a sync. Needs Chromium (CHROMIUM, or /usr/bin/chromium) and a built `dist`.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { chromium } from "playwright-core";
import "./ready.mjs";

const CLI = resolve("dist/cli.js");
const WIDTH = 860;
const STYLE = `
  body { font: 15px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; color: #1f2328; margin: 0; padding: 20px; background: #fff; }
  .comment { border: 1px solid #d1d9e0; border-radius: 8px; overflow: hidden; }
  .head { background: #f6f8fa; border-bottom: 1px solid #d1d9e0; padding: 8px 16px; color: #59636e; } .head b { color: #1f2328; }
  .body { padding: 4px 16px 16px; } h2 { font-size: 1.3em; border-bottom: 1px solid #d1d9e0b3; padding-bottom: .3em; }
  table { border-collapse: collapse; margin: 12px 0; } th, td { border: 1px solid #d1d9e0; padding: 5px 12px; } tr:nth-child(2n) td { background: #f6f8fa; }
  code { background: #818b981f; border-radius: 6px; padding: .2em .4em; font: 85% ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
  summary { cursor: pointer; } a { color: #0969da; text-decoration: none; }
`;

const workspace = mkdtempSync(join(tmpdir(), "notion-sync-pictures-"));
cpSync("examples/modules", workspace, { recursive: true });
const emulator = spawn(process.execPath, [CLI, "emulator", "--seed", join(workspace, "notion.json")], {
  stdio: ["ignore", "pipe", "inherit"],
});
const first = await new Promise((found) => {
  createInterface({ input: emulator.stdout }).once("line", found);
});
const url = first.replace("listening on ", "");

const sync = (...words) =>
  spawnSync(process.execPath, [CLI, "sync", "--config", "notion-sync.yml", "--notion-url", url, ...words], {
    cwd: workspace,
    env: { ...process.env, NOTION_TOKEN: "ntn_pictures", NOTION_DATABASE_ID: "0de0c0de-0000-4000-8000-00000000da7a" },
  });

const edit = (path, from, to) => {
  const file = join(workspace, path);
  writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
};

/** A machine without coloured signs shows a box for them. */
const signs = (html) => html.replace("✅", '<span style="color:#1a7f37">✔</span>');

/** A few changes, as a pull request would have them: the comment shows these and nothing else. */
const comment = () => {
  edit("modules/billing/module.manifest.json", "retries failed cards and", "retries failed cards twice, and");
  edit("modules/checkout/module.manifest.json", /"sla_p95_ms": \d+/, '"sla_p95_ms": 180');
  edit("modules/search/module.manifest.json", /"coverage": \d+/, '"coverage": 91');
  mkdirSync(join(workspace, "modules/vouchers"));
  const voucher = {
    module: "vouchers",
    description: "Codes that lower a price once.",
    status: "Planned",
    tags: ["public"],
  };
  writeFileSync(join(workspace, "modules/vouchers/module.manifest.json"), JSON.stringify(voucher));
  sync("--dry-run");
  const markdown = readFileSync(join(workspace, ".notion-sync/report.md"), "utf8").replace(
    /<details>/g,
    "<details open>",
  );
  const html = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><div class="comment"><div class="head"><b>github-actions</b> <span>bot</span> commented</div><div class="body">${signs(html)}</div></div>`;
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
try {
  mkdirSync("docs/images", { recursive: true });
  sync();
  const page = await browser.newPage({ viewport: { width: 1180, height: 620 }, deviceScaleFactor: 1 });
  await page.goto(url);
  const link = page.locator("a", { hasText: "Modules" }).first();
  if ((await link.count()) > 0) await link.click();
  await page.waitForLoadState("load");
  await page.screenshot({ path: "docs/images/database.png" });
  const blank = await browser.newPage({ viewport: { width: WIDTH, height: 200 } });
  await blank.setContent(comment());
  await blank.screenshot({ path: "docs/images/comment.png", fullPage: true });
} finally {
  await browser.close();
  emulator.kill("SIGTERM");
  rmSync(workspace, { recursive: true, force: true });
}
