import type { Dice } from "../chance.ts";

/** A name that people give, and what the documentation makes a file's name of; null where no letter or digit is in it. */
export interface Name {
  readonly text: string;
  readonly slug: string | null;
  /** Windows keeps the name for itself, so it is never used alone. */
  readonly device?: boolean;
}

const name = (text: string, slug: string | null): Name => ({ text, slug });

/** What pages are called: some share a slug, some have none, some would lead elsewhere. */
export const TITLES: readonly [Name, ...Name[]] = [
  name("Harbour wall", "harbour-wall"),
  name("Harbour Wall!", "harbour-wall"),
  name("Lamp", "lamp"),
  name("lamp", "lamp"),
  name("Café – naïve", "cafe-naive"),
  name("Straße_9", "strasse-9"),
  name("🔩 🔧", null),
  name("../../.github/workflows/x", "github-workflows-x"),
  name('a: "b", {{ c }}', "a-b-c"),
  { text: "CON", slug: "con", device: true },
  name("", null),
];

/** What people decide, a line each. */
const ENTRIES: readonly [Name, ...Name[]] = [
  name("Granite, not concrete", "granite-not-concrete"),
  name("Pour in March", "pour-in-march"),
  name("=SUM(A1)", "sum-a1"),
  name("✓", null),
  name("Lamp", "lamp"),
];

export const TAGS = ["stone", "sea", "Ünï"] as const;
const SLUGS = new Map<string, Name>([
  ...TITLES.map((one) => [one.text, one] as const),
  ...ENTRIES.map((one) => [one.text, one] as const),
  ["stone", name("stone", "stone")],
  ["sea", name("sea", "sea")],
  ["Ünï", name("Ünï", "uni")],
]);

/** What is known of a text that somebody is called by. */
export const nameOf = (text: string): Name => SLUGS.get(text) ?? name(text, null);

export const AREAS = ["North", "South side", "a/b"] as const;

export const throwTitle = (dice: Dice): string => dice.pick(TITLES).text;

export const throwDecisions = (dice: Dice): string => {
  const lines = Array.from({ length: dice.below(4) }, () => dice.pick(ENTRIES).text);
  return dice.sometimes(0.4) ? lines.map((line) => `- ${line}`).join("\n") : lines.join("\n");
};

export const throwText = (dice: Dice): string =>
  `${dice.pick(["", "plain", "two\nlines", "[a](b) <c> `d`", "--- \n# x", "{{ title }} {% if", "café 🔩", "null", "1"])}${dice.pick(["", ` ${dice.below(9)}`])}`;

/** Files that Notion keeps; one of them is not there any more. */
export const KEPT = ["photo.png", "plan.pdf", "photo two.png"] as const;
export const GONE = "gone.png";
export const STORAGE = "https://prod-files-secure.s3.us-west-2.amazonaws.com/space";

export const addressOf = (file: string): string => `${STORAGE}/${encodeURIComponent(file)}?X-Amz-Signature=0`;

const PIECES: readonly ((dice: Dice) => string)[] = [
  (dice) => `# Part ${dice.below(9)}`,
  (dice) => `Some **text** ${dice.below(999)} with \`code\` and [a link](https://example.com/a?b=c).`,
  () => "- one\n- two\n\t- below",
  () => "1. first\n2. second",
  () => "> said by somebody",
  () => "```js\nlet a = '---';\n```",
  () => "---",
  () => "notion_page_id: nothing",
  () => "{{ title }} {% assign x = 1 %}",
  () => "![elsewhere](https://files.example.com/x.png)",
  () => "- [x] done\n- [ ] to do",
  (dice) => `![Photo](${addressOf(dice.pick(KEPT))})`,
  (dice) => `![Photo](${addressOf(dice.pick(KEPT))})`,
];

export const throwBody = (dice: Dice): string => {
  if (dice.sometimes(0.2)) return "";
  const pieces = Array.from({ length: dice.between(1, 4) }, () =>
    dice.pick([PIECES[0] ?? (() => ""), ...PIECES])(dice),
  );
  return [...pieces, ...(dice.sometimes(0.03) ? [`![lost](${addressOf(GONE)})`] : [])].join("\n");
};
