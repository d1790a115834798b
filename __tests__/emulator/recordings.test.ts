import { expect, test } from "@jest/globals";
import { readRecordings } from "./replay/recording.ts";
import { type Outcome, replay } from "./replay/replay.ts";

const folder = process.env["NOTION_RECORDINGS"];

const LEAST_SHARE = 0.97;

const describeMiss = ({ file, line, request, differences }: Outcome): string =>
  [`${file}:${line} ${request}`, ...differences.slice(0, 3).map(({ path, problem }) => `    ${path}: ${problem}`)].join(
    "\n",
  );

if (folder === undefined || folder === "") {
  test("recordings: not replayed, NOTION_RECORDINGS is not set", () => {
    expect(folder ?? "").toBe("");
  });
} else {
  test("the emulator answers as Notion was recorded to answer", async () => {
    const recordings = readRecordings(folder);
    const outcomes: Outcome[] = [];
    for (const recording of recordings) outcomes.push(...(await replay(recording)));
    const misses = outcomes.filter(({ differences }) => differences.length > 0);
    const thin = outcomes.filter(({ envelopeOnly }) => envelopeOnly);
    const share = (outcomes.length - misses.length) / outcomes.length;
    const verdict = `${outcomes.length - misses.length} of ${outcomes.length} recorded exchanges match (${(share * 100).toFixed(2)} %), ${thin.length} of them searches of which only envelope and order could be compared.`;
    process.stdout.write(`${[verdict, ...misses.map(describeMiss)].join("\n")}\n`);
    expect(recordings.length).toBeGreaterThan(0);
    expect(share).toBeGreaterThanOrEqual(LEAST_SHARE);
  }, 120_000);
}
