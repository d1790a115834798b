import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "@jest/globals";
import { inFolder } from "../../bundle/door.ts";
import { scriptedFetch } from "../../fakes/wire.ts";
import { clientInVirtualTime, DO, good } from "./meet.ts";

const before = process.env["GITHUB_EVENT_PATH"];

afterEach(() => {
  if (before === undefined) delete process.env["GITHUB_EVENT_PATH"];
  else process.env["GITHUB_EVENT_PATH"] = before;
});

test("an event's file that is no JSON is told, and does not end the run", async () => {
  await inFolder(async (folder) => {
    const path = join(folder, "event.json");
    writeFileSync(path, "{");
    process.env["GITHUB_EVENT_PATH"] = path;
    const { fetch } = scriptedFetch(good);
    const asked = DO.read(clientInVirtualTime({ fetch }));
    await expect(asked).rejects.toMatchObject({
      kind: "refused",
      message: expect.stringContaining("GITHUB_EVENT_PATH"),
    });
  });
});
