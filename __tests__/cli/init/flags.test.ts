import { expect, test } from "@jest/globals";
import { INIT_FLAGS } from "../../../src/cli/init/flags.ts";
import { OPTIONS } from "../../../src/config/options.ts";

test("the help of init names every variable that its token may come from", () => {
  const meaning = INIT_FLAGS["notion-token"]?.meaning ?? "";
  expect((OPTIONS["notion-token"].env ?? []).filter((name) => !meaning.includes(name))).toEqual([]);
});
