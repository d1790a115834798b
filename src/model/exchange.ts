import type { Property, Value } from "./property.ts";

/** Values by the property's name. A relation names its records here (`teams:7`), since pages come and go. */
export type Values = Readonly<Record<string, Property>>;

/** The last that both sides had of a field; `made` is what the database holds for it, where that is something else. */
export type Shared = Property & { readonly made?: Property };
export type Common = Readonly<Record<string, Shared>>;

/** The same in another form. */
export const shared = ({ made, ...value }: Shared, form: (value: Property) => Property): Shared => ({
  ...form(value),
  ...(made !== undefined && { made: form(made) }),
});

/** Where a value is: in the row of the database, or on the page. */
export type Shore = "row" | "page";

/** One value that is carried over: who it comes from, what it replaces, and what is lost with that, if it was an edit. */
export interface Carried {
  readonly who: Shore;
  readonly field: string;
  readonly old: Value;
  readonly new: Value;
  readonly loser?: Value;
}

/** Two values that could not both stay. Where nobody won, both stand where they are until a person makes them equal. */
export interface Contest {
  readonly field: string;
  readonly row: Value;
  readonly page: Value;
  readonly winner: Shore | null;
}

/** What a row and its page come to, when both are looked at with what they last had in common. */
export interface Exchange {
  readonly toRow: Values;
  readonly toPage: Values;
  /** What each side holds now. */
  readonly row: Values;
  readonly page: Values;
  /** What both had in common when they were last looked at. */
  readonly known: Common;
  /** What both have in common once everything is carried over. */
  readonly base: Common;
  readonly lines: readonly Carried[];
  readonly contests: readonly Contest[];
}

const isOpen = ({ winner }: Contest): boolean => winner === null;

/** What nobody but a person can decide. */
export const openContests = ({ contests }: Exchange): readonly Contest[] => contests.filter(isOpen);

/** What had to give way. */
export const lostContests = ({ contests }: Exchange): readonly Contest[] => contests.filter((one) => !isOpen(one));

/** What both sides hold already, or leave open: all that may be written down before anything is carried over. */
export const agreed = ({ base, toRow, toPage }: Exchange): Common =>
  Object.fromEntries(
    Object.entries(base).filter(([field]) => !Object.hasOwn(toRow, field) && !Object.hasOwn(toPage, field)),
  );
