import { describe, expect, test } from "@jest/globals";
import { createEmulator } from "../../src/emulator/emulator.ts";
import { DAY, NIGHT } from "../../src/emulator/web/colors.ts";
import { outside, safeUrl } from "../../src/emulator/web/safe.ts";
import { web } from "../../src/emulator/web/web.ts";
import fc from "../property.ts";
import { get, look } from "./web-hand.ts";
import { isHarmless, NASTY } from "./web-harmless.ts";
import { GATEWAY, MODULES, planted, TEAM_ROWS } from "./web-world.ts";

type Emulator = ReturnType<typeof createEmulator>;

const seeded = (data: unknown): Emulator => {
  const emulator = createEmulator();
  emulator.seed(data);
  return emulator;
};

/** The first row's page, by the link to it. */
const firstPage = (emulator: Emulator): string =>
  get(emulator, /href="(\/p\/[0-9a-f-]+)"/.exec(get(emulator, "/"))?.[1] ?? "/p/");

describe("the page for people", () => {
  test.each(["/v1/pages", "/x", "/p/", "/p/abc", "/d/../p", "/pulses", "/edit/", "/edit/set/x", "//"])(
    "%s is not its business",
    (path) => {
      expect(web(look(path), createEmulator())).toBeUndefined();
    },
  );

  test.each(["POST", "PATCH", "DELETE"])("looking changes nothing: %s is not its business there", (method) => {
    expect(web(look("/", method), createEmulator())).toBeUndefined();
  });

  test("without a database it says what to do", () => {
    const page = get(createEmulator(), "/");
    expect(page).toContain("No database yet");
    expect(page).toContain("Run a sync against this address");
  });

  test("databases are tables with heads, and rows are named by their first cell", () => {
    const page = get(planted(), "/");
    expect(page).toContain("<title>Example · notion-sync emulator</title>");
    expect(page.match(/<table role="grid"/g)).toHaveLength(2);
    expect(page).toContain("2 databases · 8 rows");
    expect(page).toMatch(/<th scope="col" [^>]*class="is-select"[^>]*>.*?<span>Stage<\/span>/s);
    expect(page).toMatch(new RegExp(`<th scope="row"[^>]*><a class="page" href="/p/${GATEWAY}">`));
  });

  test.each([
    ["an option in its colour", '<span class="pill pill-green">Live</span>'],
    ["a status with its dot", '<span class="pill pill-green"><i class="dot"></i>Done</span>'],
    ["a date as people say it", '<time datetime="2026-03-14">Mar 14, 2026</time>'],
    ["a share in per cent", '<span class="number">94%</span>'],
    ["a person by name", "Ada Example</span>"],
    ["a checkbox for everybody", 'role="img" aria-label="not checked"'],
    ["an address as a link", 'href="https://example.com/ledger" target="_blank" rel="noopener noreferrer nofollow"'],
    ["an e-mail address", 'href="mailto:tools@example.com"'],
    ["a related page as a link", `href="/p/${TEAM_ROWS[1]}"`],
    ["an emoji", "🛰️"],
  ])("a table shows %s", (_, source) => {
    expect(get(planted(), "/")).toContain(source);
  });

  test("a database has a page of its own", () => {
    const page = get(planted(), `/d/${MODULES}`);
    expect(page).toContain("<title>Modules · notion-sync emulator</title>");
    expect(page).toContain("Everything that ships, one row a manifest.");
    expect(page).not.toContain("Teams</a>");
  });

  test.each([`/p/${GATEWAY}`, `/p/${GATEWAY.replaceAll("-", "").toUpperCase()}`, `/p/${GATEWAY}?x=1`])(
    "a page is found under %s",
    (path) => {
      const page = get(planted(), path);
      expect(page).toMatch(/<h1 [^>]*>gateway</);
      expect(page).toContain(`<a href="/d/${MODULES}">Modules</a>`);
    },
  );

  test.each([
    ["headings", 'role="heading" aria-level="2">What it does</span>'],
    ["marks", "<strong>checks</strong>"],
    ["to-dos, done and nested", '<li class="done"><span class="box checked"'],
    ["numbered lists", '<ol><li><div class="">Read the plan</div></li>'],
    ["quotes", "One gate for all requests.</blockquote>"],
    ["callouts in their colour", '<div class="callout ink-blue-bg" role="note">'],
    ["code with its language", "<figcaption>typescript</figcaption>"],
    ["tables with heads", '<th scope="col">Week 41</th>'],
    ["toggles", '<details class="toggle" open><summary><span class="">Why not a queue?</span></summary>'],
    ["dividers", "<hr>"],
    ["equations", '<span class="math">L = \\lambda W</span>'],
  ])("a body has %s", (_, source) => {
    expect(get(planted(), `/p/${GATEWAY}`)).toContain(source);
  });

  test("what is not there is not found, politely", () => {
    const answer = web(look("/p/00000000-0000-4000-8000-00000000ffff"), createEmulator());
    expect(answer?.status).toBe(404);
    expect(answer?.body).toContain("Nothing is here");
  });

  test("a page in the trash says so, and its table no longer has it", () => {
    const emulator = seeded({
      databases: [
        {
          title: "T",
          properties: { Name: "title" },
          rows: [{ id: GATEWAY, in_trash: true, properties: { Name: "gone" } }],
        },
      ],
    });
    expect(get(emulator, `/p/${GATEWAY}`)).toContain("This page is in the trash.");
    expect(get(emulator, "/")).toContain("No rows yet");
    expect(get(emulator, "/")).toContain("1 in the trash</summary>");
  });

  test("of a large database the first 500 rows are shown, and how many are not", () => {
    const rows = Array.from({ length: 1234 }, (_, index) => ({ properties: { Name: `row ${index}` } }));
    const page = get(seeded({ databases: [{ title: "Many", properties: { Name: "title" }, rows }] }), "/");
    expect(page.match(/<th scope="row"/g)).toHaveLength(500);
    expect(page).toContain("1,234 rows");
    expect(page).toContain("The first 500 are shown; 734 more rows not.");
  });

  test("the pulse moves with what there is to see, and only then", () => {
    const emulator = planted();
    const revision = (): string => /data-revision="([^"]+)"/.exec(get(emulator, "/pulse"))?.[1] ?? "";
    const before = revision();
    get(emulator, "/");
    expect(revision()).toBe(before);
    expect(get(emulator, "/")).toContain(`data-revision="${before}"`);
    emulator.seed({ pages: [{ title: "New" }] });
    expect(revision()).not.toBe(before);
  });
});

const evil = (text: string): Emulator =>
  seeded({
    workspace: { name: text },
    users: [{ name: text, email: "x@example.com" }],
    pages: [{ title: text }],
    databases: [
      {
        title: text,
        description: text,
        icon: { type: "emoji", emoji: "🙂" },
        properties: {
          [`N${text}`]: "title",
          Text: "rich_text",
          Pick: { select: { options: [{ name: text.replaceAll(",", ""), color: "red" }] } },
          Who: "people",
          Where: "url",
          Mail: "email",
          Files: "files",
        },
        rows: [
          {
            properties: {
              [`N${text}`]: text,
              Text: text,
              Pick: text.replaceAll(",", ""),
              Who: [text],
              Where: `javascript:${text}`,
              Mail: text,
              Files: [{ name: text, url: `https://example.com/${encodeURIComponent(text)}` }],
            },
            body: `# ${text}\n\`\`\`${text}\n${text}\n\`\`\`\n[${text}](javascript:alert(1))\n<video src="https://example.com/a">${text}</video>\n| ${text} | b |\n|---|---|`,
          },
        ],
      },
    ],
  });

describe("nothing foreign runs", () => {
  test.each(NASTY)("%s is only text, wherever it stands", (text) => {
    const emulator = evil(text);
    isHarmless(get(emulator, "/"));
    isHarmless(firstPage(emulator));
    expect(firstPage(emulator)).toContain('<span class="address">javascript:');
  });

  test("whatever a title is", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(..."<>\"'&/= ".split(""), "script", "onload", "javascript:", "x"), { maxLength: 12 }),
        (parts) => {
          const emulator = seeded({ pages: [{ title: parts.join("") }] });
          isHarmless(get(emulator, "/"));
        },
      ),
      { numRuns: 100 },
    );
  });

  test.each([
    "javascript:alert(1)",
    " JaVaScRiPt:x",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "//evil.example",
    "java\nscript:x",
    "",
  ])("%j is no link", (url) => {
    expect(safeUrl(url)).toBeUndefined();
    expect(outside(url, "x").source).toBe('<span class="address">x</span>');
  });

  test.each(["https://example.com", "HTTP://x.y", "mailto:a@b.c", "tel:+1"])("%s is a link", (url) => {
    expect(safeUrl(url)).toBe(url);
  });

  test("the policy lets only its own style and script run, and lets them talk to nobody else", () => {
    const policy = web(look("/"), createEmulator())?.headers["content-security-policy"] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'sha256-[^']+'(?:;|$)/);
    expect(policy).not.toContain("unsafe");
  });
});

const lightOf = (color: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [lightOf(a), lightOf(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
};

describe.each([
  ["by day", DAY, "#ffffff"],
  ["by night", NIGHT, "#191919"],
])("every colour can be read %s", (_, shades, paper) => {
  test.each(Object.entries(shades))("%s", (_name, { pill, pillInk, ink }) => {
    expect(contrast(pill, pillInk)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(paper, ink)).toBeGreaterThanOrEqual(4.5);
  });
});
