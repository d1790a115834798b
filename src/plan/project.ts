import type { Desired } from "../model/desired.ts";
import { keyText } from "../model/key.ts";
import { type Place, type Problem, problem } from "../model/problem.ts";
import type { Property, Value } from "../model/property.ts";
import type { SourceRecord } from "../model/record.ts";
import type { Mapping, Target } from "../model/target.ts";
import { type Cell, cellReader, type Reading } from "./cell.ts";
import { expression } from "./expression.ts";
import { type FindPerson, withIds } from "./people.ts";
import { pageSha } from "./sha.ts";

/** A record as the page it should be; nothing where there are errors. Warnings may come with a page. */
export interface Projection {
  readonly desired: Desired | undefined;
  readonly problems: readonly Problem[];
}

/** A status cannot be emptied: Notion would put its first option there. So what has none is left as it is. */
const isSent = (property: Property): boolean => property.type !== "status" || property.value !== null;

const plainOf = (cell: Cell): Value =>
  "property" in cell
    ? cell.property.value
    : [...new Set(cell.links.map(({ target, key }) => `${target}:${key}`))].sort();

type Named = readonly [property: string, cell: Cell];

/** What only Notion can tell; before it is asked, every property is there and addresses stay as they are. */
export interface Facts {
  readonly isThere: (property: string) => boolean;
  readonly findPerson: FindPerson | undefined;
}

export const UNASKED: Facts = { isThere: () => true, findPerson: undefined };

const known = (reading: Reading, find: FindPerson | undefined, place: Place): Reading => {
  const { cell } = reading;
  if (cell === undefined || !("property" in cell)) return reading;
  const { property, problems } = withIds(cell.property, find, place);
  return { cell: { property }, problems: [...reading.problems, ...problems] };
};

const assemble = (
  cells: readonly Named[],
  known: Pick<Desired, "target" | "key" | "place" | "pageId" | "body">,
): Desired => {
  const sent = cells.filter(([, cell]) => !("property" in cell) || isSent(cell.property));
  const plain = Object.fromEntries(sent.map(([name, cell]) => [name, plainOf(cell)]));
  return {
    ...known,
    properties: Object.fromEntries(sent.flatMap(([name, cell]) => ("property" in cell ? [[name, cell.property]] : []))),
    links: Object.fromEntries(sent.flatMap(([name, cell]) => ("links" in cell ? [[name, cell.links]] : []))),
    plain,
    sha: pageSha(plain, known.body),
  };
};

/** The mappings whose values come from the record; `is: key` is one of them, the engine's other values are not. */
const mapped = (target: Target, isThere: (property: string) => boolean): readonly Mapping[] =>
  target.mappings
    .filter(({ property, optional }) => !optional || isThere(property))
    .filter(({ origin }) => origin.kind !== "is" || origin.value === "key")
    .map((mapping) =>
      mapping.origin.kind === "is" ? { ...mapping, origin: { kind: "from", expression: target.key.from } } : mapping,
    );

const noKey = (record: SourceRecord, target: Target): Problem =>
  problem("The record has no key.", `Give it a \`${target.key.from}\`: a text or a number that no other record has.`, {
    ...record.placeOf([]),
    target: target.name,
  });

/** Reads a target's mapping once, and gives the function that makes each of its records a desired page. */
export const projector = (target: Target, facts: Facts): ((record: SourceRecord) => Projection) => {
  const keyOf = expression(target.key.from);
  const bodyOf = target.body === undefined ? () => null : expression(target.body);
  const readers = mapped(target, facts.isThere).map(
    (mapping) => [mapping.property, cellReader(mapping, target)] as const,
  );

  return (record) => {
    const key = keyText(keyOf(record.data));
    if (key === "") return { desired: undefined, problems: [noKey(record, target)] };
    const read = readers.map(([name, reader]) => {
      const place = { ...record.placeOf([]), property: name };
      return { name, ...known(reader(record), facts.findPerson, place) };
    });
    const problems = read
      .flatMap((reading) => reading.problems)
      .map((found) => ({ ...found, place: { ...found.place, target: target.name, record: key } }));
    if (problems.some(({ level }) => level === "error")) return { desired: undefined, problems };
    const cells = read.flatMap(({ name, cell }): readonly Named[] => (cell === undefined ? [] : [[name, cell]]));
    const body = bodyOf(record.data);
    const place = { ...record.placeOf([]), target: target.name, record: key };
    return {
      desired: assemble(cells, {
        target: target.name,
        key,
        place,
        pageId: record.pageId,
        body: typeof body === "string" ? body : null,
      }),
      problems,
    };
  };
};
