/** Another page that a relation points at. */
export interface Reference {
  readonly title: string;
  readonly key: string;
  readonly url: string;
}

/** A page as templates see it: plain values by name, people and relations by what they are called. */
export interface PromotedPage {
  readonly id: string;
  readonly url: string;
  readonly created: string;
  readonly edited: string;
  readonly body: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A page that is finished, and is to be files. */
export interface Finished {
  readonly page: PromotedPage;
  readonly title: string;
  /** Over its content: see `contentSha`. */
  readonly sha: string;
  /** Properties that point at a page which nobody can read: what it is called is not known. */
  readonly unread?: readonly string[];
}

/** Everything that a template may name. `entry` and `index` are null where there is no `each`. */
export interface FileVariables {
  readonly page: PromotedPage;
  readonly title: string;
  readonly slug: string;
  readonly date: string;
  readonly target: string;
  readonly entry: string | Reference | null;
  readonly index: number | null;
}

const DAY = /^\d{4}-\d{2}-\d{2}/;

const dayIn = (value: unknown): string | undefined => {
  const start = typeof value === "object" && value !== null && "start" in value ? value.start : value;
  return typeof start === "string" ? DAY.exec(start)?.[0] : undefined;
};

/** The day in the page's `Date` property, else the one that it was made on. */
export const dayOf = ({ properties, created }: PromotedPage): string =>
  dayIn(properties["Date"]) ?? created.slice(0, 10);
