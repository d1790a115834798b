import { PassThrough } from "node:stream";
import { expect, test } from "@jest/globals";
import { withAsker } from "../../../src/cli/init/asker.ts";

const terminal = (clean: (line: string) => string = (line) => line) => {
  const ends = { input: new PassThrough(), output: new PassThrough(), clean };
  return { ...ends, shown: () => String(ends.output.read() ?? "") };
};

test("an answer is what was typed, and an empty line what is usual", async () => {
  const ends = terminal();
  ends.input.write("one\n\n");
  const answers = await withAsker(ends, async ({ ask }) => [
    await ask({ text: "First", usual: "x" }),
    await ask({ text: "Second", usual: "two" }),
  ]);
  expect(answers).toEqual(["one", "two"]);
  expect(ends.shown()).toBe("First [x]: Second [two]: ");
});

test("where the input ends there is no answer, and nobody waits for one", async () => {
  const ends = terminal();
  const answer = withAsker(ends, ({ ask }) => ask({ text: "First", usual: "x" }));
  ends.input.end();
  expect(await answer).toBeUndefined();
});

test("what comes from elsewhere is made harmless before it is shown", async () => {
  const ends = terminal((line) => line.toUpperCase());
  ends.input.write("\n");
  await withAsker(ends, async ({ ask, tell }) => {
    tell("said");
    await ask({ text: "title", usual: "u" });
  });
  expect(ends.shown()).toBe("SAID\nTITLE [U]: ");
});
