import type { Desired, Link } from "../model/desired.ts";
import { keyText } from "../model/key.ts";
import { LIMITS } from "../model/limits.ts";
import { type Place, type Problem, problem } from "../model/problem.ts";
import type { Property, Value } from "../model/property.ts";
import type { SourceRecord } from "../model/record.ts";
import type { Target } from "../model/target.ts";
import { type Cell, cellReader, type FromRecord, type Reading } from "./cell.ts";
import { asked, expression } from "./expression.ts";
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

const known = (reading: Reading, find: FindPerson | undefined): Reading => {
  const { cell } = reading;
  if (find === undefined || cell === undefined || !("property" in cell)) return reading;
  const { property, problems } = withIds(cell.property, find, reading.place);
  return { ...reading, cell: { property }, problems: [...reading.problems, ...problems] };
};

const placesOfLinks = (cells: readonly Named[]): Pick<Desired, "placeOfLink"> => {
  if (!cells.some(([, cell]) => "links" in cell)) return {};
  return {
    placeOfLink: (property, key) => {
      const cell = new Map(cells).get(property);
      return cell !== undefined && "links" in cell ? cell.placeOf(key) : {};
    },
  };
};

const assemble = (
  cells: readonly Named[],
  known: Pick<Desired, "target" | "key" | "place" | "pageId" | "body">,
): Desired => {
  const properties: Record<string, Property> = {};
  const links: Record<string, readonly Link[]> = {};
  const plain: Record<string, Value> = {};
  for (const [name, cell] of cells) {
    if ("links" in cell) links[name] = cell.links;
    else if (isSent(cell.property)) properties[name] = cell.property;
    else continue;
    plain[name] = plainOf(cell);
  }
  return { ...known, ...placesOfLinks(cells), properties, links, plain, sha: pageSha(plain, known.body) };
};

/** The mappings whose values come from the record; `is: key` is one of them, the engine's other values are not. */
const mapped = (target: Target, isThere: (property: string) => boolean): readonly FromRecord[] =>
  target.mappings
    .filter(({ property, optional }) => !optional || isThere(property))
    .flatMap(({ origin, ...mapping }): readonly FromRecord[] => {
      if (origin.kind !== "is") return [{ ...mapping, origin }];
      return origin.value === "key" ? [{ ...mapping, origin: { kind: "from", expression: target.key.from } }] : [];
    });

const noKey = (record: SourceRecord, target: Target, found: object): Problem =>
  problem(
    "why" in found ? `The record has no key: ${String(found.why)}` : "The record has no key.",
    target.key.from === "_key"
      ? "Fill in every column of its key, or leave the row out with `where`."
      : `Give it a \`${target.key.from}\`: a text or a number that no other record has.`,
    {
      ...record.placeOf([]),
      target: target.name,
    },
  );

/** A page is found again by the key that it carries: one that carries another would be made anew in every run. */
const uncarried = ({ key, plain, place }: Desired, { key: { property, from } }: Target): readonly Problem[] => {
  const held = plain[property];
  if (keyText(held) === key) return [];
  const message = `The record's key is "${key}", and \`${property}\`, which carries it, is to hold ${JSON.stringify(held ?? null)}.`;
  const cure = `Map a property with \`is: key\`, and name it: \`key: { from: ${from}, property: … }\`.`;
  return [problem(message, cure, { ...place, property })];
};

type Content = { readonly body: string | null } | { readonly problem: Problem };

const tooLarge = (bytes: number, place: Place): Problem =>
  problem(
    `The body has ${bytes.toLocaleString("en-GB")} bytes, and Notion takes ${LIMITS.requestBytes.toLocaleString("en-GB")} in one request.`,
    "Shorten it, or make several records of it.",
    place,
  );

const contentReader = (target: Target): ((record: SourceRecord, place: Place) => Content) => {
  if (target.body === undefined) return () => ({ body: null });
  const read = expression(target.body);
  const wrong = (what: string, place: Place): Content => ({
    problem: problem(`The body ${what}.`, "Let `body` give text, as `_body` does.", place),
  });
  return ({ data }, place) => {
    const found = asked(read, data);
    if ("why" in found) return wrong(`cannot be read: ${found.why}`, place);
    const { value } = found;
    if (value !== null && typeof value !== "string") return wrong("is no text", place);
    const bytes = Buffer.byteLength(JSON.stringify(value));
    return bytes > LIMITS.requestBytes ? { problem: tooLarge(bytes, place) } : { body: value };
  };
};

/** Reads a target's mapping once, and gives the function that makes each of its records a desired page. */
export const projector = (target: Target, facts: Facts): ((record: SourceRecord) => Projection) => {
  const keyOf = expression(target.key.from);
  const contentOf = contentReader(target);
  const readers = mapped(target, facts.isThere).map(
    (mapping) => [mapping.property, cellReader(mapping, target)] as const,
  );

  return (record) => {
    const found = asked(keyOf, record.data);
    const key = "value" in found ? keyText(found.value) : "";
    if (key === "") return { desired: undefined, problems: [noKey(record, target, found)] };
    const cells: Named[] = [];
    const problems: Problem[] = [];
    for (const [name, reader] of readers) {
      const reading = known(reader(record), facts.findPerson);
      if (reading.cell !== undefined) cells.push([name, reading.cell]);
      for (const found of reading.problems) {
        problems.push({ ...found, place: { ...found.place, target: target.name, record: key } });
      }
    }
    if (problems.some(({ level }) => level === "error")) return { desired: undefined, problems };
    const place = { ...record.placeOf([]), target: target.name, record: key };
    const content = contentOf(record, place);
    if ("problem" in content) return { desired: undefined, problems: [...problems, content.problem] };
    const desired = assemble(cells, { target: target.name, key, place, pageId: record.pageId, ...content });
    const lost = uncarried(desired, target);
    return { desired: lost.length > 0 ? undefined : desired, problems: [...problems, ...lost] };
  };
};
