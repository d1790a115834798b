import { type Place, type Problem, problem } from "../model/problem.ts";
import { canonical, type Property } from "../model/property.ts";

/** Finds a user's ID by e-mail address. Missing while Notion has not been asked: then addresses stay as they are. */
export type FindPerson = (email: string) => string | undefined;

export interface Found {
  readonly property: Property;
  readonly problems: readonly Problem[];
}

const isAddress = (word: string): boolean => word.includes("@");

export const hasAddress = ({ type, value }: Property): boolean => type === "people" && value.some(isAddress);

/** People by their IDs, which is what Notion takes; whoever it does not know is an error of the record. */
export const withIds = (property: Property, find: FindPerson | undefined, place: () => Place): Found => {
  if (property.type !== "people" || find === undefined) return { property, problems: [] };
  const found = property.value.map((word) => ({ word, id: isAddress(word) ? find(word.toLowerCase()) : word }));
  const strangers = found.filter(({ id }) => id === undefined).map(({ word }) => word);
  const ids = found.map(({ id }) => id).filter((id) => id !== undefined);
  return {
    property: canonical({ type: "people", value: ids }),
    problems: strangers.map((word) =>
      problem(
        `Notion shows no user with the address ${word}.`,
        "Invite them, give the connection the right to read e-mail addresses, or write the user's ID.",
        place(),
      ),
    ),
  };
};
