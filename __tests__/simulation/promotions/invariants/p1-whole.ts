import { complainIf } from "../../invariants/invariant.ts";
import { isPromoted } from "../scene.ts";
import { sheetIn } from "../sheet.ts";
import { plainText } from "../shelf.ts";
import type { Rule } from "./rule.ts";

const HEAD = ["entity", "level", "zone", "version", "source_path", "date", "notion_page_id", "sha"];

const POINTED = /\]\((assets\/[^)]+)\)/g;

const assetsOf = (path: string, text: string): readonly string[] => {
  const folder = path.split("/").slice(0, -1).join("/");
  return [...text.matchAll(POINTED)].map(([, asset = ""]) => `${folder}/${asset}`);
};

export const whole: Rule = {
  name: "P1",
  sentence: "A promoted file is whole whenever anybody looks, with its header, and what it points at is there.",
  onFile: ({ path, how }) => complainIf(isPromoted(path) && how !== "write", () => `${path} was added to.`),
  onPut: ({ path, after }, { files }) => {
    if (!isPromoted(path)) return [];
    const sheet = sheetIn(after);
    return [
      ...complainIf(sheet === undefined, () => `${path} has no header: ${JSON.stringify(after.slice(0, 80))}`),
      ...HEAD.filter((name) => sheet?.front[name] === undefined).map((name) => `${path} lacks ${name}.`),
      ...assetsOf(path, after)
        .filter((asset) => !files.all.has(asset))
        .map((asset) => `${path} points at ${asset}, which is not there.`),
    ];
  },
  onPassed: ({ before, after }, { shelf: { prints } }) =>
    [...after]
      .filter(([path, text]) => isPromoted(path) && before.get(path) !== text)
      .filter(([path, text]) => prints.get(path)?.texts.at(-1) !== plainText(text))
      .map(([path]) => `${path} is neither what it was nor what was written.`),
};
