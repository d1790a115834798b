/** One request as a person who watches would see it pass. */
export interface Entry {
  readonly number: number;
  /** Who asked: a person at the web page by name, or nobody in particular through the API. */
  readonly who: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly write: boolean;
}

const MOST = 24;
const LONGEST_PATH = 200;

/** The last requests, newest first, and a number that moves whenever something may have changed. */
export const createJournal = () => {
  let last: readonly Entry[] = [];
  let number = 0;
  let changes = 0;
  return {
    add: (entry: Omit<Entry, "number">): void => {
      number += 1;
      changes += Number(entry.write);
      last = [{ ...entry, number, path: entry.path.slice(0, LONGEST_PATH) }, ...last].slice(0, MOST);
    },
    last: (): readonly Entry[] => last,
    changes: (): number => changes,
    /** The numbers go on, so that whoever watches sees that all is new. */
    clear: (): void => {
      last = [];
      changes += 1;
    },
  };
};

export type Journal = ReturnType<typeof createJournal>;
