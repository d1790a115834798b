import type { Bound } from "../plan/bind.ts";
import type { FindPerson } from "../plan/people.ts";
import { hasAddress } from "../plan/people.ts";
import type { NotionPort } from "../ports/notion.ts";
import { type Gathered, type Projected, project } from "./gather.ts";

/** Asked at most once a run, and only when a record names somebody by address. */
export const directory = (notion: NotionPort): (() => Promise<FindPerson>) => {
  let asked: Promise<FindPerson> | undefined;
  const ask = async (): Promise<FindPerson> => {
    const people = await notion.people();
    const ids = new Map(
      people.flatMap(({ email, id }) => (email === null ? [] : [[email.toLowerCase(), id] as const])),
    );
    return (email) => ids.get(email);
  };
  return () => {
    asked ??= ask();
    return asked;
  };
};

const needsPeople = ({ desired }: Gathered): boolean =>
  desired.some(({ properties }) => Object.values(properties).some(hasAddress));

const lacks = ({ target, columns }: Bound): boolean => target.mappings.some(({ property }) => !columns.has(property));

/** The pages as they should be, now that the database is known: without the optional properties that it does not have. */
export const exact = async (
  gathered: Gathered,
  bound: Bound,
  people: () => Promise<FindPerson>,
): Promise<Projected> => {
  const named = needsPeople(gathered);
  if (!named && !lacks(bound)) return { desired: gathered.desired, problems: [] };
  const findPerson = named ? await people() : undefined;
  return project(bound.target, gathered.records, { isThere: (property) => bound.columns.has(property), findPerson });
};
