import type { Exchange, Values } from "../../model/exchange.ts";
import type { Page } from "../../model/page.ts";
import { type Place, type Problem, problem } from "../../model/problem.ts";
import { unwritable } from "../../model/writable.ts";
import type { Bound } from "../bind.ts";
import { nameIn } from "../sides.ts";
import { chooser } from "../vocabulary.ts";

const MEND = "Mend it on the page or in the row.";

const tooMuch = (values: Values, place: Place): readonly Problem[] =>
  Object.entries(values).flatMap(([property, value]) => {
    const why = unwritable(value);
    return why === null ? [] : [problem(`\`${property}\` would hold ${why}.`, MEND, { ...place, property })];
  });

/** A relation names records; what it holds besides is a page that no record is known for. */
const strangers = (values: Values, place: Place): readonly Problem[] =>
  Object.entries(values).flatMap(([property, { type, value }]) => {
    const found = type === "relation" ? value.filter((name) => !name.includes(":")) : [];
    const cure = "Choose a page of the target that the relation points at, one with a key.";
    return found.map((id) =>
      problem(`\`${property}\` points at the page ${id}, which stands for no record.`, cure, { ...place, property }),
    );
  });

const foreignWords = (values: Values, { target }: Bound, place: Place): readonly Problem[] =>
  target.mappings.flatMap((mapping) => {
    const value = values[mapping.property];
    if (value === undefined || mapping.vocabulary === undefined) return [];
    const choose = chooser(mapping, target.vocabularyPolicy === "skip" ? "error" : target.vocabularyPolicy);
    return choose(value, () => ({ ...place, property: mapping.property })).problems;
  });

const cutShort = (page: Page, bound: Bound, place: Place): readonly Problem[] =>
  bound.target.mappings
    .filter(({ property }) => page.properties[nameIn(bound, property)]?.partial === true)
    .map(({ property }) =>
      problem(`\`${property}\` could not be read whole.`, "Run it again.", { ...place, property }),
    );

interface About {
  readonly bound: Bound;
  readonly page: Page;
  readonly place: Place;
}

/** Why what a record comes to cannot be written. One such field holds the whole record back: half of it may make no sense. */
export const faultsOf = ({ toRow, toPage }: Exchange, { bound, page, place }: About): readonly Problem[] => [
  ...cutShort(page, bound, place),
  ...tooMuch({ ...toRow, ...toPage }, place),
  ...strangers(toRow, place),
  ...foreignWords(toRow, bound, place),
];
