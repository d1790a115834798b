import { expect, test } from "@jest/globals";
import { refusal } from "../../fakes/github/faults.ts";
import { leaksIn } from "./leaks.ts";
import * as on from "./payloads.ts";
import type { Step } from "./runner.ts";
import { type Asked, CONFIG, CONFIG_PATH, inScene, type Scene } from "./scene.ts";

const PATIENCE_MS = 60_000;
const NOTION = "ntn_canaryQ7xKp2vLm9Rt4Wz8";
const GITHUB = "ghs_canary5Hs8_Dj3Fk6-Gl1.Zx0Cv";
const PASSWORD = "can@ry:pw/Yu4&Io9|Pa2*Sd6";
const DATABASE_URL = `postgres://bolts:${encodeURIComponent(PASSWORD)}@db.example:5432/bolts`;
const SECRETS = [NOTION, GITHUB, PASSWORD, encodeURIComponent(PASSWORD)];

const ENV = { DATABASE_URL };
const INPUTS = { "notion-token": NOTION };

const PACKED = /"([A-Za-z\d+/]{40,}={0,2})"/g;

/** What was sent to GitHub; what is committed goes there in Base64. */
const sent = ({ github }: Scene): Readonly<Record<string, string>> =>
  Object.fromEntries(
    github.exchanges.map(({ operation, body }, index) => {
      const text = JSON.stringify(body ?? "");
      const files = [...text.matchAll(PACKED)].map(([, packed = ""]) => Buffer.from(packed, "base64").toString("utf8"));
      return [`request ${index} ${operation}`, [text, ...files].join("\n")];
    }),
  );

/** Everything that anybody can read afterwards. The masks themselves are for the runner, which never shows them. */
const places = (scene: Scene, ended: Step): Readonly<Record<string, string>> => ({
  stdout: ended.stdout.replace(/^::add-mask::.*\n/gm, ""),
  stderr: ended.stderr,
  summary: ended.summary,
  outputs: ended.outputText,
  ...sent(scene),
  ...scene.left(),
  ...scene.left("keep"),
});

/** At each of these a text is cut, or written in another way. */
const DRESSES: readonly ((secret: string) => string)[] = [
  (secret) => secret,
  (secret) => `${"x".repeat(50)}${secret}`,
  (secret) => `${"y".repeat(88)}${secret}`,
  (secret) => `a \\| b ${secret}`,
  (secret) => `${"`".repeat(20)}${secret}`,
  (secret) => Buffer.from(secret).toString("base64"),
  (secret) => encodeURIComponent(secret),
  (secret) => `https://example.com/?token=${encodeURIComponent(secret)}`,
];

const texts = [NOTION, GITHUB, PASSWORD].flatMap((secret) => DRESSES.map((dress) => dress(secret)));

/** Each text as the value of a new page, as that of one that changes, and as what it had before. */
const records = Object.fromEntries(
  texts.flatMap((note, index) => [
    [`bolts/new-${index}.json`, { name: `new ${index} ${note}`, note }],
    [`bolts/come-${index}.json`, { name: `come ${index}`, note }],
    [`bolts/gone-${index}.json`, { name: `gone ${index}`, note: "clean" }],
  ]),
);

const rows = texts.flatMap((Note, index) => [
  { Name: `come ${index}`, Note: "clean" },
  { Name: `gone ${index}`, Note },
]);

interface Case {
  readonly name: string;
  readonly files: Readonly<Record<string, unknown>>;
  readonly event: (number: number) => on.Event;
  readonly asked?: Asked;
  readonly prepare?: (scene: Scene) => void;
}

const VALUES = `${CONFIG}      Place: { type: rich_text, value: "\${NOTION_TOKEN} \${GITHUB_TOKEN} \${DATABASE_URL}", optional: true }\n`;
const DIRTY = { name: "hex", kind: `wooden ${NOTION}`, note: GITHUB };

const DIRTY_KEY = { "bolts/a.json": { name: `hex ${NOTION}`, note: `${GITHUB} ${PASSWORD}` } };

const CASES: readonly Case[] = [
  { name: "in the values that a pull request plans", files: records, event: (number) => on.pullRequest({ number }) },
  { name: "in the values that a push writes", files: records, event: () => on.push() },
  {
    name: "in the configuration's own values",
    files: {
      [CONFIG_PATH]: VALUES.replace(
        "Note: { type: rich_text, from: note }",
        'Note: { type: rich_text, value: "${NOTION_TOKEN} ${GITHUB_TOKEN} ${DATABASE_URL}" }',
      ),
    },
    event: (number) => on.pullRequest({ number }),
  },
  {
    name: "in a ledger in another place",
    files: DIRTY_KEY,
    event: () => on.push(),
    asked: { with: { ledger: "keep/ledger.ndjson" } },
  },
  {
    name: "in a ledger on a branch",
    files: DIRTY_KEY,
    event: () => on.push(),
    asked: { with: { ledger: "branch:notion-sync-ledger" } },
  },
  {
    name: "where a database is named",
    files: { [CONFIG_PATH]: CONFIG.replace("${NOTION_DATABASE_ID}", "${NOTION_TOKEN}") },
    event: () => on.push(),
  },
  {
    name: "where a property is named",
    files: { [CONFIG_PATH]: CONFIG.replace("from: size", 'from: "${DATABASE_URL}"') },
    event: () => on.push(),
  },
  { name: "in a value that its vocabulary does not have", files: { "bolts/a.json": DIRTY }, event: () => on.push() },
  {
    name: "in a value that is of the wrong kind, and in the name of its file",
    files: { [`bolts/${NOTION}.json`]: { name: `hex ${GITHUB}`, size: `${PASSWORD}` } },
    event: () => on.push(),
  },
  {
    name: "in a file that cannot be read",
    files: { "bolts/a.json": `{ "name": "${NOTION}", "note": ${GITHUB} }` },
    event: () => on.push(),
  },
  {
    name: "in what GitHub says",
    files: {},
    event: (number) => on.pullRequest({ number }),
    prepare: ({ github }) =>
      github.fails(
        "POST /repos",
        refusal(422, `Body is bad: ${NOTION} ${GITHUB} ${PASSWORD} ${encodeURIComponent(GITHUB)}`),
        9,
      ),
  },
  {
    name: "in an option that is wrong",
    files: {},
    event: () => on.push(),
    asked: { with: { "rate-limit": NOTION, config: GITHUB, shard: DATABASE_URL } },
  },
  {
    name: "in a path and in a mode",
    files: {},
    event: () => on.push(),
    asked: { with: { config: `${NOTION}/${GITHUB}.yml`, targets: `bolts,${PASSWORD}` } },
  },
  {
    name: "in the event's file and the name of a branch",
    files: {},
    event: (number) => on.pullRequest({ number }),
    asked: { eventText: `{"pull_request": {"title": "${NOTION}`, env: { GITHUB_HEAD_REF: GITHUB } },
  },
];

test.concurrent.each(CASES)(
  "a secret is in nothing that a run leaves: $name",
  ({ files, event, asked = {}, prepare }) =>
    inScene(
      async (scene) => {
        prepare?.(scene);
        const ended = await scene.run(event(scene.pull), {
          ...asked,
          with: { ...INPUTS, ...asked.with },
          env: { ...ENV, RUNNER_DEBUG: "1", NOTION_TOKEN: NOTION, GITHUB_TOKEN: GITHUB, ...asked.env },
        });
        expect(ended.exit).not.toBeNull();
        expect(leaksIn(places(scene, ended), SECRETS)).toEqual([]);
        const masks = ended.commands.filter(({ name }) => name === "add-mask").map(({ data }) => data);
        expect(new Set(masks)).toEqual(new Set(SECRETS));
      },
      { github: { token: GITHUB }, files, rows },
    ),
  PATIENCE_MS,
);
