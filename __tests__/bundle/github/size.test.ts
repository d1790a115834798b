import { expect, test } from "@jest/globals";
import * as on from "./payloads.ts";
import { inScene } from "./scene.ts";

const PATIENCE_MS = 120_000;
const COUNT = 5_000;

/** What GitHub takes: characters and bytes of a body, and bytes of a summary. */
const BODY = { points: 65_536, bytes: 262_144 };
const SUMMARY_BYTES = 1_048_576;

const SIGNS = ["é", "\u{1f529}", "漢", "|", "`", "\\", "<b>", "@ada", "#12", "…"];
const note = (index: number): string => `${SIGNS[index % SIGNS.length]} ${"a long remark ".repeat(8)}${index}`;

const MANY = Array.from({ length: COUNT }, (_, index) => ({
  name: `bolt ${String(index).padStart(4, "0")}`,
  size: index,
  kind: index % 2 === 0 ? "metric" : "imperial",
  note: note(index),
}));

const measured = (text: string) => ({ points: Array.from(text).length, bytes: Buffer.byteLength(text) });

/** Nothing is open at the end that was opened before, and no character is half. */
const whole = (markdown: string): void => {
  expect(markdown).not.toMatch(/\ufffd|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
  expect(markdown.split("<details>").length).toBe(markdown.split("</details>").length);
  const rows = markdown.split("\n").filter((line) => line.startsWith("| "));
  expect(rows.filter((line) => !line.endsWith(" |"))).toEqual([]);
};

test.concurrent(
  `${COUNT} changes in one plan give a comment and a summary that GitHub takes, and each says where the rest is`,
  () =>
    inScene(
      async ({ run, pull, github, left }) => {
        const ended = await run(on.pullRequest({ number: pull }));
        expect(ended).toMatchObject({ exit: 0, stderr: "" });
        expect(ended.commands.filter(({ name }) => name === "warning")).toEqual([]);
        const [comment] = github.state.comments;
        const body = comment?.body ?? "";
        const { points, bytes } = measured(body);
        expect([points <= BODY.points, bytes <= BODY.bytes]).toEqual([true, true]);
        expect(points > 50_000).toBe(true);
        expect(body).toContain(`· ${COUNT + 1} to create`);
        expect(body).toMatch(/\*… and \d+ more\.\*/);
        expect(body).toContain(
          "✂️ Cut to fit: see [the full report](https://github.example/acme/bolts/actions/runs/9001).",
        );
        whole(body);
        expect(measured(ended.summary).bytes <= SUMMARY_BYTES).toBe(true);
        expect(ended.summary.split("\n").filter((line) => line.startsWith("| `bolt ")).length > 1_000).toBe(true);
        whole(ended.summary);
        expect(
          left()
            ["report.md"]?.split("\n")
            .filter((line) => line.startsWith("| `bolt ")),
        ).toHaveLength(COUNT);
        expect((JSON.parse(left()["plan.json"] ?? "") as { changes: unknown[] }).changes).toHaveLength(COUNT + 1);
      },
      { files: { "bolts/many.json": MANY } },
    ),
  PATIENCE_MS,
);

test.concurrent(
  `${COUNT} mistakes give ten annotations at most of each level, an issue and a summary that GitHub takes`,
  () =>
    inScene(
      async ({ run, github }) => {
        const ended = await run(on.push());
        expect(ended.exit).toBe(1);
        const errors = ended.commands.filter(({ name }) => name === "error");
        expect(errors.length <= 10).toBe(true);
        expect(errors.filter(({ data }) => data.length > 4_096)).toEqual([]);
        const issue = github.state.issues.find(({ isPullRequest }) => !isPullRequest);
        const body = issue?.body ?? "";
        expect(measured(body).points <= BODY.points).toBe(true);
        expect(body).toContain("✂️ Cut to fit");
        whole(body);
        expect(measured(ended.summary).bytes <= SUMMARY_BYTES).toBe(true);
        whole(ended.summary);
      },
      { files: { "bolts/many.json": MANY.map((bolt, index) => ({ ...bolt, kind: `wooden ${index}` })) } },
    ),
  PATIENCE_MS,
);
