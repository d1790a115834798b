/** What a person typed somewhere, in a form in which it is known again. */
export interface Word {
  readonly atom: string;
  readonly about: string;
  readonly pair: string;
  /** The row's key or the page's ID. */
  readonly side: "row" | "page";
  readonly place: string;
  readonly field: string;
  /** When, in the order in which everything happened. */
  readonly order: number;
}

/** Everything that people typed, and what became of it by their own doing or by a published limit. */
export interface Words {
  readonly said: ReadonlyMap<string, Word>;
  readonly say: (word: Word) => void;
  /** Somebody who saw them typed over them, or threw them away. */
  readonly replace: (atoms: readonly string[]) => void;
  readonly isReplaced: (atom: string) => boolean;
  readonly excuse: (atom: string, why: string) => void;
  readonly excuses: ReadonlyMap<string, string>;
}

export const words = (): Words => {
  const said = new Map<string, Word>();
  const replaced = new Set<string>();
  const excuses = new Map<string, string>();
  return {
    said,
    say: (word) => {
      said.set(word.atom, word);
      replaced.delete(word.atom);
    },
    replace: (atoms) => {
      for (const atom of atoms) replaced.add(atom);
    },
    isReplaced: (atom) => replaced.has(atom),
    excuse: (atom, why) => void excuses.set(atom, why),
    excuses,
  };
};
