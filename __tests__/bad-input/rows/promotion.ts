import type { Proved, Row } from "../row.ts";

const PATHS = "__tests__/engine/promote/paths.test.ts";
const PATH = "__tests__/plan/promotion/path.test.ts";
const SLUG = "__tests__/plan/promotion/slug.test.ts";

const proved = (number: number, input: string, happens: string, by: Proved["by"]): Proved => ({
  number,
  input,
  happens,
  by,
});

/** Files that pages become. */
export const PROMOTION: readonly Row[] = [
  proved(76, "a title `../../.github/workflows/x.yml`, as a slug", "A name without dots and slashes.", [
    PATH,
    "traversal",
  ]),
  proved(76, "the same title as a path itself", "Refused: that record fails (exit 1).", [
    PATHS,
    "../../.github/workflows/x",
  ]),
  proved(76, "a title `../../.git/hooks/x` on Windows", "Refused: that record fails (exit 1).", [
    PATH,
    "traversal on Windows",
  ]),
  proved(77, "a title `CON`", "The name of a device gets the end of the page's ID.", [PATH, "a device"]),
  proved(77, "a title `nul.md`", "A name without a dot.", [PATH, "a device with an ending"]),
  proved(77, "a title with a dot or a space at its end", "A name without them.", [PATHS, "a "]),
  proved(78, "titles that differ in nothing but capitals", "Both records fail, each with the name of the other.", [
    PATHS,
    "titles that differ only in capitals are both refused",
  ]),
  proved(79, "a title of 300 bytes", "It is cut at a character, and ends with a hash.", [
    SLUG,
    "a long title is cut at a character, and ends with a hash that tells two apart",
  ]),
  proved(80, "a title of emoji", "The page's ID is the name.", [
    SLUG,
    "of a title without letters and digits it is the page's ID",
  ]),
  proved(81, "two titles with one slug", "All but the oldest get the end of their ID, and keep it.", [
    PATHS,
    "two titles with one slug: the same files in every run, and after a third one comes",
  ]),
  proved(82, "a path through a link that leads out", "Refused: that record fails (exit 1).", [
    PATHS,
    "a link out of the workspace",
  ]),
  proved(
    83,
    "a folder that becomes a link while the run goes on",
    "Refused: that record fails, and nothing is written outside.",
    [PATHS, "a folder that becomes a link out while the run goes on"],
  ),
  proved(84, "a path that is a folder", "That record fails (exit 1).", [PATHS, "a folder of the file's name"]),
  proved(84, "a path in a submodule", "That record fails (exit 1).", [PATHS, "a submodule"]),
  proved(84, "a path that git ignores", "That record fails (exit 1).", [
    PATHS,
    "a path that git ignores: what is written there would never be committed",
  ]),
  proved(85, "a run that would write 1,080 files", "Halted (exit 4), until a person says `confirm`.", [
    PATHS,
    "1,080 files halt the target, and `confirm` lets them pass",
  ]),
  proved(93, "a title `=HYPERLINK(…)` in the action log, which is CSV", "The cell is no formula.", [
    "__tests__/plan/promotion/action-log.test.ts",
    "whatever an entry holds, it is one line of ten cells, none of them a formula",
  ]),
];
