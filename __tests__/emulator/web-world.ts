import { createEmulator, type Emulator } from "../../src/emulator/emulator.ts";

export const TEAM = "00000000-0000-4000-8000-00000000d001";
export const MODULES = "00000000-0000-4000-8000-00000000d002";
export const TEAM_ROWS = ["00000000-0000-4000-8000-00000000a001", "00000000-0000-4000-8000-00000000a002"] as const;
export const GATEWAY = "00000000-0000-4000-8000-00000000b001";

const BODY = `# What it does
Takes every request, **checks** the token, and hands it on. See <mention-page url="https://www.notion.so/00000000000040008000000000000b002"/>.
<callout icon="💡" color="blue_bg">
	Retries are *never* blind: a create is looked for first.
</callout>
## To do
- [x] Measure the p95
- [ ] Cut the cold start
	- [ ] Load the schema lazily
## How
1. Read the plan
2. Apply it
	- one record at a time
> One gate for all requests.
\`\`\`ts
const budget = rate * 60;
await gate.pass({ budget });
\`\`\`
| Figure | Week 40 | Week 41 |
|---|---|---|
| Pass rate | 96 % | **98 %** |
| p95 | 240 ms | 180 ms |
<details>
<summary>Why not a queue?</summary>
	Because there is nothing to wait for.
</details>
---
Latency follows $\`L = \\lambda W\`$, as ever.
`;

const select = (options: Readonly<Record<string, string>>): object => ({
  options: Object.entries(options).map(([name, color]) => ({ name, color })),
});

const modules = [
  [
    "gateway",
    "🛰️",
    "Takes every request in and knows whom it belongs to",
    ["auth", "routing", "limits"],
    "Live",
    "Low",
    182,
    0.94,
    true,
  ],
  [
    "ledger",
    "📒",
    "Remembers what happened, one line at a time",
    ["append-only", "audit"],
    "Live",
    "Low",
    41,
    0.98,
    true,
  ],
  ["planner", "🧭", "Compares what is with what should be", ["diff", "order"], "In review", "Medium", 73, 0.91, true],
  ["notifier", "", "Says so where people look", ["comments", "issues"], "In progress", "Medium", 260, 0.76, false],
  ["importer", "", "Reads files of any kind", ["csv", "yaml", "front matter"], "In progress", "High", 512, 0.61, false],
  ["archive", "", "Keeps what is no longer needed", [], "Planned", "Low", null, null, false],
] as const;

const rows = modules.map(([name, emoji, description, features, stage, risk, p95, coverage, ready], index) => ({
  ...(index === 0 ? { id: GATEWAY } : {}),
  ...(emoji === "" ? {} : { icon: { type: "emoji", emoji } }),
  properties: {
    Module: name,
    Description: description,
    Features: features,
    Stage: stage,
    Risk: risk,
    "SLA p95": p95,
    Coverage: coverage,
    Ready: ready,
    Owner: index % 2 === 0 ? ["Ada Example"] : ["Bo Sample"],
    Team: [index % 2 === 0 ? "Platform" : "Tools"],
    Released: index < 3 ? `2026-0${index + 3}-14` : null,
    Repository: `https://example.com/${name}`,
  },
  ...(index === 0 ? { body: BODY } : {}),
}));

export const SEED = {
  workspace: { name: "Example" },
  users: [
    { name: "Ada Example", email: "ada@example.com" },
    { name: "Bo Sample", email: "bo@example.com" },
  ],
  databases: [
    {
      id: TEAM,
      title: "Teams",
      properties: { Name: "title", Status: { status: {} }, Founded: "date", Mail: "email" },
      rows: [
        {
          id: TEAM_ROWS[0],
          properties: { Name: "Platform", Status: "In progress", Founded: "2024-02-01", Mail: "platform@example.com" },
        },
        {
          id: TEAM_ROWS[1],
          properties: { Name: "Tools", Status: "Done", Founded: "2025-06-12", Mail: "tools@example.com" },
        },
      ],
    },
    {
      id: MODULES,
      title: "Modules",
      icon: { type: "emoji", emoji: "📦" },
      description: "Everything that ships, one row a manifest.",
      properties: {
        Module: "title",
        Stage: { select: select({ Live: "green", "In review": "blue", "In progress": "yellow", Planned: "gray" }) },
        Features: {
          multi_select: select({
            auth: "purple",
            routing: "blue",
            limits: "orange",
            "append-only": "brown",
            audit: "pink",
            diff: "green",
          }),
        },
        Risk: { select: select({ Low: "green", Medium: "orange", High: "red" }) },
        Description: "rich_text",
        Coverage: { number: { format: "percent" } },
        "SLA p95": "number",
        Ready: "checkbox",
        Owner: "people",
        Team: { relation: { data_source_id: "", single_property: {} } },
        Released: "date",
        Repository: "url",
      },
      rows,
    },
  ],
};

/** The seed's second database points at the first one's data source, whose ID is only known once it stands. */
export const planted = (): Emulator => {
  const emulator = createEmulator();
  const [teams, second] = SEED.databases;
  emulator.seed({ ...SEED, databases: [teams] });
  const source = [...emulator.store.things.values()].find((thing) => thing.object === "data_source");
  const properties = {
    ...second?.properties,
    Team: { relation: { data_source_id: source?.id ?? "", single_property: {} } },
  };
  emulator.seed({ databases: [{ ...second, properties }] });
  return emulator;
};
