import { describe, expect, test } from "@jest/globals";
import type { Emulator } from "../../src/emulator/emulator.ts";
import { textOf } from "../../src/emulator/json.ts";
import fc from "../property.ts";
import { at } from "./ask.ts";
import { ASH, columnOf, GONE, grove, NORTH, TREES, write } from "./web-grove.ts";
import { act, get, setting } from "./web-hand.ts";
import { isHarmless, NASTY } from "./web-harmless.ts";

describe("nothing foreign runs where people edit", () => {
  const forms = (emulator: Emulator): readonly string[] => {
    const source = emulator.store.things.get(TREES);
    const columns = source?.object === "data_source" ? [...source.properties.keys()] : [];
    const edits = columns.flatMap((id) => {
      const query = `?property=${encodeURIComponent(id)}`;
      return [`/edit/set/${ASH}${query}`, `/edit/rename/${TREES}${query}`];
    });
    return [...edits, `/edit/body/${ASH}`, `/p/${ASH}`, "/", "/pulse"].map((path) => get(emulator, path));
  };

  test.each(NASTY)("%s in every field, name, option and title", async (text) => {
    const emulator = grove();
    const tame = text.replaceAll(",", "");
    for (const name of ["Name", "Note", "Kind", "Tags", "Page", "Mail", "Phone"]) {
      expect(write(emulator, name, tame)).toEqual({ status: 200, message: "" });
      act(emulator, [
        ["do", "rename"],
        ["source", TREES],
        ["property", columnOf(emulator, name)],
        ["value", name + text],
      ]);
    }
    act(emulator, setting(NORTH, "title", text));
    act(emulator, [
      ["do", "add"],
      ["source", TREES],
      ["title", text],
    ]);
    const seen = /name="seen" value="([^"]+)"/.exec(get(emulator, `/edit/body/${ASH}`))?.[1] ?? "";
    act(emulator, [
      ["do", "body"],
      ["page", ASH],
      ["seen", seen],
      ["value", `${text}\n\`\`\`\n${text}\n\`\`\``],
    ]);
    for (const page of forms(emulator)) isHarmless(page);
    expect(get(emulator, `/edit/rename/${GONE}?property=${encodeURIComponent(text)}`)).not.toContain(text);
  });

  test("whatever a person writes is read back as it was, and is only text on the way", () => {
    const emulator = grove();
    const pieces = [..."<>\"'&/=\n `{}$".split(""), "textarea", "script", "onload", "javascript:", "é", "🙂", "x"];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        const text = parts.join("");
        expect(write(emulator, "Note", text).status).toBe(200);
        const page = emulator.store.things.get(ASH);
        const kept = page?.object === "page" ? page.values.get(columnOf(emulator, "Note")) : [];
        expect(textOf(at(kept, 0, "plain_text"))).toBe(text);
        isHarmless(get(emulator, `/edit/set/${ASH}?property=${encodeURIComponent(columnOf(emulator, "Note"))}`));
        isHarmless(get(emulator, `/p/${ASH}`));
      }),
      { numRuns: 150 },
    );
  });
});
