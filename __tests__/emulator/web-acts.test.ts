import { describe, expect, test } from "@jest/globals";
import { createEmulator } from "../../src/emulator/emulator.ts";
import { objectOf, textOf } from "../../src/emulator/json.ts";
import { at } from "./ask.ts";
import { ADA, ASH, ask, BO, columnOf, GONE, grove, NORTH, TREES, write } from "./web-grove.ts";
import { act, get, setting } from "./web-hand.ts";

describe("pages come and go", () => {
  test("a page that a person adds is a row like any other", async () => {
    const emulator = grove();
    expect(
      act(emulator, [
        ["do", "add"],
        ["source", TREES],
        ["title", " Elm "],
      ]).status,
    ).toBe(200);
    const source = emulator.store.things.get(TREES);
    const id = source?.object === "data_source" ? source.rows.at(-1) : "";
    const page = await ask(emulator, `/v1/pages/${id}`);
    expect(at(page, "properties", "Name", "title", 0, "plain_text")).toBe("Elm");
    expect(at(page, "properties", "State", "status", "name")).toBe("Not started");
    expect(page).toMatchObject({ created_by: { id: ADA }, last_edited_by: { id: ADA } });
  });

  test("a page in the trash cannot be edited until it is put back", async () => {
    const emulator = grove();
    const inTrash = async () => (await ask(emulator, `/v1/pages/${ASH}`))["in_trash"];
    act(emulator, [
      ["do", "trash"],
      ["page", ASH],
    ]);
    expect(await inTrash()).toBe(true);
    expect(get(emulator, `/p/${ASH}`)).toContain('data-do="restore"');
    expect(get(emulator, `/p/${ASH}`)).not.toMatch(/<(?:h1|dd|button)[^>]* data-edit/);
    expect(write(emulator, "Name", "x").message).toContain("Can't edit block that is archived");
    act(emulator, [
      ["do", "restore"],
      ["page", ASH],
    ]);
    expect(await inTrash()).toBe(false);
    expect(write(emulator, "Name", "x").status).toBe(200);
  });

  test("a renamed property keeps its values, and a taken name is refused", async () => {
    const emulator = grove();
    write(emulator, "Height", "7");
    const renaming = (name: string) =>
      act(emulator, [
        ["do", "rename"],
        ["source", TREES],
        ["property", columnOf(emulator, "Height")],
        ["value", name],
      ]);
    expect(renaming("Kind").message).toBe("Property with name Kind already exists.");
    expect(renaming(" ").message).toBe("A property needs a name.");
    expect(renaming("Metres").status).toBe(200);
    expect(at(await ask(emulator, `/v1/pages/${ASH}`), "properties", "Metres", "number")).toBe(7);
    expect(await ask(emulator, `/v1/data_sources/${TREES}`)).toMatchObject({ last_edited_by: { id: ADA } });
  });

  test("the content is edited as Markdown, and what was written meanwhile is not lost", async () => {
    const emulator = grove();
    const seen = /name="seen" value="([^"]+)"/.exec(get(emulator, `/edit/body/${NORTH}`))?.[1] ?? "";
    const writing = (text: string) =>
      act(emulator, [
        ["do", "body"],
        ["page", NORTH],
        ["seen", seen],
        ["value", text],
      ]);
    expect(writing("# New\r\n\r\n- [ ] **all** of it").status).toBe(200);
    const body = await ask(emulator, `/v1/pages/${NORTH}/markdown`);
    expect(textOf(body["markdown"]).trim()).toBe("# New\n- [ ] **all** of it");
    expect(await ask(emulator, `/v1/pages/${NORTH}`)).toMatchObject({ last_edited_by: { id: ADA } });
    expect(writing("late").message).toContain("The page has changed since you began.");
  });
});

describe("who acts", () => {
  test.each([
    [BO, "Bo Sample"],
    [GONE, "Ada Example"],
    ["", "Ada Example"],
  ])("%j: it is %s", async (as, name) => {
    const emulator = grove();
    act(emulator, [...setting(ASH, "title", "x"), ["as", as]]);
    const { last_edited_by: by } = await ask(emulator, `/v1/pages/${ASH}`);
    expect((await ask(emulator, `/v1/users/${textOf(objectOf(by)["id"])}`))["name"]).toBe(name);
    expect(get(emulator, "/pulse")).toContain(`<em>${name}</em>`);
  });

  test("a workspace that names nobody has its owner once somebody acts, and not before", async () => {
    const emulator = createEmulator({ seed: { pages: [{ id: ASH, title: "Alone" }] } });
    const people = () => [...emulator.store.users.values()].filter(({ type }) => type === "person");
    get(emulator, "/");
    expect(people()).toEqual([]);
    expect(act(emulator, setting(ASH, "title", "Not alone")).status).toBe(200);
    expect(people().map(({ name }) => name)).toEqual(["Workspace owner"]);
    expect(get(emulator, `/p/${ASH}`)).toContain(">Not alone<");
  });

  test("a person reaches what is not shared with the connection, and the API still does not", async () => {
    const emulator = grove();
    emulator.store.unshared.add(ASH);
    expect(write(emulator, "Name", "Mine").status).toBe(200);
    expect(get(emulator, `/p/${ASH}`)).toContain(">Mine<");
    expect((await ask(emulator, `/v1/pages/${ASH}`))["code"]).toBe("object_not_found");
  });

  test("what a person does is no request to the API, but it is seen to pass", () => {
    const emulator = grove();
    write(emulator, "Name", "x");
    expect(emulator.statistics()).toMatchObject({ requests: 0, writes: 0 });
    expect(emulator.journal.last()).toMatchObject([{ who: "Ada Example", method: "PATCH", status: 200, write: true }]);
  });
});
