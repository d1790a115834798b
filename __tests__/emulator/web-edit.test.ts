import { describe, expect, test } from "@jest/globals";
import { at } from "./ask.ts";
import { ADA, ASH, ask, BO, columnOf, GONE, grove, NORTH, write } from "./web-grove.ts";
import { act, setting } from "./web-hand.ts";

describe("a value that a person writes is what the API then answers", () => {
  test.each<[string, readonly string[], (string | number)[], unknown]>([
    ["Name", ["Old ash"], ["title", 0, "plain_text"], "Old ash"],
    ["Note", ["two\nlines"], ["rich_text", 0, "plain_text"], "two\nlines"],
    ["Note", [""], ["rich_text"], []],
    ["Height", [" 12.5 "], ["number"], 12.5],
    ["Height", [""], ["number"], null],
    ["Kind", ["Leaf"], ["select", "color"], "green"],
    ["Kind", ["Needle"], ["select", "name"], "Needle"],
    ["Kind", [""], ["select"], null],
    ["Tags", ["old", "tall"], ["multi_select", 1, "name"], "tall"],
    ["Tags", [], ["multi_select"], []],
    ["State", ["Done"], ["status", "name"], "Done"],
    ["Felled", ["true"], ["checkbox"], true],
    ["Felled", ["false"], ["checkbox"], false],
    ["Page", ["https://example.com/ash"], ["url"], "https://example.com/ash"],
    ["Page", [""], ["url"], null],
    ["Mail", ["ash@example.com"], ["email"], "ash@example.com"],
    ["Phone", ["+49 30 1"], ["phone_number"], "+49 30 1"],
    ["Who", [BO], ["people", 0, "name"], "Bo Sample"],
    ["Park", [NORTH], ["relation"], [{ id: NORTH }]],
    ["Park", [], ["relation"], []],
  ])("%s: %j", async (name, values, path, wanted) => {
    const emulator = grove();
    expect(write(emulator, name, ...values)).toEqual({ status: 200, message: "" });
    const page = await ask(emulator, `/v1/pages/${ASH}`);
    expect(at(page, "properties", name, ...path)).toEqual(wanted);
    expect(page).toMatchObject({ last_edited_by: { id: ADA }, last_edited_time: "2026-05-04T10:00:00.000Z" });
  });

  test.each<[Record<string, string>, unknown]>([
    [{ start: "2026-03-14" }, { start: "2026-03-14", end: null, time_zone: null }],
    [
      { start: "2026-03-14", start_time: "10:30", start_offset: "+02:00" },
      { start: "2026-03-14T10:30:00.000+02:00", end: null, time_zone: null },
    ],
    [
      { start: "2026-03-14", end: "2026-03-20" },
      { start: "2026-03-14", end: "2026-03-20", time_zone: null },
    ],
    [{ start: "", end: "" }, null],
  ])("a date of %j", async (fields, wanted) => {
    const emulator = grove();
    const sent = [...setting(ASH, columnOf(emulator, "Seen")), ...Object.entries(fields)];
    expect(act(emulator, sent).status).toBe(200);
    expect(at(await ask(emulator, `/v1/pages/${ASH}`), "properties", "Seen", "date")).toEqual(wanted);
  });
});

describe("what the API would refuse is refused in its words, and changes nothing", () => {
  test.each<[string, readonly string[], string]>([
    ["Height", ["tall"], "body.properties.Height.number should be a number"],
    ["Kind", ["a, b"], "commas not allowed"],
    ["State", ["Felled"], 'Status option "Felled" does not exist'],
    ["Mail", [`${"x".repeat(200)}@example.com`], "should be ≤ `200`"],
    ["Park", [GONE], "Could not find page with ID"],
    ["Who", [GONE], "Could not find user with ID"],
    ["Made", ["2026-01-01"], "Couldn't find editable properties"],
    ["Tall", ["true"], "Couldn't find editable properties"],
  ])("%s: %j", async (name, values, words) => {
    const emulator = grove();
    const before = await ask(emulator, `/v1/pages/${ASH}`);
    const refused = write(emulator, name, ...values);
    expect(refused).toMatchObject({ status: name === "Park" || name === "Who" ? 404 : 400 });
    expect(refused.message).toContain(words);
    expect({ ...(await ask(emulator, `/v1/pages/${ASH}`)), request_id: "" }).toEqual({ ...before, request_id: "" });
  });

  test.each<[string, readonly (readonly [string, string])[]]>([
    ["The page is no longer there.", setting(GONE, "title", "x")],
    ["The property is no longer there.", setting(ASH, "none", "x")],
    [
      "The database is no longer there.",
      [
        ["do", "add"],
        ["source", GONE],
      ],
    ],
    [
      "Could not find page with ID",
      [
        ["do", "trash"],
        ["page", GONE],
      ],
    ],
    [
      "should be a valid uuid",
      [
        ["do", "trash"],
        ["page", "../data_sources/x"],
      ],
    ],
    ["There is no such act.", [["do", "constructor"]]],
    ["There is no such act.", []],
  ])("%s", (words, fields) => {
    expect(act(grove(), fields).message).toContain(words);
  });
});
